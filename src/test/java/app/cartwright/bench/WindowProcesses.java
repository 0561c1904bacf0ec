package app.cartwright.bench;

import app.cartwright.Cartwright;
import app.cartwright.sandbox.SandboxCredentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Windows in processes of their own, as {@code packaging/cartwright} starts them: same options, jars, and an archive of the
 * loaded classes that an earlier run has left. Drawn in software on a screen that is not there.
 */
final class WindowProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What only the tests have: the program finds its classes in fewer jars. */
    private static final Pattern OF_TESTS = Pattern.compile("junit|opentest4j|apiguardian|assertj|awaitility|hamcrest"
            + "|byte-buddy|archunit|testfx|org\\.osgi|surefire|maven");

    private final Path folder;
    private final List<Path> jars;
    private final Path archive;
    private final Map<String, String> keys = new HashMap<>(Map.of(
            "CARTWRIGHT_SECRETS", "env",
            "CARTWRIGHT_INFLOW_API_KEY", "none",
            "CARTWRIGHT_CARTROVER_API_USER", "none",
            "CARTWRIGHT_CARTROVER_API_KEY", "none"));

    /** One process that shows a window. */
    record Started(Process process, BufferedReader said, long since) {
        /** Waits for a word of it; gives the milliseconds since it was started. */
        long millisTo(String word) throws IOException {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals(word)) {
                    return (System.nanoTime() - since) / 1_000_000;
                }
            }
            throw new IllegalStateException("ended with " + process.exitValue() + " before its " + word);
        }

        /** Asks it for a number. */
        long ask(String word) throws IOException {
            process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return Long.parseLong(said.readLine());
        }

        void end() {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }

    WindowProcesses(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path)
                    && !OF_TESTS.matcher(path.getFileName().toString()).lookingAt()) {
                jars.add(Files.copy(path, this.folder.resolve(path.getFileName())));
            }
        }
        jars.addFirst(jar("bench.jar", classesOf(TimedWindow.class), "app/cartwright/bench"));
        jars.addFirst(jar("cartwright.jar", classesOf(Cartwright.class), ""));
        this.archive = this.folder.resolve("classes.aot");
    }

    /** Processes started from now on have these keys; until then, none that are valid. */
    void keys(SandboxCredentials credentials) {
        keys.put("CARTWRIGHT_INFLOW_API_KEY", credentials.inflowApiKey());
        keys.put("CARTWRIGHT_CARTROVER_API_USER", credentials.cartRoverApiUser());
        keys.put("CARTWRIGHT_CARTROVER_API_KEY", credentials.cartRoverApiKey());
    }

    /** Keeps the classes that a run loads, as the launcher does after it has built the program. */
    void train(Path home) throws IOException {
        List<String> command = command("-XX:AOTCacheOutput=" + archive);
        command.addAll(1, List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        command.addAll(List.of("-Dcartwright.rehearse=true", Cartwright.class.getName(), "--home", home.toString()));
        Process process = process(command).start();
        drain(process);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("no archive of classes was made");
        }
    }

    /** Hello-world; with the theme where wanted. */
    Started hello(String... arguments) throws IOException {
        return start(HelloWindow.class, arguments);
    }

    /** The program over a data folder; looks for a node of this style. */
    Started program(Path home, String style) throws IOException {
        return start(TimedWindow.class, style, "--home", home.toString());
    }

    /** Takes jars and archive out of the system's file cache, where there is a way to. */
    void forgetFiles() throws IOException {
        List<Path> all = new ArrayList<>(jars);
        all.add(archive);
        for (Path file : all) {
            try {
                drain(new ProcessBuilder("dd", "of=" + file, "oflag=nocache", "conv=notrunc,fdatasync", "count=0")
                        .redirectErrorStream(true)
                        .start());
            } catch (IOException e) {
                return; // No such command on this system.
            }
        }
    }

    private Started start(Class<?> main, String... arguments) throws IOException {
        List<String> command = command("-XX:AOTCache=" + archive);
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        long since = System.nanoTime();
        Process process = process(command).start();
        return new Started(process, process.inputReader(StandardCharsets.UTF_8), since);
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(keys);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.redirectError(folder.resolve("errors.txt").toFile());
    }

    private List<String> command(String archiveOption) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmn40m",
                "-XX:SurvivorRatio=18",
                "-Xmx256m",
                "-XX:MinHeapFreeRatio=1",
                "-XX:MaxHeapFreeRatio=3",
                "-XX:-ShrinkHeapInSteps",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Xlog:disable",
                archiveOption,
                "-cp",
                jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator))));
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An archive of classes knows only jars. */
    private Path jar(String name, Path classes, String under) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve(under))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return jar;
    }

    private static void drain(Process process) throws IOException {
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        process.onExit()
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
