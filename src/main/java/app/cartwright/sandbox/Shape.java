package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a kind of inFlow record looks like: its id, its properties, and the relations that come only on request.
 */
final class Shape {
    private final String idName;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> told = new ArrayList<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    /** A record of another kind that a row points at. */
    record Related(Shape shape, JsonNode node) {}

    /** A relation: its name and how it is found. Rows of the record itself are found by their field. */
    record Relation(String name, Function<ObjectNode, Optional<Related>> find) {}

    Shape(String idName, Field... all) {
        this.idName = idName;
        for (Field field : all) {
            fields.put(field.name().toLowerCase(Locale.ROOT), field);
            if (field.type() != FieldType.ROWS) {
                told.add(field);
            }
        }
        told.sort(Comparator.comparing(Field::name));
        for (Field field : all) {
            field.rows()
                    .ifPresent(rows ->
                            relation(field.name(), row -> Optional.of(new Related(rows, row.path(field.name())))));
        }
    }

    Shape relation(String name, Function<ObjectNode, Optional<Related>> find) {
        relations.put(name.toLowerCase(Locale.ROOT), new Relation(name, find));
        return this;
    }

    String idName() {
        return idName;
    }

    /** A property by its name, whatever its case. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    Iterable<Field> fields() {
        return fields.values();
    }

    /** The properties that are told without request, by name. */
    List<Field> told() {
        return told;
    }

    Iterable<Relation> relations() {
        return relations.values();
    }

    /** A record with nothing but what an insert gives by itself. */
    ObjectNode fresh() {
        ObjectNode row = Json.object();
        row.putNull(idName);
        fields.values().forEach(field -> row.set(field.name(), field.standard().deepCopy()));
        row.put("timestamp", "");
        return row;
    }
}
