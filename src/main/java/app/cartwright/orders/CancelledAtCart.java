package app.cartwright.orders;

import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderMarks.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads CartRover's list of cancelled orders: with each run back to a day before the last one, and every hour back to the
 * oldest order that is still open. The list is bounded by CartRover's clock, so that a day is not enough where the clock
 * of this computer was more than a day ahead.
 */
final class CancelledAtCart {
    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Duration WHOLE_EVERY = Duration.ofHours(1);
    /** An order that is open for longer is nobody's surprise any more. */
    private static final Duration WATCHED = Duration.ofDays(60);

    private final NewOrders lists;
    private final OrderMarks marks;
    private final Cancellations cancellations;
    private final OrderBook book;
    private @Nullable Instant wholeAt;

    CancelledAtCart(NewOrders lists, OrderMarks marks, Cancellations cancellations, OrderBook book) {
        this.lists = lists;
        this.marks = marks;
        this.cancellations = cancellations;
        this.book = book;
    }

    /**
     * What came of a reading.
     *
     * @param ended how many orders ended by it that were waiting or held here
     */
    record Result(int ended, @Nullable Trouble trouble) {}

    /** @param from where the list is read from when nothing is known yet */
    Result read(LocalDate since, Instant from) {
        Instant startedAt = book.now();
        boolean whole = isWholeDue(startedAt);
        Outcome<NewOrders.Listing> answer = lists.all(OrderStatus.CANCELED, start(from, startedAt, whole));
        if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
            return new Result(0, Strain.needed(Api.CARTROVER, "its cancelled orders", answer));
        }
        int ended = cancellations.seen(listing.orders(), since);
        marks.put(Mark.CANCELLED_READ, startedAt);
        wholeAt = whole ? startedAt : wholeAt;
        return new Result(ended, null);
    }

    private Instant start(Instant from, Instant startedAt, boolean whole) {
        Instant back = marks.get(Mark.CANCELLED_READ)
                .map(last -> last.minus(LOOK_BACK))
                .filter(at -> !at.isAfter(startedAt))
                .orElse(from);
        if (!whole) {
            return back;
        }
        Optional<Instant> open = book.lists()
                .oldestOpenDay(startedAt.minus(WATCHED))
                .map(day -> LedgerCheck.startOf(day).minus(LOOK_BACK));
        return open.filter(at -> at.isBefore(back)).orElse(back);
    }

    private boolean isWholeDue(Instant now) {
        Instant last = wholeAt;
        return last == null || last.isAfter(now) || !last.plus(WHOLE_EVERY).isAfter(now);
    }
}
