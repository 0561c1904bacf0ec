package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As much of OpenAPI 3.0's schemas as inFlow's description uses: types, nullable, enums without regard to case,
 * formats, arrays, references. A property that the schema does not name is a fault.
 */
final class OpenApi {
    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    /** The description, from the system property {@code cartwright.contract} or beside the project. */
    static Optional<OpenApi> find() {
        return Stream.of(System.getProperty("cartwright.contract", ""), "../shared/contracts/inflow-openapi.json")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(OpenApi::read);
    }

    private static OpenApi read(Path path) {
        try {
            return new OpenApi(Calls.MAPPER.readTree(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an answer of a call, named by its method and path template. */
    List<String> faults(String method, String path, JsonNode answer) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("The description has no " + method + " " + path);
        }
        JsonNode schema = operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        List<String> faults = new ArrayList<>();
        check(schema, answer, "$", faults);
        return faults;
    }

    /** What is wrong with the body of a request, named by its method and path template. */
    List<String> requestFaults(String method, String path, JsonNode body) {
        JsonNode content = document.path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return List.of("The description has no body of " + method + " " + path);
        }
        JsonNode schema = content.has("application/json")
                ? content.path("application/json").path("schema")
                : content.elements().next().path("schema");
        List<String> faults = new ArrayList<>();
        check(schema, body, "$", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceAll(".*/", "");
            check(document.path("components").path("schemas").path(name), value, at, faults);
            return;
        }
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean() && !nullByCustom(schema)) {
                faults.add(at + " is null");
            }
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, value, at, faults);
            case "array" -> array(schema, value, at, faults);
            case "string" -> text(schema, value, at, faults);
            case "boolean" -> need(value.isBoolean(), at + " is not a boolean", faults);
            case "integer" -> need(value.isIntegralNumber(), at + " is not a whole number", faults);
            case "number" -> number(value, at, faults);
            default -> {
                // nothing is said about it
            }
        }
    }

    /** Units of measure are null where a product has none, though the description does not say so. */
    private boolean nullByCustom(JsonNode schema) {
        return schema.path("properties").has("conversionRatio");
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        need(value.isObject(), at + " is not an object", faults);
        value.properties().forEach(property -> {
            JsonNode inner = schema.path("properties").path(property.getKey());
            String where = at + "." + property.getKey();
            need(!inner.isMissingNode(), where + " is not in the description", faults);
            check(inner, property.getValue(), where, faults);
        });
    }

    private void array(JsonNode schema, JsonNode value, String at, List<String> faults) {
        need(value.isArray(), at + " is not an array", faults);
        for (int i = 0; i < value.size(); i++) {
            check(schema.path("items"), value.path(i), at + "[" + i + "]", faults);
        }
    }

    private static void text(JsonNode schema, JsonNode value, String at, List<String> faults) {
        need(value.isTextual(), at + " is not a text", faults);
        String text = value.asText();
        if (schema.has("enum")) {
            boolean known = schema.path("enum")
                    .valueStream()
                    .anyMatch(word -> word.asText().equalsIgnoreCase(text));
            need(known, at + " is no word of its enum: " + text, faults);
        }
        boolean right = switch (schema.path("format").asText()) {
            case "uuid" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "decimal" -> text.matches("-?\\d+(\\.\\d+)?");
            case "rowversion" -> text.matches("[0-9A-F]{16}");
            case "date-time" -> date(text);
            default -> true;
        };
        need(right, at + " is no " + schema.path("format").asText() + ": " + text, faults);
    }

    /** The description says number, live answers are text: both are right. */
    private static void number(JsonNode value, String at, List<String> faults) {
        need(
                value.isNumber() || value.asText().matches("-?\\d+(\\.\\d+)?"),
                at + " is neither a number nor the text of one",
                faults);
    }

    private static boolean date(String text) {
        try {
            return text.length() > 10 ? OffsetDateTime.parse(text) != null : LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void need(boolean right, String fault, List<String> faults) {
        if (!right) {
            faults.add(fault);
        }
    }
}
