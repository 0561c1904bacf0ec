package app.cartwright.desktop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurOrders;
import app.cartwright.desktop.Models;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrdersModelTest {
    private final OrdersModel model = new OrdersModel(Models.TEXTS, Models.TIMES);
    private final OrderDrawerModel drawer = new OrderDrawerModel(Models.TEXTS, Models.TIMES);
    private final List<OrderView> orders = LarkspurOrders.orders();

    @BeforeEach
    void take() {
        model.orders(orders);
        model.period(OrdersModel.Period.ALL);
    }

    private List<String> shown() {
        return orders.stream().filter(model::shows).map(OrderView::number).toList();
    }

    @Test
    void aTextFindsNumberCustomerAndSku() {
        model.wanted("1042");
        assertThat(shown()).containsExactly("SH:1042");
        model.wanted("tea-assam");
        assertThat(shown()).hasSize(orders.size());
    }

    @Test
    void cartStateAndDayNarrowTheList() {
        model.carts(Set.of(Larkspur.WOO));
        model.states(Set.of("held"));
        model.period(OrdersModel.Period.TODAY);
        assertThat(shown()).containsExactly("WO:3402");
    }

    @Test
    void whatWasPushedIsTwoStatesUntilTheCartConfirms() {
        OrderView waits = orders.stream()
                .filter(o -> "SH:1042".equals(o.number()))
                .findFirst()
                .orElseThrow();
        OrderView done = orders.stream()
                .filter(o -> "SH:1043".equals(o.number()))
                .findFirst()
                .orElseThrow();
        assertThat(OrderStates.mark(Models.TEXTS, waits).word()).isEqualTo("Waits for cart");
        assertThat(OrderStates.mark(Models.TEXTS, done).word()).isEqualTo("Confirmed");
    }

    @Test
    @Tag("M63")
    void theJourneySaysEachStepWithTheTimeBetween() {
        List<OrderDrawerModel.Step> steps =
                drawer.journey(LarkspurOrders.details().get("CR-1042"));
        assertThat(steps)
                .extracting(OrderDrawerModel.Step::title)
                .containsExactly(
                        "Placed at Shopify",
                        "Received by CartRover",
                        "Written to inFlow as SH:1042",
                        "Entirely fulfilled in inFlow",
                        "Shipping pushed to CartRover",
                        "Confirmed at Shopify");
        assertThat(steps.get(1).detail()).isEqualTo("after 4 min 26 s · Order Download every 5 min");
        assertThat(steps.getLast().late()).isTrue();
        assertThat(steps.getLast().detail()).startsWith("Waiting 39 min");
    }

    @Test
    @Tag("P7")
    void theSumIsShownAndSaidToAddUpOnlyIfItDoes() {
        assertThat(drawer.sum(LarkspurOrders.details().get("CR-1042")))
                .isEqualTo("39.00 − 2.00 discount + 2.34 tax + 5.50 shipping = 44.84");
        assertThat(drawer.addsUp(LarkspurOrders.details().get("CR-1042"))).isTrue();
        assertThat(drawer.addsUp(LarkspurOrders.details().get("CR-1045"))).isFalse();
    }

    @Test
    @Tag("P2")
    void aSkippedOrderGivesItsReason() {
        OrderView skipped = orders.stream()
                .filter(o -> o.state().equals("skipped"))
                .findFirst()
                .orElseThrow();
        assertThat(drawer.reason(skipped)).isEqualTo("On hold in CartRover");
    }

    @Test
    void whatIsHiddenIsCounted() {
        model.wanted("matcha");
        assertThat(model.hidden()).isEqualTo("Nothing fits “matcha”. 437 orders are hidden by these filters.");
    }

    private static ServiceView pulling(Instant lastRun, Instant lastSuccess, String result) {
        return new ServiceView("pullOrders", true, "idle", lastRun, lastSuccess, null, null, result, 0);
    }

    @Test
    void whereNoOrderHasComeTheLastLookIsToldWithHowItWent() {
        Instant at = Larkspur.at("14:05");
        String soon = "New cart orders show here within about 5 minutes of being placed.";
        assertThat(model.nothing(null)).isEqualTo(soon);
        assertThat(model.nothing(pulling(at, at, "0 written, 0 held")))
                .isEqualTo(soon + " Last look at 14:05:00, all well.");
        assertThat(model.nothing(pulling(at, at.minusSeconds(60), "no answer")))
                .isEqualTo(soon + " Last look at 14:05:00: no answer.");
    }
}
