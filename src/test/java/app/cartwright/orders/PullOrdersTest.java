package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.NameId;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.NewOrder.NewLine;
import app.cartwright.sandbox.Person;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.PullOrders;
import app.cartwright.store.OrderRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PullOrdersTest extends PullTesting {
    @Test
    @Tag("M63")
    @Tag("M65")
    @Tag("M71")
    @Tag("M72")
    void aNewOrderBecomesASalesOrderFieldByField() {
        shop.place(NewOrder.of("LLT-58120", PullShop.TEAS)
                .custPoNo("1001")
                .orderDate(PullShop.TODAY)
                .line(NewLine.of("TEA-ASSAM-100", "2", "15.00").description("Assam loose leaf"))
                .line(NewLine.of("TIN-SMALL", "1", "10.00").discount("1.00").addlDiscount("2.00"))
                .buyer(Person.of("Odile", "Farrow", "odile@shop.example"))
                .shipMethod("std", "Standard (3-5 days)", "09")
                .shippingInstructions("Leave with neighbour")
                .giftMessage("Enjoy")
                .requestedShipDate("2026-11-28")
                .tax("2.34")
                .shipping("5.50")
                .orderDiscount("3.00"));

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.complete()).isTrue();
        assertThat(result.trouble()).isNull();
        ObjectNode order = shop.inflowOrder("LLT-58120");
        assertThat(order.path("orderNumber").asText()).isEqualTo("SH:1001");
        assertThat(order.path("externalId").asText()).isEqualTo("LLT-58120");
        assertThat(order.path("poNumber").asText()).isEqualTo("1001");
        assertThat(order.path("source").asText()).isEqualTo("Cartwright");
        assertThat(order.path("orderDate").asText()).startsWith("2026-11-25");
        assertThat(order.path("requestedShipDate").asText()).startsWith("2026-11-28");
        assertThat(order.path("locationId").asText())
                .isEqualTo(shop.products().locationId("Main warehouse").orElseThrow());
        assertThat(order.path("contactName").asText()).isEqualTo("Odile Farrow");
        assertThat(order.path("email").asText()).isEqualTo("odile@shop.example");
        assertThat(order.path("shippingAddress").path("address1").asText()).isNotBlank();
        assertThat(order.path("orderRemarks").asText())
                .contains(
                        "Order source: Larkspur Lane Teas",
                        "Ship method: Standard (3-5 days) (09)",
                        "Shipping instructions: Leave with neighbour",
                        "Gift message: Enjoy");
        assertThat(new BigDecimal(order.path("tax1").asText())).isEqualByComparingTo("2.34");
        assertThat(new BigDecimal(order.path("orderFreight").asText())).isEqualByComparingTo("5.50");
        assertThat(new BigDecimal(order.path("total").asText())).isEqualByComparingTo("41.84");
        assertThat(order.path("lines")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(shop.status("LLT-58120")).isEqualTo("at_wms");
        assertThat(shop.row("LLT-58120").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.row("LLT-58120").number()).isEqualTo("SH:1001");
        assertThat(shop.row("LLT-58120").acknowledgedAt()).isNotNull();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.marks().lastCompletePullStartedAt()).isPresent();
    }

    @Test
    @Tag("M7")
    @Tag("M74")
    @Tag("P1")
    void anOrderThatIsOfferedAgainIsAcknowledgedAgainAndNeverWrittenAgain() {
        shop.place("1001");
        shop.run();
        shop.carts().makeNewAgain("1001");
        shop.restart();

        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isEqualTo(2);
        assertThat(shop.status("1001")).isEqualTo("at_wms");
    }

    @Test
    void moreThanAPageOfOrdersIsReadBeforeAnyIsAcknowledged() {
        for (int i = 0; i < 230; i++) {
            shop.carts().place(shop.order("R" + i));
        }

        RunResult first = shop.run();
        int written = first.written();
        for (int i = 0; i < 3; i++) {
            written += shop.run().written();
        }

        // CartRover lets a hundred calls through at once; the run goes on where it stopped.
        assertThat(first.trouble()).isInstanceOf(Trouble.RateLimited.class);
        assertThat(written).isEqualTo(230);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(230);
        assertThat(shop.sandbox.inflow().orders()).hasSize(230);
        assertThat(shop.sandbox.cartRover().custRefs())
                .allSatisfy(ref -> assertThat(shop.status(ref)).isEqualTo("at_wms"));
    }

    @Test
    @Tag("M94")
    void aBuyerBecomesOneCustomerAndOneThatIsThereIsUsedAsItIs() {
        String known = shop.products().addCustomer("Old friend", "Friend@shop.example");
        shop.products().addCustomer("Wider match", "xodile@shop.example");
        shop.place(shop.order("1").buyer(Person.of("Odile", "Farrow", "odile@shop.example")));
        shop.place(shop.order("2").buyer(Person.of("Odile", "F.", "ODILE@shop.example")));
        shop.place(shop.order("3").buyer(Person.of("Fay", "Riend", "friend@shop.example")));

        shop.run();

        assertThat(shop.inflowOrder("1").path("customerId").asText()).isEqualTo(NameId.customer("odile@shop.example"));
        assertThat(shop.inflowOrder("2").path("customerId").asText()).isEqualTo(NameId.customer("odile@shop.example"));
        assertThat(shop.inflowOrder("3").path("customerId").asText()).isEqualTo(known);
        assertThat(shop.writes(CallKind.INFLOW_CUSTOMER_WRITE)).isEqualTo(1);
    }

    @Test
    @Tag("M109")
    void aRetryLooksTheSkuUpAtOnceAndIsCountedOnce() {
        shop.place(shop.order("1001").line("NOWHERE", "1", "1.00"));
        shop.run();
        String id = shop.error(ProblemCode.SKU_MISSING).id();
        shop.clock.advance(Duration.ofSeconds(1));
        shop.desk().retry(List.of(id));
        shop.clock.advance(Duration.ofSeconds(1));
        shop.run();
        shop.run();
        assertThat(shop.error(ProblemCode.SKU_MISSING).attempts()).isEqualTo(2);

        shop.products().addProduct("NOWHERE", "Somewhere", BigDecimal.ONE);
        shop.clock.advance(Duration.ofSeconds(1));
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.HELD);

        shop.desk().retry(List.of(id));
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void ordersThatAreStoppedOnHoldOrTooOldAreSkippedWithTheReason() {
        shop.place("stopped", "waiting");
        shop.place(shop.order("old").orderDate(PullShop.TODAY.minusDays(1)));
        shop.carts().cancelSending("stopped", true);
        shop.carts().hold("waiting", true);

        RunResult result = shop.run();

        assertThat(result.written()).isZero();
        assertThat(result.held()).isZero();
        assertThat(shop.row("stopped").reason()).contains("Cancel Sending");
        assertThat(shop.row("waiting").reason()).isEqualTo("On hold in CartRover.");
        assertThat(shop.row("old").reason()).contains("2026-11-24", "before 2026-11-25");
        assertThat(shop.lists().in(OrderRow.State.SKIPPED)).hasSize(3);
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isZero();
        assertThat(shop.errors()).isEmpty();

        shop.carts().hold("waiting", false);
        shop.run();

        assertThat(shop.row("waiting").state()).isEqualTo(OrderRow.State.PULLED);
    }

    @Test
    void anOrderFarBeforeTheFirstDayIsNotReadAtAll() {
        shop.clock.set(PullShop.MORNING.minus(Duration.ofDays(20)));
        shop.place(shop.order("old"));
        shop.clock.set(PullShop.MORNING);

        shop.run();

        assertThat(new app.cartwright.store.OrderRows(shop.store).find("old")).isEmpty();
    }

    @Test
    @Tag("M68")
    @Tag("M99")
    void aCartThatAppearsLaterTakesItsDefaultPrefixAtOnceWithANotice() {
        shop.carts().addCart("shipstation", "Warehouse club");
        shop.place(NewOrder.of("7", "Warehouse club")
                .line("TIN-SMALL", "1", "10.00")
                .orderDate(PullShop.TODAY));

        shop.run();

        assertThat(shop.inflowOrder("7").path("orderNumber").asText()).isEqualTo("SHI:7");
        assertThat(shop.settings.pullOrders().cart("Warehouse club"))
                .hasValueSatisfying(cart -> assertThat(cart.prefix()).isEqualTo("SHI:"));
        assertThat(shop.changes).singleElement().asString().contains("Warehouse club takes the prefix SHI:");
    }

    @Test
    @Tag("M69")
    @Tag("M74")
    void aChangedPrefixAppliesToOrdersPulledFromThenOn() {
        shop.place("1001");
        shop.run();
        shop.pullOrders(pull -> new PullOrders(
                true, null, pull.since(), List.of(new CartPrefix(PullShop.TEAS, "shopify", "TEA-", true))));
        shop.carts().makeNewAgain("1001");
        shop.place("1002");

        shop.run();

        assertThat(shop.inflowOrder("1001").path("orderNumber").asText()).isEqualTo("SH:1001");
        assertThat(shop.inflowOrder("1002").path("orderNumber").asText()).isEqualTo("TEA-1002");
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
    }

    @Test
    void aNumberThatIsTakenGivesWayToTheReference() {
        shop.products().addCustomer("Walk-in", "");
        String customer =
                shop.sandbox.inflow().customers().getFirst().path("customerId").asText();
        shop.sandbox.inflow().warehouse().typeOrder("SH:1001", "", customer, "TIN-SMALL", BigDecimal.ONE);
        shop.place(shop.order("ref-a").custPoNo("1001"));
        shop.place(shop.order("ref-b").custPoNo("1002"));
        shop.place(shop.order("ref-c").custPoNo("1002"));
        shop.place(shop.order("ref-d").withoutCustPoNo());

        shop.run();

        assertThat(shop.row("ref-a").number()).isEqualTo("SH:ref-a");
        assertThat(shop.row("ref-b").number()).isEqualTo("SH:1002");
        assertThat(shop.row("ref-c").number()).isEqualTo("SH:ref-c");
        assertThat(shop.row("ref-d").number()).isEqualTo("SH:ref-d");
        assertThat(shop.inflowOrder("ref-c").path("poNumber").asText()).isEqualTo("1002");
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void aCatalogueReadAtATimeThatLiesAheadIsOldOnceTheClockIsRight() {
        shop.clock.advance(Duration.ofDays(400));
        shop.place(shop.order("1001"));
        shop.run();
        shop.clock.set(PullShop.MORNING.plus(Duration.ofHours(1)));
        shop.sandbox.history().clear();

        shop.place(shop.order("1002"));
        shop.runByHand();

        assertThat(shop.sandbox.history().calls()).anyMatch(call -> call.kind() == CallKind.INFLOW_PRODUCTS);
    }

    @Test
    @Tag("M8")
    @Tag("M9")
    @Tag("M10")
    @Tag("M75")
    void laterEditsAndRefundsAreToldOnceAndNeverWritten() {
        shop.place("edited", "refunded", "same");
        shop.run();
        long writes = shop.sandbox.history().writes().size();
        shop.carts().addOneMore("edited");
        shop.carts().refund("refunded", new BigDecimal("5.00"));

        shop.runByHand();
        shop.runByHand();

        assertThat(shop.sandbox.history().writes()).hasSize((int) writes);
        assertThat(shop.row("edited").laterEdit()).contains("quantity of TEA-ASSAM-100 2 → 3", "in inFlow by hand");
        assertThat(shop.row("refunded").laterEdit()).contains("total 30.00 → 25.00");
        assertThat(shop.row("same").laterEdit()).isNull();
        assertThat(new app.cartwright.store.OrderEvents(shop.store)
                        .of("edited").stream().filter(event -> event.step().equals("changedAtCart")))
                .hasSize(1);
        assertThat(new BigDecimal(shop.inflowOrder("edited").path("total").asText()))
                .isEqualByComparingTo("30.00");
    }

    @Test
    @Tag("M92")
    @Tag("M95")
    @Tag("M97")
    void otherOrderSourcesThanShopsArePulledLikeAny() {
        shop.carts().addCart("paypal", "Till");
        shop.carts().addCart("salesforce", "Wholesale desk");
        shop.carts().addCart("shipstation", "Shipping desk");
        for (String source : List.of("Till", "Wholesale desk", "Shipping desk")) {
            shop.place(NewOrder.of("of " + source, source)
                    .custPoNo("9")
                    .line("TIN-SMALL", "1", "10.00")
                    .orderDate(PullShop.TODAY));
        }

        shop.run();

        assertThat(shop.row("of Till").number()).isEqualTo("PA:9");
        assertThat(shop.row("of Wholesale desk").number()).isEqualTo("SA:9");
        assertThat(shop.row("of Shipping desk").number()).isEqualTo("SHI:9");
        assertThat(shop.sandbox.history().writes())
                .noneMatch(call -> call.body().contains("paymentLines"));
    }

    @Test
    @Tag("M2")
    @Tag("M3")
    @Tag("M91")
    @Tag("P8")
    void onlyTheAllowedWritesLeaveAndNoneWhereThePullIsSwitchedOff() {
        shop.place("1001");
        shop.pullOrders(pull -> new PullOrders(false, null, pull.since(), pull.carts()));
        RunResult off = shop.run();
        assertThat(off.complete()).isFalse();
        assertThat(shop.sandbox.history().calls()).isEmpty();

        shop.pullOrders(pull -> new PullOrders(true, null, pull.since(), pull.carts()));
        String customer = shop.products().addCustomer("Walk-in", "walkin@shop.example");
        shop.sandbox.inflow().warehouse().typeOrder("SO-1", "", customer, "TIN-SMALL", BigDecimal.ONE);
        shop.run();
        shop.carts().cancel("1001");
        shop.run();

        assertThat(shop.sandbox.history().writes())
                .extracting(call -> call.kind())
                .containsExactly(
                        CallKind.INFLOW_CUSTOMER_WRITE,
                        CallKind.INFLOW_ORDER_WRITE,
                        CallKind.ROVER_ACKNOWLEDGE,
                        CallKind.INFLOW_ORDER_WRITE);
    }

    @Test
    @Tag("M12")
    @Tag("M90")
    void aSkuThatWasRenamedAMomentAgoIsNotWrittenAsItsOldProduct() {
        shop.place("0");
        shop.run();
        shop.products().renameSku("TEA-ASSAM-100", "TEA-ASSAM-NEW");
        shop.place("1");
        shop.place(shop.order("2").line("TIN-SMALL", "1", "10.00"));

        shop.run();

        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.HELD);
        assertThat(shop.row("1").reason()).contains("TEA-ASSAM-100");
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
    }

    @Test
    void ordersOfOneMinuteCostOneLookAtWhatChangedAmongTheProducts() {
        shop.place("0");
        shop.run();
        shop.clock.advance(Duration.ofMinutes(10));
        shop.place("1", "2", "3");
        long before = shop.writes(CallKind.INFLOW_PRODUCTS);

        assertThat(shop.run().written()).isEqualTo(3);
        assertThat(shop.run().written()).isZero();

        assertThat(shop.writes(CallKind.INFLOW_PRODUCTS) - before).isEqualTo(1);
    }
}
