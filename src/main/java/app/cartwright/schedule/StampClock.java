package app.cartwright.schedule;

import app.cartwright.store.MetaRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The clock on the wall against {@link Waiting#nanos}, which runs on across restarts of the program and begins anew with
 * the computer. The difference of both is kept beside what is stamped: where it is another one, the clock was set or the
 * computer slept or was started anew, and what was stamped before is to be moved by as much. It then looks as old as this
 * computer can prove, never older.
 */
final class StampClock {
    /** Both are read one after the other, and a clock is trimmed a little all the time. */
    private static final long TOLERATED_MILLIS = 50;

    private final MetaRows meta;
    private final String name;
    private final String computer;
    private final InstantSource clock;
    private final Waiting waiting;
    private long noted;
    private boolean isNoted;

    /** How far the clock was moved since what is stored was stamped. */
    sealed interface Moved {
        /** Nothing was noted: what is stored is taken for what it says. */
        record Never() implements Moved {}

        /** By this, which may be negative. */
        record By(Duration length) implements Moved {}

        /** It was stamped on another computer, whose time can't be compared. */
        record Unknown() implements Moved {}
    }

    /**
     * @param name of the note
     * @param computer a name that tells this computer from others
     */
    StampClock(MetaRows meta, String name, String computer, InstantSource clock, Waiting waiting) {
        this.meta = meta;
        this.name = name;
        this.computer = computer;
        this.clock = clock;
        this.waiting = waiting;
    }

    private long difference() {
        return clock.millis() - waiting.nanos() / 1_000_000;
    }

    /** Whether this run has noted the difference, and it is still the same. Costs nothing. */
    boolean isRight() {
        return isNoted && Math.abs(difference() - noted) <= TOLERATED_MILLIS;
    }

    /** Against what was noted last, in this run or in one before. */
    Moved moved() {
        Optional<String[]> last = meta.get(name).map(text -> text.split(" ", 2)).filter(parts -> parts.length == 2);
        if (last.isEmpty()) {
            return new Moved.Never();
        }
        return last.get()[1].equals(computer)
                ? new Moved.By(Duration.ofMillis(difference() - Long.parseLong(last.get()[0])))
                : new Moved.Unknown();
    }

    /** Keeps the difference as it is now, for what is stamped from here on. */
    void note() {
        noted = difference();
        isNoted = true;
        String text = noted + " " + computer;
        if (!meta.get(name).equals(Optional.of(text))) {
            meta.put(name, text);
        }
    }
}
