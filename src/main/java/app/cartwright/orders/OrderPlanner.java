package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.inflow.Product;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done about an order that CartRover offers. Facts in, decision out; nothing else. */
final class OrderPlanner {
    private final PullFacts facts;

    OrderPlanner(PullFacts facts) {
        this.facts = facts;
    }

    /** Never throws: what cannot be understood is held. */
    OrderDecision decide(Offered offered) {
        try {
            return plan(offered);
        } catch (RuntimeException odd) {
            String reason = "It can't be understood: " + odd.getClass().getSimpleName() + ".";
            return new OrderDecision.Hold(
                    List.of(new Fault(
                            ProblemCode.ORDER_UNREADABLE,
                            offered.label(),
                            Map.of("number", offered.label(), "reason", reason),
                            "",
                            reason)),
                    null);
        }
    }

    private OrderDecision plan(Offered offered) {
        Order order = offered.order();
        @Nullable String source = source(offered);
        @Nullable String prefix = source == null ? null : facts.prefixes().get(source);
        @Nullable String number = prefix == null ? null : number(offered, prefix);
        if (offered.records().size() > 1 || isAnotherOrder(offered)) {
            return new OrderDecision.Hold(List.of(clash(offered)), number);
        }
        if (offered.inInflow()) {
            return inInflow(order);
        }
        if (isCancelled(order)) {
            return new OrderDecision.Cancelled("Cancelled at the cart before it was pulled.", number);
        }
        if (offered.choice().declined() != null) {
            return new OrderDecision.Declined(offered.choice().declined(), number);
        }
        @Nullable String skip = skip(order);
        if (skip != null) {
            return new OrderDecision.Skip(skip, number);
        }
        if (source == null || prefix == null || number == null) {
            return new OrderDecision.Hold(List.of(noCart(offered, source)), null);
        }
        return written(offered, source, prefix, number);
    }

    private OrderDecision written(Offered offered, String source, String prefix, String number) {
        Order order = offered.order();
        List<Fault> faults = new ArrayList<>();
        Map<String, String> products = products(order, faults);
        String currency =
                order.currencyCode() == null ? "" : order.currencyCode().strip().toUpperCase(Locale.ROOT);
        @Nullable
        String currencyId = currency.isEmpty() ? null : facts.currencies().get(currency);
        if (!currency.isEmpty() && currencyId == null) {
            faults.add(new Fault(
                    ProblemCode.CURRENCY_MISSING,
                    number,
                    Map.of("number", number, "currency", currency),
                    currency,
                    "It is in " + currency + ", which inFlow doesn't have."));
        }
        switch (OrderMoney.price(order)) {
            case Pricing.Differs differs -> faults.add(totals(number, differs));
            case Pricing.Unreadable unreadable ->
                faults.add(new Fault(
                        ProblemCode.ORDER_UNREADABLE,
                        number,
                        Map.of("number", number, "reason", unreadable.reason() + "."),
                        "",
                        unreadable.reason() + "."));
            case Pricing.Priced priced -> {
                if (faults.isEmpty()) {
                    return new OrderDecision.Write(new WritePlan(
                            order,
                            source,
                            number,
                            OrderNumbers.of(prefix, order).getLast(),
                            priced,
                            products,
                            currencyId,
                            facts.locationId()));
                }
            }
        }
        return new OrderDecision.Hold(List.copyOf(faults), number);
    }

    /** The product of each line that is to be fulfilled; a line without exactly one is a fault. */
    private Map<String, String> products(Order order, List<Fault> faults) {
        Map<String, String> products = new LinkedHashMap<>();
        Map<String, Fault> bySku = new LinkedHashMap<>();
        for (int i = 0; i < order.lines().size(); i++) {
            Order.Line line = order.lines().get(i);
            if (line.filtered() || (line.quantity() != null && line.quantity().signum() == 0)) {
                continue;
            }
            List<Product> found = facts.catalogue().bySku(line.sku());
            if (found.size() == 1) {
                products.put(line.lineNo(), found.getFirst().productId());
                continue;
            }
            String detail = "line " + (i + 1) + " of " + order.lines().size() + ", " + quantity(line.quantity()) + " ×";
            Fault fault = found.isEmpty() ? missing(line, detail) : ambiguous(line, found.size(), detail);
            bySku.merge(line.sku(), fault, OrderPlanner::bothLines);
        }
        faults.addAll(bySku.values());
        return products;
    }

    private Fault missing(Order.Line line, String detail) {
        String sku = line.sku().isBlank() ? "(none)" : line.sku();
        @Nullable String near = facts.catalogue().nearest(line.sku()).orElse(null);
        Map<String, String> texts = near == null ? Map.of("sku", sku) : Map.of("sku", sku, "near", near);
        String sentence = line.sku().isBlank()
                ? "A line has no SKU: " + detail + " " + line.description() + "."
                : "SKU " + sku + " isn't in inFlow (" + detail + ")."
                        + (near == null ? "" : " The nearest is " + near + ".");
        return new Fault(ProblemCode.SKU_MISSING, sku, texts, detail, sentence);
    }

    private static Fault ambiguous(Order.Line line, int products, String detail) {
        return new Fault(
                ProblemCode.SKU_AMBIGUOUS,
                line.sku(),
                Map.of("sku", line.sku(), "n", Integer.toString(products)),
                detail,
                "SKU " + line.sku() + " is on " + products + " products in inFlow (" + detail + ").");
    }

    private static Fault bothLines(Fault one, Fault other) {
        return new Fault(one.code(), one.subject(), one.facts(), one.detail() + "; " + other.detail(), one.sentence());
    }

    private static Fault totals(String number, Pricing.Differs differs) {
        String sum = differs.sum().toPlainString();
        String total = differs.total().toPlainString();
        String amount = differs.sum().subtract(differs.total()).abs().toPlainString();
        String why = differs.why().isEmpty() ? "" : " " + differs.why() + ".";
        return new Fault(
                ProblemCode.TOTALS_DIFFER,
                number,
                Map.of("number", number, "amount", amount, "sum", sum, "total", total),
                sum + " against " + total,
                "The lines add up to " + sum + "; CartRover's total is " + total + "." + why);
    }

    private static OrderDecision inInflow(Order order) {
        if (isCancelled(order) || order.sendingCanceled()) {
            return new OrderDecision.StoppedAfterPull(
                    "CartRover says “Cancel Sending” since it was pulled. Cancel it in inFlow by hand if it isn't"
                            + " wanted.");
        }
        return order.onHold()
                ? new OrderDecision.StoppedAfterPull(
                        "CartRover put it on hold after it was pulled. Put it on hold in inFlow by hand.")
                : new OrderDecision.AcknowledgeOnly();
    }

    private @Nullable String skip(Order order) {
        if (order.sendingCanceled()) {
            return "Stopped in CartRover (Cancel Sending).";
        }
        if (order.onHold()) {
            return "On hold in CartRover.";
        }
        LocalDate day = SalesOrderMapping.orderDate(order);
        return day != null && day.isBefore(facts.since())
                ? "Ordered on " + day + ", before " + facts.since() + ", the first day that is pulled."
                : null;
    }

    private static boolean isCancelled(Order order) {
        return "canceled".equalsIgnoreCase(order.status())
                || (order.cancelDate() != null && !order.cancelDate().isBlank());
    }

    private static boolean isAnotherOrder(Offered offered) {
        return offered.pulled() != null && !OrderIdentity.sameLater(offered.pulled(), offered.order());
    }

    private static Fault clash(Offered offered) {
        String ref = offered.custRef();
        List<String> names = new ArrayList<>();
        if (offered.records().size() == 1 && offered.pulled() != null) {
            names.add(name(offered.pulled()) + " (pulled)");
        }
        offered.records().forEach(order -> names.add(name(order)));
        String both = String.join(" and ", names);
        return new Fault(
                ProblemCode.IDENTITY_CLASH,
                ref,
                Map.of("ref", ref),
                both,
                "CartRover offers different orders under the reference " + ref + ": " + both + ".");
    }

    private static String name(Order order) {
        String number = order.custPoNo() == null ? order.custRef() : order.custPoNo();
        String source = order.orderSource() == null ? "no cart" : order.orderSource();
        String total =
                order.grandTotal() == null ? "" : ", " + order.grandTotal().toPlainString();
        return number + " of " + source + total;
    }

    private static Fault noCart(Offered offered, @Nullable String source) {
        String label = offered.label();
        return new Fault(
                ProblemCode.CART_UNKNOWN,
                label,
                Map.of("number", label),
                "",
                source == null
                        ? "CartRover gave the order without an order source. Choose the cart it belongs to."
                        : "Its cart " + source + " has no prefix yet. Give it one in the settings.");
    }

    /** The cart that the order names, else the one that the owner chose for it. */
    static @Nullable String source(Offered offered) {
        String named = offered.order().orderSource();
        return named == null || named.isBlank() ? offered.choice().cart() : named;
    }

    private static @Nullable String number(Offered offered, String prefix) {
        if (offered.inInflow() && offered.row() != null) {
            // What is in inFlow keeps its number, whatever the cart's prefix is now.
            return offered.row().number();
        }
        List<String> numbers = OrderNumbers.of(prefix, offered.order());
        return numbers.stream()
                .filter(number -> !offered.takenNumbers().contains(number))
                .findFirst()
                .orElse(numbers.getLast());
    }

    private static String quantity(@Nullable BigDecimal quantity) {
        return quantity == null ? "?" : quantity.stripTrailingZeros().toPlainString();
    }
}
