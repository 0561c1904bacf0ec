package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What will happen in the shop and when. Things that happen once are counted, things that repeat are not. The script can
 * run faster than the world's time: what it has planned then comes sooner, and is still dated with the world's time.
 */
final class ShopDiary {
    private final WorldTime time;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long number;
    private int once;
    /** The script's time where the world's is {@link #since}; from there on it runs {@link #speed} times as fast. */
    private Instant script = Instant.EPOCH;

    private Instant since = Instant.EPOCH;
    private int speed = 1;

    private record Entry(Instant at, long number, boolean repeats, Runnable work) {}

    ShopDiary(WorldTime time) {
        this.time = time;
    }

    void once(Instant at, Runnable work) {
        once++;
        entries.add(new Entry(planned(at), ++number, false, work));
    }

    /** At this time of the world, however fast the script runs. */
    void punctually(Instant at, Runnable work) {
        once++;
        entries.add(new Entry(scriptTime(at), ++number, false, work));
    }

    /** From now on the script runs so many times as fast as the world; what is due must have happened. */
    void speed(Instant now, int times) {
        script = scriptTime(now);
        since = now;
        speed = times;
    }

    int speed() {
        return speed;
    }

    private Instant planned(Instant at) {
        Instant now = time.instant();
        return scriptTime(now).plus(Duration.between(now, at));
    }

    private Instant scriptTime(Instant world) {
        return script.plus(Duration.between(since, world).multipliedBy(speed));
    }

    private Instant worldTime(Instant ofScript) {
        return since.plus(Duration.between(script, ofScript).dividedBy(speed));
    }

    /** From now on, again and again. */
    void every(Instant first, Duration pause, Runnable work) {
        entries.add(new Entry(planned(first), ++number, true, () -> {
            work.run();
            every(time.instant().plus(pause), pause, work);
        }));
    }

    /** How many things are still to happen once. */
    int waiting() {
        return once;
    }

    /** Everything that is still to happen happens so much of the world's time later. */
    void postpone(Duration by) {
        List<Entry> later = entries.stream()
                .map(e -> new Entry(e.at().plus(by.multipliedBy(speed)), e.number(), e.repeats(), e.work()))
                .toList();
        entries.clear();
        entries.addAll(later);
    }

    /** Lets everything happen that is due, each at its own time. Gives whether there was anything. */
    boolean catchUp(Instant now) {
        boolean any = false;
        Instant until = scriptTime(now);
        while (!entries.isEmpty() && !entries.peek().at().isAfter(until)) {
            Entry entry = entries.remove();
            if (!entry.repeats()) {
                once--;
            }
            time.at(worldTime(entry.at()), entry.work());
            any = true;
        }
        return any;
    }
}
