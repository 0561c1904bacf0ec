package app.cartwright.sandbox;

import java.util.List;

/**
 * What one call changed in a simulated service.
 *
 * @param kind what happened
 * @param keys whom it concerns: order ids, {@code cust_ref}s, SKUs, customer ids
 */
public record Effect(Kind kind, List<String> keys) {
    /** Nothing changed. */
    public static final Effect NONE = new Effect(Kind.NONE, List.of());

    /** What happened. */
    public enum Kind {
        /** A read, or a write that changed nothing. */
        NONE,
        /** A record that was not there. */
        CREATED,
        /** A record that was there. */
        UPDATED,
        /** A write that was not accepted. */
        REFUSED
    }

    static Effect of(Kind kind, String key) {
        return new Effect(kind, List.of(key));
    }

    /** Whether anything changed. */
    public boolean changed() {
        return kind == Kind.CREATED || kind == Kind.UPDATED;
    }
}
