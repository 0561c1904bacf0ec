package app.cartwright.store;

/**
 * What the store is, for support.
 *
 * @param sqliteVersion SQLite's own
 * @param version of the tables
 * @param bytes of the file, its log not counted
 */
public record StoreFacts(String sqliteVersion, int version, long bytes) {
    /** The facts about an open store. */
    public static StoreFacts of(Store store) {
        return store.read(handle -> new StoreFacts(
                handle.createQuery("SELECT sqlite_version()")
                        .mapTo(String.class)
                        .one(),
                Migrations.version(handle),
                handle.createQuery("PRAGMA page_count").mapTo(Long.class).one()
                        * handle.createQuery("PRAGMA page_size")
                                .mapTo(Long.class)
                                .one()));
    }
}
