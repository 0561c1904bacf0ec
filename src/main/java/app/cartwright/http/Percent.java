package app.cartwright.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of one path segment or one query name or value (RFC 3986, UTF-8). */
public final class Percent {
    private Percent() {}

    /** All but letters, digits and {@code - . _ ~} encoded; a blank is {@code %20}, a plus {@code %2B}. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** The same for a path segment; the segments {@code .} and {@code ..} are encoded so that nobody resolves them. */
    public static String segment(String text) {
        return text.equals(".") || text.equals("..") ? text.replace(".", "%2E") : encode(text);
    }
}
