package app.cartwright.store;

/** The store, open to write, with the hold on its folder. Closing it is what makes a stop clean. */
public final class OpenStore implements AutoCloseable {
    private final FolderLock lock;
    private final Store store;
    private final boolean unclean;
    private boolean closed;

    OpenStore(FolderLock lock, Store store, boolean unclean) {
        this.lock = lock;
        this.store = store;
        this.unclean = unclean;
    }

    /** The store. */
    public Store store() {
        return store;
    }

    /** Whether the last stop was not clean. The file was checked then, and is whole. */
    public boolean afterUncleanStop() {
        return unclean;
    }

    /**
     * Whether the ledger can't be believed, because the file was restored or lost its last commits; until {@link
     * #compared}.
     */
    public boolean restored() {
        return new MetaRows(store).get(MetaRows.RESTORED).isPresent();
    }

    /** Both sides were compared and what the ledger didn't know is adopted: it can be believed again. */
    public void compared() {
        new MetaRows(store).remove(MetaRows.RESTORED);
    }

    /** Marks the stop as clean, closes the store and lets go of the folder. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean clean = marked();
        store.close();
        if (clean) {
            lock.close();
        } else {
            lock.abandon();
        }
    }

    private boolean marked() {
        try {
            new MetaRows(store).remove(MetaRows.OPEN_SINCE);
            lock.storeOpen(false);
            return true;
        } catch (StoreProblem e) {
            // A full disk, say: the next start takes this for an unclean stop and checks the file.
            return false;
        }
    }
}
