package app.cartwright.ledger;

import app.cartwright.store.ActivityRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of what happened: each write, hold, setting and dismissal, for people to read. */
public final class Activity {
    private final ActivityRows rows;
    private final InstantSource clock;

    public Activity(Store store, InstantSource clock) {
        this.rows = new ActivityRows(store);
        this.clock = clock;
    }

    /** Which way something went. */
    public enum Direction {
        CARTROVER_TO_INFLOW("CartRover → inFlow"),
        INFLOW_TO_CARTROVER("inFlow → CartRover"),
        HERE("here");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        /** As it is stored and shown. */
        public String word() {
            return word;
        }
    }

    /** What became of it. */
    public enum Result {
        DONE("done"),
        REFUSED("refused"),
        UNKNOWN("unknown"),
        HELD("held"),
        NOTED("noted");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As it is stored and shown. */
        public String word() {
            return word;
        }
    }

    /**
     * Adds a line. Joins the transaction that the thread is in.
     *
     * @param service whose work it was, or null
     * @param subject an order's number, a SKU, a location, a setting
     * @param what one sentence, without customer data
     * @param processId CartRover's id of the call, or null
     */
    public void note(
            @Nullable Service service,
            Direction direction,
            String subject,
            String what,
            Result result,
            @Nullable String processId) {
        rows.add(new ActivityRows.Entry(
                0,
                clock.instant(),
                service == null ? null : service.word(),
                direction.word(),
                subject,
                what,
                result.word(),
                processId));
    }

    /** Adds a line about something done here: a setting, a dismissal, a backup. */
    public void noteHere(@Nullable Service service, String subject, String what) {
        note(service, Direction.HERE, subject, what, Result.NOTED, null);
    }

    /** The newest lines. */
    public List<ActivityRows.Entry> newest(int limit) {
        return page(ActivityRows.Filter.NONE, null, limit);
    }

    /**
     * A page, newest first.
     *
     * @param before the id of the last line of the page before, or null for the first page
     */
    public List<ActivityRows.Entry> page(ActivityRows.Filter filter, @Nullable Long before, int limit) {
        return rows.page(filter, before, limit);
    }
}
