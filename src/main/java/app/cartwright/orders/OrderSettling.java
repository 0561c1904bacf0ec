package app.cartwright.orders;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what became of an order whose answer was lost, by reading inFlow and never by sending again. */
final class OrderSettling {
    private final InflowClient inflow;
    private final Ledger ledger;
    private final WrittenTotals totals;
    private final OrderBook book;

    OrderSettling(InflowClient inflow, Ledger ledger, WrittenTotals totals, OrderBook book) {
        this.inflow = inflow;
        this.ledger = ledger;
        this.totals = totals;
        this.book = book;
    }

    /**
     * Settles an order whose outcome is not known by reading inFlow.
     *
     * @return done where it is known now, whatever it is
     */
    Settled settle(Intent open, Strain strain) {
        String ref = open.key();
        Outcome<SalesOrder> answer = inflow.salesOrder(NameId.order(ref));
        if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder found, String ignored)) {
            strain.of(Api.INFLOW, answer);
            Optional<OrderRow> row = book.row(ref);
            book.together(() -> {
                ledger.settle(open, true, "Found in inFlow by its id.");
                row.ifPresent(known -> {
                    book.end(known, List.of());
                    book.rows()
                            .inInflow(
                                    ref,
                                    found.orderNumber(),
                                    found.salesOrderId(),
                                    found.customerId(),
                                    false,
                                    book.now());
                    book.step(
                            ref,
                            "written",
                            "Written to inFlow as " + found.orderNumber()
                                    + "; the answer was lost, so it was looked up.",
                            null);
                    book.note(
                            Activity.Direction.CARTROVER_TO_INFLOW,
                            found.orderNumber(),
                            "Written to inFlow; the answer was lost, so it was looked up",
                            Activity.Result.DONE,
                            null);
                });
            });
            totals.compareStored(ref, found);
            return new Settled(true, true, null);
        }
        if (Buyers.missing(answer)) {
            strain.of(Api.INFLOW, answer);
            ledger.settle(open, false, "inFlow has no order of this id.");
            return new Settled(true, false, null);
        }
        return new Settled(false, false, strain.of(Api.INFLOW, answer));
    }

    /**
     * What settling gave.
     *
     * @param known whether the outcome is known now
     * @param written whether the order is in inFlow
     * @param trouble what stops the run, or null
     */
    record Settled(boolean known, boolean written, @Nullable Trouble trouble) {}
}
