package app.cartwright.orders;

import app.cartwright.schedule.Backoff;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Whether it is an order's turn: each failure makes it wait longer, and the owner's wish ends the wait. */
final class Due {
    private final InstantSource clock;

    Due(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether an order may be tried now; one that is new may. */
    boolean now(@Nullable OrderRow row, OrderChoices.Choice choice, boolean byHand) {
        if (byHand || row == null || Backoff.isOver(row.lastTryAt(), row.nextTryAt(), clock.instant())) {
            return true;
        }
        return wasAsked(row, choice);
    }

    /** Whether the owner asked for another try since the last one. */
    static boolean wasAsked(OrderRow row, OrderChoices.Choice choice) {
        Instant asked = choice.askedAt();
        return asked != null && (row.lastTryAt() == null || !asked.isBefore(row.lastTryAt()));
    }
}
