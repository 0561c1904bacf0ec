package app.cartwright.bench;

import static org.awaitility.Awaitility.await;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.http.Api;
import app.cartwright.http.JdkTransport;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.schedule.ThreadWaiting;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Memory of the program with its window, idle after the first sync of a shop with 400 orders, against a bare window in
 * the same theme; same command line, heap of at most 256 MB.
 */
final class IdleBench implements Bench {
    private static final int ORDERS = 400;
    /** Longer than the program waits before it gives back what its start left behind. */
    private static final Duration QUIET = Duration.ofSeconds(80);

    /** Memory of one process, in KB: what is resident, and the objects that are alive. */
    private record Memory(long resident, long alive) {}

    @Override
    public List<Figure> measure(Path folder) throws IOException {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            return List.of(); // This system does not tell what is resident.
        }
        WindowProcesses processes = new WindowProcesses(folder.resolve("idle-jars"));
        BenchShop shop = new BenchShop(InstantSource.system());
        Path home = folder.resolve("idle");
        try (SandboxServer server = shop.sandbox.serve(0, 0)) {
            processes.keys(shop.sandbox.credentials());
            shop.open(
                            home,
                            BenchShop.base(server, Api.INFLOW),
                            BenchShop.base(server, Api.CARTROVER),
                            JdkTransport::new,
                            new ThreadWaiting(),
                            60)
                    .close();
            processes.train(home);
            for (int i = 0; i < ORDERS; i++) {
                shop.shop.placeOne();
            }
            WindowProcesses.Started bare = processes.hello("themed");
            Memory least = memory(bare);
            bare.end();
            WindowProcesses.Started ours = processes.program(home, StartBench.FIRST_PAGE);
            try {
                untilSynced(home);
                return figures(least, memory(ours));
            } finally {
                ours.end();
            }
        }
    }

    private static List<Figure> figures(Memory bare, Memory ours) {
        return List.of(
                Figure.told("memory of a bare themed window, resident, MB", mb(bare.resident())),
                Figure.atMost("memory idle after the first sync / bare window", ratio(ours, bare), "1.30"),
                Figure.told("live objects of the bare window, MB", mb(bare.alive())),
                Figure.told("live objects idle after the first sync, MB", mb(ours.alive())));
    }

    private static BigDecimal ratio(Memory ours, Memory bare) {
        return BigDecimal.valueOf(ours.resident()).divide(BigDecimal.valueOf(bare.resident()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal mb(long kilobytes) {
        return BigDecimal.valueOf(kilobytes / 1024);
    }

    private static void untilSynced(Path home) {
        Opening opening = new Opening(Map.of(), InstantSource.system(), ZoneOffset.UTC, null);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    try (LocalBridge reading = opening.toRead(home)) {
                        return reading.orders().size() >= ORDERS
                                && reading.orders().stream().allMatch(o -> o.inflowOrderId() != null)
                                && reading.status().state().equals("inSync");
                    }
                });
    }

    private static Memory memory(WindowProcesses.Started process) throws IOException {
        process.millisTo("page");
        await().pollDelay(QUIET).atMost(QUIET.multipliedBy(2)).until(() -> true);
        long resident = resident(process.process().pid());
        return new Memory(resident, process.ask("memory"));
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
