package app.cartwright.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The key pairs of the simulated CartRover and what each may do. */
final class RoverKeys {
    private final List<Pair> pairs = new ArrayList<>();

    enum Level {
        MERCHANT,
        CART,
        WAREHOUSE
    }

    /**
     * A key pair.
     *
     * @param cart the order source that a cart's key belongs to, {@code ""} for the other levels
     */
    record Pair(String user, String key, Level level, String cart) {
        @Override
        public String toString() {
            return "Pair[" + level + ", key hidden]";
        }
    }

    void add(Pair pair) {
        pairs.removeIf(old -> old.user().equals(pair.user()));
        pairs.add(pair);
    }

    void clear() {
        pairs.clear();
    }

    /** The pair that a request was made with. Basic only: keys in a URL are not taken. */
    Optional<Pair> of(SandboxRequest request) {
        String header = request.header("authorization");
        if (!header.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            return Optional.empty();
        }
        try {
            String text = new String(
                    Base64.getDecoder()
                            .decode(header.substring("Basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            return pairs.stream()
                    .filter(pair -> text.equals(pair.user() + ":" + pair.key()))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
