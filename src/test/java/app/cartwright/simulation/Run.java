package app.cartwright.simulation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs weeks from the command line: {@code Run FIRST LAST}. */
public final class Run {
    private Run() {}

    /** One week from its seed; {@code ""} where every promise held. Called across class loaders. */
    public static String verdict(long seed, String folder) {
        return SimulatedWeek.run(WeekPlan.of(seed), Path.of(folder)).broken();
    }

    public static void main(String[] args) throws Exception {
        long first = Long.parseLong(args[0]);
        long last = Long.parseLong(args[1]);
        Path folder = Files.createTempDirectory(Path.of("/dev/shm"), "weeks");
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long from = cpu.getCurrentThreadCpuTime();
        int bad = 0;
        for (long seed = first; seed <= last; seed++) {
            long at = cpu.getCurrentThreadCpuTime();
            SimulatedWeek.Ended ended = SimulatedWeek.run(WeekPlan.of(seed), folder);
            System.out.printf(
                    "%d %d ms of a core, events=%d ticks=%d orders=%d pushes=%d interval=%d poison=%s %s%n",
                    seed,
                    (cpu.getCurrentThreadCpuTime() - at) / 1_000_000,
                    ended.events(),
                    ended.ticks(),
                    ended.orders(),
                    ended.pushes(),
                    ended.plan().intervalSeconds(),
                    ended.plan().poison(),
                    ended.broken());
            if (!ended.good()) {
                bad++;
                if (args.length > 3) {
                    java.nio.file.Files.write(java.nio.file.Path.of(args[3] + seed + ".txt"), ended.last());
                } else if (args.length > 2) {
                    ended.last().stream()
                            .skip(Math.max(0, ended.last().size() - Integer.parseInt(args[2])))
                            .forEach(System.out::println);
                }
            }
        }
        System.out.println((last - first + 1) + " weeks, " + bad + " bad, "
                + (cpu.getCurrentThreadCpuTime() - from) / 1_000_000 + " ms of a core");
    }
}
