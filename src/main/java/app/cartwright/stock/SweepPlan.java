package app.cartwright.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs are read from inFlow in one run. Where all fit, all of them; else the pressing ones first, and then the next
 * stretch of a sweep that goes round and round. Pure.
 *
 * @param skus what to read, in this order
 * @param cursor the last SKU of the sweep, to go on after it; null where the next run begins anew
 * @param begins whether a round of the sweep begins with this run
 * @param ends whether a round of the sweep is through after this run
 */
public record SweepPlan(List<String> skus, @Nullable String cursor, boolean begins, boolean ends) {
    /** Of a run's room, what pressing SKUs may take; the rest is kept for the sweep. */
    private static final int PRESSING_TENTHS = 7;
    /** Of a run's room, what SKUs that are nearly sold out may take. */
    private static final int LOW_TENTHS = 2;

    /**
     * Plans.
     *
     * @param all every SKU that is pushed, in a stable order
     * @param pressing SKUs to read first, the most pressing first
     * @param low SKUs that are nearly sold out, lowest first
     * @param cursor where the last run's sweep stopped, or null
     * @param room how many SKUs this run can read
     */
    public static SweepPlan of(
            List<String> all, Collection<String> pressing, Collection<String> low, @Nullable String cursor, int room) {
        if (room >= all.size()) {
            return new SweepPlan(List.copyOf(all), null, true, true);
        }
        if (room <= 0) {
            return new SweepPlan(List.of(), cursor, false, false);
        }
        Set<String> known = Set.copyOf(all);
        Set<String> chosen = new LinkedHashSet<>();
        take(chosen, known, pressing, Math.max(1, room * PRESSING_TENTHS / 10));
        take(chosen, known, low, Math.min(room, chosen.size() + room * LOW_TENTHS / 10));
        int start = cursor == null ? 0 : after(all, cursor);
        boolean begins = start == 0;
        String last = cursor;
        int at = start;
        while (at < all.size() && chosen.size() < room) {
            last = all.get(at++);
            chosen.add(last);
        }
        // What follows may be chosen already: the sweep walks over it without using room.
        while (at < all.size() && chosen.contains(all.get(at))) {
            last = all.get(at++);
        }
        boolean ends = at >= all.size();
        return new SweepPlan(List.copyOf(chosen), ends ? null : last, begins, ends);
    }

    private static void take(Set<String> chosen, Set<String> known, Collection<String> from, int most) {
        for (String sku : from) {
            if (chosen.size() >= most) {
                return;
            }
            if (known.contains(sku)) {
                chosen.add(sku);
            }
        }
    }

    private static int after(List<String> all, String cursor) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).compareTo(cursor) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == all.size() ? 0 : low;
    }

    /** A list in stretches of at most this size. */
    static <T> List<List<T>> stretches(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
