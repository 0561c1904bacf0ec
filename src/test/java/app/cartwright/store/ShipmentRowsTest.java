package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M139")
class ShipmentRowsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private ShipmentRows rows;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        rows = new ShipmentRows(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ShipmentRow full() {
        return ShipmentRow.unseen("LLT#1/2")
                .but()
                .state(ShipmentRow.State.PUSHED, "Sent once, closed")
                .lines(1, 3, true)
                .seen("f00", NOON.minusSeconds(120), NOON.minusSeconds(500))
                .fulfilledAt(NOON.minusSeconds(130))
                .dueAt(NOON.plusSeconds(9))
                .parcels("[{}]")
                .problem("carrier-unknown", "FDX")
                .attempts(2, NOON.minusSeconds(30), NOON.plusSeconds(40))
                .pushed(NOON, "f00")
                .cart("confirmed", NOON.plusSeconds(60))
                .confirmedAt(NOON.plusSeconds(60))
                .difference("Carrier UPS → USPS", "f11")
                .closedAt(NOON.plusSeconds(90))
                .row();
    }

    @Test
    void aShipmentComesBackAsItWasStoredAfterARestart() {
        rows.save(full());
        store.close();
        open();

        assertThat(rows.find("LLT#1/2")).contains(full());
        assertThat(rows.find("LLT#1")).isEmpty();
    }

    @Test
    void aShipmentIsReplacedNotRepeated() {
        rows.save(ShipmentRow.unseen("1001"));
        rows.save(ShipmentRow.unseen("1001")
                .but()
                .state(ShipmentRow.State.HELD, "On hold")
                .row());

        assertThat(rows.all()).singleElement().extracting(ShipmentRow::reason).isEqualTo("On hold");
    }

    @Test
    void listsHoldWhatTheySay() {
        rows.save(ShipmentRow.unseen("waiting"));
        rows.save(ShipmentRow.unseen("pushed")
                .but()
                .state(ShipmentRow.State.PUSHED, "")
                .pushed(NOON, "f")
                .row());
        rows.save(ShipmentRow.unseen("confirmed")
                .but()
                .state(ShipmentRow.State.PUSHED, "")
                .pushed(NOON, "f")
                .confirmedAt(NOON)
                .row());
        rows.save(ShipmentRow.unseen("closed")
                .but()
                .state(ShipmentRow.State.CLOSED, "")
                .closedAt(NOON)
                .row());

        assertThat(rows.open()).extracting(ShipmentRow::custRef).containsExactly("waiting");
        assertThat(rows.unconfirmed(NOON)).extracting(ShipmentRow::custRef).containsExactly("pushed");
        assertThat(rows.unconfirmed(NOON.plusMillis(1))).isEmpty();
        assertThat(rows.overSince(NOON.minus(Duration.ofDays(1))))
                .extracting(ShipmentRow::custRef)
                .containsExactlyInAnyOrder("pushed", "confirmed", "closed");
        assertThat(rows.overSince(NOON.plusMillis(1))).isEmpty();
    }

    @Test
    void whatTheOwnerChoosesSurvivesTheFlowsOwnWrites() {
        rows.hold("1001", true);
        rows.withoutTracking("1001");
        rows.sendNow("1001", "f00");
        rows.drop("1001", true);
        rows.save(ShipmentRow.unseen("1001"));

        assertThat(rows.choice("1001")).isEqualTo(new ShipmentChoice(true, true, "f00", null, true, null));
        rows.ask("1001", NOON);
        rows.hold("1001", false);
        rows.done("1001", "f11");
        assertThat(rows.choices()).containsEntry("1001", new ShipmentChoice(false, true, "f00", NOON, false, "f11"));
        assertThat(rows.choice("1002")).isEqualTo(ShipmentChoice.NONE);
    }

    @Test
    void aFactIsTheNewestOne() {
        assertThat(rows.fact("sweptAt")).isEmpty();
        rows.remember("sweptAt", "done", NOON);
        rows.remember("sweptAt", "again", NOON.plusSeconds(1));

        assertThat(rows.fact("sweptAt")).contains(new ShipmentRows.Fact("again", NOON.plusSeconds(1)));
    }
}
