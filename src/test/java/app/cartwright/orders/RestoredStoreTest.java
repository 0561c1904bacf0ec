package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.MetaRows;
import app.cartwright.store.OrderRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P1")
@Tag("M74")
class RestoredStoreTest extends PullTesting {
    @Test
    void anOldStoreWritesNoOrderTwice() throws IOException {
        shop.place("1");
        shop.run();
        shop.store.close();
        Path old = Files.copy(shop.file, folder.resolve("old.db"));
        shop.start();
        shop.place("2", "3");
        shop.run();
        // The acknowledgement of one was lost together with the disk.
        shop.carts().makeNewAgain("3");
        shop.place("4");
        shop.store.close();
        shop.file = old;
        shop.start();

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(1);
        assertThat(shop.sandbox.inflow().orders()).hasSize(4);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(4);
        assertThat(shop.row("2").adopted()).isTrue();
        assertThat(shop.row("2").snapshot()).isNotNull();
        assertThat(shop.row("2").acknowledgedAt()).isNotNull();
        assertThat(shop.row("2").number()).isEqualTo("SH:2");
        assertThat(shop.lists().skus(List.of("2"))).containsKey("2");
        assertThat(shop.status("3")).isEqualTo("at_wms");
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void aRestoredBackupIsComparedEvenWhereNothingIsMissing() {
        shop.place("1");
        shop.run();
        shop.place("2");
        new MetaRows(shop.store).put(MetaRows.RESTORED, "backup");

        shop.run();

        assertThat(new MetaRows(shop.store).get(MetaRows.RESTORED)).isEmpty();
        assertThat(shop.writes(CallKind.INFLOW_ORDER)).isGreaterThanOrEqualTo(1);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anOrderThatWasWrittenByALostStoreButNeverAcknowledgedIsFoundFirst() throws IOException {
        shop.place("0");
        shop.run();
        shop.store.close();
        Path old = Files.copy(shop.file, folder.resolve("old.db"));
        shop.start();
        shop.place(shop.order("held").line("NOWHERE", "1", "1.00"));
        shop.place("1");
        shop.powerCut(call -> false, PullShop.put("/sales-orders"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> shop.run()).isInstanceOf(PowerCut.class);
        shop.powerCut(call -> false, call -> false);
        shop.store.close();
        shop.file = old;
        shop.start();

        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.status("1")).isEqualTo("at_wms");
    }

    @Test
    void aFirstRunLooksBeforeEachWriteAndLaterOrdersNeedNoLook() {
        shop.place("1", "2");
        shop.run();
        assertThat(shop.writes(CallKind.INFLOW_ORDER)).isEqualTo(2);

        shop.place("3");
        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER)).isEqualTo(2);
    }

    @Test
    void theNewestOrdersAreReadBackAtTheStartEveryHourAndBeforeAWrite() {
        shop.run();
        shop.run();
        assertThat(shop.writes(CallKind.INFLOW_ORDERS)).isEqualTo(1);

        shop.place("1");
        shop.run();
        shop.run();
        assertThat(shop.writes(CallKind.INFLOW_ORDERS)).isEqualTo(2);

        shop.restart();
        shop.run();
        assertThat(shop.writes(CallKind.INFLOW_ORDERS)).isEqualTo(3);

        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        shop.run();
        assertThat(shop.writes(CallKind.INFLOW_ORDERS)).isEqualTo(4);
    }

    /** A second copy writes an order, and its acknowledgement is lost, so that CartRover offers the order again. */
    private PullShop anotherWritesButIsNotHeard(String ref) {
        PullShop other = shop.another(folder.resolve("other.db"));
        other.place(ref);
        other.run();
        shop.carts().makeNewAgain(ref);
        return other;
    }

    /** Found by seed 1535: the second copy's acknowledgement was lost, so that CartRover went on offering the order. */
    @Test
    void anOrderThatASecondCopyHasJustWrittenIsNotWrittenOver() {
        shop.place("1");
        shop.run();
        try (PullShop other = anotherWritesButIsNotHeard("2")) {
            long writes = shop.writes(CallKind.INFLOW_ORDER_WRITE);

            assertThat(shop.run().written()).isZero();

            assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(writes);
            assertThat(shop.row("2").adopted()).isTrue();
            assertThat(shop.status("2")).isEqualTo("at_wms");
        }
    }

    @Test
    void whereTheNewestOrdersCannotBeReadEachOrderIsLookedForBeforeItIsWritten() {
        shop.place("1");
        shop.run();
        try (PullShop other = anotherWritesButIsNotHeard("2")) {
            shop.place("3");
            long writes = shop.writes(CallKind.INFLOW_ORDER_WRITE);
            shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.INFLOW_ORDERS, 1);

            assertThat(shop.run().written()).isEqualTo(1);

            assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(writes + 1);
            assertThat(shop.row("2").adopted()).isTrue();
        }
    }

    @Test
    void aSecondCopyStopsAllWritingUntilTheOwnerSaysSo() {
        shop.place("1");
        shop.run();
        try (PullShop other = shop.another(folder.resolve("other.db"))) {
            other.place("2");
            assertThat(other.run().written()).isEqualTo(1);
            other.place("3");
            // The first copy sees what it did not write: an old store, so far.
            shop.restart();
            assertThat(shop.run().written()).isEqualTo(1);
            assertThat(shop.errors()).isEmpty();

            shop.place("4");
            other.restart();
            RunResult stopped = other.run();
            assertThat(stopped.written()).isZero();
            assertThat(stopped.complete()).isFalse();
            assertThat(other.error(ProblemCode.SECOND_COPY).dismissable()).isFalse();
            assertThat(other.marks().secondCopy()).isTrue();
            assertThat(shop.status("4")).isEqualTo("new");

            other.desk().retry(List.of(other.error(ProblemCode.SECOND_COPY).id()));
            assertThat(other.run().written()).isEqualTo(1);
            assertThat(other.errors()).isEmpty();
        }
        assertThat(shop.sandbox.inflow().orders()).hasSize(4);
        for (String ref : List.of("1", "2", "3", "4")) {
            assertThat(shop.sandbox.inflow().ordersByExternalId(ref)).hasSize(1);
        }
    }

    @Test
    void thePreviewOfANewStoreKnowsWhatInflowHasAlready() {
        shop.place("1");
        shop.run();
        shop.carts().makeNewAgain("1");
        shop.place("2");
        try (PullShop other = shop.another(folder.resolve("other.db"))) {
            assertThat(new OrderPreview(other.parts).preview(other.settings).write())
                    .extracting(OrderPreview.Item::custRef)
                    .containsExactly("2");
        }
    }

    @Test
    void ordersAtTheWmsThatInflowLacksAreReportedAndNotWritten() {
        shop.place("1", "elsewhere");
        shop.carts().setKey("elsewhere", "note", "x");
        shop.parts.cartrover().acknowledge("elsewhere");
        new MetaRows(shop.store).put(MetaRows.RESTORED, "backup");

        shop.run();

        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
        assertThat(shop.parts.activity().newest(50))
                .anySatisfy(entry -> assertThat(entry.what()).contains("not in inFlow", "elsewhere"));
    }

    @Test
    void aCartRoverThatKnowsNoListOfPartlyShippedOrdersIsReadWithoutIt() {
        shop.place("1");
        shop.run();
        shop.place("2");
        new MetaRows(shop.store).put(MetaRows.RESTORED, "backup");
        shop.answers = (call, body) -> call.uri().getPath().contains("/orders/list/partial")
                ? "{\"success_code\": false, \"error_code\": \"Invalid\", \"message\": \"Unknown status\"}"
                : body;

        RunResult result = shop.run();

        assertThat(result.trouble()).isNull();
        assertThat(shop.row("2").acknowledgedAt()).isNotNull();
    }
}
