package app.cartwright.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The event log of one simulated week: its digest, and its last lines for people. */
final class Story {
    private static final int KEPT = 20_000;

    private final MessageDigest digest;
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<String, Integer> met = new TreeMap<>();
    private long lines;

    Story() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(Instant at, String what) {
        String line = at + " " + what;
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        lines++;
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    /** Something that a week is lived for has happened. */
    void met(String what) {
        met.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> met() {
        return met;
    }

    List<String> last(int count) {
        return last.stream().skip(Math.max(0, last.size() - count)).toList();
    }

    long lines() {
        return lines;
    }

    /** Of all lines so far; the story goes on as if it had not been asked. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
