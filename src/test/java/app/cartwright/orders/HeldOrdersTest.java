package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder.NewLine;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.OrderRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders that are held: why, until when, and what the owner can decide about them. */
class HeldOrdersTest extends PullTesting {
    @Test
    @Tag("M12")
    @Tag("M14")
    void anUnknownSkuHoldsTheWholeOrderAndLetsItGoOnceTheProductExists() {
        shop.place(shop.order("1001").line("TEA-ASAM-100", "6", "15.00"));

        RunResult held = shop.run();

        assertThat(held.written()).isZero();
        assertThat(held.held()).isEqualTo(1);
        assertThat(shop.sandbox.inflow().orders()).isEmpty();
        assertThat(shop.status("1001")).isEqualTo("new");
        OrderRow row = shop.row("1001");
        assertThat(row.state()).isEqualTo(OrderRow.State.HELD);
        assertThat(row.number()).isEqualTo("SH:1001");
        assertThat(row.inflowId()).isNull();
        assertThat(row.reason())
                .isEqualTo("SKU TEA-ASAM-100 isn't in inFlow (line 2 of 2, 6 ×). The nearest is TEA-ASSAM-100.");
        assertThat(shop.error(ProblemCode.SKU_MISSING).subject()).isEqualTo("TEA-ASAM-100");
        assertThat(shop.error(ProblemCode.SKU_MISSING).cause()).contains("TEA-ASSAM-100");

        shop.products().addProduct("TEA-ASAM-100", "The other Assam", new BigDecimal("15.00"));
        shop.clock.advance(Duration.ofMinutes(10));
        RunResult released = shop.run();

        assertThat(released.written()).isEqualTo(1);
        assertThat(released.held()).isZero();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.status("1001")).isEqualTo("at_wms");
    }

    @Test
    void aHeldOrderIsCountedOnceMoreOnlyWhenTheOwnerAsks() {
        shop.place(shop.order("1001").line("NOWHERE", "1", "1.00"));
        shop.run();
        shop.run();
        shop.run();
        assertThat(shop.error(ProblemCode.SKU_MISSING).attempts()).isEqualTo(1);

        shop.runByHand();

        assertThat(shop.error(ProblemCode.SKU_MISSING).attempts()).isEqualTo(2);
    }

    @Test
    @Tag("P7")
    void totalsThatDifferAreHeldWithBothSums() {
        shop.place(shop.order("1001").grandTotal("31.00"));

        shop.run();

        assertThat(shop.row("1001").reason()).isEqualTo("The lines add up to 30.00; CartRover's total is 31.00.");
        assertThat(shop.error(ProblemCode.TOTALS_DIFFER).title()).isEqualTo("Totals differ by 1.00");
        assertThat(shop.sandbox.inflow().orders()).isEmpty();

        shop.carts().edit(shop.order("1001"));
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void linesThatARuleFiltersOutAreReadOnceMoreAndTakenOff() {
        shop.place(shop.order("1001")
                .line(NewLine.of("GIFT-CARD", "1", "25.00").filteredOut())
                .tax("3.00"));

        shop.run();
        shop.run();

        ObjectNode order = shop.inflowOrder("1001");
        assertThat(order.path("lines")).hasSize(1);
        assertThat(new BigDecimal(order.path("total").asText())).isEqualByComparingTo("33.00");
        assertThat(order.path("orderRemarks").asText()).contains("GIFT-CARD", "25.00");
        assertThat(shop.writes(CallKind.ROVER_ORDER)).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P7")
    void aTotalThatInflowMakesOtherwiseIsAnErrorOnTheWrittenOrder() {
        shop.close();
        shop = new PullShop(
                folder.resolve("other.db"),
                app.cartwright.sandbox.InflowVariant.standard().sentTaxKept(false),
                app.cartwright.sandbox.CartRoverVariant.standard());
        shop.place(shop.order("1001").tax("2.34"));

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(1);
        assertThat(shop.status("1001")).isEqualTo("at_wms");
        OrderRow row = shop.row("1001");
        assertThat(row.state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(row.reason()).contains("inFlow's total is 30.00", "CartRover's is 32.34");
        assertThat(shop.error(ProblemCode.TOTALS_DIFFER).items())
                .extracting(item -> item.key())
                .containsExactly("1001");
    }

    @Test
    void anOrderWithoutACartIsHeldUntilTheOwnerChoosesOne() {
        shop.place(shop.order("1001"));
        shop.carts().setKey("1001", "order_source", "");

        shop.run();

        assertThat(shop.error(ProblemCode.CART_UNKNOWN).items())
                .extracting(item -> item.key())
                .containsExactly("1001");
        assertThat(shop.row("1001").number()).isNull();

        shop.actions.chooseCart("1001", PullShop.TEAS);
        shop.run();

        assertThat(shop.row("1001").number()).isEqualTo("SH:1001");
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void aCurrencyThatInflowLacksHoldsTheOrderUntilItIsThere() {
        shop.place(shop.order("1001").currency("EUR"));
        shop.run();
        assertThat(shop.error(ProblemCode.CURRENCY_MISSING).title()).contains("EUR");

        String euro = shop.products().addCurrency("EUR", "Euro", "€");
        shop.runByHand();

        assertThat(shop.inflowOrder("1001").path("currencyId").asText()).isEqualTo(euro);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void withoutAListOfCurrenciesThePriceListsNameThem() {
        try (PullShop other = new PullShop(
                folder.resolve("other.db"),
                InflowVariant.standard().currenciesMissing(true),
                CartRoverVariant.standard())) {
            String francs = other.products().addCurrency("CHF", "Franc", "Fr.");
            other.place(other.order("1001").currency("CHF"));
            other.place(other.order("1002").currency("XTS"));
            other.run();

            assertThat(other.inflowOrder("1001").path("currencyId").asText()).isEqualTo(francs);
            assertThat(other.error(ProblemCode.CURRENCY_MISSING).title()).contains("XTS");
            assertThat(other.errors()).hasSize(1);
        }
    }

    @Test
    void anOrderThatWasEverHeldIsLookedForBeforeItIsWritten() {
        shop.products().addCustomer("Walk-in", "");
        String customer =
                shop.sandbox.inflow().customers().getFirst().path("customerId").asText();
        shop.place(shop.order("ref-a").custPoNo("1001").line("NOWHERE", "1", "1.00"));
        shop.run();
        shop.sandbox.inflow().warehouse().typeOrder("SO-77", "1001", customer, "TIN-SMALL", BigDecimal.ONE);
        shop.products().addProduct("NOWHERE", "Somewhere", BigDecimal.ONE);

        shop.runByHand();

        assertThat(shop.row("ref-a").state()).isEqualTo(OrderRow.State.HELD);
        assertThat(shop.error(ProblemCode.ALREADY_THERE).cause()).contains("SO-77");
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isZero();

        shop.desk().retryAll();
        shop.runByHand();
        assertThat(shop.row("ref-a").state()).isEqualTo(OrderRow.State.HELD);

        shop.desk().retry(List.of(shop.error(ProblemCode.ALREADY_THERE).id()));
        shop.run();
        assertThat(shop.row("ref-a").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P2")
    void dismissingAHeldOrderDeclinesItAndTakingThatBackHoldsItAgain() {
        shop.place(shop.order("1001").line("NOWHERE", "1", "1.00"));
        shop.run();
        String id = shop.error(ProblemCode.SKU_MISSING).id();

        shop.desk().dismiss(List.of(id), "Phoned the buyer");
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.DECLINED);
        assertThat(shop.errors()).isEmpty();

        shop.products().addProduct("NOWHERE", "Somewhere", BigDecimal.ONE);
        shop.runByHand();
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.DECLINED);
        assertThat(shop.status("1001")).isEqualTo("new");

        shop.desk().undismiss(id);
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.HELD);
        shop.runByHand();
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P2")
    void aHeldOrderThatVanishesIsReadOnceAndClosed() {
        shop.place(shop.order("gone").line("NOWHERE", "1", "1.00"));
        shop.place(shop.order("elsewhere").line("NOWHERE", "1", "1.00"));
        shop.run();
        shop.carts().fail("elsewhere", "ADDRESS", "Address not found");
        shop.carts().cancel("gone");

        RunResult result = shop.run();
        shop.run();

        assertThat(result.cancelled()).isEqualTo(1);
        assertThat(shop.row("gone").state()).isEqualTo(OrderRow.State.CANCELLED);
        assertThat(shop.row("elsewhere").state()).isEqualTo(OrderRow.State.SKIPPED);
        assertThat(shop.row("elsewhere").reason()).contains("error of its own");
        assertThat(shop.writes(CallKind.ROVER_ORDER_STATUS)).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();

        shop.carts().repair("elsewhere");
        shop.products().addProduct("NOWHERE", "Somewhere", BigDecimal.ONE);
        shop.runByHand();
        assertThat(shop.row("elsewhere").state()).isEqualTo(OrderRow.State.PULLED);
    }
}
