package app.cartwright.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, sent and confirmed for each SKU at each CartRover location. Every method is one transaction, or joins
 * the one of {@link Store#together}.
 */
public final class StockRows {
    private static final long READ_AT_GRAIN = 15 * 60_000L;
    private static final String NOTHING_OPEN = "sent IS NULL AND refused IS NULL AND attempts = 0 AND again = 0"
            + " AND skip_zero = 0 AND zero_ok = 0 AND order_at IS NULL";

    private final Store store;

    public StockRows(Store store) {
        this.store = store;
    }

    /** A figure as it was read: the sum as it is, and the whole number that is wanted in CartRover. */
    public record Seen(String sku, String productId, BigDecimal available, long want) {}

    /**
     * What is out of the ordinary about one SKU at one location.
     *
     * @param sent the value of a push whose outcome is not known, or null
     * @param refused the value that CartRover refused last, or null
     * @param dueAt before this a refused one is not sent again
     * @param again one of the words of {@link StockMarks}
     * @param skipZero the owner chose that 0 is not sent
     * @param zeroOk the owner said that 0 is right
     * @param orderAt when CartRover got the newest order of this SKU that inFlow has too
     * @param pushedWms the instant that the last confirmed push spoke of
     */
    public record Open(
            String location,
            String sku,
            @Nullable Long sent,
            @Nullable Instant sentAt,
            @Nullable Instant sentWms,
            @Nullable Long intent,
            @Nullable Long refused,
            @Nullable String refusal,
            int attempts,
            @Nullable Instant dueAt,
            int again,
            boolean skipZero,
            boolean zeroOk,
            @Nullable Instant orderAt,
            @Nullable Long pushed,
            @Nullable Instant pushedWms) {}

    /** Last confirmed value by SKU at one location; a SKU that never was pushed is not in it. */
    public Map<String, Long> pushed(String location) {
        return store.read(h -> {
            Map<String, Long> values = new HashMap<>();
            h.createQuery("SELECT sku, pushed FROM stock_row WHERE location = :location AND pushed IS NOT NULL")
                    .bind("location", location)
                    .setFetchSize(5_000)
                    .map((row, ctx) -> values.put(row.getString(1), row.getLong(2)))
                    .forEach(ignored -> {});
            return values;
        });
    }

    /** All that is out of the ordinary at one location, by SKU. */
    public Map<String, Open> open(String location) {
        return store.read(h -> {
            Map<String, Open> rows = new HashMap<>();
            h.createQuery(openSql("o.location = :location"))
                    .bind("location", location)
                    .map((row, ctx) -> open(row))
                    .forEach(open -> rows.put(open.sku(), open));
            return rows;
        });
    }

    /**
     * One SKU at one location, as it stands.
     *
     * @param available inFlow's quantity available, summed, as last read
     * @param want the whole number that is wanted in CartRover
     * @param changedAt since when that is so
     */
    public record Line(
            String location,
            String sku,
            String productId,
            BigDecimal available,
            long want,
            Instant readAt,
            Instant changedAt,
            @Nullable Long pushed,
            @Nullable Instant pushedAt,
            @Nullable Instant pushedWms) {}

    /** Every SKU at one location, by SKU. */
    public Map<String, Line> lines(String location) {
        return store.read(h -> {
            Map<String, Line> lines = new HashMap<>();
            h.createQuery("SELECT * FROM stock_row WHERE location = :location")
                    .bind("location", location)
                    .map((row, ctx) -> line(row))
                    .forEach(line -> lines.put(line.sku(), line));
            return lines;
        });
    }

    /** One SKU at every location. */
    public List<Line> linesOf(String sku) {
        return store.read(h -> h.createQuery("SELECT * FROM stock_row WHERE sku = :sku ORDER BY location")
                .bind("sku", sku)
                .map((row, ctx) -> line(row))
                .list());
    }

    /** What is out of the ordinary about one SKU, at every location. */
    public List<Open> openOf(String sku) {
        return store.read(h -> h.createQuery(openSql("o.sku = :sku"))
                .bind("sku", sku)
                .map((row, ctx) -> open(row))
                .list());
    }

    /** Every figure whose push has no known outcome yet. */
    public List<Open> unsettled() {
        return store.read(h -> h.createQuery(openSql("o.sent IS NOT NULL") + " ORDER BY o.intent, o.location, o.sku")
                .map((row, ctx) -> open(row))
                .list());
    }

    /** Records figures as read. Times are kept to a quarter of an hour where nothing changed. */
    public void observe(String location, Collection<Seen> seen, Instant at) {
        if (seen.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch batch = h.prepareBatch("""
                INSERT INTO stock_row (location, sku, product_id, available, want, read_at, changed_at)
                VALUES (:location, :sku, :product, :available, :want, :at, :at)
                ON CONFLICT (location, sku) DO UPDATE SET
                  product_id = excluded.product_id, available = excluded.available,
                  fell_at = CASE WHEN excluded.want < want THEN excluded.read_at ELSE fell_at END,
                  changed_at = CASE WHEN excluded.want <> want THEN excluded.read_at ELSE changed_at END,
                  want = excluded.want, read_at = excluded.read_at
                WHERE available <> excluded.available OR want <> excluded.want
                  OR product_id <> excluded.product_id OR read_at < excluded.read_at - :grain
                  OR read_at > excluded.read_at\
                """);
            for (Seen one : seen) {
                batch.bind("location", location)
                        .bind("sku", one.sku())
                        .bind("product", one.productId())
                        .bind("available", plain(one.available()))
                        .bind("want", one.want())
                        .bind("at", at.toEpochMilli())
                        .bind("grain", READ_AT_GRAIN)
                        .add();
            }
            batch.execute();
            forgetSkips(h, location, seen);
        });
    }

    /** A zero that was skipped, or confirmed, is forgotten once the figure is another. */
    private static void forgetSkips(Handle h, String location, Collection<Seen> seen) {
        List<String> marked = h.createQuery(
                        "SELECT sku FROM stock_open WHERE location = :location AND (skip_zero = 1 OR zero_ok = 1)")
                .bind("location", location)
                .mapTo(String.class)
                .list();
        if (marked.isEmpty()) {
            return;
        }
        Map<String, Long> wants = new HashMap<>();
        seen.forEach(one -> wants.put(one.sku(), one.want()));
        for (String sku : marked) {
            Long want = wants.get(sku);
            if (want != null && want != 0) {
                h.createUpdate("UPDATE stock_open SET skip_zero = 0, zero_ok = 0"
                                + " WHERE location = :location AND sku = :sku")
                        .bind("location", location)
                        .bind("sku", sku)
                        .execute();
            }
        }
        tidy(h);
    }

    /** CartRover got an order of this SKU at that instant, and inFlow has it as well by now. */
    public void ordered(String location, Map<String, Instant> skus) {
        if (skus.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch batch = h.prepareBatch("""
                INSERT INTO stock_open (location, sku, order_at) VALUES (:location, :sku, :at)
                ON CONFLICT (location, sku) DO UPDATE SET order_at = MAX(COALESCE(order_at, 0), excluded.order_at)\
                """);
            skus.forEach((sku, at) -> batch.bind("location", location)
                    .bind("sku", sku)
                    .bind("at", at.toEpochMilli())
                    .add());
            batch.execute();
            // What CartRover got before the instant that the last push spoke of is counted in it already.
            h.createUpdate("UPDATE stock_open SET order_at = NULL WHERE location = :location AND order_at <="
                            + " (SELECT pushed_wms FROM stock_row r WHERE r.location = stock_open.location"
                            + " AND r.sku = stock_open.sku)")
                    .bind("location", location)
                    .execute();
            tidy(h);
        });
    }

    static void tidy(Handle h) {
        h.execute("DELETE FROM stock_open WHERE " + NOTHING_OPEN);
    }

    private static String openSql(String where) {
        return "SELECT o.*, r.pushed, r.pushed_wms FROM stock_open o"
                + " LEFT JOIN stock_row r ON r.location = o.location AND r.sku = o.sku WHERE " + where;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("location"),
                row.getString("sku"),
                row.getString("product_id"),
                new BigDecimal(row.getString("available")),
                row.getLong("want"),
                Instant.ofEpochMilli(row.getLong("read_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                longOrNull(row, "pushed"),
                instantOrNull(row, "pushed_at"),
                instantOrNull(row, "pushed_wms"));
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString("location"),
                row.getString("sku"),
                longOrNull(row, "sent"),
                instantOrNull(row, "sent_at"),
                instantOrNull(row, "sent_wms"),
                longOrNull(row, "intent"),
                longOrNull(row, "refused"),
                row.getString("refusal"),
                row.getInt("attempts"),
                instantOrNull(row, "due_at"),
                row.getInt("again"),
                row.getInt("skip_zero") == 1,
                row.getInt("zero_ok") == 1,
                instantOrNull(row, "order_at"),
                longOrNull(row, "pushed"),
                instantOrNull(row, "pushed_wms"));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Long value = longOrNull(row, column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }

    static @Nullable BigDecimal numberOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }
}
