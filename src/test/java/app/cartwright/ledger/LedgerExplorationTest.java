package app.cartwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every order of what can happen to one once-only key of the ledger, up to a depth, on a real store that is also closed
 * and opened again between: begun, done, refused, unknown, never left, settled either way, adopted.
 */
class LedgerExplorationTest {
    private static final int DEPTH = 6;

    @TempDir
    Path folder;

    private enum Event {
        BEGIN,
        DONE,
        REFUSED,
        UNKNOWN,
        NEVER_LEFT,
        SETTLE_HAPPENED,
        SETTLE_NOT,
        ADOPT,
        RESTART
    }

    @Test
    @Tag("P1")
    @Tag("P3")
    @Tag("M7")
    @Tag("M80")
    void noOrderOfEventsLetsAKeyBeDoneTwiceOrBegunBesideAnOpenOne() {
        Map<String, List<Event>> known = new LinkedHashMap<>();
        List<List<Event>> edge = new ArrayList<>();
        edge.add(List.of());
        known.put("", List.of());
        int number = 0;
        int steps = 0;
        for (int depth = 0; depth < DEPTH; depth++) {
            List<List<Event>> next = new ArrayList<>();
            for (List<Event> path : edge) {
                for (Event event : Event.values()) {
                    steps++;
                    List<Event> longer = new ArrayList<>(path);
                    longer.add(event);
                    String state = run(longer, "LLT-" + ++number);
                    if (known.putIfAbsent(state, longer) == null) {
                        next.add(longer);
                    }
                }
            }
            edge = next;
        }
        System.out.println("order ledger: " + known.size() + " states to depth " + DEPTH + ", " + steps + " steps");
        assertThat(known).hasSizeGreaterThan(10);
    }

    private String run(List<Event> events, String key) {
        Store store = Store.open(folder.resolve("ledger.db"));
        try {
            StringBuilder states = new StringBuilder();
            List<Intent> made = new ArrayList<>();
            int done = 0;
            for (Event event : events) {
                StoredLedger ledger = new StoredLedger(store, () -> Instant.parse("2026-03-03T12:00:00Z"));
                Intent.State before = ledger.newest(IntentKind.CREATE_ORDER, key)
                        .map(Intent::state)
                        .orElse(Intent.State.REFUSED);
                boolean took;
                try {
                    took = carryOut(ledger, event, key, made);
                } catch (IllegalStateException refused) {
                    took = false;
                }
                if (event == Event.RESTART) {
                    store.close();
                    store = Store.open(folder.resolve("ledger.db"));
                    ledger = new StoredLedger(store, () -> Instant.parse("2026-03-03T12:00:00Z"));
                }
                Intent.State now = ledger.newest(IntentKind.CREATE_ORDER, key)
                        .map(Intent::state)
                        .orElse(Intent.State.REFUSED);
                if (event == Event.BEGIN && took) {
                    assertThat(before).as("begun beside another: %s", events).isEqualTo(Intent.State.REFUSED);
                }
                if (before == Intent.State.DONE) {
                    assertThat(now).as("done is for ever: %s", events).isEqualTo(Intent.State.DONE);
                }
                if (event == Event.RESTART) {
                    assertThat(now).as("kept over a restart: %s", events).isEqualTo(before);
                }
                done += before != Intent.State.DONE && now == Intent.State.DONE ? 1 : 0;
                states.setLength(0);
                states.append(made.size()).append(now).append(ledger.isDone(IntentKind.CREATE_ORDER, key));
            }
            assertThat(done).as("done at most once: %s", events).isLessThanOrEqualTo(1);
            return states.toString();
        } finally {
            store.close();
        }
    }

    private static boolean carryOut(StoredLedger ledger, Event event, String key, List<Intent> made) {
        if (event == Event.BEGIN) {
            made.add(ledger.begin(IntentKind.CREATE_ORDER, key, "{}"));
            return true;
        }
        if (event == Event.ADOPT) {
            ledger.adopt(IntentKind.CREATE_ORDER, key, "found");
            return true;
        }
        if (made.isEmpty() || event == Event.RESTART) {
            return false;
        }
        Intent last = made.getLast();
        switch (event) {
            case DONE -> ledger.finish(last, new Outcome.Done<>("", null));
            case REFUSED ->
                ledger.finish(
                        last,
                        new Outcome.Refused<>(
                                new Outcome.Refusal(Outcome.RefusalKind.INVALID, 400, null, "no", "no", null, null)));
            case UNKNOWN ->
                ledger.finish(
                        last, new Outcome.Unknown<>(Outcome.UnknownCause.UNREACHABLE, true, "no answer", null, null));
            case NEVER_LEFT ->
                ledger.finish(
                        last, new Outcome.Unknown<>(Outcome.UnknownCause.UNREACHABLE, false, "no network", null, null));
            case SETTLE_HAPPENED -> ledger.settle(last, true, "there");
            case SETTLE_NOT -> ledger.settle(last, false, "not there");
            default -> throw new IllegalArgumentException();
        }
        return true;
    }
}
