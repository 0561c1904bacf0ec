package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.http.Api;
import app.cartwright.http.Json;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewSalesOrder;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one order into inFlow, once for ever. */
final class OrderWriter {
    private final InflowClient inflow;
    private final Ledger ledger;
    private final Sending sending;
    private final FirstWrites firstWrites;
    private final Buyers buyers;
    private final AlreadyThere alreadyThere;
    private final Adoption adoption;
    private final Acknowledger acknowledger;
    private final WrittenTotals totals;
    private final OrderBook book;

    OrderWriter(
            InflowClient inflow,
            Ledger ledger,
            Sending sending,
            FirstWrites firstWrites,
            Buyers buyers,
            Adoption adoption,
            Acknowledger acknowledger,
            WrittenTotals totals,
            OrderBook book) {
        this.inflow = inflow;
        this.ledger = ledger;
        this.sending = sending;
        this.firstWrites = firstWrites;
        this.buyers = buyers;
        this.alreadyThere = new AlreadyThere(inflow);
        this.adoption = adoption;
        this.acknowledger = acknowledger;
        this.totals = totals;
        this.book = book;
        firstWrites.readBack(
                IntentKind.CREATE_ORDER,
                ref -> Buyers.absentIsFalse(inflow.salesOrder(NameId.order(ref))
                        .map(order -> order.externalId().equals(ref))));
    }

    /**
     * Writes an order that is due.
     *
     * @param look whether inFlow is asked first, because the ledger's word is not enough
     * @return done where it is in inFlow now
     */
    Act write(WritePlan plan, boolean look, Strain strain) {
        Order order = plan.order();
        String ref = order.custRef();
        if (ledger.newest(IntentKind.CREATE_ORDER, ref)
                .filter(Intent::unsettled)
                .isPresent()) {
            // Its outcome could not be read yet; until then nothing is sent again.
            return Act.WAITS;
        }
        if (look) {
            Outcome<SalesOrder> there = inflow.salesOrder(NameId.order(ref));
            if (there instanceof Outcome.Done<SalesOrder>(SalesOrder found, String ignored)) {
                return adopted(plan, found);
            }
            if (!Buyers.missing(there)) {
                return failed(plan, there, strain);
            }
        }
        OrderRow row = book.row(ref).orElseThrow();
        OrderChoices.Choice choice = book.choices().of(ref);
        if (row.everHeld() && !choice.writeAnyway()) {
            AlreadyThere.Look found = alreadyThere.look(order, List.of(plan.number(), plan.spareNumber()));
            switch (found) {
                case AlreadyThere.Look.Nothing nothing -> {}
                case AlreadyThere.Look.Failed(Outcome<?> outcome) -> {
                    return failed(plan, outcome, strain);
                }
                case AlreadyThere.Look.Hit(SalesOrder hit) -> {
                    if (hit.salesOrderId().equalsIgnoreCase(NameId.order(ref))) {
                        return adopted(plan, hit);
                    }
                    book.together(() -> {
                        book.hold(ref, List.of(WriteFaults.alreadyThere(plan, hit)), plan.number(), true);
                        book.failed(ref, "", null);
                    });
                    return Act.WAITS;
                }
            }
        }
        return switch (buyers.customerOf(order, look)) {
            case Buyers.Found.Failed(Outcome<?> outcome) -> failed(plan, outcome, strain);
            case Buyers.Found.Held(Act act) -> act;
            case Buyers.Found.Known(String customerId) -> {
                @Nullable Act held = firstWrites.before(IntentKind.CREATE_ORDER);
                yield held == null ? send(plan, plan.number(), customerId, strain) : held;
            }
        };
    }

    private Act send(WritePlan plan, String wanted, String customerId, Strain strain) {
        String ref = plan.order().custRef();
        // Another order of this very run may have taken the number meanwhile.
        String number = book.lists().holderOf(wanted, ref).isEmpty() ? wanted : plan.spareNumber();
        NewSalesOrder order = SalesOrderMapping.order(plan, number, customerId);
        if (book.choices().of(ref).declined() != null) {
            return Act.WAITS;
        }
        String content = Json.object()
                .put("salesOrderId", order.salesOrderId())
                .put("orderNumber", number)
                .put("customerId", customerId)
                .put("total", plan.money().total().toPlainString())
                .put("lines", order.lines().size())
                .toString();
        Outcome<SalesOrder> outcome = sending.send(
                IntentKind.CREATE_ORDER,
                ref,
                content,
                () -> book.rows().number(ref, number),
                () -> inflow.createSalesOrder(order),
                (intent, answer) -> {
                    if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder reply, String ignored)) {
                        written(plan, number, customerId, reply);
                    }
                });
        return switch (outcome) {
            case Outcome.Done<SalesOrder>(SalesOrder reply, String ignored) -> {
                strain.of(Api.INFLOW, outcome);
                totals.compare(ref, number, plan.money().total(), reply);
                @Nullable Act first = firstWrites.after(IntentKind.CREATE_ORDER, ref);
                yield first == null ? Act.DONE : first;
            }
            case Outcome.Refused<SalesOrder>(Outcome.Refusal refusal) ->
                refused(plan, number, customerId, outcome, refusal, strain);
            case Outcome.Unknown<SalesOrder> unknown -> failed(plan, outcome, strain);
        };
    }

    private void written(WritePlan plan, String number, String customerId, SalesOrder reply) {
        String ref = plan.order().custRef();
        String given = reply.orderNumber().isBlank() ? number : reply.orderNumber();
        OrderRow before = book.row(ref).orElseThrow();
        book.end(before, List.of());
        book.rows().inInflow(ref, given, NameId.order(ref), customerId, false, book.now());
        book.rows().products(ref, plan.productByLine());
        if (reply.inventoryStatus().equals("unconfirmed")) {
            book.step(ref, "noticed", "It waits in inFlow for somebody to confirm it.", null);
        }
        String currency =
                plan.order().currencyCode() == null ? "" : " " + plan.order().currencyCode();
        String what =
                "Written to inFlow as " + given + ": " + plan.money().lines().size() + " lines, "
                        + plan.money().total().toPlainString() + currency + ".";
        book.step(ref, "written", what, null);
        book.note(Activity.Direction.CARTROVER_TO_INFLOW, given, what, Activity.Result.DONE, null);
        acknowledger.begin(ref);
    }

    private Act adopted(WritePlan plan, SalesOrder found) {
        String ref = plan.order().custRef();
        adoption.adopt(ref, found, "Found in inFlow before writing: it was written earlier.");
        book.rows().products(ref, plan.productByLine());
        return Act.DONE;
    }

    private Act refused(
            WritePlan plan,
            String number,
            String customerId,
            Outcome<SalesOrder> outcome,
            Outcome.Refusal refusal,
            Strain strain) {
        boolean aboutData = switch (refusal.kind()) {
            case INVALID, CONFLICT -> true;
            case KEY, FORBIDDEN, NOT_FOUND, RATE -> false;
        };
        if (aboutData && !number.equals(plan.spareNumber())) {
            AlreadyThere.Look look = speaksOfNumber(refusal)
                    ? new AlreadyThere.Look.Nothing()
                    : alreadyThere.number(plan.order().custRef(), number);
            if (look instanceof AlreadyThere.Look.Failed(Outcome<?> failure)) {
                return failed(plan, failure, strain);
            }
            if (speaksOfNumber(refusal) || look instanceof AlreadyThere.Look.Hit) {
                return send(plan, plan.spareNumber(), customerId, strain);
            }
        }
        if (aboutData && !customerId.equals(Buyer.of(plan.order()).customerId())) {
            // The customer may be gone: next time it is looked for anew.
            buyers.forget(plan.order());
        }
        return failed(plan, outcome, strain);
    }

    private static boolean speaksOfNumber(Outcome.Refusal refusal) {
        String text = refusal.message().toLowerCase(Locale.ROOT);
        boolean taken = text.contains("exist")
                || text.contains("taken")
                || text.contains("duplicat")
                || text.contains("unique")
                || text.contains("already")
                || text.contains("in use");
        return taken && (text.contains("order number") || text.contains("ordernumber"));
    }

    /** A call failed: the order waits, is held, or the run ends. */
    private Act failed(WritePlan plan, Outcome<?> outcome, Strain strain) {
        String ref = plan.order().custRef();
        @Nullable Trouble trouble = strain.of(Api.INFLOW, outcome);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        book.together(() -> {
            switch (outcome) {
                case Outcome.Refused<?>(Outcome.Refusal refusal) -> {
                    book.hold(ref, List.of(WriteFaults.refused(plan, refusal)), plan.number(), true);
                    book.failed(ref, "", null);
                }
                case Outcome.Unknown<?> unknown -> {
                    book.failed(ref, unknown.detail(), unknown.processId());
                    if (book.row(ref).orElseThrow().attempts() >= 3) {
                        book.hold(ref, List.of(WriteFaults.silent(plan, unknown)), plan.number(), true);
                    }
                }
                case Outcome.Done<?> done -> throw new IllegalStateException("done is no failure");
            }
        });
        return Act.WAITS;
    }
}
