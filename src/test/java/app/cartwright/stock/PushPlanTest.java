package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.stock.PushPlan.Due;
import app.cartwright.stock.PushPlan.Reading;
import app.cartwright.stock.PushPlan.Reason;
import app.cartwright.store.StockMarks;
import app.cartwright.store.StockRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PushPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private final Map<String, Long> pushed = new HashMap<>();
    private final Map<String, StockRows.Open> open = new HashMap<>();

    private PushPlan plan(boolean byHand, Reading... readings) {
        return PushPlan.of(List.of(readings), pushed, open, NOW, NOW, byHand);
    }

    private static Reading reads(String sku, long want) {
        return new Reading(sku, "p-" + sku, want, null);
    }

    private void open(
            String sku,
            @Nullable Long sent,
            @Nullable Long refused,
            int attempts,
            @Nullable Instant dueAt,
            int again,
            boolean skipZero,
            @Nullable Instant orderAt) {
        open.put(
                sku,
                new StockRows.Open(
                        "MAIN",
                        sku,
                        sent,
                        null,
                        null,
                        sent == null ? null : 1L,
                        refused,
                        null,
                        attempts,
                        dueAt,
                        again,
                        skipZero,
                        false,
                        orderAt,
                        pushed.get(sku),
                        null));
    }

    @Test
    @Tag("M55")
    void aFigureThatWasNeverPushedOrDiffersIsDue() {
        pushed.put("B", 5L);
        pushed.put("C", 5L);
        PushPlan plan = plan(false, reads("A", 5), reads("B", 6), reads("C", 5));
        assertThat(plan.due())
                .extracting(Due::sku, Due::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", Reason.FIRST),
                        org.assertj.core.groups.Tuple.tuple("B", Reason.CHANGED));
    }

    @Test
    @Tag("M123")
    void pushAgainSendsAlthoughNothingChanged() {
        pushed.put("A", 5L);
        open("A", null, null, 0, null, StockMarks.AGAIN_ASKED, false, null);
        assertThat(plan(false, reads("A", 5)).due()).extracting(Due::reason).containsExactly(Reason.AGAIN);
    }

    @Test
    @Tag("P5")
    void nothingIsSentOverAPushWithoutOutcome() {
        pushed.put("A", 5L);
        open("A", 4L, null, 0, null, 0, false, null);
        for (boolean byHand : new boolean[] {true, false}) {
            PushPlan plan = plan(byHand, reads("A", 3));
            assertThat(plan.due()).isEmpty();
            assertThat(plan.waiting()).isEqualTo(1);
        }
    }

    @Test
    void theFiguresThatFellGoFirst() {
        pushed.putAll(Map.of("A", 1L, "B", 9L, "C", 9L, "D", 1L));
        assertThat(plan(false, reads("A", 2), reads("B", 3), reads("C", 0), reads("D", 1))
                        .due())
                .extracting(Due::sku)
                .containsExactly("C", "B", "A");
    }

    @Test
    @Tag("P10")
    void aRefusedFigureWaitsAndTravelsApart() {
        open("A", null, 5L, 1, NOW.plusSeconds(25), 0, false, null);
        assertThat(plan(false, reads("A", 5)).due()).isEmpty();
        assertThat(plan(true, reads("A", 5)).due()).extracting(Due::suspect).containsExactly(true);
        assertThat(plan(false, reads("A", 6)).due()).as("another figure").hasSize(1);
        open("A", null, 5L, 1, NOW, 0, false, null);
        assertThat(plan(false, reads("A", 5)).due()).as("due").hasSize(1);
    }

    @Test
    void aRefusalIsOverWhenTheFigureIsTheConfirmedOneAgain() {
        pushed.put("A", 5L);
        open("A", null, 6L, 1, NOW.plusSeconds(25), 0, false, null);
        assertThat(plan(false, reads("A", 5)).settled()).containsExactly("A");
    }

    @Test
    void aSkippedZeroIsNotSentUntilTheFigureChanges() {
        pushed.put("A", 5L);
        open("A", null, null, 0, null, 0, true, null);
        assertThat(plan(false, reads("A", 0)).due()).isEmpty();
        assertThat(plan(false, reads("A", 0)).skipped()).isEqualTo(1);
        assertThat(plan(false, reads("A", 1)).due()).hasSize(1);
    }

    @Test
    @Tag("P5")
    void anOrderThatCartRoverWouldSubtractTwiceIsMendedByTheNextPull() {
        pushed.put("A", 5L);
        open("A", null, null, 0, null, 0, false, NOW.plusSeconds(1));
        assertThat(plan(false, reads("A", 5)).due()).as("no pull since").isEmpty();
        open("A", null, null, 0, null, 0, false, NOW);
        assertThat(plan(false, reads("A", 5)).due()).extracting(Due::reason).containsExactly(Reason.ORDERED);
    }
}
