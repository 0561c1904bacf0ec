package app.cartwright.secrets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which place is used: the variable's, else the one that was chosen at set-up, else the keyring.
 *
 * @param mode the place
 * @param fromVariable whether {@code CARTWRIGHT_SECRETS} decided
 * @param fault what is wrong with the variable, or null
 */
public record SecretsChoice(
        SecretsMode mode, boolean fromVariable, @Nullable String fault) {
    /** The variable that overrides what was chosen. */
    public static final String VARIABLE = "CARTWRIGHT_SECRETS";

    /**
     * Chooses.
     *
     * @param environment variables by name
     * @param remembered the mode chosen at set-up, or null before
     */
    public static SecretsChoice of(Map<String, String> environment, @Nullable SecretsMode remembered) {
        String word = environment.getOrDefault(VARIABLE, "").strip();
        SecretsMode otherwise = remembered == null ? SecretsMode.KEYRING : remembered;
        if (word.isEmpty()) {
            return new SecretsChoice(otherwise, false, null);
        }
        Optional<SecretsMode> named = SecretsMode.of(word);
        return named.map(mode -> new SecretsChoice(mode, true, null))
                .orElseGet(() -> new SecretsChoice(otherwise, true, VARIABLE + " is none of keyring, file and env."));
    }

    /**
     * The place that was chosen.
     *
     * @param dataFolder the folder whose keys they are
     * @param environment variables by name
     * @param prompt asks for a passphrase that no variable gives, or null where nobody can be asked
     * @param random a secure one
     * @param osName the system property {@code os.name}
     */
    public Secrets open(
            Path dataFolder,
            Map<String, String> environment,
            @Nullable Passphrase prompt,
            RandomGenerator random,
            @Nullable String osName) {
        return switch (mode) {
            case KEYRING -> new KeyringSecrets(dataFolder, osName);
            case FILE -> new FileSecrets(dataFolder, Passphrase.of(environment, prompt), random);
            case ENV -> new EnvironmentSecrets(environment);
        };
    }
}
