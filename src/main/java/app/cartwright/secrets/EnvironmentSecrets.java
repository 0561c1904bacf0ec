package app.cartwright.secrets;

import java.util.EnumMap;
import java.util.Map;

/** Keys from three environment variables. Kept nowhere: what is put is used by the caller and gone after the program. */
public final class EnvironmentSecrets implements Secrets {
    private final Map<String, String> environment;

    /**
     * Reads keys from here.
     *
     * @param environment variables by name, as {@link System#getenv()} gives them
     */
    public EnvironmentSecrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The keys among the variables, trimmed; one that is blank counts as not set. */
    public static Map<KeyName, String> keysIn(Map<String, String> environment) {
        Map<KeyName, String> found = new EnumMap<>(KeyName.class);
        for (KeyName name : KeyName.values()) {
            String value = KeyName.trimmed(environment.getOrDefault(name.variable(), ""));
            if (!value.isEmpty()) {
                found.put(name, value);
            }
        }
        return found;
    }

    @Override
    public SecretsMode mode() {
        return SecretsMode.ENV;
    }

    @Override
    public SecretsAnswer get() {
        Map<KeyName, String> keys = keysIn(environment);
        SecretsAnswer.Unusable refused = KeyFaults.refused(keys);
        return refused == null ? new SecretsAnswer.Held(keys) : refused;
    }

    /** Keeps nothing. */
    @Override
    public SecretsAnswer put(Map<KeyName, String> keys) {
        SecretsAnswer.Unusable refused = KeyFaults.refused(keys);
        return refused == null ? get() : refused;
    }

    @Override
    public SecretsAnswer forget() {
        return get();
    }
}
