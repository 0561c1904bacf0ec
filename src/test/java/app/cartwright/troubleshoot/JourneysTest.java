package app.cartwright.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.shipping.ShippingShop;
import app.cartwright.stock.WhyThisNumber;
import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.StockRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneysTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private ShippingShop shop;

    @BeforeEach
    void open() {
        shop = new ShippingShop(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<JourneyStep> journey(String custRef) {
        OrderRow row = new OrderRows(shop.store).find(custRef).orElseThrow();
        return OrderJourney.of(
                row,
                new OrderEvents(shop.store).of(custRef),
                new ShipmentRows(shop.store).find(custRef).orElse(null));
    }

    private static void written(ShippingShop shop, String custRef) {
        new OrderEvents(shop.store).add(custRef, shop.clock.instant(), "written", "Written as SH:" + custRef, null);
    }

    @Test
    void anOrdersTimeLineHasItsStationsAndMarksTheNextOneThatIsMissing() {
        shop.pulled("1001");
        written(shop, "1001");
        assertThat(journey("1001"))
                .extracting(JourneyStep::step)
                .containsExactly("placed", "inCartRover", "written", "fulfilled");
        assertThat(journey("1001").getLast().at()).isNull();

        shop.later(Duration.ofMinutes(30));
        shop.warehouse().fulfil(ids("1001"), "UPS", "1Z001");
        shop.run();
        assertThat(journey("1001").getLast())
                .satisfies(gap -> assertThat(gap.at()).isNull())
                .extracting(JourneyStep::step, JourneyStep::detail)
                .containsExactly("shippingPushed", "Settling");

        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(journey("1001").getLast())
                .satisfies(gap -> assertThat(gap.detail()).contains("usually 1 to 2 min"))
                .extracting(JourneyStep::step)
                .isEqualTo("confirmed");

        shop.sandbox.cartRover().carts().confirm("1001");
        shop.later(Duration.ofHours(2));
        shop.run();
        assertThat(journey("1001"))
                .extracting(JourneyStep::step)
                .containsExactly("placed", "inCartRover", "written", "fulfilled", "shippingPushed", "confirmed");
        assertThat(journey("1001").getLast().detail()).startsWith("Late, after 2 h");
        assertThat(journey("1001")).extracting(JourneyStep::at).doesNotContainNull();
    }

    private static String ids(String custRef) {
        return app.cartwright.inflow.NameId.order(custRef);
    }

    @Test
    void anOrderThatCameLateToCartRoverSaysSo() {
        OrderRows rows = new OrderRows(shop.store);
        rows.offer(offer("late", NOON, NOON.plusSeconds(3_600)), NOON.plusSeconds(3_700));
        rows.offer(offer("day-only", Instant.parse("2026-11-25T00:00:00Z"), NOON), NOON);

        assertThat(journey("late").get(1).detail()).contains("late");
        assertThat(journey("day-only").get(1).detail()).doesNotContain("late");
    }

    @Test
    void aHeldOrderMarksTheWriteAsMissingWithItsReason() {
        OrderRows rows = new OrderRows(shop.store);
        rows.offer(offer("1047", NOON, NOON), NOON);
        rows.place("1047", OrderRow.State.HELD, "SKU TEA-X isn't in inFlow", "SH:1047", List.of());

        assertThat(journey("1047").getLast())
                .isEqualTo(new JourneyStep(null, "written", "SKU TEA-X isn't in inFlow", null));
    }

    @Test
    void aCancelledOrderHasNoGap() {
        OrderRows rows = new OrderRows(shop.store);
        rows.offer(offer("1047", NOON, NOON), NOON);
        rows.cancelled("1047", "Cancelled at the cart before the pull", NOON);

        assertThat(journey("1047")).extracting(JourneyStep::at).doesNotContainNull();
    }

    private static OrderRows.Offer offer(String custRef, @Nullable Instant ordered, Instant created) {
        return new OrderRows.Offer(
                custRef,
                ShippingShop.CART,
                custRef,
                null,
                null,
                null,
                ordered,
                created,
                null,
                null,
                null,
                "{}",
                List.of());
    }

    @Test
    void aSkusTimeLineHasTheChangeInInflowAndMarksWhatIsStillToBeSent() {
        StockRows.Line line = new StockRows.Line(
                "MAIN", "TEA-ASSAM-100", "p", new BigDecimal("28"), 28, NOON, NOON, 31L, NOON.minusSeconds(60), null);

        List<JourneyStep> steps = SkuJourney.of(
                List.of(new WhyThisNumber.Step(NOON.minusSeconds(60), "pushed", "MAIN: 31 sent", "p-1")),
                List.of(line));

        assertThat(steps).extracting(JourneyStep::step).containsExactly("pushed", "changed", "pending");
        assertThat(steps.getFirst().processId()).isEqualTo("p-1");
        assertThat(steps.getLast().at()).isNull();
        assertThat(steps.getLast().detail()).contains("28");
    }
}
