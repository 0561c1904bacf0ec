package app.cartwright.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Who holds a data folder.
 *
 * @param since when it took it
 * @param processStart when the process started, {@code ""} where the system doesn't say; tells a process from an older
 *     one that had the same number
 * @param storeOpen whether it has the store open to write
 */
public record LockHolder(String host, String user, long pid, Instant since, String processStart, boolean storeOpen) {

    /**
     * This process.
     *
     * @param environment the process's variables, among which is the computer's name
     */
    public static LockHolder thisProcess(Map<String, String> environment, Instant now) {
        ProcessHandle process = ProcessHandle.current();
        return new LockHolder(
                host(environment),
                System.getProperty("user.name", "somebody"),
                process.pid(),
                now.truncatedTo(ChronoUnit.SECONDS),
                process.info().startInstant().map(Instant::toString).orElse(""),
                false);
    }

    /** The name of this computer, from the process's variables where they have it. */
    public static String host(Map<String, String> environment) {
        for (String name : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        try {
            String name = Files.readString(Path.of("/etc/hostname")).strip();
            return name.isEmpty() ? "this computer" : name;
        } catch (IOException e) {
            return "this computer";
        }
    }

    boolean sameProcess(LockHolder other) {
        return pid == other.pid && !processStart.isEmpty() && processStart.equals(other.processStart);
    }

    LockHolder withStoreOpen(boolean open) {
        return new LockHolder(host, user, pid, since, processStart, open);
    }

    String text() {
        return String.join(
                        "\n",
                        "host=" + line(host),
                        "user=" + line(user),
                        "pid=" + pid,
                        "since=" + since,
                        "processStart=" + processStart,
                        "storeOpen=" + storeOpen)
                + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\\\]", " ");
    }

    /** What a holder file says; empty where there is none, or it can't be understood. */
    static Optional<LockHolder> read(Path file) {
        try {
            Properties values = new Properties();
            values.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            return Optional.of(new LockHolder(
                    values.getProperty("host", "this computer"),
                    values.getProperty("user", "somebody"),
                    Long.parseLong(values.getProperty("pid", "")),
                    Instant.parse(values.getProperty("since", "")),
                    values.getProperty("processStart", ""),
                    Boolean.parseBoolean(values.getProperty("storeOpen", ""))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
