package app.cartwright.stock;

import app.cartwright.http.Outcome;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Trouble;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockMemory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The very first stock push to a real account is supervised: one figure, read back from CartRover, then the rest. Where
 * CartRover does not show what it took, or answered in an odd form, nothing more is sent until it shows it, or until the
 * owner tries again.
 */
final class FirstWrite {
    /** Subject of the error. */
    static final String SUBJECT = "First stock push";

    private static final String STATE = "firstWrite";
    private static final String PROVEN = "proven";
    private static final String STOPPED = "stopped\n";
    private static final int MOST_TRIES = 3;

    private final StockTables tables;
    private final Problems problems;
    private final boolean supervised;

    FirstWrite(StockTables tables, Problems problems, boolean supervised) {
        this.tables = tables;
        this.problems = problems;
        this.supervised = supervised;
    }

    /** Whether figures may be sent without supervision. */
    boolean proven() {
        return !supervised || PROVEN.equals(memory().text(STATE));
    }

    /** Whether pushing is stopped because the first push was not shown. */
    boolean stopped() {
        String state = memory().text(STATE);
        return supervised && state != null && state.startsWith(STOPPED);
    }

    /** The owner wants it tried again. */
    void tryAgain() {
        String state = memory().text(STATE);
        if (state != null && state.startsWith(STOPPED)) {
            memory().text(STATE, null);
        }
    }

    /** While pushing is stopped: looks whether CartRover shows the figure by now. */
    @Nullable
    Trouble lookAgain(CartRoverStock reads, boolean readNow) {
        String state = memory().text(STATE);
        if (state == null || !state.startsWith(STOPPED)) {
            return null;
        }
        String[] parts = state.split("\n", -1);
        String sku = parts[2];
        if (readNow) {
            Trouble trouble = reads.readNow(List.of(sku));
            if (trouble != null) {
                return trouble;
            }
        }
        Figure figure = tables.cartRover().figure(parts[1], sku).orElse(null);
        if (Landing.shows(figure, Long.parseLong(parts[3]), Instant.parse(parts[4]), null)) {
            prove();
        }
        return null;
    }

    /**
     * What became of it.
     *
     * @param goOn whether the rest may be sent
     * @param tried SKUs that were sent
     */
    record Answer(boolean goOn, Set<String> tried) {}

    /**
     * Sends the first figure and reads it back.
     *
     * @param send sends one figure
     * @param trouble is told where reading back met with trouble
     */
    Answer supervise(
            String location,
            List<Due> due,
            Instant wms,
            CartRoverStock reads,
            Function<Due, SendStock.Tally> send,
            Consumer<Trouble> trouble) {
        Set<String> tried = new HashSet<>();
        for (Due one : due.subList(0, Math.min(MOST_TRIES, due.size()))) {
            tried.add(one.sku());
            SendStock.Tally tally = send.apply(one);
            Trouble stop = tally.trouble;
            if (stop instanceof Trouble.NoAnswer odd && odd.cause() == Outcome.UnknownCause.ODD_ANSWER) {
                stop(location, one, wms, odd.detail(), odd.rawAnswer(), tally.processId);
                return new Answer(false, tried);
            }
            if (stop != null || tally.withdrawn || tally.left > 0) {
                return new Answer(false, tried);
            }
            if (tally.refused.isEmpty()) {
                return new Answer(readBack(location, one, wms, reads, tally.processId, trouble), tried);
            }
        }
        return new Answer(false, tried);
    }

    private boolean readBack(
            String location,
            Due one,
            Instant wms,
            CartRoverStock reads,
            @Nullable String processId,
            Consumer<Trouble> trouble) {
        reads.sent();
        Trouble stop = reads.readNow(List.of(one.sku()));
        if (stop != null) {
            trouble.accept(stop);
            return false;
        }
        Figure figure = tables.cartRover().figure(location, one.sku()).orElse(null);
        if (Landing.shows(figure, one.value(), wms, null)) {
            prove();
            return true;
        }
        tables.marks().drifted(location, List.of(one.sku()));
        String seen = "It took " + one.value() + " of " + one.sku() + " for " + location + ", but "
                + Landing.evidence(figure);
        stop(location, one, wms, seen, seen, processId);
        return false;
    }

    private void prove() {
        memory().text(STATE, PROVEN);
        problems.resolve(ProblemCode.ODD_ANSWER, SUBJECT);
    }

    private void stop(
            String location, Due one, Instant wms, String seen, @Nullable String raw, @Nullable String processId) {
        tables.store().together(() -> {
            memory().text(STATE, STOPPED + location + "\n" + one.sku() + "\n" + one.value() + "\n" + wms);
            problems.raise(new Problem(
                    ProblemCode.ODD_ANSWER,
                    Service.PUSH_INVENTORY,
                    SUBJECT,
                    Map.of("service", "CartRover", "api", "CartRover", "number", one.sku(), "reason", seen),
                    List.of(new Problem.Item(one.sku(), one.sku(), location)),
                    processId,
                    raw));
        });
    }

    private StockMemory memory() {
        return tables.memory();
    }
}
