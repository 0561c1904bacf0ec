package app.cartwright.simulation;

import app.cartwright.bridge.SimulatedProgram;
import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The network between one program and both services, and the switch of its computer. */
final class Wire implements Transport {
    private final SimulatedTime time;
    private final Transport services;
    private final Random chance;
    private final Oracles oracles;
    private final Story story;
    private final String name;
    private final Poison poison;
    private final Traffic traffic;
    private final List<Late> late = new ArrayList<>();
    private @Nullable SimulatedProgram program;
    private int callsUntilCut = -1;
    private boolean cutAfter;
    private boolean onlyWrites;
    private int commitsUntilCut = -1;
    private boolean torn;
    private long logBefore;
    private boolean dead;
    private int lateWrites;
    private boolean copies;
    private boolean lateShipments;
    private boolean cutWhileLate;
    private boolean shipmentHeldUp;
    private @Nullable HttpCall cutAfterCall;

    private record Late(Instant at, HttpCall call) {}

    Wire(
            String name,
            SimulatedTime time,
            Transport services,
            Random chance,
            Oracles oracles,
            Story story,
            Poison poison,
            Traffic traffic) {
        this.name = name;
        this.time = time;
        this.services = services;
        this.chance = chance;
        this.oracles = oracles;
        this.story = story;
        this.poison = poison;
        this.traffic = traffic;
    }

    void begin(Supplier<SimulatedProgram> start) {
        dead = false;
        program = null;
        program = start.get();
        logBefore = program.logSize();
    }

    SimulatedProgram program() {
        return java.util.Objects.requireNonNull(program);
    }

    void cutAtCall(int after, boolean afterAnswer, boolean writesOnly) {
        callsUntilCut = after;
        cutAfter = afterAnswer;
        onlyWrites = writesOnly;
    }

    void cutAtCommit(int after, boolean tear) {
        commitsUntilCut = after;
        torn = tear;
    }

    /**
     * The next writes are held up on their way and arrive when nobody waits for their answer any more.
     *
     * @param shipments only those that tell of a shipment
     * @param cut the power goes while their answer is awaited
     */
    void delayWrites(int count, boolean shipments, boolean cut) {
        lateWrites = count;
        copies = false;
        lateShipments = shipments;
        cutWhileLate = cut;
    }

    /** The next writes arrive in time, and a copy of each arrives again later: all but shipments, which nobody could save. */
    void copyWrites(int count) {
        lateWrites = count;
        copies = true;
    }

    void noCuts() {
        callsUntilCut = -1;
        commitsUntilCut = -1;
        lateWrites = 0;
    }

    /** Called after each commit of the program's store. */
    void committed() {
        traffic.committed();
        SimulatedProgram running = program;
        if (running == null || dead) {
            return;
        }
        if (commitsUntilCut > 0) {
            commitsUntilCut--;
            if (torn && commitsUntilCut == 0) {
                logBefore = running.logSize();
            }
        } else if (commitsUntilCut == 0) {
            commitsUntilCut = -1;
            SimulatedProgram.Disk left = running.disk();
            byte[] log = left.log();
            if (torn && log != null && log.length > logBefore && logBefore > 0) {
                int length = (int) (logBefore + chance.nextInt((int) (log.length - logBefore)));
                left = new SimulatedProgram.Disk(left.file(), java.util.Arrays.copyOf(log, length));
            }
            cut(running, left, torn ? "in a commit" : "after a commit");
        }
    }

    private void cut(SimulatedProgram running, SimulatedProgram.Disk left, String when) {
        dead = true;
        running.cut(left);
        story.tell(time.now(), name + " loses its power " + when);
        story.met("power lost " + (when.contains("commit") ? when : when.substring(0, when.indexOf(' ')) + " a call"));
        throw new PowerCut();
    }

    @Override
    public HttpAnswer send(HttpCall call) {
        if (dead) {
            throw new PowerCut();
        }
        SimulatedProgram running = java.util.Objects.requireNonNull(program);
        boolean write = !call.method().equals("GET") && !call.uri().getPath().endsWith("/summary");
        boolean cutNow = callsUntilCut == 0 && (write || !onlyWrites);
        if (callsUntilCut > 0) {
            callsUntilCut--;
        }
        if (cutNow && !cutAfter) {
            callsUntilCut = -1;
            cut(running, running.disk(), "before " + line(call));
        }
        time.pass(Duration.ofMillis(20 + chance.nextInt(200)));
        arriveLate();
        oracles.before(call, time.now());
        HttpAnswer answer;
        boolean held = write && lateWrites > 0 && (copies ? !ships(call) : !lateShipments || ships(call));
        if (held) {
            lateWrites--;
        }
        if (held && copies) {
            late.add(new Late(time.now().plusSeconds(1 + chance.nextInt(40)), call));
            story.met("write that arrives twice");
        }
        if (held && !copies) {
            story.met("write that arrives late");
            late.add(new Late(time.now().plusSeconds(31 + chance.nextInt(25)), call));
            if (cutWhileLate) {
                cutWhileLate = false;
                cutAfterCall = call;
                cut(running, running.disk(), "while it waits for " + line(call));
            }
            time.pass(call.deadline());
            shipmentHeldUp |= ships(call);
            answer = new HttpAnswer.Missing(HttpAnswer.Reason.TIMEOUT, true, "No answer came in time.");
        } else {
            HttpAnswer spoiled = poison.answer(call, time.now());
            answer = spoiled != null ? spoiled : services.send(call);
            if (answer == spoiled && spoiled instanceof HttpAnswer.Missing) {
                time.pass(call.deadline());
            }
        }
        story.tell(time.now(), name + " " + line(call) + " -> " + word(answer));
        heard(call, answer);
        oracles.after(name, call, answer, time.now());
        time.pass(Duration.ofMillis(20 + chance.nextInt(200)));
        if (cutNow) {
            callsUntilCut = -1;
            cutAfterCall = write ? call : null;
            cut(running, running.disk(), "after " + line(call));
        }
        return answer;
    }

    private void heard(HttpCall call, HttpAnswer answer) {
        if (call.body() != null) {
            traffic.text(call.body());
        }
        if (answer instanceof HttpAnswer.Received received) {
            traffic.text(received.body());
        }
    }

    /** Whether a shipment was held up until nobody waited for its answer, once. */
    boolean takeShipmentHeldUp() {
        boolean held = shipmentHeldUp;
        shipmentHeldUp = false;
        return held;
    }

    /** The write after which the power went, once; null where the last cut was another. */
    @Nullable
    HttpCall takeCutAfterCall() {
        HttpCall call = cutAfterCall;
        cutAfterCall = null;
        return call;
    }

    /** Lets requests arrive that were held up. */
    void arriveLate() {
        for (Late each : List.copyOf(late)) {
            if (!each.at().isAfter(time.now())) {
                late.remove(each);
                services.send(each.call());
                story.tell(time.now(), "late: " + line(each.call()));
                oracles.lateArrival(time.now());
                oracles.after(name, each.call(), new HttpAnswer.Received(0, java.util.Map.of(), ""), time.now());
            }
        }
    }

    private static boolean ships(HttpCall call) {
        return call.body() != null && call.body().contains("\"shipments\"");
    }

    private static String line(HttpCall call) {
        String body = call.body() == null || call.body().isEmpty()
                ? ""
                : " " + call.body().substring(0, Math.min(90, call.body().length()));
        return call.method() + " " + (call.api() == Api.INFLOW ? "inflow" : "cartrover")
                + call.uri().getRawPath()
                + (call.uri().getRawQuery() == null ? "" : "?" + call.uri().getRawQuery()) + body;
    }

    private static String word(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Received received -> String.valueOf(received.status());
            case HttpAnswer.Missing missing -> missing.reason().toString();
        };
    }
}
