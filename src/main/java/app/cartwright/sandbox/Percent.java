package app.cartwright.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-decoding as the services do it: a plus is a blank in a query and a plus in a path. */
final class Percent {
    private Percent() {}

    static String decodePath(String raw) {
        return decodeQuery(raw.replace("+", "%2B"));
    }

    static String decodeQuery(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }
}
