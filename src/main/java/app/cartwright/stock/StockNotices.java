package app.cartwright.stock;

import org.jspecify.annotations.Nullable;

/** Where push stock says what it did and saw, for the list of activity. */
@FunctionalInterface
public interface StockNotices {
    /**
     * Notes one thing.
     *
     * @param subject a CartRover location, or a SKU
     * @param what one sentence
     * @param result {@code done}, {@code refused}, {@code unknown}, {@code held} or {@code noted}
     * @param processId CartRover's id of the call, or null
     */
    void note(String subject, String what, String result, @Nullable String processId);
}
