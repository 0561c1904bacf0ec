package app.cartwright.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Issues between CartRover and a cart, as last read. */
public final class AlertRows {
    private final Store store;
    private final Remembered<List<Alert>> all;

    public AlertRows(Store store) {
        this.store = store;
        this.all = store.remembered("alerts", Set.of("alert"), AlertRows::all);
    }

    /**
     * One alert.
     *
     * @param id its number; 0 for a new one
     * @param kind what it was read from; with the key it is the identity
     * @param key the order or the cart
     * @param cart the order source, or null
     * @param url opens CartRover's web app
     */
    public record Alert(
            long id,
            String kind,
            String key,
            @Nullable String cart,
            String subject,
            String message,
            Instant since,
            String url) {}

    /** The alerts of one kind are these and no others: known ones keep their number, others go. */
    public void replace(String kind, List<Alert> alerts) {
        store.change(handle -> {
            Set<String> gone = new HashSet<>(handle.createQuery("SELECT item_key FROM alert WHERE kind = :kind")
                    .bind("kind", kind)
                    .mapTo(String.class)
                    .list());
            for (Alert alert : alerts) {
                gone.remove(alert.key());
                handle.createUpdate("""
                    INSERT INTO alert (kind, item_key, cart, subject, message, since, url)
                    VALUES (:kind, :key, :cart, :subject, :message, :since, :url)
                    ON CONFLICT (kind, item_key)
                    DO UPDATE SET cart = excluded.cart, subject = excluded.subject, message = excluded.message,
                    url = excluded.url, since = CASE WHEN excluded.since < alert.since
                    THEN excluded.since ELSE alert.since END\
                    """)
                        .bind("kind", kind)
                        .bind("key", alert.key())
                        .bind("cart", alert.cart())
                        .bind("subject", alert.subject())
                        .bind("message", alert.message())
                        .bind("since", Columns.millis(alert.since()))
                        .bind("url", alert.url())
                        .execute();
            }
            for (String key : gone) {
                handle.createUpdate("DELETE FROM alert WHERE kind = :kind AND item_key = :key")
                        .bind("kind", kind)
                        .bind("key", key)
                        .execute();
            }
        });
    }

    /** All alerts, oldest first. */
    public List<Alert> all() {
        return all.get();
    }

    private static List<Alert> all(Handle handle) {
        return List.copyOf(handle.createQuery(
                        "SELECT id, kind, item_key, cart, subject, message, since, url FROM alert ORDER BY since, id")
                .map((row, context) -> new Alert(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("item_key"),
                        row.getString("cart"),
                        row.getString("subject"),
                        row.getString("message"),
                        Columns.instant(row, "since"),
                        row.getString("url")))
                .list());
    }

    /** How many there are. */
    public int count() {
        return all().size();
    }
}
