package app.cartwright.secrets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three secrets that Cartwright needs. */
public enum KeyName {
    INFLOW_API_KEY("inflowApiKey", "CARTWRIGHT_INFLOW_API_KEY", "inFlow's API key"),
    CARTROVER_API_USER("cartroverApiUser", "CARTWRIGHT_CARTROVER_API_USER", "CartRover's API user"),
    CARTROVER_API_KEY("cartroverApiKey", "CARTWRIGHT_CARTROVER_API_KEY", "CartRover's API key");

    /** The longest value that is kept. The Windows Credential Manager holds 1,280 characters. */
    static final int LONGEST = 1_200;

    private final String word;
    private final String variable;
    private final String label;

    KeyName(String word, String variable, String label) {
        this.word = word;
        this.variable = variable;
        this.label = label;
    }

    /** The name in JSON. */
    public String word() {
        return word;
    }

    /** The environment variable. */
    public String variable() {
        return variable;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The key that a JSON name or a variable's name means. */
    public static Optional<KeyName> of(String name) {
        for (KeyName key : values()) {
            if (key.word.equals(name) || key.variable.equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** A value as it is kept: without the blanks around it that copying brings along. */
    public static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && blank(value.charAt(start))) {
            start++;
        }
        while (end > start && blank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /**
     * What is wrong with a trimmed value, as a sentence that does not repeat it; null where nothing is. The services'
     * own judgement comes later: this only keeps out what can't be a key and would break the call that carries it.
     */
    public @Nullable String faultIn(String value) {
        if (value.isEmpty()) {
            return label + " is empty.";
        }
        if (value.length() > LONGEST) {
            return label + " is longer than " + LONGEST + " characters.";
        }
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return label + " holds a line break or another character that can't be typed.";
        }
        if (this == INFLOW_API_KEY && value.chars().anyMatch(c -> c > '~')) {
            return label + " holds a letter that keys don't have.";
        }
        if (this == CARTROVER_API_USER && value.indexOf(':') >= 0) {
            return label + " holds a colon, which a user can't have.";
        }
        return null;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
