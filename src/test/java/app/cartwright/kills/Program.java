package app.cartwright.kills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sqlite.util.LibraryLoaderUtil;

/** The built program, each command in a process of its own over one data folder. */
public final class Program {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path scratch;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int started;

    /**
     * @param scratch where what the processes print is kept
     * @param home the data folder
     */
    public Program(Path scratch, Path home) {
        this.scratch = scratch;
        this.home = home;
    }

    /** A running command, or one that has ended. */
    public record Running(Process process, Path out, Path err) {
        /** SIGKILL, and waits until the process is gone. */
        void kill() {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(20));
        }

        boolean endsWithin(Duration time) {
            try {
                return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** The exit code. */
        public int code() {
            return process.exitValue();
        }

        String printed() {
            return read(out);
        }

        /** Standard error. */
        public String said() {
            return read(err);
        }

        JsonNode json() {
            try {
                return JSON.readTree(printed());
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + printed() + said(), e);
            }
        }
    }

    /** Sets an environment variable of every later command. */
    public Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs every later command through a shell that sets limits first, such as {@code ulimit -f 100}. */
    Program after(String shellCommand) {
        before.clear();
        if (!shellCommand.isEmpty()) {
            before.addAll(List.of("/bin/sh", "-c", shellCommand + "; exec \"$@\"", "sh"));
        }
        return this;
    }

    /** Unpacks SQLite's library beforehand, so that a limit on the size of files does not keep it from being unpacked. */
    Program withLibraryUnpacked() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path unpacked = scratch.resolve(name);
        try (InputStream packed = LibraryLoaderUtil.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            Files.copy(Objects.requireNonNull(packed), unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        options.add("-Dorg.sqlite.lib.path=" + scratch);
        options.add("-Dorg.sqlite.lib.name=" + name);
        return this;
    }

    Path home() {
        return home;
    }

    /** Starts a command. */
    Running start(String... args) {
        int number = ++started;
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "app.cartwright.Cartwright", "--home", home.toString(), "--json"));
        command.addAll(List.of(args));
        Path out = scratch.resolve("out-" + number + ".txt");
        Path err = scratch.resolve("err-" + number + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        try {
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public Running run(String... args) {
        Running running = start(args);
        if (!running.endsWithin(Duration.ofSeconds(120))) {
            running.kill();
            throw new AssertionError("hung: " + String.join(" ", args) + running.said());
        }
        return running;
    }

    /** Everything that the processes have printed so far. */
    List<Path> printed() {
        try (var files = Files.list(scratch)) {
            return files.filter(file -> file.getFileName().toString().matches("(out|err)-\\d+\\.txt"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's class path, without tests and their libraries' classes in folders. */
    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("/test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
