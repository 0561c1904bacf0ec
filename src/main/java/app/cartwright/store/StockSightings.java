package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What inFlow said of products, locations and stock, as last read. Null is unknown, never 0. */
public final class StockSightings {
    private static final long READ_AT_GRAIN = 15 * 60_000L;
    private final Store store;

    public StockSightings(Store store) {
        this.store = store;
    }

    /** An active product of inFlow; {@code sku} may be blank. */
    public record Product(String productId, String sku, String name, boolean stocked) {}

    /** A product that got another SKU in inFlow. */
    public record SkuChange(long id, String productId, String oldSku, String newSku, Instant at) {}

    /** A location of inFlow. */
    public record InflowLocation(String locationId, String name, boolean active, boolean isDefault) {}

    /** inFlow's figures of one product at one inFlow location. */
    public record Part(
            String productId,
            String locationId,
            @Nullable BigDecimal onHand,
            @Nullable BigDecimal reserved,
            @Nullable BigDecimal available,
            Instant readAt) {}

    /** inFlow's active products as last listed. */
    public List<Product> products() {
        return store.read(h -> h.createQuery("SELECT * FROM stock_product ORDER BY sku, product_id")
                .map((row, ctx) -> new Product(
                        row.getString("product_id"),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getInt("stocked") == 1))
                .list());
    }

    /**
     * Records a whole listing of inFlow's active products, and the SKU changes that it shows. A product that is not in
     * it any more is forgotten.
     *
     * @return the changes, for products whose former SKU was not blank
     */
    public List<SkuChange> products(Collection<Product> listed, Instant at) {
        return store.write(h -> {
            Map<String, Product> before = new HashMap<>();
            products().forEach(product -> before.put(product.productId(), product));
            PreparedBatch batch = h.prepareBatch("""
                INSERT INTO stock_product (product_id, sku, name, stocked, seen_at)
                VALUES (:id, :sku, :name, :stocked, :at)
                ON CONFLICT (product_id) DO UPDATE SET sku = excluded.sku, name = excluded.name,
                  stocked = excluded.stocked, seen_at = excluded.seen_at\
                """);
            List<SkuChange> changes = new java.util.ArrayList<>();
            for (Product product : listed) {
                Product old = before.remove(product.productId());
                if (old != null && !old.sku().isBlank() && !old.sku().equals(product.sku())) {
                    changes.add(changed(h, product.productId(), old.sku(), product.sku(), at));
                }
                if (!product.equals(old)) {
                    batch.bind("id", product.productId())
                            .bind("sku", product.sku())
                            .bind("name", product.name())
                            .bind("stocked", product.stocked() ? 1 : 0)
                            .bind("at", at.toEpochMilli())
                            .add();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            for (String gone : before.keySet()) {
                h.execute("DELETE FROM stock_product WHERE product_id = ?", gone);
            }
            return changes;
        });
    }

    private static SkuChange changed(Handle h, String productId, String oldSku, String newSku, Instant at) {
        long id = h.createQuery("INSERT INTO stock_sku_change (product_id, old_sku, new_sku, at)"
                        + " VALUES (:id, :old, :new, :at) RETURNING id")
                .bind("id", productId)
                .bind("old", oldSku)
                .bind("new", newSku)
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return new SkuChange(id, productId, oldSku, newSku, at);
    }

    /** SKU changes in inFlow, newest first. */
    public List<SkuChange> skuChanges(int limit) {
        return store.read(h -> h.createQuery("SELECT * FROM stock_sku_change ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, ctx) -> new SkuChange(
                        row.getLong("id"),
                        row.getString("product_id"),
                        row.getString("old_sku"),
                        row.getString("new_sku"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    /** inFlow's locations as last listed. */
    public List<InflowLocation> inflowLocations() {
        return store.read(h -> h.createQuery("SELECT * FROM stock_location ORDER BY is_default DESC, name")
                .map((row, ctx) -> new InflowLocation(
                        row.getString("location_id"),
                        row.getString("name"),
                        row.getInt("active") == 1,
                        row.getInt("is_default") == 1))
                .list());
    }

    /**
     * Records a listing of inFlow's locations. inFlow deletes none, it makes them inactive: one that is not listed was
     * left out by a short answer, and stays as it was, so that no sum gets smaller by it.
     *
     * @return those that are active and were not before; empty at the first listing
     */
    public List<InflowLocation> inflowLocations(Collection<InflowLocation> listed, Instant at) {
        return store.write(h -> {
            List<InflowLocation> before = inflowLocations();
            Set<String> active = new HashSet<>();
            before.stream().filter(InflowLocation::active).forEach(l -> active.add(l.locationId()));
            PreparedBatch batch = h.prepareBatch("""
                INSERT INTO stock_location (location_id, name, active, is_default, first_seen_at)
                VALUES (:id, :name, :active, :default, :at)
                ON CONFLICT (location_id) DO UPDATE SET name = excluded.name, active = excluded.active,
                  is_default = excluded.is_default\
                """);
            for (InflowLocation location : listed) {
                batch.bind("id", location.locationId())
                        .bind("name", location.name())
                        .bind("active", location.active() ? 1 : 0)
                        .bind("default", location.isDefault() ? 1 : 0)
                        .bind("at", at.toEpochMilli())
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            return before.isEmpty()
                    ? List.of()
                    : listed.stream()
                            .filter(l -> l.active() && !active.contains(l.locationId()))
                            .toList();
        });
    }

    /** Records inFlow's figures. Times are kept to a quarter of an hour where nothing changed. */
    public void parts(Collection<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        store.change(h -> {
            PreparedBatch batch = h.prepareBatch("""
                INSERT INTO stock_part (product_id, location_id, on_hand, reserved, available, read_at)
                VALUES (:product, :location, :onHand, :reserved, :available, :at)
                ON CONFLICT (product_id, location_id) DO UPDATE SET on_hand = excluded.on_hand,
                  reserved = excluded.reserved, available = excluded.available, read_at = excluded.read_at
                WHERE COALESCE(on_hand, '') <> COALESCE(excluded.on_hand, '')
                  OR COALESCE(reserved, '') <> COALESCE(excluded.reserved, '')
                  OR COALESCE(available, '') <> COALESCE(excluded.available, '')
                  OR read_at < excluded.read_at - :grain OR read_at > excluded.read_at\
                """);
            for (Part part : parts) {
                batch.bind("product", part.productId())
                        .bind("location", part.locationId())
                        .bind("onHand", plain(part.onHand()))
                        .bind("reserved", plain(part.reserved()))
                        .bind("available", plain(part.available()))
                        .bind("at", part.readAt().toEpochMilli())
                        .bind("grain", READ_AT_GRAIN)
                        .add();
            }
            batch.execute();
        });
    }

    /** inFlow's figures of one product. */
    public List<Part> partsOf(String productId) {
        return store.read(h -> h.createQuery("SELECT * FROM stock_part WHERE product_id = :product")
                .bind("product", productId)
                .map((row, ctx) -> new Part(
                        row.getString("product_id"),
                        row.getString("location_id"),
                        StockRows.numberOrNull(row, "on_hand"),
                        StockRows.numberOrNull(row, "reserved"),
                        StockRows.numberOrNull(row, "available"),
                        Instant.ofEpochMilli(row.getLong("read_at"))))
                .list());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : StockRows.plain(number);
    }
}
