package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells a stored record: its id first, then its properties by name, then the relations that were asked for. */
final class ShapeWriter {
    private ShapeWriter() {}

    /** What {@code include=} asks for, as dotted paths in lower case. */
    static List<String> includes(QueryText query) {
        return query.values().getOrDefault("include", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(path -> path.strip().toLowerCase(Locale.ROOT))
                .filter(path -> !path.isEmpty())
                .flatMap(path ->
                        path.equals("inventorylines") ? Stream.of(path, "totalquantityonhand") : Stream.of(path))
                .toList();
    }

    static ObjectNode write(Shape shape, ObjectNode row, List<String> includes) {
        ObjectNode told = Json.object();
        told.set(shape.idName(), row.path(shape.idName()));
        boolean stamped = false;
        for (Field field : shape.told()) {
            if (!stamped && field.name().compareTo("timestamp") > 0) {
                told.set("timestamp", row.path("timestamp"));
                stamped = true;
            }
            told.set(field.name(), row.path(field.name()));
        }
        if (!stamped) {
            told.set("timestamp", row.path("timestamp"));
        }
        for (Shape.Relation relation : shape.relations()) {
            String name = relation.name().toLowerCase(Locale.ROOT);
            List<String> deeper = includes.stream()
                    .filter(path -> path.startsWith(name + "."))
                    .map(path -> path.substring(name.length() + 1))
                    .toList();
            if (includes.contains(name) || !deeper.isEmpty()) {
                relation.find().apply(row).ifPresent(related -> told.set(relation.name(), tell(related, deeper)));
            }
        }
        return told;
    }

    private static JsonNode tell(Shape.Related related, List<String> includes) {
        JsonNode node = related.node();
        if (node instanceof ObjectNode one) {
            return write(related.shape(), one, includes);
        }
        if (node instanceof ArrayNode many) {
            ArrayNode rows = Json.array();
            many.forEach(one -> rows.add(tell(new Shape.Related(related.shape(), one), includes)));
            return rows;
        }
        return node;
    }
}
