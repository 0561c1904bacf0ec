package app.cartwright.kills;

import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Starts the program again and again beside a busy shop, kills it each time, and in the end lets it finish. */
final class KillRun {
    private static final List<CallKind> WRITES = List.of(
            CallKind.INFLOW_ORDER_WRITE,
            CallKind.INFLOW_ORDER_WRITE,
            CallKind.ROVER_ACKNOWLEDGE,
            CallKind.ROVER_SHIP,
            CallKind.ROVER_SHIP,
            CallKind.ROVER_INVENTORY_WRITE,
            CallKind.INFLOW_QUICK_CANCEL);
    /** A machine with other work takes a while before the program has made its first call. */
    private static final Duration TO_FIRST_CALL = Duration.ofSeconds(30);

    private static final Duration FROM_FIRST_CALL = Duration.ofSeconds(3);
    private static final Duration TO_DRAIN = Duration.ofSeconds(240);

    private final SplittableRandom random;
    private final Path folder;
    private final Map<String, Integer> moments = new TreeMap<>();
    private final Set<String> wrong = new TreeSet<>();

    KillRun(Path folder, long seed) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
    }

    /**
     * What came of it.
     *
     * @param kills how many times a living process was killed
     * @param moments where the kills fell, and how often
     * @param wrong everything that was found wrong, in sentences
     * @param story the size of the shop's story
     */
    record Result(int kills, Map<String, Integer> moments, Set<String> wrong, String story) {}

    Result run(int wanted) throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("printed"));
        try (BusyShop shop = new BusyShop(random.split())) {
            Program program = shop.program(scratch, folder.resolve("home"));
            Program.Running setup = program.run(
                    "setup",
                    "--from",
                    shop.setupFile(folder.resolve("setup.json"), 1_000_000).toString());
            if (setup.code() != 0) {
                throw new AssertionError("setup: " + setup.printed() + setup.said());
            }
            for (int i = 0; i < 6; i++) {
                shop.place();
            }
            int kills = 0;
            while (kills < wanted) {
                if (startAndKill(shop, program)) {
                    kills++;
                }
                wrong.addAll(shop.wrongNow());
            }
            drain(shop, program);
            return new Result(
                    kills,
                    moments,
                    wrong,
                    "%d orders, %d shipments, %d cancellations, %d writes"
                            .formatted(
                                    shop.placed().size(),
                                    shop.shipments(),
                                    shop.cancellations(),
                                    shop.sandbox.history().writes().size()));
        }
    }

    /** Gives whether the process was still alive when it was killed. */
    private boolean startAndKill(BusyShop shop, Program program) {
        int events = 1 + random.nextInt(3);
        for (int i = 0; i < events; i++) {
            shop.somethingHappens();
        }
        String[] command = random.nextInt(3) == 0 ? new String[] {"sync"} : new String[] {"sync", "--once"};
        int way = random.nextInt(3);
        CallKind kind = WRITES.get(random.nextInt(WRITES.size()));
        int skip = random.nextInt(4) / 2 * random.nextInt(2);
        long calls = shop.sandbox.history().calls().size();
        long writes = shop.sandbox.history().writes().size();
        long ofKind = shop.sandbox.history().count(kind);
        int afterCalls = 1 + random.nextInt(16);
        if (way == 0) {
            shop.sandbox.faults().slowness(Duration.ofSeconds(30));
            shop.makeDue(kind);
            shop.sandbox.faults().after(skip, Fault.SLOW, kind, 1);
        }
        Program.Running running = program.start(command);
        Duration until = way == 2 ? Duration.ofMillis(400 + random.nextInt(1_400)) : TO_FIRST_CALL;
        long end = System.nanoTime() + until.toNanos();
        boolean begun = way == 2;
        int turn = 0;
        while (System.nanoTime() < end && !running.endsWithin(Duration.ofMillis(2))) {
            boolean reached = switch (way) {
                case 0 -> shop.sandbox.history().count(kind) > ofKind + skip;
                case 1 -> shop.sandbox.history().calls().size() >= calls + afterCalls;
                default -> false;
            };
            if (reached) {
                break;
            }
            if (!begun && shop.sandbox.history().calls().size() > calls) {
                begun = true;
                end = System.nanoTime() + FROM_FIRST_CALL.toNanos();
            }
            if (++turn % 120 == 0) {
                shop.somethingHappens();
            }
        }
        if (way == 1) {
            running.endsWithin(Duration.ofNanos(random.nextInt(6_000_000)));
        }
        boolean alive = running.process().isAlive();
        running.kill();
        shop.sandbox.faults().calm();
        if (alive) {
            boolean atWrite = way == 0 && shop.sandbox.history().count(kind) > ofKind + skip;
            boolean called = shop.sandbox.history().calls().size() > calls;
            boolean wrote = shop.sandbox.history().writes().size() > writes;
            moments.merge(
                    atWrite
                            ? "after the effect of " + kind + ", before its answer"
                            : wrote
                                    ? "later in a cycle, or after it"
                                    : called ? "while it read" : "before its first call",
                    1,
                    Integer::sum);
        } else if (running.code() != 0 && running.code() != 1) {
            wrong.add("A restart ended with " + running.code() + ": " + running.printed() + running.said());
        }
        return alive;
    }

    /** Lets the program finish. An unknown push is proven not to have arrived only after a minute. */
    private void drain(BusyShop shop, Program program) {
        long end = System.nanoTime() + TO_DRAIN.toNanos();
        Set<String> left;
        boolean done;
        do {
            Program.Running calm = program.run("sync", "--once");
            if (calm.code() > 1) {
                wrong.add("A calm cycle ended with " + calm.code() + ": " + calm.printed() + calm.said());
            }
            left = shop.wrongAtTheEnd();
            done = left.isEmpty() && calm.code() == 0;
        } while (!done && System.nanoTime() < end);
        wrong.addAll(left);
        Program.Running errors = program.run("errors");
        errors.json()
                .forEach(error ->
                        wrong.add("An error is left open: " + error.path("code").asText() + ", "
                                + error.path("subject").asText() + ": "
                                + error.path("cause").asText()));
        wrong.addAll(shop.wrongInList(program.run("orders").json()));
    }
}
