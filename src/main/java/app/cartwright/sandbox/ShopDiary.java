package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
            every(time.instant().plus(pause), pause, work);
        }));
    }

    /** How many things are still to happen once. */
    int waiting() {
        return once;
    }

    /** Everything that is still to happen happens so much later. */
    void postpone(Duration by) {
        List<Entry> later = entries.stream()
                .map(e -> new Entry(e.at().plus(by), e.number(), e.repeats(), e.work()))
                .toList();
        entries.clear();
        entries.addAll(later);
    }

    /** Lets everything happen that is due, each at its own time. Gives whether there was anything. */
    boolean catchUp(Instant now) {
        boolean any = false;
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            Entry entry = entries.remove();
            if (!entry.repeats()) {
                once--;
            }
            time.at(entry.at(), entry.work());
            any = true;
        }
        return any;
    }
}
