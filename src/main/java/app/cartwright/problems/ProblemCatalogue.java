package app.cartwright.problems;

import app.cartwright.problems.CatalogueEntry.Retry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of each error code, and what the owner can do about it. Each text has alternatives: the first one of
 * which every placeholder has a value is used, so the last one needs no more than the subject.
 */
final class ProblemCatalogue {
    private static final String BY_ITSELF = "It ends by itself: ";

    private ProblemCatalogue() {}

    private static final Map<ProblemCode, CatalogueEntry> ENTRIES = entries();

    /** The entry of a code. */
    static CatalogueEntry of(ProblemCode code) {
        CatalogueEntry entry = ENTRIES.get(code);
        if (entry == null) {
            throw new IllegalStateException("no texts for " + code);
        }
        return entry;
    }

    private static Map<ProblemCode, CatalogueEntry> entries() {
        Map<ProblemCode, CatalogueEntry> all = new EnumMap<>(ProblemCode.class);
        products(all);
        orders(all);
        money(all);
        refusals(all);
        shipping(all);
        stock(all);
        everything(all);
        return all;
    }

    private static void products(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.SKU_MISSING,
                new CatalogueEntry(
                        "sku",
                        List.of("SKU {sku} isn't in inFlow"),
                        List.of(
                                "No product has exactly this SKU. The nearest is {near}.",
                                "No product has exactly this SKU."),
                        List.of("Give it this SKU in inFlow; the order then comes in by itself."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.SKU_AMBIGUOUS,
                new CatalogueEntry(
                        "sku",
                        List.of("SKU {sku} is on {n} products", "SKU {sku} is on 2 products"),
                        List.of("inFlow has it twice."),
                        List.of("Change one of them in inFlow."),
                        Retry.YES,
                        true,
                        List.of()));
    }

    private static void orders(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.ORDER_UNREADABLE,
                new CatalogueEntry(
                        "number",
                        List.of("{number} can't be read"),
                        List.of(
                                "{reason}",
                                "CartRover gave the order in a form that leaves something needed open, such as a"
                                        + " quantity or a price."),
                        List.of("Correct the order at the cart or in CartRover, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CART_UNKNOWN,
                new CatalogueEntry(
                        "number",
                        List.of("{number} names no cart"),
                        List.of("CartRover gave the order without an order source."),
                        List.of("Choose the cart it belongs to."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.ALREADY_THERE,
                new CatalogueEntry(
                        "number",
                        List.of("{number} may already be in inFlow"),
                        List.of(
                                "{inflowNumber} has the same number; it wasn't made by Cartwright.",
                                "An order there has the same number; it wasn't made by Cartwright."),
                        List.of("Dismiss if it is the same order, or write it all the same."),
                        Retry.ASKS,
                        true,
                        List.of()));
        all.put(
                ProblemCode.IDENTITY_CLASH,
                new CatalogueEntry(
                        "ref",
                        List.of("Two orders share the reference {ref}"),
                        List.of("CartRover offered different orders under one reference."),
                        List.of("Compare both in CartRover."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CANCELLED_LATE,
                new CatalogueEntry(
                        "number",
                        List.of("{number} was cancelled at the cart, but it's already started in inFlow"),
                        List.of("Cancellations come in only while an order is unfulfilled."),
                        List.of("Cancel or return it in inFlow by hand."),
                        Retry.NO,
                        true,
                        List.of("It can't be retried: an order that is started is never cancelled from here."
                                + " Dismiss it when it's done in inFlow.")));
    }

    private static void money(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.TOTALS_DIFFER,
                new CatalogueEntry(
                        "number",
                        List.of("Totals differ by {amount}", "Totals of {number} differ"),
                        List.of(
                                "The lines add up to {sum}; CartRover's total is {total}.",
                                "The lines don't add up to CartRover's total."),
                        List.of("Compare at the cart; enter by hand and dismiss, or wait until it's corrected."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CURRENCY_MISSING,
                new CatalogueEntry(
                        "number",
                        List.of(
                                "{number} is in {currency}, which inFlow doesn't have",
                                "{number} is in a currency that inFlow doesn't have"),
                        List.of("inFlow lists no currency {currency}.", "inFlow doesn't list the order's currency."),
                        List.of("Add the currency in inFlow; the order then comes in by itself."),
                        Retry.YES,
                        true,
                        List.of()));
    }

    private static void refusals(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.INFLOW_REFUSED,
                new CatalogueEntry(
                        "number",
                        List.of("inFlow refused {number}"),
                        List.of("inFlow says: “{answer}”", "inFlow gave no reason."),
                        List.of("{fix}", "Correct it in inFlow or the cart, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CARTROVER_REFUSED,
                new CatalogueEntry(
                        "number",
                        List.of("CartRover refused {number}"),
                        List.of("CartRover says: “{answer}”", "CartRover gave no reason."),
                        List.of("{fix}", "Correct it in CartRover, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.ODD_ANSWER,
                new CatalogueEntry(
                        "service",
                        List.of(
                                "{api} answered about {number} in a form that isn't known",
                                "{service} answered in a form that isn't known"),
                        List.of("{reason}", "The answer doesn't say whether it worked, so it isn't taken for done."),
                        List.of("See the answer below; retry, or save a support bundle and ask for help."),
                        Retry.YES,
                        true,
                        List.of()));
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

    private static void everything(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.SECOND_COPY,
                new CatalogueEntry(
                        "subject",
                        List.of("Another copy of Cartwright is writing"),
                        List.of("inFlow holds new orders that this one didn't write."),
                        List.of("Stop one of them, then go on here."),
                        Retry.ASKS,
                        false,
                        List.of("It can't be dismissed: nothing is written while two copies may be at work. Stop the"
                                + " other one, then retry.")));
        all.put(
                ProblemCode.UNREACHABLE,
                new CatalogueEntry(
                        "service",
                        List.of("{service} can't be reached"),
                        List.of("No answer since {time}.", "No answer since {since}."),
                        List.of("{fix}", "Nothing to do if the network is down; everything waits here."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "{service} is tried again until it answers. Everything waits here.")));
        all.put(
                ProblemCode.KEY_REFUSED,
                new CatalogueEntry(
                        "service",
                        List.of("{service} no longer accepts the key"),
                        List.of("{reason}", "Usually a newer key was made."),
                        List.of("{fix}", "Paste the new one; everything waits."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "as soon as a key is in place that {service} accepts, all goes on.")));
        all.put(
                ProblemCode.LATE,
                new CatalogueEntry(
                        "subject",
                        List.of("{undone} for {minutes} minutes", "{undone} for a while"),
                        List.of("{reason}", "The last run ended without an answer."),
                        List.of("Check the network; see Activity."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "with the next run that succeeds. “Sync now” starts one.")));
    }
}
