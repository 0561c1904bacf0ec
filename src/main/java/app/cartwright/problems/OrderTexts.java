package app.cartwright.problems;

import app.cartwright.problems.CatalogueEntry.Retry;
import java.util.List;
import java.util.Map;

/** What is said of errors that hold an order up. */
final class OrderTexts {
    private OrderTexts() {}

    static void addTo(Map<ProblemCode, CatalogueEntry> all) {
        products(all);
        orders(all);
        money(all);
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
}
