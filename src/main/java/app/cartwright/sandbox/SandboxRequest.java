package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request as it reaches a simulated service, whichever way it came.
 *
 * @param rawPath percent-encoded, from the first slash
 * @param rawQuery percent-encoded, {@code ""} where there is none
 * @param headers header name in lower case to its value
 * @param body {@code ""} where there is none
 */
record SandboxRequest(
        Api api, String method, String rawPath, String rawQuery, Map<String, String> headers, String body) {

    /** The parts of the path, decoded one by one, so that an encoded slash stays inside its part. */
    List<String> segments() {
        return Arrays.stream(rawPath.split("/", -1))
                .skip(1)
                .map(Percent::decodePath)
                .toList();
    }

    QueryText query() {
        return QueryText.parse(rawQuery);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
