package app.cartwright.shipping;

import app.cartwright.cartrover.ShipMethod;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented shop's orders, as inFlow would give them. */
final class Shop {
    static final String ASSAM = "prod-assam";
    static final String TIN = "prod-tin";
    static final String WRAP = "prod-gift-wrap";
    static final OffsetDateTime SHIPPED = OffsetDateTime.parse("2026-03-03T15:15:00-05:00");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    static final Settings.PushShipping SETTINGS = new Settings.PushShipping(true, 120, 24, Map.of("Van", "LOCAL"));
    static final List<ShipMethod> METHODS = List.of(
            new ShipMethod("UPS", "03", "UPS Ground"),
            new ShipMethod("UPS", "01", "UPS Next Day Air"),
            new ShipMethod("USPS", "09", "Priority Mail"));
    static final Carriers CARRIERS = new Carriers(SETTINGS.carriers(), METHODS);
    static final ProductFacts PRODUCTS = new ProductFacts() {
        @Override
        public boolean isService(String productId) {
            return productId.equals(WRAP);
        }

        @Override
        public @Nullable String skuOf(String productId) {
            return productId.startsWith("bare") ? "" : "NOW-" + productId;
        }
    };

    private Shop() {}

    static OrderedGoods ordered(String custRef, @Nullable String shipCode) {
        return new OrderedGoods(
                custRef,
                "SH:" + custRef,
                custRef,
                "Larkspur Lane Teas",
                "order-" + custRef,
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T18:00:00Z"),
                false,
                true,
                false,
                shipCode,
                List.of(new OrderedGoods.Line(ASSAM, "TEA-ASSAM-100"), new OrderedGoods.Line(TIN, "TIN-SMALL")));
    }

    static SalesOrder.Line line(String product, String count) {
        return new SalesOrder.Line("line-" + product, product, product, new BigDecimal(count), false);
    }

    static SalesOrder.PackLine pack(String product, String count, String box) {
        return new SalesOrder.PackLine(product, new BigDecimal(count), box);
    }

    static SalesOrder.ShipLine ship(String id, String carrier, String tracking, String... boxes) {
        return new SalesOrder.ShipLine(id, carrier, tracking, SHIPPED, List.of(boxes));
    }

    /** 2 × Assam and 1 × tin in one box, shipped. */
    static Draft whole() {
        return new Draft()
                .lines(line(ASSAM, "2.0000"), line(TIN, "1.0000"))
                .packs(pack(ASSAM, "2.0000", "1"), pack(TIN, "1.0000", "1"))
                .ships(ship("s1", "UPS", "1Z001", "1"));
    }

    /** An order that is being put together. */
    static final class Draft {
        private String status = "fulfilled";
        private boolean cancelled;
        private String timestamp = "0000000000000001";
        private @Nullable List<SalesOrder.Line> lines = new ArrayList<>();
        private @Nullable List<SalesOrder.PackLine> packs = new ArrayList<>();
        private @Nullable List<SalesOrder.ShipLine> ships = new ArrayList<>();

        Draft status(String word) {
            status = word;
            return this;
        }

        Draft cancelled() {
            cancelled = true;
            return this;
        }

        Draft timestamp(String text) {
            timestamp = text;
            return this;
        }

        Draft lines(SalesOrder.Line... rows) {
            lines = Arrays.asList(rows);
            return this;
        }

        Draft packs(SalesOrder.PackLine... rows) {
            packs = Arrays.asList(rows);
            return this;
        }

        Draft ships(SalesOrder.ShipLine... rows) {
            ships = Arrays.asList(rows);
            return this;
        }

        Draft withoutRelations() {
            lines = null;
            packs = null;
            ships = null;
            return this;
        }

        SalesOrder read() {
            return new SalesOrder(
                    "order-1001",
                    "c",
                    "SH:1001",
                    "1001",
                    "1001",
                    "Cartwright",
                    null,
                    status,
                    cancelled,
                    true,
                    null,
                    timestamp,
                    lines,
                    packs,
                    ships);
        }
    }
}
