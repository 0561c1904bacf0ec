package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.on;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.AlertsReading;
import app.cartwright.bridge.ErrorView;
import java.util.List;

/** The errors and alerts of Larkspur Lane Teas. */
public final class LarkspurProblems {
    private static final String ALERTS = "https://app.cartrover.com/alerts";

    private LarkspurProblems() {}

    public static List<ErrorView> errors() {
        return List.of(
                new ErrorView(
                        "E12",
                        "sku-missing",
                        "pullOrders",
                        "TEA-MATCHA-030",
                        "SKU TEA-MATCHA-030 isn’t in inFlow",
                        "No product has exactly this SKU. The nearest is TEA-MATCHA-30.",
                        "Give it this SKU in inFlow; the order then comes in by itself.",
                        true,
                        true,
                        null,
                        at("13:05"),
                        at("14:05:41"),
                        26,
                        "7f31c02e-5b9d",
                        "GET inFlow /products?filter[sku]=TEA-MATCHA-030 → 200\n[]",
                        "open",
                        List.of(
                                new ErrorView.Item("CR-3402", "WO:3402", "line 2 of 4, 6 ×"),
                                new ErrorView.Item(
                                        "CR-113-2210458-7736201", "AM:113-2210458-7736201", "line 1 of 1, 2 ×"),
                                new ErrorView.Item("CR-14-09113-20460", "EB:14-09113-20460", "line 1 of 2, 1 ×")),
                        "CartRover and inFlow",
                        300,
                        null),
                new ErrorView(
                        "E13",
                        "totals-differ",
                        "pullOrders",
                        "AM:113-4482917-0917846",
                        "Totals differ by $1.50",
                        "The lines add up to 25.99; CartRover’s total is 27.49.",
                        "Compare at the cart; enter by hand and dismiss, or wait until it’s corrected.",
                        true,
                        true,
                        null,
                        at("13:20"),
                        at("14:05:41"),
                        9,
                        "7f31bf9a-11c4",
                        "GET CartRover /merchant/orders/list/new → 200\n{ \"grand_total\": \"27.49\" }",
                        "open",
                        List.of(new ErrorView.Item("CR-113-4482917-0917846", "AM:113-4482917-0917846", "")),
                        "CartRover and inFlow",
                        60,
                        null),
                new ErrorView(
                        "E9",
                        "carrier-unknown",
                        "pushShipping",
                        "FDX",
                        "Carrier “FDX” isn’t known",
                        "CartRover’s list has no such carrier.",
                        "Choose what to send instead.",
                        false,
                        true,
                        "Retry needs a choice first: which carrier to send instead.",
                        at("11:56"),
                        at("14:05:52"),
                        1,
                        null,
                        null,
                        "open",
                        List.of(new ErrorView.Item("CR-3388", "WO:3388", "")),
                        "inFlow and CartRover",
                        null,
                        null),
                new ErrorView(
                        "E14",
                        "outcome-unknown",
                        "pushShipping",
                        "EB:14-09102-77310",
                        "Outcome unknown",
                        "No answer came after the push.",
                        "Nothing to do: CartRover’s order is read first, next at 14:08.",
                        false,
                        false,
                        "Retry isn’t offered: a second push could count twice. CartRover’s order is read first, next"
                                + " at 14:08.",
                        at("14:02:08"),
                        at("14:02:08"),
                        1,
                        null,
                        null,
                        "open",
                        List.of(new ErrorView.Item("CR-14-09102-77310", "EB:14-09102-77310", "")),
                        "inFlow and CartRover",
                        null,
                        at("14:08")));
    }

    public static ErrorView withState(ErrorView e, String state) {
        return new ErrorView(
                e.id(),
                e.code(),
                e.service(),
                e.subject(),
                e.title(),
                e.cause(),
                e.nextStep(),
                e.retryable(),
                e.dismissable(),
                e.whyNot(),
                e.firstSeenAt(),
                e.lastSeenAt(),
                e.attempts(),
                e.processId(),
                e.rawAnswer(),
                state,
                e.items(),
                e.between(),
                e.checkedEverySeconds(),
                e.nextLookAt());
    }

    public static List<AlertView> alerts() {
        return List.of(
                new AlertView(
                        "A1",
                        EBAY,
                        "eBay token has expired",
                        "Orders, stock and shipping for this cart stand still until you sign in to eBay again in"
                                + " CartRover.",
                        at("13:31"),
                        ALERTS,
                        null),
                new AlertView(
                        "A2",
                        AMAZON,
                        "Shipment upload failed for 113-6620194-3300471",
                        "Amazon: “order already marked as shipped”. The order itself is fine in inFlow.",
                        on("2026-03-10", "11:02"),
                        ALERTS,
                        null),
                new AlertView(
                        "A3",
                        SHOPIFY,
                        "Inventory upload was throttled",
                        "Closed by CartRover after the next run",
                        on("2026-03-09", "09:00"),
                        ALERTS,
                        on("2026-03-09", "09:12")));
    }

    public static AlertsReading alertsReading() {
        return new AlertsReading(true, at("14:06"), at("14:11"));
    }

    /** CartRover's key was made anew and the old one no longer opens anything. */
    public static ErrorView keyRefused() {
        return new ErrorView(
                "E21",
                "key-refused",
                null,
                "CartRover",
                "CartRover no longer accepts the key",
                "Usually a newer key was made.",
                "Paste the new one; everything waits.",
                false,
                false,
                "It goes on by itself with the new key.",
                at("14:02"),
                at("14:05:41"),
                1,
                null,
                null,
                "open",
                List.of(),
                "CartRover and inFlow",
                null,
                null);
    }
}
