package app.cartwright.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What push stock remembers from run to run: where the sweep stands, what is held, what the owner asked for. */
public final class StockMemory {
    private final Store store;
    private final Remembered<Map<String, String>> texts;
    private final Remembered<List<String>> heldLocations;
    private final Remembered<Map<String, Instant>> zeroesAsked;

    public StockMemory(Store store) {
        this.store = store;
        this.texts = store.remembered("stock_memory", Set.of("stock_memory"), StockMemory::texts);
        this.heldLocations = store.remembered("held", Set.of("stock_held"), StockMemory::heldLocations);
        this.zeroesAsked = store.remembered("zeroes", Set.of("stock_zero"), StockMemory::zeroesAsked);
    }

    /** A remembered text, or null. */
    public @Nullable String text(String name) {
        return texts.get().get(name);
    }

    private static Map<String, String> texts(Handle handle) {
        Map<String, String> texts = new HashMap<>();
        handle.createQuery("SELECT name, value FROM stock_memory")
                .map((row, context) -> texts.put(row.getString(1), row.getString(2)))
                .list();
        return Map.copyOf(texts);
    }

    /** Remembers a text; null forgets it. */
    public void text(String name, @Nullable String value) {
        // Nearly always nothing changed: one read, no commit.
        if (Objects.equals(text(name), value)) {
            return;
        }
        store.change(h -> {
            if (value == null) {
                h.execute("DELETE FROM stock_memory WHERE name = ?", name);
            } else {
                h.execute(
                        "INSERT INTO stock_memory (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value);
            }
        });
    }

    /** A remembered instant, or null. */
    public @Nullable Instant instant(String name) {
        String text = text(name);
        return text == null ? null : Instant.ofEpochMilli(Long.parseLong(text));
    }

    /** Remembers an instant, to the millisecond; null forgets it. */
    public void instant(String name, @Nullable Instant value) {
        text(name, value == null ? null : Long.toString(value.toEpochMilli()));
    }

    /** A remembered count; 0 where there is none. */
    public int count(String name) {
        String text = text(name);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Remembers a count. */
    public void count(String name, int value) {
        text(name, value == 0 ? null : Integer.toString(value));
    }

    /** The zero-out guard holds the push of a location; the SKUs would become 0. */
    public void hold(String location, Collection<String> skus, Instant at) {
        store.change(h -> {
            h.execute("DELETE FROM stock_held WHERE location = ?", location);
            PreparedBatch batch =
                    h.prepareBatch("INSERT INTO stock_held (location, sku, at) VALUES (:location, :sku, :at)");
            skus.forEach(sku -> batch.bind("location", location)
                    .bind("sku", sku)
                    .bind("at", at.toEpochMilli())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /** SKUs that would become 0 at a location whose push is held; empty where none is. */
    public List<String> held(String location) {
        return store.read(h -> h.createQuery("SELECT sku FROM stock_held WHERE location = :location ORDER BY sku")
                .bind("location", location)
                .mapTo(String.class)
                .list());
    }

    /** Locations whose push is held. */
    public List<String> heldLocations() {
        return heldLocations.get();
    }

    private static List<String> heldLocations(Handle handle) {
        return List.copyOf(handle.createQuery("SELECT DISTINCT location FROM stock_held ORDER BY location")
                .mapTo(String.class)
                .list());
    }

    /** The push of this location is not held any more. */
    public void release(String location) {
        store.change(h -> h.execute("DELETE FROM stock_held WHERE location = ?", location));
    }

    /** The owner wants 0 sent once to a location that is switched off. */
    public void askZero(String location, Instant at) {
        store.change(h -> h.execute(
                "INSERT INTO stock_zero (location, asked_at) VALUES (?, ?)"
                        + " ON CONFLICT (location) DO UPDATE SET asked_at = excluded.asked_at",
                location,
                at.toEpochMilli()));
    }

    /** Locations that are to get 0 once, and when that was asked. */
    public Map<String, Instant> zeroesAsked() {
        return zeroesAsked.get();
    }

    private static Map<String, Instant> zeroesAsked(Handle handle) {
        Map<String, Instant> asked = new TreeMap<>();
        handle.createQuery("SELECT location, asked_at FROM stock_zero")
                .map((row, ctx) -> asked.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(ignored -> {});
        return Collections.unmodifiableMap(asked);
    }

    /** 0 was sent to this location, or is not wanted any more. */
    public void zeroDone(String location) {
        store.change(h -> h.execute("DELETE FROM stock_zero WHERE location = ?", location));
    }
}
