package app.cartwright.fuzz;

import app.cartwright.http.HttpAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils answers of the two services: a little, so that they are nearly right, or altogether. */
final class AnswerSpoiler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEEP = "[".repeat(3_000) + "]".repeat(3_000);
    private static final String[] JUNK = {
        "null",
        "true",
        "-1",
        "0",
        "1e999999999",
        "-1e-999999999",
        "99999999999999999999999999",
        "0.1",
        "\"\"",
        "\" \"",
        "\"NaN\"",
        "\"1e999999999\"",
        "\"-0\"",
        "\"2026-13-45\"",
        "\"0000-00-00 00:00:00\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"new\"",
        "\"canceled\"",
        "\"true\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "{\"a\":null}",
        "\"🫖\"",
        "\"=cmd|' /C calc'!A0\"",
        "\"" + "y".repeat(50_000) + "\"",
        DEEP
    };
    private static final String[] NOT_JSON = {
        "<html><body>Welcome to the guest network</body></html>",
        "{",
        "nul",
        "{\"success_code\":",
        "\u0000\u0001\u0002",
        "OK",
        "{'a':1}",
        "[".repeat(100_000),
        "{\"a\":".repeat(50_000),
        "{} trailing",
        "\uFEFF\uFEFF<x/>"
    };

    private final RandomGenerator random;

    AnswerSpoiler(RandomGenerator random) {
        this.random = random;
    }

    /**
     * An answer that is not what the service said.
     *
     * @param provesNothing whether nothing can be read out of it, so that it must never count as success
     */
    record Spoiled(HttpAnswer answer, boolean provesNothing) {}

    Spoiled spoil(HttpAnswer answer) {
        if (!(answer instanceof HttpAnswer.Received received)) {
            return new Spoiled(answer, true);
        }
        String body = received.body();
        return switch (random.nextInt(9)) {
            case 0 -> new Spoiled(with(received, 200, NOT_JSON[random.nextInt(NOT_JSON.length)]), true);
            case 1 ->
                new Spoiled(
                        with(
                                received,
                                received.status(),
                                body.isEmpty() ? "{" : body.substring(0, random.nextInt(body.length()))),
                        body.length() > 1);
            case 2 -> new Spoiled(with(received, status(), body), false);
            case 3 -> new Spoiled(new HttpAnswer.Received(received.status(), headers(), body), false);
            default -> new Spoiled(with(received, received.status(), nearly(body)), false);
        };
    }

    private int status() {
        int[] all = {100, 204, 206, 301, 304, 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 502, 503, 599, 999, 0};
        return all[random.nextInt(all.length)];
    }

    private Map<String, List<String>> headers() {
        return Map.of(
                "retry-after", List.of(pick("-1", "99999999999999", "soon", "Wed, 99 Foo 2026", "", "0.5")),
                "content-type", List.of(pick("text/html", "application/json; charset=utf-7", "", ";;;")),
                "x-cartrover-api-minute-hits-remaining", List.of(pick("-5", "many", "1e9", "")),
                "x-inflow-api-rate-limit", List.of(pick("/", "60/60/60", "x/y", "-1/0")));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static HttpAnswer.Received with(HttpAnswer.Received received, int status, String body) {
        return new HttpAnswer.Received(status, received.headers(), body);
    }

    /** The same JSON with one to three things changed. */
    private String nearly(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            int changes = 1 + random.nextInt(3);
            String text = body;
            for (int i = 0; i < changes; i++) {
                text = change(root, text);
            }
            return text;
        } catch (JsonProcessingException e) {
            return body + "x";
        }
    }

    private String change(JsonNode root, String text) {
        List<JsonNode> inner = new ArrayList<>();
        collect(root, inner);
        if (inner.isEmpty()) {
            return JUNK[random.nextInt(JUNK.length)];
        }
        JsonNode node = inner.get(random.nextInt(inner.size()));
        String junk = JUNK[random.nextInt(JUNK.length)];
        String mark = "\"@mark@\"";
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> {
                    // The same key twice, which a tree cannot hold.
                    return root.toString().replaceFirst("\\{\"", "{\"" + name + "\":1,\"" + name + "\":{},\"");
                }
                case 2 -> object.set(name.toUpperCase(java.util.Locale.ROOT), object.remove(name));
                default -> object.set(name, JsonNodeFactory.instance.textNode("@mark@"));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                case 2 -> array.add(JsonNodeFactory.instance.textNode("@mark@"));
                default -> array.set(at, JsonNodeFactory.instance.textNode("@mark@"));
            }
        }
        return root.toString().replace(mark, junk);
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
