package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderMarks.Mark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is believed when it says that nothing was ever sent. On a first run, and after a restored folder or
 * disk, orders that CartRover had by then are looked for in inFlow before they are written, for ever; later ones cannot
 * have been written by an older store.
 */
final class Trust {
    private final OrderMarks marks;

    Trust(OrderMarks marks) {
        this.marks = marks;
    }

    /** Whether nothing is known yet of what was sent before. */
    boolean isFirstRun() {
        return marks.get(Mark.LOOK_FIRST_UNTIL).isEmpty();
    }

    /**
     * From now on, orders that CartRover made up to here are looked for first.
     *
     * @param newestOffered by CartRover's clock, which may differ from this computer's
     */
    void doubtUpTo(Instant now, @Nullable Instant newestOffered) {
        Instant until = newestOffered != null && newestOffered.isAfter(now) ? newestOffered : now;
        Instant before = marks.get(Mark.LOOK_FIRST_UNTIL).orElse(until);
        marks.put(Mark.LOOK_FIRST_UNTIL, before.isAfter(until) ? before : until);
    }

    /** Whether an order has to be looked for before it is written. */
    boolean lookFirst(Order order) {
        if (looksAlways()) {
            return true;
        }
        Instant until = marks.get(Mark.LOOK_FIRST_UNTIL).orElse(Instant.MAX);
        return order.createdAt() == null || !order.createdAt().isAfter(until);
    }

    /** Whether every order is looked for, whenever CartRover made it. */
    boolean looksAlways() {
        return marks.get(Mark.LOOK_ALWAYS_SINCE).isPresent();
    }

    /** inFlow held orders of ours that the ledger did not know. */
    void doubt(Instant now) {
        marks.put(Mark.DOUBTED, now);
        marks.put(Mark.LOOK_ALWAYS_SINCE, now);
        doubtUpTo(now, null);
    }

    /** A later check found both sides in agreement. */
    void agreed() {
        if (looksAlways()) {
            marks.put(Mark.LOOK_ALWAYS_SINCE, null);
        }
    }

    /** When the doubt was last raised, or null. */
    @Nullable
    Instant doubtedAt() {
        return marks.get(Mark.DOUBTED).orElse(null);
    }

    /** Nothing is written from now on. */
    void stop(Instant now) {
        marks.put(Mark.STOPPED, now);
    }

    /** Whether nothing may be written. */
    boolean stopped() {
        return marks.secondCopy();
    }

    /** The owner has seen to it that only one copy is at work; the doubt begins anew. */
    void goOn(Instant now) {
        marks.put(Mark.STOPPED, null);
        marks.put(Mark.DOUBTED, null);
        marks.put(Mark.LOOK_ALWAYS_SINCE, now);
    }
}
