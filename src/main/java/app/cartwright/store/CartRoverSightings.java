package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What CartRover said of its SKUs and its own stock figures, as last read. Null is unknown, never 0. */
public final class CartRoverSightings {
    /** A SKU is believed gone from CartRover once this many whole listings in a row did not hold it. */
    private static final int MISSES = 2;

    private final Store store;

    public CartRoverSightings(Store store) {
        this.store = store;
    }

    /** CartRover's own figure of one SKU at one CartRover location. */
    public record Figure(
            String location,
            String sku,
            @Nullable BigDecimal available,
            @Nullable Instant wmsAt,
            Instant readAt) {}

    /** SKUs that CartRover has, as far as its listings went. */
    public Set<String> cartRoverSkus() {
        return store.read(h -> h.createQuery("SELECT sku FROM cartrover_sku WHERE misses < " + MISSES)
                .mapTo(String.class)
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Set<String>>() {}));
    }

    /** Records SKUs as read from CartRover, each with the figures of all its locations. */
    public void cartRover(Map<String, List<Figure>> bySku, Instant at) {
        if (bySku.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch skus = h.prepareBatch("""
                INSERT INTO cartrover_sku (sku, seen_at, misses) VALUES (:sku, :at, 0)
                ON CONFLICT (sku) DO UPDATE SET seen_at = excluded.seen_at, misses = 0\
                """);
            PreparedBatch gone = h.prepareBatch("DELETE FROM cartrover_stock WHERE sku = :sku AND read_at <> :at");
            PreparedBatch figures = h.prepareBatch("""
                INSERT INTO cartrover_stock (location, sku, available, wms_at, read_at)
                VALUES (:location, :sku, :available, :wms, :at)
                ON CONFLICT (location, sku) DO UPDATE SET available = excluded.available, wms_at = excluded.wms_at,
                  read_at = excluded.read_at\
                """);
            bySku.forEach((sku, list) -> {
                skus.bind("sku", sku).bind("at", at.toEpochMilli()).add();
                gone.bind("sku", sku).bind("at", at.toEpochMilli()).add();
                for (Figure figure : list) {
                    Instant wms = figure.wmsAt();
                    figures.bind("location", figure.location())
                            .bind("sku", sku)
                            .bind("available", plain(figure.available()))
                            .bind("wms", wms == null ? null : wms.toEpochMilli())
                            .bind("at", at.toEpochMilli())
                            .add();
                }
            });
            skus.execute();
            if (figures.size() > 0) {
                figures.execute();
            }
            gone.execute();
        });
    }

    /** A whole listing that began at this instant is through: what it did not hold has one miss more. */
    public void cartRoverListed(Instant began) {
        store.change(h -> {
            h.createUpdate("UPDATE cartrover_sku SET misses = misses + 1 WHERE seen_at < :began")
                    .bind("began", began.toEpochMilli())
                    .execute();
            h.execute("DELETE FROM cartrover_stock WHERE sku IN" + " (SELECT sku FROM cartrover_sku WHERE misses >= "
                    + MISSES + ")");
        });
    }

    /** CartRover said that it has no such SKU. */
    public void notInCartRover(String sku) {
        store.change(h -> {
            h.execute("UPDATE cartrover_sku SET misses = " + MISSES + " WHERE sku = ?", sku);
            h.execute("DELETE FROM cartrover_stock WHERE sku = ?", sku);
        });
    }

    /** CartRover's own figures at one location, by SKU. */
    public Map<String, Figure> figures(String location) {
        return store.read(h -> {
            Map<String, Figure> bySku = new HashMap<>();
            figures(h, "location = :value", location).forEach(figure -> bySku.put(figure.sku(), figure));
            return bySku;
        });
    }

    /** CartRover's own figures of one SKU, by location. */
    public List<Figure> figuresOf(String sku) {
        return store.read(h -> figures(h, "sku = :value", sku));
    }

    /** CartRover's own figure of one SKU at one location. */
    public Optional<Figure> figure(String location, String sku) {
        return figuresOf(sku).stream()
                .filter(f -> f.location().equals(location))
                .findFirst();
    }

    /** CartRover's locations: every one that a record of inventory names. */
    public List<String> cartRoverLocations() {
        return store.read(h -> h.createQuery("SELECT DISTINCT location FROM cartrover_stock ORDER BY location")
                .mapTo(String.class)
                .list());
    }

    private static List<Figure> figures(Handle h, String where, String value) {
        return h.createQuery("SELECT * FROM cartrover_stock WHERE " + where)
                .bind("value", value)
                .map((row, ctx) -> new Figure(
                        row.getString("location"),
                        row.getString("sku"),
                        StockRows.numberOrNull(row, "available"),
                        StockRows.instantOrNull(row, "wms_at"),
                        Instant.ofEpochMilli(row.getLong("read_at"))))
                .list();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : StockRows.plain(number);
    }
}
