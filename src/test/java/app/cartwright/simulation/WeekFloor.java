package app.cartwright.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What bounds the speed of the simulation. Each week is lived, and then only this much of it is done again: each body that
 * went over its wire is read as JSON and made anew, once each, and there are as many commits, of one changed row each, in
 * a bare SQLite file that is opened as the store is. No query, no engine, no service: no simulation with a real store and
 * with real JSON can be faster.
 */
final class WeekFloor {
    /** What is not compiled yet would count as work. */
    private static final int WARM_UP = 10;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private Sums sums = Sums.NONE;

    /** Over all weeks since the warm-up; times in nanoseconds of one core. */
    private record Sums(long weeks, long lived, long texts, long commits, long bodies, long committed) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        Sums plus(Sums one) {
            return new Sums(
                    weeks + one.weeks,
                    lived + one.lived,
                    texts + one.texts,
                    commits + one.commits,
                    bodies + one.bodies,
                    committed + one.committed);
        }

        double millis(long nanos) {
            return nanos / 1e6 / weeks;
        }
    }

    WeekFloor(Path folder) {
        this.folder = folder;
    }

    /** Measures, one week after the other, in milliseconds of one core; the first ones only warm up. */
    List<String> measure(List<Long> seeds) throws IOException, SQLException {
        for (int i = 0; i < seeds.size(); i++) {
            if (i == Math.min(WARM_UP, seeds.size() / 2)) {
                sums = Sums.NONE;
            }
            one(seeds.get(i));
        }
        double floor = sums.millis(sums.texts() + sums.commits());
        double week = sums.millis(sums.lived());
        return List.of(
                line(
                        "a week is %d bodies of JSON and %d commits",
                        sums.bodies() / sums.weeks(), sums.committed() / sums.weeks()),
                line(
                        "it takes %.0f ms of one core; its JSON alone %.0f ms, its commits alone %.0f ms",
                        week, sums.millis(sums.texts()), sums.millis(sums.commits())),
                line("a week / its JSON and its commits: %.1f", week / floor),
                line("weeks a minute on two cores if there were nothing else: %.0f", 2 * 60_000 / floor));
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private void one(long seed) throws IOException, SQLException {
        Heard heard = new Heard();
        long from = CPU.getCurrentThreadCpuTime();
        SimulatedWeek.run(WeekPlan.of(seed), folder, heard);
        long afterWeek = CPU.getCurrentThreadCpuTime();
        for (String text : heard.bodies) {
            readAndMake(text);
        }
        long afterTexts = CPU.getCurrentThreadCpuTime();
        commit(heard.committed);
        sums = sums.plus(new Sums(
                1,
                afterWeek - from,
                afterTexts - afterWeek,
                CPU.getCurrentThreadCpuTime() - afterTexts,
                heard.bodies.size(),
                heard.committed));
    }

    private void readAndMake(String text) {
        try {
            if (json.writeValueAsString(json.readTree(text)).isEmpty()) {
                throw new AssertionError("nothing was made of " + text);
            }
        } catch (JsonProcessingException e) {
            // A fault of the week: cut off, or no JSON at all.
        }
    }

    private void commit(int times) throws IOException, SQLException {
        Path file = folder.resolve("floor.db");
        try (Connection bare = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement setting = bare.createStatement()) {
                setting.execute("PRAGMA journal_mode=WAL");
                setting.execute("PRAGMA synchronous=FULL");
                setting.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)");
            }
            try (PreparedStatement begin = bare.prepareStatement("BEGIN IMMEDIATE");
                    PreparedStatement put = bare.prepareStatement("INSERT OR REPLACE INTO row VALUES (?, ?)");
                    PreparedStatement commit = bare.prepareStatement("COMMIT")) {
                for (int i = 0; i < times; i++) {
                    begin.execute();
                    put.setInt(1, i % 500);
                    put.setString(2, "an order, a figure or a shipment, number " + i);
                    put.executeUpdate();
                    commit.execute();
                }
            }
        }
        Files.delete(file);
    }

    private static final class Heard implements Traffic {
        private final List<String> bodies = new ArrayList<>();
        private int committed;

        @Override
        public void text(String json) {
            bodies.add(json);
        }

        @Override
        public void committed() {
            committed++;
        }
    }
}
