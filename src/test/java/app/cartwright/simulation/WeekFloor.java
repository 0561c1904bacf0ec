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
    private long weeks;
    private long lived;
    private long texts;
    private long commits;
    private long calls;
    private long statements;

    WeekFloor(Path folder) {
        this.folder = folder;
    }

    /** Measures, one week after the other, in milliseconds of one core; the first ones only warm up. */
    List<String> measure(List<Long> seeds) throws IOException, SQLException {
        for (int i = 0; i < seeds.size(); i++) {
            if (i == Math.min(WARM_UP, seeds.size() / 2)) {
                weeks = 0;
                lived = 0;
                texts = 0;
                commits = 0;
                calls = 0;
                statements = 0;
            }
            one(seeds.get(i));
        }
        double floor = (texts + commits) / 1e6 / weeks;
        double week = lived / 1e6 / weeks;
        return List.of(
                line("a week is %d bodies of JSON and %d commits", calls / weeks, statements / weeks),
                line(
                        "it takes %.0f ms of one core; its JSON alone %.0f ms, its commits alone %.0f ms",
                        week, texts / 1e6 / weeks, commits / 1e6 / weeks),
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
        weeks++;
        lived += afterWeek - from;
        texts += afterTexts - afterWeek;
        commits += CPU.getCurrentThreadCpuTime() - afterTexts;
        calls += heard.bodies.size();
        statements += heard.committed;
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
