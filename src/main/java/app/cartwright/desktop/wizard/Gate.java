package app.cartwright.desktop.wizard;

import org.jspecify.annotations.Nullable;

/**
 * Whether a step can be left.
 *
 * @param ready whether Next goes on
 * @param reason why it waits; {@code ""} where it doesn't
 * @param question what is asked once before it goes on, or null
 */
record Gate(boolean ready, String reason, @Nullable String question) {
    static final Gate OPEN = new Gate(true, "", null);

    static Gate waits(String reason) {
        return new Gate(false, reason, null);
    }

    static Gate asks(String question) {
        return new Gate(true, "", question);
    }
}
