package app.cartwright.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query that is asked far more often than the file changes: it is run again only after a commit, whoever
 * made it. Inside a transaction that writes it is always run.
 */
final class Remembered<R> {
    private final Store store;
    private final Function<Handle, R> query;
    private volatile @Nullable Known<R> known;

    private record Known<R>(long version, R result) {}

    Remembered(Store store, Function<Handle, R> query) {
        this.store = store;
        this.query = query;
    }

    R get() {
        if (store.writingHere()) {
            return store.read(query);
        }
        // The number first: a commit between it and the query makes the query run once too often, never too seldom.
        long version = store.version();
        Known<R> last = known;
        if (last != null && last.version() == version) {
            return last.result();
        }
        R result = store.read(query);
        known = new Known<>(version, result);
        return result;
    }
}
