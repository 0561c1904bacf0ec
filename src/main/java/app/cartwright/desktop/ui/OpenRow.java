package app.cartwright.desktop.ui;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.LiveData.Subscription;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The row of a table that is open in detail: read again after each change for as long as its page is on screen. */
public final class OpenRow<D> {
    private final LiveData live;
    private final BiFunction<Bridge, String, Optional<D>> read;
    private final Consumer<D> show;
    private @Nullable Subscription watching;
    private @Nullable String key;

    /**
     * No row yet.
     *
     * @param read the details of a row by its key, or nothing where there is no such row; in the background
     * @param show on the JavaFX thread
     */
    public OpenRow(LiveData live, BiFunction<Bridge, String, Optional<D>> read, Consumer<D> show) {
        this.live = live;
        this.read = read;
        this.show = show;
    }

    /** The key of the row that is open, or null. */
    public @Nullable String key() {
        return key;
    }

    /** Opens another row. */
    public void open(String wanted) {
        key = wanted;
        watch();
    }

    /** Goes on showing the row that was open, as when its page comes back. */
    public void watch() {
        rest();
        String wanted = key;
        if (wanted != null) {
            watching = live.subscribe(b -> read.apply(b, wanted), found -> found.ifPresent(show));
        }
    }

    /** Reads nothing any more, but remembers which row was open. */
    public void rest() {
        Subscription was = watching;
        watching = null;
        if (was != null) {
            was.stop();
        }
    }

    /** No row is open any more. Returns whether one was. */
    public boolean close() {
        boolean was = key != null;
        rest();
        key = null;
        return was;
    }
}
