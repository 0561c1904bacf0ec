package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a simulated service answers, before a fault spoils it.
 *
 * @param status the HTTP status
 * @param headers header name to value
 * @param body the text, {@code ""} for none
 * @param effect what the call changed
 */
record SandboxReply(int status, Map<String, String> headers, String body, Effect effect) {

    static SandboxReply json(int status, JsonNode body) {
        return new SandboxReply(
                status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.text(body), Effect.NONE);
    }

    static SandboxReply plain(int status, String body) {
        return new SandboxReply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body, Effect.NONE);
    }

    static SandboxReply html(int status, String title) {
        String body = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1></body></html>";
        return new SandboxReply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body, Effect.NONE);
    }

    SandboxReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new SandboxReply(status, more, body, effect);
    }

    SandboxReply doing(Effect done) {
        return new SandboxReply(status, headers, body, done);
    }

    SandboxReply withBody(String text) {
        return new SandboxReply(status, headers, text, effect);
    }
}
