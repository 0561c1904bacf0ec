package app.cartwright.troubleshoot;

import org.jspecify.annotations.Nullable;

/** What looking something up brought. */
public sealed interface Lookup<T> {
    /** It is there. */
    record Found<T>(T value) implements Lookup<T> {}

    /** It is certain that it is not there. */
    record Absent<T>() implements Lookup<T> {}

    /** Nothing is known; a sentence says why. */
    record Unreadable<T>(String why) implements Lookup<T> {}

    /** The value where found, else null. */
    default @Nullable T orNull() {
        return this instanceof Found<T>(T value) ? value : null;
    }
}
