package app.cartwright.stock;

import app.cartwright.store.StockMarks;
import app.cartwright.store.StockRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of one CartRover location are due to be pushed: the wanted figure against the last one that CartRover
 * took. Pure: no clock, no I/O.
 *
 * @param due what is to be sent, the most pressing first
 * @param waiting figures that differ but wait: for their turn after a refusal, or for the outcome of a push
 * @param skipped zeroes that the owner chose not to send
 * @param inStep what CartRover took as it is already
 * @param settled SKUs whose last refusal is of no more concern, because the figure went back to the confirmed one
 */
public record PushPlan(List<Due> due, int waiting, int skipped, List<String> settled, List<Reading> inStep) {

    /** A figure that was read in this run. */
    public record Reading(
            String sku,
            String productId,
            long want,
            @Nullable Long onHand) {}

    /** Why a figure is sent. */
    public enum Reason {
        FIRST("first"),
        CHANGED("changed"),
        AGAIN("again"),
        DRIFTED("drifted"),
        ORDERED("ordered"),
        ZERO("zero");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The word in the store. */
        public String word() {
            return word;
        }
    }

    /**
     * A figure to be sent.
     *
     * @param pushed the last confirmed one, or null
     * @param suspect it was refused or lost before: it travels apart from the others
     * @param zeroOk the owner said that 0 is right here
     */
    public record Due(
            String sku,
            long value,
            @Nullable Long onHand,
            @Nullable Long pushed,
            Reason reason,
            boolean suspect,
            boolean zeroOk) {
        private int press() {
            if (pushed != null && value < pushed) {
                return value == 0 ? 0 : 1;
            }
            return 2;
        }
    }

    /**
     * Plans.
     *
     * @param pushed last confirmed value by SKU
     * @param open what is out of the ordinary, by SKU
     * @param wms the instant that the figures of this run speak of
     * @param byHand whether what waits after a refusal is taken up all the same
     */
    public static PushPlan of(
            Collection<Reading> readings,
            Map<String, Long> pushed,
            Map<String, StockRows.Open> open,
            Instant now,
            Instant wms,
            boolean byHand) {
        List<Due> due = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        List<Reading> inStep = new ArrayList<>();
        int waiting = 0;
        int skipped = 0;
        for (Reading reading : readings) {
            StockRows.Open state = open.get(reading.sku());
            Long last = pushed.get(reading.sku());
            Reason reason = reason(reading, last, state, wms);
            if (state != null && state.sent() != null) {
                waiting++;
            } else if (reason == null) {
                inStep.add(reading);
                if (state != null && (state.refused() != null || state.attempts() > 0)) {
                    settled.add(reading.sku());
                }
            } else if (state != null && state.skipZero() && reading.want() == 0) {
                skipped++;
            } else if (state != null && !byHand && backingOff(reading, state, now)) {
                waiting++;
            } else {
                due.add(new Due(
                        reading.sku(),
                        reading.want(),
                        reading.onHand(),
                        last,
                        reason,
                        state != null && state.attempts() > 0,
                        state != null && state.zeroOk()));
            }
        }
        due.sort(Comparator.comparingInt(Due::press).thenComparing(Due::sku));
        return new PushPlan(due, waiting, skipped, settled, inStep);
    }

    private static @Nullable Reason reason(
            Reading reading, @Nullable Long last, StockRows.@Nullable Open state, Instant wms) {
        if (last == null) {
            return Reason.FIRST;
        }
        if (last != reading.want()) {
            return Reason.CHANGED;
        }
        if (state == null) {
            return null;
        }
        if (state.again() != StockMarks.NOT_AGAIN) {
            return state.again() == StockMarks.AGAIN_ASKED ? Reason.AGAIN : Reason.DRIFTED;
        }
        // CartRover subtracts that order from a figure that already lacks it: the same figure, spoken later, mends it.
        Instant ordered = state.orderAt();
        return ordered != null && !wms.isBefore(ordered) ? Reason.ORDERED : null;
    }

    private static boolean backingOff(Reading reading, StockRows.Open state, Instant now) {
        Instant dueAt = state.dueAt();
        Long refused = state.refused();
        boolean sameFigure = refused == null || refused == reading.want();
        return dueAt != null && sameFigure && now.isBefore(dueAt);
    }
}
