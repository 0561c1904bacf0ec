package app.cartwright.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The weeks of one build, in a process of their own: the build's tests run with a compiler that is ready at once, and these
 * are long enough for the one that makes faster code, which is worth half as many weeks again.
 */
public final class BuildWeeks {
    private static final int TOGETHER = 2;

    private BuildWeeks() {}

    /**
     * What came of them.
     *
     * @param said all that was printed
     */
    record Came(boolean good, int lived, String said) {}

    /** Starts the process, and waits for its end. */
    static Came live(List<Long> always, int weeks, Duration within) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Xmn400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BuildWeeks.class.getName(),
                String.valueOf(weeks),
                String.valueOf(within.toSeconds())));
        always.forEach(seed -> command.add(String.valueOf(seed)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        int lived = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                lived = line.startsWith("lived ") ? Integer.parseInt(line.substring(6)) : lived;
            }
        } finally {
            process.destroy();
        }
        return new Came(process.waitFor() == 0, lived, said.toString());
    }

    /**
     * {@code BuildWeeks WEEKS SECONDS SEED...}: these seeds, and then the short weeks from seed 1 on that still fit in, so
     * many at most. Short, because in the time of a long one two or three different ones are lived.
     */
    public static void main(String[] args) throws IOException {
        long until =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        List<Long> always = Arrays.stream(args).skip(2).map(Long::valueOf).toList();
        List<Long> seeds = new ArrayList<>(always);
        LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> !always.contains(seed) && WeekPlan.of(seed).isShort())
                .limit(Long.parseLong(args[0]))
                .forEach(seeds::add);
        Path folder = SimulationTest.folder();
        Weeks weeks = new Weeks(folder, TOGETHER);
        List<String> wrong = weeks.live(seeds, always.size(), until);
        Files.deleteIfExists(folder);
        wrong.forEach(System.out::println);
        System.out.println("lived " + weeks.lived());
        System.exit(wrong.isEmpty() ? 0 : 1);
    }
}
