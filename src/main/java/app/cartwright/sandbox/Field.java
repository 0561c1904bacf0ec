package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * One property of a record.
 *
 * @param standard its value on an insert that leaves it out
 * @param readOnly whether what a client sends for it is ignored
 * @param words the words of an enum
 * @param rows the shape of nested rows
 */
record Field(
        String name, FieldType type, JsonNode standard, boolean readOnly, List<String> words, Optional<Shape> rows) {

    static Field text(String name) {
        return new Field(name, FieldType.TEXT, TextNode.valueOf(""), false, List.of(), Optional.empty());
    }

    static Field guid(String name) {
        return of(name, FieldType.GUID);
    }

    static Field date(String name) {
        return of(name, FieldType.DATE);
    }

    static Field flag(String name, boolean standard) {
        return of(name, FieldType.FLAG).or(BooleanNode.valueOf(standard));
    }

    static Field zero(String name) {
        return of(name, FieldType.DECIMAL).or(TextNode.valueOf("0.00000"));
    }

    static Field words(String name, String... words) {
        return new Field(name, FieldType.ENUM, TextNode.valueOf(words[0]), false, List.of(words), Optional.empty());
    }

    static Field rows(String name, Shape shape) {
        return new Field(name, FieldType.ROWS, Json.array(), false, List.of(), Optional.of(shape));
    }

    static Field of(String name, FieldType type) {
        return new Field(name, type, NullNode.getInstance(), false, List.of(), Optional.empty());
    }

    Field or(JsonNode value) {
        return new Field(name, type, value, readOnly, words, rows);
    }

    Field readOnlyField() {
        return new Field(name, type, standard, true, words, rows);
    }
}
