package app.cartwright.setup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes of a set-up file to a tree: charset, size, depth, syntax, and names that stand twice. */
final class SetupText {
    /** The largest file that is read. A shop with a thousand locations needs a tenth of it. */
    static final int LARGEST = 1_000_000;

    private static final int DEEPEST = 16;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SetupText() {}

    /** The tree, or null after a fault that leaves none. */
    static @Nullable JsonNode tree(byte[] bytes, List<SetupFault> faults) {
        if (bytes.length > LARGEST) {
            faults.add(new SetupFault("file", "Is larger than 1 MB: this is no set-up file."));
            return null;
        }
        String text = text(bytes, faults);
        if (text == null) {
            return null;
        }
        JsonFactory json = new JsonFactory();
        json.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxStringLength(10_000)
                .build());
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() == null) {
                faults.add(new SetupFault("file", "Is empty."));
                return null;
            }
            JsonNode root = value(parser, "", faults);
            if (parser.nextToken() != null) {
                faults.add(new SetupFault(
                        place(parser.currentTokenLocation()), "Something follows the end of the set-up."));
                return null;
            }
            return root;
        } catch (JacksonException e) {
            faults.add(new SetupFault(e.getLocation() == null ? "file" : place(e.getLocation()), syntax(e)));
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    private static @Nullable String text(byte[] bytes, List<SetupFault> faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            // Some editors on Windows put a mark at the start of a UTF-8 file.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.add(new SetupFault("line " + line, "Isn't UTF-8 text. Save the file as UTF-8."));
            return null;
        }
    }

    private static JsonNode value(JsonParser parser, String path, List<SetupFault> faults) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, faults);
            case START_ARRAY -> array(parser, path, faults);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser, String path, List<SetupFault> faults) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = SetupFields.at(path, name);
            parser.nextToken();
            JsonNode value = value(parser, place, faults);
            if (object.has(name)) {
                faults.add(new SetupFault(place, "Stands twice."));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, String path, List<SetupFault> faults) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "[" + array.size() + "]", faults));
        }
        return array;
    }

    /** In our own words: the parser's repeat what stands in the file, and that may be a key in the wrong place. */
    private static String syntax(JacksonException e) {
        String said =
                e.getOriginalMessage() == null ? "" : e.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (e instanceof JsonEOFException) {
            return "The file ends in the middle: a bracket or a quotation mark is missing.";
        }
        if (e instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? "Is nested deeper than a set-up file is."
                    : "A name, a text or a number here is longer than any that a set-up file holds.";
        }
        return said.contains("comment") || said.contains("'/'")
                ? "Isn't valid JSON: comments aren't allowed."
                : "Isn't valid JSON: something else is to stand here.";
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
