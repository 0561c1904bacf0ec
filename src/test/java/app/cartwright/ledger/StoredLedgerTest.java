package app.cartwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Outcome;
import app.cartwright.store.IntentRows;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-28T14:06:00.123456Z");

    @TempDir
    Path folder;

    private Store store;
    private StoredLedger ledger;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        ledger = new StoredLedger(store, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    @Tag("M139")
    @Tag("P1")
    void anIntentIsOnDiskBeforeBeginReturns() {
        Intent begun = ledger.begin(IntentKind.CREATE_ORDER, "1001-7", "{\"lines\":2}");

        try (Store other = Store.openReading(store.file())) {
            IntentRows.Row row =
                    new IntentRows(other).newest("CREATE_ORDER", "1001-7").orElseThrow();
            assertThat(row.id()).isEqualTo(begun.id());
            assertThat(row.state()).isEqualTo("OPEN");
            assertThat(row.content()).isEqualTo("{\"lines\":2}");
        }
        assertThat(ledger.newest(IntentKind.CREATE_ORDER, "1001-7")).hasValue(begun);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentKind.class,
            names = {"PUSH_STOCK", "ACKNOWLEDGE"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("P1")
    @Tag("P3")
    @Tag("M7")
    void aOnceOnlyIntentIsNotBegunAgainWhileOpenUnknownOrDone(IntentKind kind) {
        Intent intent = ledger.begin(kind, "1001", "{}");
        assertThatThrownBy(() -> ledger.begin(kind, "1001", "{}")).isInstanceOf(IllegalStateException.class);

        ledger.finish(intent, unknown(true));
        assertThatThrownBy(() -> ledger.begin(kind, "1001", "{}")).isInstanceOf(IllegalStateException.class);

        ledger.settle(intent, true, "seen there");
        reopen();
        assertThat(ledger.isDone(kind, "1001")).isTrue();
        assertThatThrownBy(() -> ledger.begin(kind, "1001", "{}")).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.begin(kind, "1002", "{}").state()).isEqualTo(Intent.State.OPEN);
    }

    @Test
    void theIndexItselfRefusesASecondEffectOfAOnceKey() {
        ledger.begin(IntentKind.PUSH_SHIPPING, "1001", "{}");
        IntentRows rows = new IntentRows(store);
        IntentRows.Row second =
                new IntentRows.Row(0, "PUSH_SHIPPING", "1001", "{}", "DONE", NOW, NOW, null, "around the ledger");

        assertThatThrownBy(() -> rows.add(second, true)).hasStackTraceContaining("UNIQUE constraint failed");
    }

    @Test
    void aRefusedIntentMayBeBegunAgainAndBothStayInTheLedger() {
        Intent first = ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}");
        ledger.finish(
                first,
                new Outcome.Refused<>(new Outcome.Refusal(
                        Outcome.RefusalKind.INVALID, 422, "x", "Unknown product", "{}", null, "p-9")));
        Intent second = ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}");

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(new IntentRows(store).find(first.id()).orElseThrow())
                .extracting(IntentRows.Row::state, IntentRows.Row::detail, IntentRows.Row::processId)
                .containsExactly("REFUSED", "Unknown product", "p-9");
    }

    @Test
    void whatNeverLeftMayBeBegunAgain() {
        Intent first = ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}");
        ledger.finish(first, unknown(false));

        assertThat(ledger.unsettled(IntentKind.CREATE_ORDER)).isEmpty();
        assertThat(ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}").unsettled())
                .isTrue();
    }

    @Test
    @Tag("P14")
    void anIntentThatWasOpenAtAKillIsUnsettledAtTheNextStart() {
        Intent open = ledger.begin(IntentKind.PUSH_SHIPPING, "1001", "{}");
        Intent done = ledger.begin(IntentKind.PUSH_SHIPPING, "1002", "{}");
        ledger.finish(done, new Outcome.Done<>("ok", "p-1"));

        reopen();

        assertThat(ledger.unsettled(IntentKind.PUSH_SHIPPING)).containsExactly(open);
        assertThat(ledger.newest(IntentKind.PUSH_SHIPPING, "1002").orElseThrow().processId())
                .isEqualTo("p-1");
    }

    @Test
    void anOutcomeIsRecordedOnceAndNeverTurnedAround() {
        Intent intent = ledger.begin(IntentKind.PUSH_SHIPPING, "1001", "{}");
        ledger.finish(intent, new Outcome.Done<>("ok", null));

        assertThatThrownBy(() -> ledger.finish(intent, unknown(true))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.settle(intent, false, "not there")).isInstanceOf(IllegalStateException.class);
        ledger.settle(intent, true, "there");
        assertThat(ledger.isDone(IntentKind.PUSH_SHIPPING, "1001")).isTrue();
    }

    @Test
    @Tag("P1")
    @Tag("M74")
    void aWriteFoundOnTheOtherSideIsAdoptedOnceAndGuardsItsKey() {
        Intent adopted = ledger.adopt(IntentKind.CREATE_ORDER, "1001", "in inFlow as SH:1001");
        assertThat(ledger.adopt(IntentKind.CREATE_ORDER, "1001", "again")).isEqualTo(adopted);
        assertThatThrownBy(() -> ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}"))
                .isInstanceOf(IllegalStateException.class);

        Intent open = ledger.begin(IntentKind.CREATE_ORDER, "1002", "{}");
        assertThat(ledger.adopt(IntentKind.CREATE_ORDER, "1002", "in inFlow"))
                .extracting(Intent::id, Intent::state)
                .containsExactly(open.id(), Intent.State.DONE);
    }

    @Test
    void stockBatchesMayRepeatAKey() {
        ledger.finish(ledger.begin(IntentKind.PUSH_STOCK, "batch-1", "{}"), new Outcome.Done<>("ok", null));
        ledger.begin(IntentKind.PUSH_STOCK, "batch-1", "{}");
        assertThat(ledger.isDone(IntentKind.PUSH_STOCK, "batch-1")).isTrue();
        assertThat(ledger.unsettled(IntentKind.PUSH_STOCK)).hasSize(1);
    }

    @Test
    @Tag("P13")
    void pruningNeverTouchesOnceKeys() {
        ledger.finish(ledger.begin(IntentKind.CREATE_ORDER, "1001", "{\"a\":1}"), new Outcome.Done<>("ok", null));
        ledger.finish(ledger.begin(IntentKind.PUSH_STOCK, "batch-1", "{}"), new Outcome.Done<>("ok", null));
        ledger.begin(IntentKind.PUSH_STOCK, "batch-2", "{}");
        IntentRows rows = new IntentRows(store);

        assertThat(rows.prune(NOW.plusSeconds(60), 100)).isEqualTo(1);

        assertThat(ledger.isDone(IntentKind.CREATE_ORDER, "1001")).isTrue();
        assertThat(ledger.newest(IntentKind.CREATE_ORDER, "1001").orElseThrow().content())
                .isEqualTo("{\"a\":1}");
        assertThat(ledger.unsettled(IntentKind.PUSH_STOCK)).hasSize(1);
    }

    @Test
    @Tag("P1")
    void ofManyThreadsThatBeginTheSameOnceKeyExactlyOneDoes() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        List<Intent> begun = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                    begun.add(ledger.begin(IntentKind.CREATE_ORDER, "1001", "{}"));
                } catch (IllegalStateException e) {
                    refused.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(begun).hasSize(1);
        assertThat(refused).hasValue(7);
    }

    private static Outcome<String> unknown(boolean mayHaveArrived) {
        return new Outcome.Unknown<>(Outcome.UnknownCause.TIMEOUT, mayHaveArrived, "No answer came.", null, null);
    }
}
