package app.cartwright.secrets;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the keys are kept. */
public enum SecretsMode {
    /** The operating system's own keyring. */
    KEYRING("keyring"),
    /** An encrypted file in the data folder, opened with a passphrase. */
    FILE("file"),
    /** Environment variables, read at each start and kept nowhere. */
    ENV("env");

    private final String word;

    SecretsMode(String word) {
        this.word = word;
    }

    /** The word in {@code CARTWRIGHT_SECRETS} and in the settings. */
    public String word() {
        return word;
    }

    /** The mode that a word means; empty for any other word. */
    public static Optional<SecretsMode> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (SecretsMode mode : values()) {
            if (mode.word.equals(wanted)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /**
     * What people call the place.
     *
     * @param osName the value of the system property {@code os.name}, or null
     */
    public String place(@Nullable String osName) {
        String os = osName == null ? "" : osName.toLowerCase(Locale.ROOT);
        return switch (this) {
            case KEYRING ->
                os.startsWith("windows")
                        ? "Windows Credential Manager"
                        : os.startsWith("mac") ? "Keychain" : "system keyring";
            case FILE -> "encrypted file";
            case ENV -> "environment variables";
        };
    }
}
