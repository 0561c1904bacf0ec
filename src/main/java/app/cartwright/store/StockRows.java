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
    /** Nothing is asked beyond what a changed figure asks. */
    public static final int NOT_AGAIN = 0;
    /** The owner asked for the figure to be sent again. */
    public static final int AGAIN_ASKED = 1;
    /** CartRover's own figure differs, and nothing explains it. */
    public static final int AGAIN_DRIFTED = 2;

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
     * @param again {@link #NOT_AGAIN}, {@link #AGAIN_ASKED} or {@link #AGAIN_DRIFTED}
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

    /** SKUs that are looked at first: asked for, unsettled, on a new order, refused. */
    public List<String> urgent(Collection<String> locations) {
        return byLocations(
                locations,
                "SELECT DISTINCT sku FROM stock_open WHERE location IN (<locations>) AND skip_zero = 0 ORDER BY sku");
    }

    /** SKUs whose wanted figure is not the confirmed one. */
    public List<String> waiting(Collection<String> locations) {
        return byLocations(
                locations,
                "SELECT DISTINCT sku FROM stock_row WHERE location IN (<locations>)"
                        + " AND (pushed IS NULL OR pushed <> want) ORDER BY sku");
    }

    /** SKUs whose figure fell since then, newest first. */
    public List<String> fellSince(Collection<String> locations, Instant since) {
        if (locations.isEmpty()) {
            return List.of();
        }
        return store.read(h -> h.createQuery("SELECT sku FROM stock_row WHERE location IN (<locations>)"
                        + " AND fell_at >= :since GROUP BY sku ORDER BY MAX(fell_at) DESC, sku")
                .bindList("locations", List.copyOf(locations))
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    /** SKUs that are nearly sold out, lowest first. */
    public List<String> low(Collection<String> locations, long atMost) {
        if (locations.isEmpty()) {
            return List.of();
        }
        return store.read(h -> h.createQuery("SELECT sku FROM stock_row WHERE location IN (<locations>)"
                        + " AND want BETWEEN 1 AND :most GROUP BY sku ORDER BY MIN(want), sku")
                .bindList("locations", List.copyOf(locations))
                .bind("most", atMost)
                .mapTo(String.class)
                .list());
    }

    /** Since when the oldest figure waits to be confirmed at these locations, or null. */
    public @Nullable Instant waitingSince(Collection<String> locations) {
        if (locations.isEmpty()) {
            return null;
        }
        return store.read(h -> h.createQuery("SELECT MIN(r.changed_at) AS at FROM stock_row r"
                        + " LEFT JOIN stock_open o ON o.location = r.location AND o.sku = r.sku"
                        + " WHERE r.location IN (<locations>) AND (r.pushed IS NULL OR r.pushed <> r.want)"
                        + " AND COALESCE(o.skip_zero, 0) = 0")
                .bindList("locations", List.copyOf(locations))
                .map((row, ctx) -> instantOrNull(row, "at"))
                .findFirst()
                .orElse(null));
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
            tidy(h);
        });
    }

    /**
     * A confirmed figure that CartRover shows otherwise.
     *
     * @param shown CartRover's own figure, read after the push
     */
    public record Otherwise(
            String sku,
            long pushed,
            Instant pushedAt,
            @Nullable Instant pushedWms,
            BigDecimal shown,
            Instant shownAt) {}

    /** Confirmed figures that CartRover, read since, shows otherwise. */
    public List<Otherwise> shownOtherwise(String location) {
        return store.read(h -> h.createQuery("""
            SELECT r.sku, r.pushed, r.pushed_at, r.pushed_wms, c.available, c.read_at
            FROM stock_row r JOIN cartrover_stock c ON c.location = r.location AND c.sku = r.sku
            WHERE r.location = :location AND r.pushed IS NOT NULL AND c.available IS NOT NULL
              AND c.read_at > r.pushed_at AND c.available <> CAST(r.pushed AS TEXT)
            ORDER BY r.sku\
            """)
                .bind("location", location)
                .map((row, ctx) -> new Otherwise(
                        row.getString("sku"),
                        row.getLong("pushed"),
                        Instant.ofEpochMilli(row.getLong("pushed_at")),
                        instantOrNull(row, "pushed_wms"),
                        new BigDecimal(row.getString("available")),
                        Instant.ofEpochMilli(row.getLong("read_at"))))
                .list());
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

    private List<String> byLocations(Collection<String> locations, String sql) {
        if (locations.isEmpty()) {
            return List.of();
        }
        return store.read(h -> h.createQuery(sql)
                .bindList("locations", List.copyOf(locations))
                .mapTo(String.class)
                .list());
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
