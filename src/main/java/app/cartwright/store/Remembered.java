package app.cartwright.store;

import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query that is asked far more often than its tables change: it is run again only after a commit that
 * changed one of them, whoever made it. Inside a transaction, and inside a longer read, it is always run.
 *
 * @param <R> a value that nobody can change
 */
final class Remembered<R> {
    private final Store store;
    private final Set<String> tables;
    private final Function<Handle, R> query;
    private volatile @Nullable Known<R> known;

    private record Known<R>(long version, R result) {}

    /**
     * @param tables all that the query reads, and where rows go with those of another table, that one too
     */
    Remembered(Store store, Set<String> tables, Function<Handle, R> query) {
        this.store = store;
        this.tables = tables;
        this.query = query;
    }

    R get() {
        if (store.inTheMiddle()) {
            return store.read(query);
        }
        // The number first: a commit between it and the query makes the query run once too often, never too seldom.
        long version = store.version(tables);
        Known<R> last = known;
        if (last != null && last.version() == version) {
            return last.result();
        }
        R result = store.read(query);
        known = new Known<>(version, result);
        return result;
    }
}
