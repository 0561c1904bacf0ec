package app.cartwright.desktop;

import java.util.function.LongSupplier;

/**
 * Asks for a full collection where the heap has grown, and now and then anyway: nothing else gives the memory back that a
 * burst of work has left behind, in a program that mostly waits.
 */
final class GivenBack {
    /** So much more than after the last collection is worth a pause of a tenth of a second. */
    private static final long GROWN = 2L << 20;

    /** Minutes after which garbage is looked for that has not made the heap larger. */
    private static final int LONGEST = 15;

    private final LongSupplier heap;
    private final Runnable collection;
    private long kept;
    private int looks;

    /**
     * Not collected yet.
     *
     * @param heap bytes that the heap has taken from the system
     */
    GivenBack(LongSupplier heap, Runnable collection) {
        this.heap = heap;
        this.collection = collection;
    }

    /** To be called once a minute. */
    void look() {
        looks++;
        if (heap.getAsLong() > kept + GROWN || looks >= LONGEST) {
            collection.run();
            kept = heap.getAsLong();
            looks = 0;
        }
    }
}
