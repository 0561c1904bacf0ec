package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Activity;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderMarks.Mark;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches pulled orders for changes at the cart, slowly: later edits and refunds never come in, but the owner is told,
 * once for each change.
 */
final class LaterEdits {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration WATCHED = Duration.ofDays(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int MOST_PAGES = 20;

    private final NewOrders lists;
    private final OrderMarks marks;
    private final OrderBook book;

    LaterEdits(NewOrders lists, OrderMarks marks, OrderBook book) {
        this.lists = lists;
        this.marks = marks;
        this.book = book;
    }

    /** Whether it is time to look. */
    boolean due(boolean byHand) {
        Instant now = book.now();
        Optional<Instant> last = marks.get(Mark.EDITS_READ);
        return byHand
                || last.isEmpty()
                || last.get().isAfter(now)
                || !last.get().plus(EVERY).isAfter(now);
    }

    /** Reads the orders at the WMS and compares them with what was pulled. */
    @Nullable
    Trouble look() {
        Instant now = book.now();
        Optional<Instant> oldest = book.lists().oldestPulled(now.minus(WATCHED));
        if (oldest.isPresent()) {
            Outcome<NewOrders.Listing> answer =
                    lists.upTo(OrderStatus.AT_WMS, oldest.get().minus(CLOCKS_DIFFER), MOST_PAGES);
            if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
                return Strain.needed(Api.CARTROVER, "its orders at the WMS", answer);
            }
            listing.byRef().values().stream()
                    .filter(records -> records.size() == 1)
                    .map(List::getFirst)
                    .forEach(this::compare);
        }
        marks.put(Mark.EDITS_READ, now);
        return null;
    }

    private void compare(Order order) {
        Optional<OrderRow> row = book.row(order.custRef()).filter(known -> known.state() == OrderRow.State.PULLED);
        Optional<Order> pulled = row.flatMap(known -> OrderSnapshot.read(known.snapshot()));
        if (row.isPresent() && pulled.isPresent() && OrderIdentity.sameLater(pulled.get(), order)) {
            tell(row.get(), LaterEdit.between(pulled.get(), order).orElse(null));
        }
    }

    /** Tells the owner what was changed, once; null where the order is again as it was. */
    void tell(OrderRow row, @Nullable String sentence) {
        if (sentence == null ? row.laterEdit() == null : sentence.equals(row.laterEdit())) {
            return;
        }
        book.together(() -> {
            book.rows().laterEdit(row.custRef(), sentence, book.now());
            String what = sentence == null ? "At the cart it is again as it was pulled." : sentence;
            book.step(row.custRef(), "changedAtCart", what, null);
            book.note(Activity.Direction.HERE, row.name(), what, Activity.Result.NOTED, null);
        });
    }
}
