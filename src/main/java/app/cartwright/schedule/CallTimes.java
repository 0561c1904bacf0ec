package app.cartwright.schedule;

import java.util.Arrays;

/** When the last calls of one service were over, oldest first, in {@link Waiting#nanos}; as many as an hour holds. */
final class CallTimes {
    private long[] ring = new long[64];
    private int first;
    private int size;

    /** Adds a call that was over no earlier than any before. */
    void add(long at) {
        if (size == ring.length) {
            long[] larger = new long[ring.length * 2];
            for (int i = 0; i < size; i++) {
                larger[i] = get(i);
            }
            ring = larger;
            first = 0;
        }
        ring[(first + size) % ring.length] = at;
        size++;
    }

    /** Adds calls of a former run, in any order. */
    void addAll(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        for (long at : sorted) {
            add(at);
        }
    }

    private long get(int index) {
        return ring[(first + index) % ring.length];
    }

    /** Forgets calls that were over before this moment. */
    void forgetBefore(long moment) {
        while (size > 0 && get(0) - moment < 0) {
            first = (first + 1) % ring.length;
            size--;
        }
    }

    /** How many were over after this moment. */
    int countAfter(long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) - moment > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return size - low;
    }

    /**
     * How long until one more call fits: fewer than {@code limit} in the {@code length} before it.
     *
     * @return nanoseconds, 0 where it fits now
     */
    long untilRoom(long now, int limit, long length) {
        if (size < limit) {
            return 0;
        }
        return Math.max(0, get(size - limit) + length - now);
    }
}
