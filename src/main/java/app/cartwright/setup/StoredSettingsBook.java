package app.cartwright.setup;

import app.cartwright.store.StoreProblem;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings in the store. Each change is one commit together with its line in the activity list. */
public final class StoredSettingsBook implements SettingsBook {
    private final ReentrantLock changing = new ReentrantLock();
    private final SettingsShelf shelf;
    private final Consumer<String> activity;
    private volatile @Nullable Read last;

    /**
     * Settings on a shelf.
     *
     * @param activity is told one sentence for each change, inside the commit that stores it
     */
    public StoredSettingsBook(SettingsShelf shelf, Consumer<String> activity) {
        this.shelf = shelf;
        this.activity = activity;
    }

    /** Another process may have changed the text, so it is read each time; it is parsed only when it is another one. */
    @Override
    public Settings current() {
        Settings settings = orNull();
        if (settings == null) {
            throw new IllegalStateException("nothing is set up yet");
        }
        return settings;
    }

    @Override
    public boolean isSetUp() {
        return orNull() != null;
    }

    /**
     * The settings, or null where nothing is set up yet.
     *
     * @throws StoreProblem where what is stored can't be read
     */
    public @Nullable Settings orNull() {
        String text = shelf.get(SettingsShelf.SETTINGS);
        if (text == null) {
            return null;
        }
        Read known = last;
        if (known != null && known.text().equals(text)) {
            return known.settings();
        }
        Settings settings = read(text);
        last = new Read(text, settings);
        return settings;
    }

    private static Settings read(String text) {
        try {
            return SettingsJson.read(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw StoreProblem.unreadable("the settings", e);
        }
    }

    @Override
    public void change(String what, UnaryOperator<Settings> change) {
        changing.lock();
        try {
            // Read inside the commit: what another process stored just now is not undone.
            shelf.together(() -> store(what, change.apply(current())));
        } finally {
            changing.unlock();
        }
    }

    /** Stores a whole set-up, the first one or one that replaces the settings. Everything else in the store stays. */
    public void setUp(String what, Settings settings) {
        changing.lock();
        try {
            shelf.together(() -> store(what, settings));
        } finally {
            changing.unlock();
        }
    }

    private void store(String what, Settings settings) {
        List<SetupFault> faults = SettingsRules.faults(settings);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.getFirst().place() + ": " + faults.getFirst().message());
        }
        shelf.put(SettingsShelf.SETTINGS, SettingsJson.stored(settings));
        activity.accept(what);
    }

    private record Read(String text, Settings settings) {}
}
