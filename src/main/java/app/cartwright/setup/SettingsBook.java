package app.cartwright.setup;

import java.util.function.UnaryOperator;

/** The settings in force. Flows read a fresh snapshot at each run. */
public interface SettingsBook {
    /**
     * The settings.
     *
     * @throws IllegalStateException where nothing is set up yet
     */
    Settings current();

    /** Whether a set-up is complete. */
    boolean isSetUp();

    /** Changes and stores the settings; {@code what} is one sentence for the activity list. */
    void change(String what, UnaryOperator<Settings> change);
}
