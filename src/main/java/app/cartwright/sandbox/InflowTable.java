package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All records of one kind, by id. */
final class InflowTable {
    private final Shape shape;
    private final Map<String, ObjectNode> rows = new TreeMap<>();
    private final Map<String, Lookup> lookups = new HashMap<>();

    /** The ids of the rows that hold a text in one property. */
    private record Lookup(Map<String, Set<String>> idsByValue, Map<String, String> valueById) {
        void put(String id, String value) {
            String old = valueById.put(id, value);
            if (old != null) {
                idsByValue.getOrDefault(old, new TreeSet<>()).remove(id);
            }
            idsByValue.computeIfAbsent(value, key -> new TreeSet<>()).add(id);
        }

        void remove(String id) {
            String old = valueById.remove(id);
            if (old != null) {
                idsByValue.getOrDefault(old, new TreeSet<>()).remove(id);
            }
        }
    }

    /** All records of a kind; rows can be found quickly by the texts of these properties. */
    InflowTable(Shape shape, String... lookedUp) {
        this.shape = shape;
        for (String property : lookedUp) {
            lookups.put(property, new Lookup(new HashMap<>(), new HashMap<>()));
        }
    }

    Shape shape() {
        return shape;
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    boolean has(String id) {
        return rows.containsKey(id);
    }

    void put(ObjectNode row) {
        String id = row.path(shape.idName()).asText();
        rows.put(id, row);
        lookups.forEach((property, lookup) -> lookup.put(id, row.path(property).asText()));
    }

    void remove(String id) {
        rows.remove(id);
        lookups.values().forEach(lookup -> lookup.remove(id));
    }

    /** All rows, by id. */
    Collection<ObjectNode> rows() {
        return rows.values();
    }

    /** The first row that holds this text in a property that was named for look-ups. */
    Optional<ObjectNode> where(String property, String value) {
        return allWhere(property, value).findFirst();
    }

    /** The rows that hold this text in a property that was named for look-ups. */
    Stream<ObjectNode> allWhere(String property, String value) {
        Lookup lookup = Objects.requireNonNull(lookups.get(property));
        return lookup.idsByValue().getOrDefault(value, Set.of()).stream()
                .map(id -> Objects.requireNonNull(rows.get(id)));
    }

    /** A relation of another kind that points here by {@code idField}. */
    java.util.function.Function<ObjectNode, Optional<Shape.Related>> by(String idField) {
        return row -> find(row.path(idField).asText()).map(found -> new Shape.Related(shape, found));
    }
}
