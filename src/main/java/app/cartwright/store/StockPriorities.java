package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the stock figures that are to be looked at before others. Changes nothing. */
public final class StockPriorities {
    private final Store store;

    public StockPriorities(Store store) {
        this.store = store;
    }

    /** SKUs that are looked at first: asked for, unsettled, on a new order, refused. */
    public List<String> urgent(Collection<String> locations) {
        return byLocations(
                locations,
                "SELECT DISTINCT sku FROM stock_open WHERE location IN (<locations>) AND skip_zero = 0 ORDER BY sku");
    }

    /** SKUs whose wanted figure is not the confirmed one, skipped zeroes left out. */
    public List<String> waiting(Collection<String> locations) {
        return byLocations(
                locations,
                "SELECT DISTINCT sku FROM stock_row WHERE location IN (<locations>) AND (pushed IS NULL OR pushed <>"
                        + " want) AND NOT EXISTS (SELECT 1 FROM stock_open o WHERE o.location = stock_row.location AND"
                        + " o.sku = stock_row.sku AND o.skip_zero = 1) ORDER BY sku");
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
                .map((row, ctx) -> StockRows.instantOrNull(row, "at"))
                .findFirst()
                .orElse(null));
    }

    /** How many figures of these locations are to be sent again because CartRover showed another one. */
    public int toBeRepaired(Collection<String> locations) {
        return count(
                locations,
                "SELECT COUNT(*) FROM stock_open WHERE again = " + StockMarks.AGAIN_DRIFTED
                        + " AND location IN (<locations>)",
                Instant.EPOCH);
    }

    /** How many figures of these locations were read from inFlow from then on. */
    public int readSince(Collection<String> locations, Instant from) {
        return count(
                locations, "SELECT COUNT(*) FROM stock_row WHERE location IN (<locations>) AND read_at >= :from", from);
    }

    private int count(Collection<String> locations, String sql, Instant from) {
        return locations.isEmpty()
                ? 0
                : store.read(h -> h.createQuery(sql)
                        .bindList("locations", List.copyOf(locations))
                        .bind("from", from.toEpochMilli())
                        .mapTo(Integer.class)
                        .one());
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
                        StockRows.instantOrNull(row, "pushed_wms"),
                        new BigDecimal(row.getString("available")),
                        Instant.ofEpochMilli(row.getLong("read_at"))))
                .list());
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
}
