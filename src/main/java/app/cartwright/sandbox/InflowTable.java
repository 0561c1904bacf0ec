package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All records of one kind, by id. */
final class InflowTable {
    private final Shape shape;
    private final Map<String, ObjectNode> rows = new TreeMap<>();

    InflowTable(Shape shape) {
        this.shape = shape;
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
        rows.put(row.path(shape.idName()).asText(), row);
    }

    /** All rows, by id. */
    Collection<ObjectNode> rows() {
        return rows.values();
    }

    /** The first row that holds this text. */
    Optional<ObjectNode> where(String property, String value) {
        return rows.values().stream()
                .filter(row -> row.path(property).asText().equals(value))
                .findFirst();
    }

    /** A relation of another kind that points here by {@code idField}. */
    java.util.function.Function<ObjectNode, Optional<Shape.Related>> by(String idField) {
        return row -> find(row.path(idField).asText()).map(found -> new Shape.Related(shape, found));
    }
}
