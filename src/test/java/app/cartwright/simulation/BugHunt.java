package app.cartwright.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Lives through short weeks with a bug planted, until a promise breaks; and through the same weeks without one. */
final class BugHunt {
    private final Path folder;
    private final List<Long> seeds;

    /**
     * How the hunt for one bug ended.
     *
     * @param weeks weeks that were lived, the one in which it was found included
     * @param broken the promise that broke, {@code ""} where none did
     * @param places in how many places the class was changed
     */
    record Trail(PlantedBug bug, int weeks, String broken, int places) {
        boolean found() {
            return !broken.isEmpty() && places > 0;
        }

        String line() {
            String how = found() ? broken.substring(0, Math.min(100, broken.length())) : "NOT FOUND";
            return "%-26s %5s  %s | %s"
                    .formatted(bug.name(), found() ? String.valueOf(weeks) : "-", bug.what(), how.replace('\n', ' '));
        }
    }

    /**
     * A hunt.
     *
     * @param first where the seeds begin
     * @param weeks how many short weeks there are at most
     */
    BugHunt(Path folder, long first, int weeks) {
        this.folder = folder;
        this.seeds = LongStream.iterate(first, seed -> seed + 1)
                .filter(seed -> WeekPlan.of(seed).isShort())
                .limit(weeks)
                .boxed()
                .toList();
    }

    List<Long> seeds() {
        return seeds;
    }

    /** Hunts for each bug, several at a time; what is found is told at once. */
    List<Trail> forAll(List<PlantedBug> bugs, int together) {
        try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
            List<Future<Trail>> running = new ArrayList<>();
            for (PlantedBug bug : bugs) {
                running.add(threads.submit(() -> hunt(bug)));
            }
            List<Trail> trails = new ArrayList<>();
            for (Future<Trail> each : running) {
                trails.add(each.get());
                System.out.println(trails.getLast().line());
                System.out.flush();
            }
            return trails;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Trail hunt(PlantedBug bug) {
        BuggyProgram program = new BuggyProgram(bug);
        String broken = "";
        int lived = 0;
        while (lived < seeds.size() && broken.isEmpty()) {
            long seed = seeds.get(lived++);
            broken = verdict(program, seed, bug.name());
        }
        return new Trail(bug, lived, broken, program.struck());
    }

    /** A bug may be that it never ends. */
    private String verdict(BuggyProgram program, long seed, String name) {
        try {
            return Limited.within(Weeks.LONGEST_WEEK, name + ", seed " + seed, () -> program.live(seed, room(name)));
        } catch (AssertionError hangs) {
            return "P13: " + hangs.getMessage();
        }
    }

    /** The same weeks without a bug: what breaks in them, by seed. */
    List<String> withoutBugs(int weeks, int together) {
        BuggyProgram good = new BuggyProgram(null);
        try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
            List<Future<String>> running = new ArrayList<>();
            for (long seed : seeds.subList(0, weeks)) {
                running.add(threads.submit(() -> {
                    String broken = verdict(good, seed, "none");
                    return broken.isEmpty() ? "" : "seed " + seed + ": " + broken;
                }));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> each : running) {
                if (!each.get().isEmpty()) {
                    wrong.add(each.get());
                }
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Path room(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
