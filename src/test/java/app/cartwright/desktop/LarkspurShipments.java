package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.WOO;
import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.n;
import static app.cartwright.desktop.Larkspur.on;

import app.cartwright.bridge.ShipmentView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shipments of Larkspur Lane Teas. */
public final class LarkspurShipments {
    private LarkspurShipments() {}

    private static ShipmentView.ParcelView parcel(
            @Nullable String carrier, @Nullable String tracking, ShipmentView.Item... items) {
        return new ShipmentView.ParcelView(carrier, tracking, at("13:55"), List.of(items));
    }

    private static ShipmentView ship(
            String number,
            String cart,
            int fulfilled,
            int lines,
            List<ShipmentView.ParcelView> parcels,
            String state,
            @Nullable String reason,
            @Nullable Instant pushed,
            @Nullable String cartStatus,
            @Nullable String changed,
            boolean can,
            @Nullable Instant due) {
        return new ShipmentView(
                number,
                "CR-" + number.substring(3),
                cart,
                state,
                reason,
                parcels,
                pushed,
                cartStatus,
                changed,
                can,
                can && state.equals("held"),
                can,
                false,
                fulfilled,
                lines,
                due);
    }

    public static List<ShipmentView> shipments() {
        ShipmentView.Item assam = new ShipmentView.Item("TEA-ASSAM-100", n("2"));
        List<ShipmentView> all = new ArrayList<>(List.of(
                ship(
                        "WO:3388",
                        WOO,
                        4,
                        4,
                        List.of(parcel("FDX", "700100000000000000004410", assam)),
                        "held",
                        "Carrier not known",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "SH:1036",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("USPS", "9400100000000000004471", assam)),
                        "pushed",
                        null,
                        at("11:04"),
                        "confirmed",
                        "Tracking number changed in inFlow",
                        false,
                        null),
                ship(
                        "EB:14-09102-77310",
                        EBAY,
                        1,
                        1,
                        List.of(parcel("USPS", "9400100000000000000018", assam)),
                        "unknown",
                        "No answer came after the push",
                        null,
                        null,
                        null,
                        false,
                        at("14:08")),
                ship(
                        "SH:1042",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("UPS", "1Z999AA10123456784", assam)),
                        "pushed",
                        null,
                        at("13:26:41"),
                        "shipped",
                        null,
                        false,
                        null),
                ship(
                        "SH:1039",
                        SHOPIFY,
                        2,
                        2,
                        List.of(
                                parcel("UPS", "1Z999AA10123456793", new ShipmentView.Item("TEA-CHAI-250", n("2"))),
                                parcel(
                                        "USPS",
                                        "9400100000000000004471",
                                        new ShipmentView.Item("TEA-CHAI-250", n("1")),
                                        new ShipmentView.Item("POT-CAST-06", n("1")))),
                        "pending",
                        "Settling",
                        null,
                        null,
                        null,
                        true,
                        at("14:07:14")),
                ship(
                        "WO:3397",
                        WOO,
                        6,
                        6,
                        List.of(parcel("UPS", null, assam)),
                        "held",
                        "Waits for tracking",
                        null,
                        null,
                        null,
                        true,
                        on("2026-03-12", "11:00")),
                ship(
                        "SH:1045",
                        SHOPIFY,
                        1,
                        2,
                        List.of(),
                        "waiting",
                        "1 of 2 lines is not fulfilled",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "WO:3401",
                        WOO,
                        3,
                        5,
                        List.of(parcel("UPS", "1Z999AA10123457012", assam)),
                        "waiting",
                        "2 of 5 lines are not fulfilled",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "AM:113-7719033-5522608",
                        AMAZON,
                        1,
                        1,
                        List.of(parcel("UPS", "1Z999AA10123456611", assam)),
                        "pushed",
                        null,
                        at("13:02"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "SH:1043",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("UPS", "1Z999AA10123456702", assam)),
                        "pushed",
                        null,
                        at("12:48"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "WO:3400",
                        WOO,
                        3,
                        3,
                        List.of(parcel("USPS", "9400100000000000009920", assam)),
                        "pushed",
                        null,
                        at("11:31"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "EB:14-09112-66120",
                        EBAY,
                        1,
                        1,
                        List.of(parcel("USPS", "9400100000000000001206", assam)),
                        "pushed",
                        null,
                        on("2026-03-10", "18:00"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "SH:1041",
                        SHOPIFY,
                        4,
                        4,
                        List.of(parcel("UPS", "1Z999AA10123456590", assam)),
                        "pushed",
                        null,
                        on("2026-03-10", "17:30"),
                        "confirmed",
                        null,
                        false,
                        null)));
        for (int i = 0; i < 126; i++) {
            all.add(ship(
                    "SH:" + (1035 - i),
                    SHOPIFY,
                    2,
                    2,
                    List.of(parcel("UPS", "1Z999AA1012344" + (1000 + i), assam)),
                    "pushed",
                    null,
                    on("2026-03-09", "17:30").minusSeconds(3_000L * i),
                    "confirmed",
                    null,
                    false,
                    null));
        }
        return List.copyOf(all);
    }
}
