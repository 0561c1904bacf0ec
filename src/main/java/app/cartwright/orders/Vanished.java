package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders that were held or waited here and are no longer among CartRover's new ones: read once, then closed. */
final class Vanished {
    private final InflowClient inflow;
    private final CartRoverClient cartrover;
    private final Adoption adoption;
    private final Cancellations cancellations;
    private final OrderBook book;

    Vanished(
            InflowClient inflow,
            CartRoverClient cartrover,
            Adoption adoption,
            Cancellations cancellations,
            OrderBook book) {
        this.inflow = inflow;
        this.cartrover = cartrover;
        this.adoption = adoption;
        this.cancellations = cancellations;
        this.book = book;
    }

    /** Reads what became of it in CartRover. */
    Act close(OrderRow row, LocalDate since, Strain strain) {
        Outcome<OrderState> answer = cartrover.orderState(row.custRef());
        @Nullable Trouble trouble = strain.of(Api.CARTROVER, answer);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        if (Buyers.missing(answer)) {
            skip(row, "CartRover doesn't have it any more.");
            return Act.DONE;
        }
        OrderState state = answer.valueOrNull();
        if (state == null || state.status() == null) {
            book.failed(row.custRef(), "CartRover didn't say what became of it.", null);
            return Act.WAITS;
        }
        switch (state.status()) {
            case "new" -> {
                if (row.orderDate() != null && row.orderDate().isBefore(since)) {
                    skip(
                            row,
                            "Ordered on " + row.orderDate() + ", before " + since + ", the first day that is pulled.");
                } else {
                    // The list shifted while it was read; it will be there next time.
                    book.failed(row.custRef(), "", null);
                }
            }
            case "canceled" -> cancellations.beforePull(row);
            case "error" -> skip(row, "CartRover holds it because of an error of its own.");
            default -> {
                return takenOn(row, state.status(), strain);
            }
        }
        return Act.DONE;
    }

    /** Somebody took it on: an older store of ours, or another program. */
    private Act takenOn(OrderRow row, String status, Strain strain) {
        Outcome<SalesOrder> answer = inflow.salesOrder(NameId.order(row.custRef()));
        @Nullable Trouble trouble = strain.of(Api.INFLOW, answer);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder found, String ignored)) {
            adoption.adopt(
                    row.custRef(), found, "Found in inFlow by its id, after CartRover had it as “" + status + "”.");
            return Act.DONE;
        }
        if (!Buyers.missing(answer)) {
            book.failed(row.custRef(), "inFlow didn't say whether it has it.", null);
            return Act.WAITS;
        }
        skip(row, "CartRover has it as “" + status + "”: it was taken on without Cartwright.");
        return Act.DONE;
    }

    private void skip(OrderRow row, String reason) {
        book.place(row.custRef(), OrderRow.State.SKIPPED, reason, row.number(), "closed");
    }
}
