package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.Bridge.Question;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** “Tell me when it's in”: one notice, once, also after a restart. */
class TellMeTest {
    @TempDir
    Path folder;

    private NightShop shop;

    @BeforeEach
    void open() {
        shop = new NightShop(folder.resolve("home"));
        shop.sync();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<String> told() {
        return shop.bridge().takeHappened().stream().map(WatchView::sentence).toList();
    }

    @Test
    @Tag("M119")
    void anOrderThatWasMissingIsToldOnceWhenItIsInInflow() {
        assertThat(shop.bridge().watch(Question.ORDER, " 1047 ").sentence())
                .isEqualTo("You are told once 1047 is in inFlow.");
        shop.sync();
        assertThat(told()).isEmpty();
        assertThat(shop.bridge().watches()).hasSize(1);
        shop.restart();

        shop.place("1047");
        shop.goOn(Duration.ofMinutes(2));

        assertThat(told()).containsExactly("Order 1047 is in inFlow as SH:1047.");
        assertThat(told()).isEmpty();
        shop.restart();
        shop.goOn(Duration.ofMinutes(2));
        assertThat(told()).isEmpty();
        assertThat(shop.bridge().watches().getFirst().happenedAt()).isNotNull();
        assertThat(shop.bridge().activity(30))
                .filteredOn(line -> line.what().equals("Order 1047 is in inFlow as SH:1047."))
                .hasSize(1);
    }

    @Test
    @Tag("P14")
    void whatHappenedBeforeAKillIsToldAfterIt() {
        shop.bridge().watch(Question.ORDER, "SH:1048");
        shop.place("1048");
        shop.goOn(Duration.ofMinutes(2));

        shop.kill();

        assertThat(told()).containsExactly("Order 1048 is in inFlow as SH:1048.");
        assertThat(told()).isEmpty();
    }

    @Test
    void anOrderThatTheCartCancelledIsToldToo() {
        shop.bridge().watch(Question.ORDER, "1049");
        shop.place("1049");
        shop.sandbox.cartRover().carts().cancel("1049");
        shop.sync();

        assertThat(told()).containsExactly("Order 1049 was cancelled at the cart, so it doesn't come in.");
    }

    @Test
    @Tag("M123")
    @Tag("M124")
    void aFigureIsToldOnlyOnceCartRoverWasReadBack() {
        shop.goOn(Duration.ofMinutes(3));
        shop.sandbox.inflow().catalogue().setOnHand("TIN-SMALL", "Main warehouse", new BigDecimal("77"));
        shop.bridge().watch(Question.STOCK, "TIN-SMALL");
        assertThat(told()).isEmpty();

        shop.goOn(Duration.ofMinutes(12));

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("CartRover shows what was sent for TIN-SMALL: 77 at MAIN, ");
        assertThat(shop.sandbox.cartRover().figure("TIN-SMALL", "MAIN").orElseThrow())
                .isEqualByComparingTo("77");
    }

    @Test
    @Tag("M132")
    void aShipmentIsToldWhenCartRoverHasIt() {
        shop.place("1050");
        shop.sync();
        shop.bridge().watch(Question.SHIPPING, "SH:1050");
        shop.sync();
        assertThat(told()).isEmpty();

        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId("1050"), "UPS", "1Z1050");
        shop.sync();

        assertThat(told()).containsExactly("The shipping of SH:1050 was sent, and CartRover has it.");
    }

    @Test
    void aWatchThatIsRemovedTellsNothing() {
        shop.bridge().watch(Question.ORDER, "1051");
        assertThat(shop.bridge().unwatch(Question.ORDER, "1051").done()).isTrue();
        assertThat(shop.bridge().unwatch(Question.ORDER, "1051").done()).isFalse();

        shop.place("1051");
        shop.sync();

        assertThat(shop.bridge().watches()).isEmpty();
        assertThat(told()).isEmpty();
    }
}
