package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.WOO;
import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.n;
import static app.cartwright.desktop.Larkspur.on;

import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of Larkspur Lane Teas. */
public final class LarkspurOrders {
    private LarkspurOrders() {}

    private static OrderView order(
            String number,
            String cart,
            String kind,
            Instant placed,
            String total,
            String state,
            @Nullable String more) {
        String shop = number.substring(number.indexOf(':') + 1);
        boolean held = state.equals("held") || state.equals("skipped") || state.equals("cancelled");
        return new OrderView(
                cart,
                kind,
                "CR-" + shop,
                number,
                shop,
                held ? null : "inf-" + shop,
                state,
                more,
                placed,
                held ? null : placed.plusSeconds(298),
                state.equals("shippingPushed") ? placed.plusSeconds(15_277) : null,
                n(total),
                "USD",
                "Odile Farrow",
                state.equals("shippingPushed") && more == null
                        ? "confirmed"
                        : state.equals("shippingPushed") ? "shipped" : null,
                null,
                List.of("TEA-ASSAM-100", "TIN-SMALL"));
    }

    public static List<OrderView> orders() {
        List<OrderView> all = new ArrayList<>(List.of(
                order("SH:1046", SHOPIFY, "shopify", at("13:58"), "64.20", "pulled", null),
                order(
                        "WO:3402",
                        WOO,
                        "woocommerce",
                        at("13:41"),
                        "318.00",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order(
                        "AM:113-2210458-7736201",
                        AMAZON,
                        "amazon",
                        at("13:36"),
                        "54.10",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order(
                        "AM:113-4482917-0917846",
                        AMAZON,
                        "amazon",
                        at("13:20"),
                        "27.49",
                        "held",
                        "Totals differ by $1.50"),
                order(
                        "EB:14-09113-20460",
                        EBAY,
                        "ebay",
                        at("13:05"),
                        "38.00",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order("EB:14-09113-20451", EBAY, "ebay", at("12:55"), "19.95", "pulled", null),
                order("SH:1045", SHOPIFY, "shopify", at("12:31"), "42.60", "waitingForFulfilment", null),
                order("WO:3401", WOO, "woocommerce", at("11:50"), "212.40", "waitingForFulfilment", null),
                order("SH:1044", SHOPIFY, "shopify", at("11:02"), "88.00", "cancelled", "Cancelled before the pull"),
                order("AM:113-7719033-5522608", AMAZON, "amazon", at("10:47"), "33.10", "shippingPushed", null),
                order("SH:1043", SHOPIFY, "shopify", at("10:24"), "35.15", "shippingPushed", null),
                order("SH:1042", SHOPIFY, "shopify", at("09:12:04"), "44.84", "shippingPushed", "Waits for Shopify"),
                order("WO:3400", WOO, "woocommerce", at("08:40"), "96.00", "shippingPushed", null),
                order("EB:14-09112-66120", EBAY, "ebay", on("2026-03-10", "17:12"), "24.90", "shippingPushed", null),
                order("SH:1041", SHOPIFY, "shopify", on("2026-03-10", "16:02"), "51.75", "shippingPushed", null),
                order(
                        "WO:3398",
                        WOO,
                        "woocommerce",
                        on("2026-03-10", "15:44"),
                        "140.00",
                        "skipped",
                        "On hold in CartRover"),
                order("SH:1040", SHOPIFY, "shopify", on("2026-03-10", "11:30"), "29.30", "shippingPushed", null)));
        for (int i = 0; i < 420; i++) {
            all.add(order(
                    "SH:" + (1039 - i),
                    SHOPIFY,
                    "shopify",
                    on("2026-03-09", "18:00").minusSeconds(1_600L * i),
                    (20 + i % 60) + ".50",
                    "shippingPushed",
                    null));
        }
        return List.copyOf(all);
    }

    public static Map<String, OrderDetail> details() {
        Map<String, OrderDetail> all = new TreeMap<>();
        for (OrderView o : orders()) {
            List<JourneyStep> journey = new ArrayList<>();
            journey.add(new JourneyStep(o.orderedAt(), "placed", "", null));
            if (o.number() != null && o.number().equals("SH:1042")) {
                journey.add(new JourneyStep(at("09:16:30"), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(
                        at("09:17:02"), "written", "pulled once, later edits don’t follow", "7f31aa01-0001"));
                journey.add(new JourneyStep(at("13:24:10"), "fulfilled", "3 of 3 units · 1 parcel", null));
                journey.add(new JourneyStep(
                        at("13:26:41"),
                        "shippingPushed",
                        "UPS 1Z999AA10123456784 · sent once, closed",
                        "7f31aa17-c6e4"));
                journey.add(new JourneyStep(
                        null,
                        "confirmed",
                        "With Automatic it’s usually 1 to 2 min. CartRover tries a failed record again with the next"
                                + " one, or within about half a day.",
                        null));
            } else if (o.state().equals("held")) {
                journey.add(new JourneyStep(
                        o.orderedAt().plusSeconds(240), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(null, "written", o.stateReason() == null ? "" : o.stateReason(), null));
            } else if (o.pulledAt() != null) {
                journey.add(new JourneyStep(
                        o.orderedAt().plusSeconds(240), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(o.pulledAt(), "written", "pulled once, later edits don’t follow", null));
                if (o.shippingPushedAt() != null) {
                    journey.add(new JourneyStep(o.shippingPushedAt(), "shippingPushed", "sent once, closed", null));
                    journey.add(new JourneyStep(o.shippingPushedAt().plusSeconds(90), "confirmed", "", null));
                }
            }
            boolean totals = o.custRef().equals("CR-113-4482917-0917846");
            all.put(
                    o.custRef(),
                    new OrderDetail(
                            o,
                            totals
                                    ? List.of(new OrderDetail.Line(
                                            "TEA-CHAI-250", "Chai blend 250 g", n("1"), n("22.50")))
                                    : o.custRef().equals("CR-1039")
                                            ? List.of(
                                                    new OrderDetail.Line(
                                                            "TEA-CHAI-250", "Chai blend 250 g", n("3"), n("22.50")),
                                                    new OrderDetail.Line(
                                                            "POT-CAST-06", "Cast iron pot 0.6 l", n("1"), n("48.00")))
                                            : List.of(
                                                    new OrderDetail.Line(
                                                            "TEA-ASSAM-100",
                                                            "Assam loose leaf 100 g",
                                                            n("2"),
                                                            n("16.50")),
                                                    new OrderDetail.Line("TIN-SMALL", "Small tin", n("1"), n("6.00"))),
                            totals ? n("24.00") : n("39.00"),
                            n("2.00"),
                            totals ? n("1.49") : n("2.34"),
                            totals ? n("4.00") : n("5.50"),
                            journey,
                            null,
                            LarkspurProblems.errors().stream()
                                    .filter(e -> e.items().stream()
                                            .anyMatch(i -> i.key().equals(o.custRef())))
                                    .toList()));
        }
        return all;
    }
}
