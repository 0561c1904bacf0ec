package app.cartwright.simulation;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SimulatedProgram;
import app.cartwright.http.HttpCall;
import app.cartwright.schedule.Waiting;
import app.cartwright.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A computer with a data folder on which the program runs, is cut off, and is started again. */
final class Computer {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    final Path home;
    final Wire wire;
    final Map<String, String> environment = new HashMap<>();
    private final SimulatedTime time;
    private final Random chance;
    private @Nullable SimulatedProgram program;
    private Instant offUntil = Instant.MIN;
    private Instant startedAt = Instant.MIN;
    /** What its own count of time begins at: a computer that lost its power counts anew. */
    private long countsFrom;

    private boolean lostItsPower;

    Computer(Path home, Wire wire, SimulatedTime time, Random chance) {
        this.home = home;
        this.wire = wire;
        this.time = time;
        this.chance = chance;
    }

    /** Writes down what is known of both services. */
    void contract(String text) {
        DataFolder folder = new DataFolder(home);
        folder.create();
        try {
            Files.writeString(folder.contractFile(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return home.getFileName().toString();
    }

    boolean on() {
        return program != null;
    }

    SimulatedProgram program() {
        return java.util.Objects.requireNonNull(program);
    }

    LocalBridge bridge() {
        return program().bridge();
    }

    void start() {
        if (lostItsPower) {
            lostItsPower = false;
            countsFrom = time.nanos();
        }
        // The start itself may lose its power too.
        for (int tries = 0; program == null; tries++) {
            wire.begin(() -> SimulatedProgram.start(
                    new SimulatedProgram.Surroundings(
                            home, environment, time.clock(), ZONE, wire, new OwnTime(), chance),
                    wire::committed));
            program = wire.program();
        }
        startedAt = time.now();
        HttpCall before = wire.takeCutAfterCall();
        if (before != null) {
            IntentOnDisk.check(before, program());
        }
    }

    /** When the program was started last. */
    Instant startedAt() {
        return startedAt;
    }

    Instant offUntil() {
        return offUntil;
    }

    void stayOff(Duration length) {
        offUntil = time.now().plus(length);
    }

    /** After a power cut. */
    void bury() {
        program().bury();
        program = null;
        lostItsPower = true;
    }

    void quit() {
        if (program != null) {
            wire.noCuts();
            program.quit();
            program = null;
        }
    }

    private final class OwnTime implements Waiting {
        @Override
        public long nanos() {
            return time.nanos() - countsFrom;
        }

        @Override
        public void await(Duration length, BooleanSupplier cut) {
            time.await(length, cut);
        }
    }
}
