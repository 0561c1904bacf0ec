package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M139")
class OrderRowsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private OrderRows rows;
    private OrderLists lists;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        rows = new OrderRows(store);
        lists = new OrderLists(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOrderIsFoundByEachOfItsNumbers() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.offer(offer("1001", "77", "TIN-SMALL"), NOW);
        rows.inInflow("ref-1", "SH:1001", "id-1", "c-1", false, NOW);

        assertThat(lists.named("SH:1001")).extracting(OrderRow::custRef).containsExactly("ref-1");
        assertThat(lists.named("1001")).extracting(OrderRow::custRef).containsExactlyInAnyOrder("ref-1", "1001");
        assertThat(lists.named("100")).isEmpty();
    }

    @Test
    void everyPartSurvivesTheFile() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.place(
                "ref-1",
                OrderRow.State.HELD,
                "SKU isn't in inFlow",
                "SH:1001",
                List.of(new OrderRow.ProblemKey("sku-missing", "TEA ASSAM"), new OrderRow.ProblemKey("x", "")));
        rows.failed("ref-1", 2, NOW, NOW.plusSeconds(125));
        rows.laterEdit("ref-1", "quantity 2 → 3", NOW);
        store.close();
        open();

        OrderRow row = rows.find("ref-1").orElseThrow();

        assertThat(row.cart()).isEqualTo("Larkspur Lane Teas");
        assertThat(row.orderDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(row.total()).isEqualByComparingTo("44.84");
        assertThat(row.state()).isEqualTo(OrderRow.State.HELD);
        assertThat(row.problems())
                .containsExactly(new OrderRow.ProblemKey("sku-missing", "TEA ASSAM"), new OrderRow.ProblemKey("x", ""));
        assertThat(row.everHeld()).isTrue();
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(row.nextTryAt()).isEqualTo(NOW.plusSeconds(125));
        assertThat(row.laterEdit()).isEqualTo("quantity 2 → 3");
        assertThat(rows.lines("ref-1")).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("TEA-ASSAM-100");
            assertThat(line.quantity()).isEqualByComparingTo("2");
        });
    }

    @Test
    void havingBeenHeldIsNeverForgotten() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.place("ref-1", OrderRow.State.HELD, "why", "SH:1001", List.of());
        rows.place("ref-1", OrderRow.State.WAITING, null, "SH:1001", List.of());
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);

        assertThat(rows.find("ref-1").orElseThrow().everHeld()).isTrue();
    }

    @Test
    void unitsOfHeldAndWaitingOrdersAreNamed() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.offer(offer("ref-2", "1002", "TEA-ASSAM-100"), NOW);
        rows.offer(offer("ref-3", "1003", "TIN-SMALL"), NOW);
        rows.place("ref-1", OrderRow.State.HELD, "why", "SH:1001", List.of());
        rows.inInflow("ref-2", "SH:1002", "id-2", "c-1", false, NOW);

        assertThat(lists.notInInflow("TEA-ASSAM-100")).singleElement().satisfies(units -> {
            assertThat(units.label()).isEqualTo("SH:1001");
            assertThat(units.quantity()).isEqualByComparingTo("2");
        });
        assertThat(lists.notInInflow()).hasSize(2);
    }

    @Test
    void listsNarrowByStateCartAndText() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.offer(offer("ref-2", "1002", "TIN_SMALL"), NOW.plusSeconds(1));
        rows.place("ref-2", OrderRow.State.SKIPPED, "on hold", null, List.of());

        assertThat(lists.list(OrderLists.Filter.ALL, 10, 0))
                .extracting(OrderRow::custRef)
                .containsExactly("ref-2", "ref-1");
        assertThat(lists.list(OrderLists.Filter.ALL, 1, 1)).hasSize(1);
        assertThat(lists.in(OrderRow.State.SKIPPED)).hasSize(1);
        assertThat(lists.list(new OrderLists.Filter(List.of(), "Other", null, null, null), 10, 0))
                .isEmpty();
        assertThat(lists.list(new OrderLists.Filter(List.of(), null, "tin_", null, null), 10, 0))
                .hasSize(1);
        assertThat(lists.list(new OrderLists.Filter(List.of(), null, "a_b", null, null), 10, 0))
                .isEmpty();
        assertThat(lists.skus(List.of("ref-1", "ref-2")))
                .isEqualTo(Map.of("ref-1", List.of("TEA-ASSAM-100"), "ref-2", List.of("TIN_SMALL")));
        assertThat(lists.arrivals(NOW)).extracting(OrderLists.Arrival::at).containsExactly(NOW);
    }

    @Test
    void whoIsOnOfferFollowsTheLastWholeReading() {
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);
        rows.offer(offer("ref-2", "1002", "TIN-SMALL"), NOW);
        rows.offered(List.of("ref-1", "ref-2"));
        rows.offered(List.of("ref-2"));

        assertThat(rows.find("ref-1").orElseThrow().offered()).isFalse();
        assertThat(rows.find("ref-2").orElseThrow().offered()).isTrue();
    }

    @Test
    void choicesStandApartFromWhatTheCycleWrites() {
        OrderChoices choices = new OrderChoices(store);
        choices.decline("ref-1", "You dismissed it");
        choices.ask("ref-1", NOW);
        rows.offer(offer("ref-1", "1001", "TEA-ASSAM-100"), NOW);

        assertThat(choices.of("ref-1")).isEqualTo(new OrderChoices.Choice("You dismissed it", false, null, NOW));
        choices.decline("ref-1", null);
        assertThat(choices.all().get("ref-1").declined()).isNull();
        assertThat(choices.of("ref-9")).isEqualTo(OrderChoices.Choice.NONE);
    }

    @Test
    void theHistoryOfOrdersThatAreOverOnBothSidesEndsAfterThirteenMonthsAndNothingElseOfThem() {
        OrderEvents events = new OrderEvents(store);
        for (String ref : List.of("over", "shipping", "offered", "held")) {
            rows.offer(offer(ref, ref, "TEA-ASSAM-100"), NOW);
            events.add(ref, NOW, "written", "Written", null);
        }
        for (String ref : List.of("over", "shipping", "offered")) {
            rows.inInflow(ref, "SH:" + ref, "id-" + ref, "c-1", false, NOW);
        }
        rows.offered(List.of("offered"));
        ShipmentRows shipments = new ShipmentRows(store);
        shipments.save(ShipmentRow.unseen("over")
                .but()
                .state(ShipmentRow.State.PUSHED, "Sent once")
                .row());
        shipments.save(ShipmentRow.unseen("shipping")
                .but()
                .state(ShipmentRow.State.HELD, "Waits for tracking")
                .row());
        OrderRow before = rows.find("over").orElseThrow();

        new Housekeeping(store, () -> NOW.plus(Duration.ofDays(390))).run(100);
        assertThat(events.of("over")).hasSize(1);
        new Housekeeping(store, () -> NOW.plus(Duration.ofDays(400))).run(100);

        assertThat(events.of("over")).isEmpty();
        assertThat(List.of("shipping", "offered", "held"))
                .allSatisfy(ref -> assertThat(events.of(ref)).hasSize(1));
        assertThat(rows.find("over")).contains(before);
        assertThat(shipments.find("over").orElseThrow().state()).isEqualTo(ShipmentRow.State.PUSHED);
    }

    private static OrderRows.Offer offer(String custRef, String shopNumber, String sku) {
        return new OrderRows.Offer(
                custRef,
                "Larkspur Lane Teas",
                shopNumber,
                "58120",
                "Odile Farrow",
                LocalDate.of(2026, 3, 2),
                NOW,
                NOW,
                new BigDecimal("44.84"),
                "USD",
                "09",
                "{}",
                List.of(new OrderRow.Line("1", sku, "A tea", new BigDecimal("2"), new BigDecimal("15.0000"), null)));
    }
}
