package app.cartwright.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the owner, CartRover or a comparison has put down for single stock figures: to be sent again, not to be set to 0,
 * refused. Kept apart from the figures, so that a wish that is made while a run is on is never overwritten by it.
 */
public final class StockMarks {
    /** Nothing is asked beyond what a changed figure asks. */
    public static final int NOT_AGAIN = 0;
    /** The owner asked for the figure to be sent again. */
    public static final int AGAIN_ASKED = 1;
    /** CartRover's own figure differs, and nothing explains it. */
    public static final int AGAIN_DRIFTED = 2;

    private final Store store;

    public StockMarks(Store store) {
        this.store = store;
    }

    /** Those of the SKUs that are pushed somewhere, or will be: both sides have them. */
    public List<String> known(Collection<String> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        return store.read(h -> h.createQuery("SELECT sku FROM stock_row WHERE sku IN (<skus>)"
                        + " UNION SELECT p.sku FROM stock_product p JOIN cartrover_sku c ON c.sku = p.sku"
                        + " WHERE p.sku IN (<skus>)")
                .bindList("skus", List.copyOf(skus))
                .mapTo(String.class)
                .list());
    }

    /** Asks for figures to be sent again, at every location where they are known; an empty list means all. */
    public int askAgain(Collection<String> skus) {
        return store.write(h -> {
            String some = skus.isEmpty() ? "" : " AND sku IN (<skus>)";
            var update = h.createUpdate("INSERT INTO stock_open (location, sku, again)"
                    + " SELECT location, sku, 1 FROM stock_row WHERE 1 = 1" + some
                    + " ON CONFLICT (location, sku) DO UPDATE SET again = 1, due_at = NULL, skip_zero = 0,"
                    // A zero that was shown to the owner and is asked for by its SKU now is meant.
                    + " zero_ok = CASE WHEN skip_zero = 1 AND " + (skus.isEmpty() ? "1 = 0" : "1 = 1")
                    + " THEN 1 ELSE zero_ok END");
            if (!skus.isEmpty()) {
                update.bindList("skus", List.copyOf(skus));
            }
            return update.execute();
        });
    }

    /** CartRover's figure of these SKUs differs there without a reason: they are sent again. */
    public void drifted(String location, Collection<String> skus) {
        mark(location, skus, "again", String.valueOf(AGAIN_DRIFTED), "WHERE again = 0");
    }

    /** A figure that CartRover refused. */
    public record Refusal(String location, String sku, String message) {}

    /** Every figure whose last push was refused. */
    public List<Refusal> refusals() {
        return store.read(h -> h.createQuery("SELECT location, sku, refusal FROM stock_open"
                        + " WHERE refusal IS NOT NULL ORDER BY sku, location")
                .map((row, ctx) -> new Refusal(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** The refusals of these SKUs are of no more concern. */
    public void forgetRefusals(String location, Collection<String> skus) {
        if (skus.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch batch = h.prepareBatch("UPDATE stock_open SET refused = NULL, refusal = NULL, attempts = 0,"
                    + " due_at = NULL WHERE location = :location AND sku = :sku");
            skus.forEach(
                    sku -> batch.bind("location", location).bind("sku", sku).add());
            batch.execute();
            StockRows.tidy(h);
        });
    }

    /** A refused figure is due at once, wherever it was refused. */
    public void retryRefused(Collection<String> skus) {
        if (skus.isEmpty()) {
            return;
        }
        store.change(h -> h.createUpdate("UPDATE stock_open SET due_at = NULL WHERE sku IN (<skus>)")
                .bindList("skus", List.copyOf(skus))
                .execute());
    }

    /** The owner chose that these figures are not set to 0, until they change or are sent again on purpose. */
    public void skipZero(String location, Collection<String> skus) {
        mark(location, skus, "skip_zero", "1", "");
    }

    /** The owner said that 0 is right for these. */
    public void zeroIsRight(String location, Collection<String> skus) {
        mark(location, skus, "zero_ok", "1", "");
    }

    private void mark(String location, Collection<String> skus, String column, String value, String only) {
        if (skus.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch batch = h.prepareBatch("INSERT INTO stock_open (location, sku, " + column
                    + ") VALUES (:location, :sku, " + value + ") ON CONFLICT (location, sku) DO UPDATE SET " + column
                    + " = " + value + " " + only);
            skus.forEach(
                    sku -> batch.bind("location", location).bind("sku", sku).add());
            batch.execute();
        });
    }
}
