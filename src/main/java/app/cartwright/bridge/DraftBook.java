package app.cartwright.bridge;

import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import java.util.function.UnaryOperator;

/** Settings that are tried and not in force: for a rehearsal before a set-up is complete. Changes stay in memory. */
final class DraftBook implements SettingsBook {
    private Settings settings;

    DraftBook(Settings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized Settings current() {
        return settings;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public synchronized void change(String what, UnaryOperator<Settings> change) {
        settings = change.apply(settings);
    }
}
