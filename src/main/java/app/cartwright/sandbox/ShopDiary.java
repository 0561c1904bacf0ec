package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen in the shop and when. Things that happen once are counted, things that repeat are not. */
final class ShopDiary {
    private final WorldTime time;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long number;
    private int once;

    private record Entry(Instant at, long number, boolean repeats, Runnable work) {}

    ShopDiary(WorldTime time) {
        this.time = time;
    }

    void once(Instant at, Runnable work) {
        once++;
        entries.add(new Entry(at, ++number, false, work));
    }

    /** From now on, again and again. */
    void every(Instant first, Duration pause, Runnable work) {
        entries.add(new Entry(first, ++number, true, () -> {
            work.run();
            every(first.plus(pause), pause, work);
        }));
    }

    /** How many things are still to happen once. */
    int waiting() {
        return once;
    }

    /** Lets everything happen that is due, each at its own time. */
    void catchUp(Instant now) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            Entry entry = entries.remove();
            if (!entry.repeats()) {
                once--;
            }
            time.at(entry.at(), entry.work());
        }
    }
}
