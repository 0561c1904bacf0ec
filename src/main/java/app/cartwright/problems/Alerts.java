package app.cartwright.problems;

import app.cartwright.store.AlertRows;
import app.cartwright.store.MetaRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues between CartRover and the carts, as far as they can be read. They are only shown: they are fixed and dismissed
 * in CartRover, and leave this list when they are no longer read there.
 */
public final class Alerts {
    private static final String LOOKED_AT = "alerts.lookedAt";
    private static final String REFUSED = "alerts.refused";

    private final AlertRows rows;
    private final MetaRows meta;

    public Alerts(Store store) {
        this.rows = new AlertRows(store);
        this.meta = new MetaRows(store);
    }

    /**
     * An issue as it was read.
     *
     * @param key the order or the cart, unique among those of one kind
     * @param cart the order source, or null
     * @param since since when, as far as it is known; the earliest one told is kept
     * @param url opens CartRover's web app
     */
    public record Seen(String key, @Nullable String cart, String subject, String message, Instant since, String url) {}

    /**
     * An alert.
     *
     * @param id short and stable, such as {@code A3}
     */
    public record Alert(String id, @Nullable String cart, String subject, String message, Instant since, String url) {}

    /**
     * What a complete read of one kind showed. Those of this kind that were not seen are gone. Not to be called after a
     * read that failed: missing is not solved.
     *
     * @param kind what was read, such as {@code order-in-error}
     */
    public void read(String kind, List<Seen> seen) {
        List<AlertRows.Alert> known =
                rows.all().stream().filter(alert -> alert.kind().equals(kind)).toList();
        if (known.isEmpty() && seen.isEmpty()) {
            return;
        }
        rows.replace(
                kind,
                seen.stream()
                        .map(s -> new AlertRows.Alert(
                                0, kind, s.key(), s.cart(), s.subject(), s.message(), s.since(), s.url()))
                        .toList());
    }

    /** CartRover was asked, and its answer could be read. */
    public void looked(Instant at) {
        meta.put(LOOKED_AT, at.toString());
        if (!readable()) {
            meta.remove(REFUSED);
        }
    }

    /** CartRover doesn't give this key what alerts are drawn from. */
    public void refused(Instant at) {
        meta.put(LOOKED_AT, at.toString());
        meta.put(REFUSED, "true");
    }

    /** When CartRover last answered; empty where it was not asked yet. */
    public Optional<Instant> lookedAt() {
        return meta.get(LOOKED_AT).map(Instant::parse);
    }

    /** Whether CartRover gives this key what alerts are drawn from, as far as is known. */
    public boolean readable() {
        return meta.get(REFUSED).isEmpty();
    }

    /** All alerts, oldest first. */
    public List<Alert> list() {
        return rows.all().stream()
                .map(a -> new Alert(id(a.id()), a.cart(), a.subject(), a.message(), a.since(), a.url()))
                .toList();
    }

    /** How many there are. */
    public int count() {
        return rows.count();
    }

    static String id(long number) {
        return "A" + number;
    }
}
