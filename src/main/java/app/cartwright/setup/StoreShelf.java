package app.cartwright.setup;

import app.cartwright.store.SettingsRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The shelf in the store. */
public final class StoreShelf implements SettingsShelf {
    private final Store store;
    private final SettingsRows rows;
    private final InstantSource clock;

    public StoreShelf(Store store, InstantSource clock) {
        this.store = store;
        this.rows = new SettingsRows(store);
        this.clock = clock;
    }

    @Override
    public @Nullable String get(String name) {
        return rows.document(name).orElse(null);
    }

    @Override
    public void put(String name, String text) {
        rows.save(name, text, clock.instant());
    }

    @Override
    public void remove(String name) {
        rows.delete(name);
    }

    @Override
    public void together(Runnable writes) {
        store.together(writes);
    }
}
