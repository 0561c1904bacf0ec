package app.cartwright.secrets;

import java.util.Map;

/**
 * Where the keys are kept. Every method may block for seconds (a keyring may ask the user to unlock it), so none belongs
 * on the JavaFX thread. None throws for a state that a user can bring about.
 */
public interface Secrets {
    /** Which of the three it is. */
    SecretsMode mode();

    /** All keys that are kept, or why none can be read. */
    SecretsAnswer get();

    /**
     * Keeps keys; those not named stay as they are.
     *
     * @param keys trimmed values by name
     * @return what is kept afterwards, or why nothing was changed
     */
    SecretsAnswer put(Map<KeyName, String> keys);

    /** Removes all keys of this data folder. */
    SecretsAnswer forget();
}
