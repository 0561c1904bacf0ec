package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PracticeShopTest {
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private record Story(PracticeShop shop, List<String> told) {}

    private static Story live(long seed, int days, Duration pause) {
        SandboxClock clock = SandboxClock.standing(START);
        PracticeShop shop = PracticeShop.open(clock, seed);
        shop.live(40, days);
        PlainBridge bridge = new PlainBridge(shop.sandbox());
        for (int i = 0; i < 400 && !shop.quiet(); i++) {
            clock.advance(pause);
            bridge.cycle();
        }
        List<String> told = shop.placed().stream()
                .map(order -> order + " " + shop.sandbox().cartRover().status(order.custRef()))
                .collect(Collectors.toList());
        return new Story(shop, told);
    }

    @Test
    @Tag("M1")
    void ordersComeInFourCartsAndEndAsTheirFateSays() {
        PracticeShop shop = live(7, 2, Duration.ofMinutes(15)).shop();
        assertThat(shop.quiet()).isTrue();
        assertThat(shop.placed()).hasSize(80);
        assertThat(shop.placed().stream().map(PlacedOrder::orderSource).distinct())
                .containsExactlyInAnyOrderElementsOf(PracticeShop.ORDER_SOURCES);
        for (PlacedOrder order : shop.placed()) {
            String status = shop.sandbox().cartRover().status(order.custRef());
            if (order.fate().endsShipped()) {
                assertThat(status).as(order.toString()).isIn("shipped", "confirmed");
            } else if (order.fate() == Fate.NOT_TO_BE_SENT) {
                assertThat(status).as(order.toString()).isEqualTo("new");
            } else {
                assertThat(status).as(order.toString()).isEqualTo("canceled");
            }
        }
        assertThat(shop.sandbox().inflow().orders())
                .filteredOn(order -> !order.path("isCancelled").asBoolean())
                .allSatisfy(order ->
                        assertThat(order.path("inventoryStatus").asText()).isEqualTo("fulfilled"));
    }

    @Test
    void theSameSeedTellsTheSameStoryHoweverOftenOneLooks() {
        List<String> often = live(11, 1, Duration.ofMinutes(5)).told();
        List<String> seldom = live(11, 1, Duration.ofMinutes(30)).told();
        assertThat(seldom).isEqualTo(often);
        assertThat(live(12, 1, Duration.ofMinutes(30)).told()).isNotEqualTo(often);
    }

    @Test
    void everyFateAndEveryOddityTurnsUpInTime() {
        Shoppers shoppers = new Shoppers(3, PracticeShop.ORDER_SOURCES);
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        boolean awkward = false;
        boolean nowhere = false;
        boolean gift = false;
        boolean filtered = false;
        for (int i = 1; i < 600; i++) {
            Shoppers.Wish wish = shoppers.order(i, START);
            fates.add(wish.fate());
            awkward |= wish.order().custRef.contains("/");
            nowhere |= wish.order().ship.nobody();
            gift |= !wish.order().giftMessage.isEmpty();
            filtered |= wish.order().lines.stream().anyMatch(NewOrder.NewLine::filtered);
        }
        assertThat(fates).containsExactlyInAnyOrder(Fate.values());
        assertThat(List.of(awkward, nowhere, gift, filtered)).doesNotContain(false);
    }

    @Test
    void thePaceCanBeChangedInTheMiddleOfTheDay() {
        SandboxClock clock = SandboxClock.standing(START);
        PracticeShop shop = PracticeShop.open(clock, 5);
        shop.live(10, 1);
        clock.advance(Duration.ofHours(1));
        shop.step();
        int before = shop.placed().size();
        shop.ordersPerDay(0);
        clock.advance(Duration.ofHours(20));
        shop.step();
        assertThat(shop.placed()).hasSize(before);
        shop.ordersPerDay(5);
        clock.advance(Duration.ofHours(20));
        shop.step();
        assertThat(shop.placed()).hasSize(before + 5);
    }

    @Test
    void ordersCanComeAtASteadyPace() {
        SandboxClock clock = SandboxClock.standing(START);
        PracticeShop shop = PracticeShop.open(clock, 5);
        shop.live(0, 1);
        shop.ordersPerMinute(4);
        clock.advance(Duration.ofMinutes(10));
        shop.step();
        assertThat(shop.placed()).hasSizeBetween(35, 45);
        shop.ordersPerMinute(0);
        int before = shop.placed().size();
        clock.advance(Duration.ofMinutes(10));
        shop.step();
        assertThat(shop.placed()).hasSize(before);
    }

    @Test
    void theSevenThingsThatGoWrongDoSo() {
        SandboxClock clock = SandboxClock.standing(START);
        PracticeShop shop = PracticeShop.open(clock, 5);
        shop.live(0, 1);
        Calls calls = new Calls(shop.sandbox());
        shop.cause(PracticeFault.UNKNOWN_SKU);
        String custRef = shop.placed().getFirst().custRef();
        assertThat(shop.sandbox().cartRover().order(custRef).orElseThrow().toString())
                .contains("TEA-SPICE-100");
        shop.cause(PracticeFault.ANSWER_LOST);
        assertThat(shop.sandbox().faults().pending()).isTrue();
        shop.sandbox().faults().calm();
        shop.cause(PracticeFault.KEY_REFUSED);
        assertThat(calls.rover("GET", "merchant/orders/list/new", null).status())
                .isEqualTo(401);
        shop.cause(PracticeFault.NETWORK_DOWN);
        assertThat(calls.roverAnswer("GET", "merchant/orders/list/new", null))
                .isInstanceOf(app.cartwright.http.HttpAnswer.Missing.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(calls.get("/locations").status()).isEqualTo(200);
        assertThat(shop.sandbox().history().count(Api.INFLOW)).isEqualTo(1);
    }
}
