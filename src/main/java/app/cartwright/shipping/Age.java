package app.cartwright.shipping;

import java.time.Duration;

/** A length of time in short words: {@code 12 s}, {@code 1 min 12 s}, {@code 39 min}, {@code 1 h 1 min}, {@code 1 d 3 h}. */
final class Age {
    private Age() {}

    static String of(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 600 && seconds % 60 != 0) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + " h" + rest(seconds % 3_600 / 60, "min");
        }
        return seconds / 86_400 + " d" + rest(seconds % 86_400 / 3_600, "h");
    }

    private static String rest(long count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }
}
