package app.cartwright.problems;

import app.cartwright.problems.CatalogueEntry.Retry;
import java.util.List;
import java.util.Map;

/** What is said of errors that hold stock figures or a shipment up. */
final class PushTexts {
    private static final String BY_ITSELF = "It ends by itself: ";

    private PushTexts() {}

    static void addTo(Map<ProblemCode, CatalogueEntry> all) {
        shipping(all);
        stock(all);
    }

    private static void shipping(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.CARRIER_UNKNOWN,
                new CatalogueEntry(
                        "name",
                        List.of("Carrier “{name}” isn't known"),
                        List.of("CartRover's list has no such carrier."),
                        List.of("Choose what to send instead."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.TRACKING_MISSING,
                new CatalogueEntry(
                        "number",
                        List.of("{number} has waited {hours} h for tracking", "{number} waits for tracking"),
                        List.of("{reason}", "Fulfilled without a tracking number."),
                        List.of("Add it in inFlow, or send without."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CONTENTS_UNCLEAR,
                new CatalogueEntry(
                        "number",
                        List.of("Parcels of {number} don't add up"),
                        List.of(
                                "The parcels hold {a} of {b} units.",
                                "{reason}",
                                "The parcels don't hold what the order has."),
                        List.of("Pack the rest in inFlow."),
                        Retry.NO,
                        true,
                        List.of(BY_ITSELF + "the parcels are counted again with each run.")));
        all.put(
                ProblemCode.SHIPPED_ELSEWHERE,
                new CatalogueEntry(
                        "number",
                        List.of("{number} was already shipped in CartRover"),
                        List.of("{reason}", "CartRover has shipping information that Cartwright didn't send."),
                        List.of("Compare carrier and tracking at the cart, then dismiss."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.OUTCOME_UNKNOWN,
                new CatalogueEntry(
                        "number",
                        List.of("Outcome unknown"),
                        List.of("No answer came after the push."),
                        List.of(
                                "Nothing to do: CartRover's order is read first, next at {time}.",
                                "Nothing to do: CartRover's order is read first, with the next run."),
                        Retry.NO,
                        true,
                        List.of(
                                "It can't be retried: a second push could count twice. CartRover's order is read"
                                        + " first, next at {time}.",
                                "It can't be retried: a second push could count twice. CartRover's order is read"
                                        + " first, with the next run.")));
    }

    private static void stock(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.STOCK_REFUSED,
                new CatalogueEntry(
                        "location",
                        List.of("CartRover refused {numbers}", "CartRover refused stock numbers"),
                        List.of(
                                "CartRover says: “{answer}” ({items})",
                                "CartRover says: “{answer}”",
                                "CartRover gave no reason ({items}).",
                                "CartRover gave no reason."),
                        List.of("{fix}", "Check the SKU in CartRover, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.STOCK_HELD,
                new CatalogueEntry(
                        "location",
                        List.of(
                                "Stock push held: {n} of {m} SKUs would become 0",
                                "Stock push to {location} held: too many SKUs would become 0"),
                        List.of("The read may be short."),
                        List.of("Read again, or confirm the zeros."),
                        Retry.YES,
                        false,
                        List.of("It can't be dismissed: nothing is sent to this location until you read again, confirm"
                                + " the zeros, or send all but the zeros.")));
    }
}
