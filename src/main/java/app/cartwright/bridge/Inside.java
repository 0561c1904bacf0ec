package app.cartwright.bridge;

import app.cartwright.store.OpenStore;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a bridge over one open store; made anew when another store takes its place. All null but the closing where
 * there is no store.
 */
record Inside(
        @Nullable LocalParts local,
        @Nullable Lists lists,
        @Nullable Deeds deeds,
        @Nullable Works works,
        Runnable closeStore) {
    static Inside over(Place place, @Nullable LocalParts local, Runnable closeStore) {
        return local == null
                ? new Inside(null, null, null, null, closeStore)
                : new Inside(
                        local, new Lists(local, place), new Deeds(local, place), new Works(local, place), closeStore);
    }

    static Inside over(Place place, OpenStore open) {
        return over(place, LocalParts.over(open.store(), place.clock(), place.zone()), open::close);
    }

    /** @throws Failure where there is no store, so that this part is missing */
    static <T> T present(@Nullable T part) {
        if (part == null) {
            throw Failure.notSetUp();
        }
        return part;
    }

    void close() {
        if (works != null) {
            works.close();
        }
        closeStore.run();
    }
}
