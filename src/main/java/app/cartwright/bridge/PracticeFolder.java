package app.cartwright.bridge;

import app.cartwright.setup.HouseBook;
import app.cartwright.setup.SettingsShelf;
import app.cartwright.store.DataFolder;
import app.cartwright.store.StoreWipe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The practice shop of a data folder, from its opening until it is left. Whatever was made for its keys and addresses has
 * to be made anew after each of its changes; its owner sees to that.
 */
final class PracticeFolder {
    private static final String MARK = "practiceShop";

    /** Whoever still holds the desk of a practice shop that is closed must not wipe what came after it. */
    private static final ActionResult NO_PRACTICE =
            ActionResult.no("No practice shop is open here, so nothing was deleted.");

    private final LocalParts local;
    private final Place place;
    private final KeyPlace keys;
    private @Nullable PracticeWorld world;

    PracticeFolder(LocalParts local, Place place, KeyPlace keys) {
        this.local = local;
        this.place = place;
        this.keys = keys;
    }

    /** The practice shop, or null where none is open. */
    synchronized @Nullable PracticeWorld world() {
        return world;
    }

    /** Whether a folder is set up, or is being set up, against the practice shop. */
    static boolean marked(LocalParts local) {
        return local.meta().get(MARK).isPresent();
    }

    /** From now on this folder belongs to the practice shop. */
    static void mark(LocalParts local) {
        local.meta().put(MARK, "true");
    }

    /** Opens it in this process and points keys and settings at it, where that is not done yet. */
    synchronized PracticeWorld open() {
        PracticeWorld open = world;
        if (open == null) {
            open = PracticeWorld.open(
                    place.home(),
                    place.clock(),
                    local.orderLists().arrivals(Instant.EPOCH).size());
            world = open;
            keys.usePractice(open.keys());
            new PracticeAddresses(local).use(open);
        }
        return open;
    }

    /** Opens it anew from its seed, with the settings as they are; the services must be at rest. */
    synchronized ActionResult startOver() {
        if (world == null) {
            return NO_PRACTICE;
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of(SettingsShelf.SETTINGS, SettingsShelf.ANSWERS, HouseBook.NAME)) {
            String text = local.shelf().get(name);
            if (text != null) {
                kept.put(name, text);
            }
        }
        forget();
        new StoreWipe(local.store(), new DataFolder(place.home())).run(() -> {
            kept.forEach(local.shelf()::put);
            mark(local);
        });
        open();
        local.activity().noteHere(null, "Practice shop", "The practice shop was started over");
        return ActionResult.ok("The practice shop is at its first day again.");
    }

    /** Closes it and deletes what is kept of it; the services must be at rest. */
    synchronized ActionResult leave() {
        if (world == null) {
            return NO_PRACTICE;
        }
        forget();
        new StoreWipe(local.store(), new DataFolder(place.home())).run();
        keys.forgotten();
        return ActionResult.ok("The practice shop is closed. Nothing of it is kept.");
    }

    /** Closes it, where one is open; it is not gone on with. */
    synchronized void forget() {
        close();
        world = null;
        PracticeWorld.forget(place.home());
    }

    /** Closes it for this run; the next start goes on where it stopped. */
    synchronized void close() {
        PracticeWorld open = world;
        if (open != null) {
            open.close();
        }
    }
}
