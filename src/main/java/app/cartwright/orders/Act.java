package app.cartwright.orders;

import app.cartwright.schedule.Trouble;

/** How one attempt with one order ended. */
sealed interface Act {
    /** It is done, or there was nothing to do. */
    record Done() implements Act {}

    /** This order waits or is held; the others go on. */
    record Waits() implements Act {}

    /** The whole run ends here. */
    record Stop(Trouble trouble) implements Act {}

    Act DONE = new Done();
    Act WAITS = new Waits();

    /** Stops where there is trouble of a whole service, else this order waits. */
    static Act after(@org.jspecify.annotations.Nullable Trouble trouble) {
        return trouble == null ? WAITS : new Stop(trouble);
    }
}
