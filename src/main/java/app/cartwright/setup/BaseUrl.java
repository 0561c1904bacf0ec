package app.cartwright.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the two services: {@code https}, or {@code http} on a loopback address, which is told by its spelling and
 * never looked up.
 */
final class BaseUrl {
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    private BaseUrl() {}

    /** The address without a slash at its end. Call only where {@link #fault} has none. */
    static URI of(String text) {
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** What is wrong with it, or null. */
    static @Nullable String fault(String text) {
        URI uri;
        try {
            uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            return "Is no web address.";
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return "Is to be a web address such as https://api.example.com.";
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "May not hold a user, a question mark or a #.";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "Has a port that doesn't exist.";
        }
        return scheme.equals("http") && !loopback(host)
                ? "Is to begin with https: only a loopback address may do without."
                : null;
    }

    /** Whether a host is this computer by its spelling. */
    static boolean loopback(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals("[::1]")
                || LOOPBACK_V4.matcher(plain).matches();
    }
}
