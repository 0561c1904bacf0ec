package app.cartwright.bridge;

import app.cartwright.store.OpenStore;
import java.nio.file.Path;

/** How a backup takes the place of a store that was open, and how the store is opened again. */
interface StoreSwap {
    /** Puts the backup in the store's place; the store must be closed. */
    ActionResult restore(Path backup);

    /** Opens the store, whichever it is now. */
    OpenStore reopen();
}
