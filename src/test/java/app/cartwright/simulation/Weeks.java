package app.cartwright.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many weeks, several at a time, each in a world of its own: what broke in them, and what they met. */
final class Weeks {
    /** Of so many weeks one is lived twice, to see that its event log is the same byte for byte. */
    private static final int SAMPLE = 50;

    private static final int MOST_STORIES = 3;
    /** A long week takes ten seconds, or thirty where others use the machine too. */
    static final Duration LONGEST_WEEK = Duration.ofMinutes(3);

    private final Path folder;
    private final int together;
    private final Map<String, Integer> met = new TreeMap<>();
    private final AtomicInteger lived = new AtomicInteger();
    private final AtomicInteger stories = new AtomicInteger();

    /** @param together how many at a time */
    Weeks(Path folder, int together) {
        this.folder = folder;
        this.together = together;
    }

    /**
     * Lives through them until the time is over; gives what broke, by seed.
     *
     * @param always so many of the first are lived however long it takes
     * @param until {@link System#nanoTime} after which no further week begins
     */
    List<String> live(List<Long> seeds, int always, long until) {
        try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < seeds.size(); i++) {
                long seed = seeds.get(i);
                boolean twice = i % SAMPLE == 0;
                boolean anyway = i < always;
                running.add(threads.submit(
                        () -> anyway || System.nanoTime() < until ? week(seed, twice) : List.<String>of()));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> each : running) {
                wrong.addAll(each.get());
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError hangs) {
                throw hangs;
            }
            throw new IllegalStateException("a week could not be lived", e.getCause());
        }
    }

    private List<String> week(long seed, boolean twice) {
        List<String> wrong = new ArrayList<>();
        WeekPlan plan = WeekPlan.of(seed);
        SimulatedWeek.Ended ended = live(plan);
        if (twice && !live(plan).fingerprint().equals(ended.fingerprint())) {
            wrong.add("seed " + seed + ": the same week went another way the second time");
        }
        if (!ended.good()) {
            wrong.add("seed " + seed + ": " + ended.broken());
            // At once: whoever stops a long run knows what it found.
            System.out.println(wrong.getLast());
            if (stories.incrementAndGet() <= MOST_STORIES) {
                System.out.println(Shortest.story(ended, Shortest.of(ended, folder)));
            }
        }
        lived.incrementAndGet();
        synchronized (met) {
            ended.met().forEach((what, times) -> met.merge(what, times, Integer::sum));
        }
        return wrong;
    }

    private SimulatedWeek.Ended live(WeekPlan plan) {
        return Limited.within(LONGEST_WEEK, "seed " + plan.seed(), () -> SimulatedWeek.run(plan, folder));
    }

    /** How many were lived through. */
    int lived() {
        return lived.get();
    }

    /** How often what happened, over all weeks. */
    Map<String, Integer> met() {
        synchronized (met) {
            return new TreeMap<>(met);
        }
    }
}
