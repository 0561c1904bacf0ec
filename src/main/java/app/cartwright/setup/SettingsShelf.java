package app.cartwright.setup;

import org.jspecify.annotations.Nullable;

/** Where texts of the set-up are stored by name. The store carries it out. */
public interface SettingsShelf {
    /** The settings in force. */
    String SETTINGS = "settings";
    /** What the wizard was told so far. */
    String ANSWERS = "setup.answers";
    /** Where keys are kept: a word of {@code SecretsMode}. */
    String SECRETS_MODE = "secrets.mode";

    /** A stored text, or null. */
    @Nullable
    String get(String name);

    /** Stores a text, durably when it returns. */
    void put(String name, String text);

    /** Removes a text. */
    void remove(String name);

    /** Runs several writes as one commit. */
    void together(Runnable writes);
}
