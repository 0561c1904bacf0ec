package app.cartwright.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One bench in a process of its own, so that none has the memory, the threads and the compiled code of the one before. It
 * writes its figures to a file.
 */
public final class BenchProcess {
    private BenchProcess() {}

    /**
     * Measures.
     *
     * @param args the class of the bench, an empty folder of its own, the file for its figures
     */
    public static void main(String[] args) throws Exception {
        Bench bench = (Bench) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        List<String> lines = new ArrayList<>();
        for (Figure figure : bench.measure(Path.of(args[1]))) {
            lines.add(String.join("\t", figure.name(), figure.value(), figure.aim(), String.valueOf(figure.met())));
        }
        Files.write(Path.of(args[2]), lines);
        System.exit(0);
    }

    /** Runs one, for so long at most; what a bench that breaks says is in the exception. */
    static List<Figure> measure(Bench bench, Path folder, Duration atMost) throws IOException, InterruptedException {
        Path figures = folder.resolve("figures.txt");
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BenchProcess.class.getName(),
                bench.getClass().getName(),
                Files.createDirectory(folder.resolve("work")).toString(),
                figures.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(said.toString()))
                .start();
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it took longer than " + atMost.toMinutes() + " minutes");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0 || !Files.exists(figures)) {
            throw new IllegalStateException(firstFault(said));
        }
        return Files.readAllLines(figures).stream()
                .map(line -> line.split("\t"))
                .map(part -> new Figure(part[0], part[1], part[2], Boolean.parseBoolean(part[3])))
                .toList();
    }

    private static String firstFault(Path said) throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse("it ended without figures");
    }
}
