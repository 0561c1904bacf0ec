package app.cartwright.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Deletes what is older than is kept. Never once-keys, ids and outcomes of what is done once, and never an open or
 * dismissed error.
 */
public final class Housekeeping {
    private static final int MONTHS = 13;
    private static final Duration REQUESTS_KEPT = Duration.ofDays(7);

    private final Store store;
    private final InstantSource clock;

    public Housekeeping(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Deletes up to {@code limit} rows of each kind; gives how many in all. Where it gives less than the limit, it is
     * done.
     */
    public int run(int limit) {
        Instant now = clock.instant();
        Instant history = now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        int[] deleted = {0};
        store.together(() -> {
            deleted[0] += new ActivityRows(store).prune(history, limit);
            deleted[0] += new ErrorRows(store).prune(history, limit);
            deleted[0] += new IntentRows(store).prune(history, limit);
            deleted[0] += new OrderEvents(store).prune(history, limit);
            deleted[0] += new ToldRows(store).prune(history, limit);
            deleted[0] += new RequestRows(store).prune(now.minus(REQUESTS_KEPT), limit);
        });
        return deleted[0];
    }
}
