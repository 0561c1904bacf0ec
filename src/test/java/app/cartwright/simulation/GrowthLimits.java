package app.cartwright.simulation;

import app.cartwright.bridge.SimulatedProgram;
import app.cartwright.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** P13 on disk: what the program keeps is bounded by the orders that it lived through, never by how long it ran. */
final class GrowthLimits {
    /** SQLite folds its log back at about 4 MB; one large commit may come on top. */
    private static final long LONGEST_LOG = 6L * 1024 * 1024;

    private static final int MOST_COPIES = 7;
    private static final int OLD_COPIES = 9;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'cartwright-'yyyyMMdd'T'HHmmss'Z.db'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final WeekPlan plan;
    private final Path home;

    GrowthLimits(WeekPlan plan, Path home) {
        this.plan = plan;
        this.home = home;
    }

    private Path copies() {
        return home.resolve("backups");
    }

    /** As if the program had run here for days: more daily copies than it keeps, each of them whole. */
    void layOldCopies() {
        Path whole = home.resolve("whole.db");
        Store.open(whole).close();
        try {
            Files.createDirectories(copies());
            for (int day = 1; day <= OLD_COPIES; day++) {
                Files.copy(whole, copies().resolve(NAME.format(plan.start().minus(Duration.ofDays(day)))));
            }
            Files.delete(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log beside the store of a running program. */
    void log(SimulatedProgram program) {
        if (program.logSize() > LONGEST_LOG) {
            throw new BrokenPromise("P13", "the log beside the store has grown to " + program.logSize() + " bytes");
        }
    }

    /**
     * What is there when all is over; gives what is too much.
     *
     * @param storeFile of a program that does not run any more
     */
    List<String> tooMuch(Path storeFile, int orders, long events) {
        List<String> wrong = new java.util.ArrayList<>();
        try {
            long most = 700_000 + 12_000L * orders + 150 * events;
            if (Files.size(storeFile) > most) {
                wrong.add("P13: the store has grown to " + Files.size(storeFile) + " bytes with " + orders + " orders");
            }
            copies(wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Calls count for three hours at most, and old ones go after each two hundred.
        long grants = 600 + 10_800L / plan.intervalSeconds() * 8;
        try (Store store = Store.openReading(storeFile)) {
            for (String table : tables(store)) {
                long rows = store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
                long allowed = table.equals("call_grant") ? grants : 1_000 + 15L * orders;
                if (rows > allowed) {
                    wrong.add("P13: " + rows + " rows in " + table + " with " + orders + " orders");
                }
            }
        }
        return wrong;
    }

    private void copies(List<String> wrong) throws IOException {
        try (Stream<Path> files = Files.list(copies())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("cartwright-.*[.]db"))
                    .sorted()
                    .toList();
            // They are counted whenever a new one is made.
            boolean anew = names.getLast().compareTo(NAME.format(Instant.from(plan.start()))) > 0;
            if (anew && names.size() > MOST_COPIES) {
                wrong.add("P13: " + names.size() + " daily copies are kept: " + names);
            }
        }
    }

    private static List<String> tables(Store store) {
        return store.read(
                handle -> handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                        .mapTo(String.class)
                        .list());
    }
}
