package app.cartwright.troubleshoot;

import java.util.Locale;

/** What a question of a guide can be answered with. */
public enum Answer {
    YES,
    NO,
    /** It could not be looked up, and the owner can't see it either. */
    UNKNOWN,
    /** Only the owner can see it, and has not said it yet. */
    ASK;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
