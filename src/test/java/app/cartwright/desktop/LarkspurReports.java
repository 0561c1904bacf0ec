package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.NOW;

import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import java.time.Instant;
import java.util.List;

/** What the nightly comparison found at Larkspur Lane Teas. */
public final class LarkspurReports {
    private LarkspurReports() {}

    public static List<DriftReportView> driftReports() {
        Instant night = NOW.minusSeconds(11 * 3600L);
        return List.of(
                new DriftReportView(
                        9,
                        night,
                        night.plusSeconds(400),
                        false,
                        "done",
                        0,
                        0,
                        871,
                        2,
                        3,
                        2,
                        "437 orders, 398 stock figures and 41 shipments compared: 2 need you, 2 repaired, 3 explained,"
                                + " the rest agrees."),
                new DriftReportView(
                        8,
                        night.minusSeconds(86_400),
                        night.minusSeconds(86_000),
                        false,
                        "done",
                        0,
                        0,
                        860,
                        0,
                        1,
                        0,
                        "431 orders, 398 stock figures and 40 shipments compared: 1 explained, the rest agrees."));
    }

    public static List<DriftRowView> driftRows() {
        return List.of(
                drift(
                        "order",
                        "SH:1031",
                        "CR-1031",
                        "open",
                        "not there",
                        "pulled",
                        "at_wms",
                        "It was written, but inFlow has no such order any more. It isn't written again: enter it by"
                                + " hand if it is still wanted."),
                drift(
                        "shipment",
                        "SH:1022",
                        "CR-1022",
                        "open",
                        "fulfilled",
                        "pushed",
                        "shipped",
                        "Changed in inFlow after it was sent: Tracking number 1Z04417 → 1Z04471. Change it at the cart"
                                + " by hand."),
                drift(
                        "stock",
                        "TEA-ASSAM-100",
                        "Warehouse A",
                        "repaired",
                        "40",
                        "40",
                        "40",
                        "CartRover showed another figure; 40 was sent again and CartRover shows it."),
                drift(
                        "stock",
                        "TIN-SMALL",
                        "Warehouse A",
                        "repaired",
                        "12",
                        "12",
                        "12",
                        "CartRover showed another figure; 12 was sent again and CartRover shows it."),
                drift("stock", "TEA-SENCHA-100", "Warehouse A", "explained", "21", "24", "21", "3 on new orders."),
                drift(
                        "order",
                        "WO:3388",
                        "CR-3388",
                        "explained",
                        "started",
                        "pulled",
                        "at_wms",
                        "Changed in inFlow after it was written: TEA-CHAI-250 2 → 3. It stays so."),
                drift(
                        "total",
                        "WO:3388",
                        "CR-3388",
                        "explained",
                        "52.50",
                        "35.00",
                        "35.00",
                        "Changed in inFlow after it was written with 35.00. It stays so."),
                drift(
                        "order",
                        "SH:1042",
                        "CR-1042",
                        "equal",
                        "unfulfilled",
                        "pulled",
                        "at_wms",
                        "Written once, and the same on both sides."),
                drift("total", "SH:1042", "CR-1042", "equal", "64.20", "64.20", "64.20", "The same to the cent."));
    }

    private static DriftRowView drift(
            String kind,
            String subject,
            String place,
            String verdict,
            String inflow,
            String sent,
            String cartrover,
            String sentence) {
        return new DriftRowView(kind, subject, place, verdict, inflow, sent, cartrover, sentence);
    }
}
