package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders that were held or waited here and are no longer among CartRover's new ones: read once, then closed. */
final class Vanished {
    private final CartRoverClient cartrover;
    private final Cancellations cancellations;
    private final OrderBook book;

    Vanished(CartRoverClient cartrover, Cancellations cancellations, OrderBook book) {
        this.cartrover = cartrover;
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
            default -> skip(row, "CartRover has it as “" + state.status() + "”: it was taken on without Cartwright.");
        }
        return Act.DONE;
    }

    private void skip(OrderRow row, String reason) {
        book.place(row.custRef(), OrderRow.State.SKIPPED, reason, row.number(), "closed");
    }
}
