package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Party;
import app.cartwright.inflow.Address;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewSalesOrder;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.OrderChoices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderPlannerTest {
    private static final PullFacts FACTS = new PullFacts(
            LocalDate.of(2026, 3, 2),
            Map.of("Larkspur Lane Teas", "SH:"),
            new ProductCatalogue(
                    List.of(
                            product("p1", "TEA-ASSAM-100", true),
                            product("p2", "TWICE", true),
                            product("p3", "TWICE", true),
                            product("p4", "TEA / 100% #1+", true),
                            product("p5", "OLD", false)),
                    Instant.EPOCH),
            Map.of("USD", "usd-id"),
            "main-id");

    private final OrderPlanner planner = new OrderPlanner(FACTS);

    @Test
    @Tag("M65")
    void aWritePlanHoldsNumberProductsCurrencyAndLocation() {
        WritePlan plan = write(tea().build());

        assertThat(plan.number()).isEqualTo("SH:LLT-1");
        assertThat(plan.productByLine()).isEqualTo(Map.of("1", "p1"));
        assertThat(plan.currencyId()).isEqualTo("usd-id");
        assertThat(plan.locationId()).isEqualTo("main-id");
    }

    @Test
    void withoutACurrencyTheAccountsOwnIsMeant() {
        SampleOrder order = tea();
        order.currency = null;

        assertThat(write(order.build()).currencyId()).isNull();
    }

    @Test
    void aTakenNumberGivesWayToTheReference() {
        SampleOrder order = tea();
        order.custPoNo = "1001";
        Offered offered =
                new Offered(List.of(order.build()), null, null, false, OrderChoices.Choice.NONE, Set.of("SH:1001"));

        WritePlan plan = ((OrderDecision.Write) planner.decide(offered)).plan();

        assertThat(plan.number()).isEqualTo("SH:LLT-1");
        assertThat(plan.spareNumber()).isEqualTo("SH:LLT-1");
    }

    @Test
    @Tag("M12")
    void skusAreMatchedExactlyAndInactiveProductsDontCount() {
        assertThat(write(order("TEA / 100% #1+")).productByLine()).containsValue("p4");
        assertThat(hold(order("tea-assam-100")).faults().getFirst().code()).isEqualTo(ProblemCode.SKU_MISSING);
        assertThat(hold(order("TEA-ASSAM-100 ")).faults().getFirst().facts()).containsEntry("near", "TEA-ASSAM-100");
        assertThat(hold(order("OLD")).faults().getFirst().code()).isEqualTo(ProblemCode.SKU_MISSING);
        assertThat(hold(order("TWICE")).faults().getFirst().code()).isEqualTo(ProblemCode.SKU_AMBIGUOUS);
    }

    @Test
    @Tag("M12")
    void aBlankSkuIsNoneAndNamesTheLine() {
        OrderDecision.Fault fault = hold(order("  ")).faults().getFirst();

        assertThat(fault.code()).isEqualTo(ProblemCode.SKU_MISSING);
        assertThat(fault.sentence()).isEqualTo("A line has no SKU: line 1 of 1, 2 × The   .");
    }

    @Test
    void everyFaultOfAnOrderIsNamedAtOnce() {
        SampleOrder order = SampleOrder.of("LLT-1")
                .line("NONE-1", "1", "5.00")
                .line("NONE-2", "1", "5.00")
                .line("NONE-1", "2", "5.00")
                .totalled();
        order.currency = "XTS";

        OrderDecision.Hold hold = hold(order.build());

        assertThat(hold.faults())
                .extracting(OrderDecision.Fault::code)
                .containsExactly(ProblemCode.SKU_MISSING, ProblemCode.SKU_MISSING, ProblemCode.CURRENCY_MISSING);
        assertThat(hold.faults().getFirst().detail()).isEqualTo("line 1 of 3, 1 ×; line 3 of 3, 2 ×");
        assertThat(hold.number()).isEqualTo("SH:LLT-1");
    }

    @Test
    void filteredLinesNeedNoProduct() {
        SampleOrder order = tea().line("NOWHERE", "1", "5.00", "0", "0", "5.00", null, true);
        order.total = order.total.add(java.math.BigDecimal.valueOf(5));

        assertThat(write(order.build()).productByLine()).containsOnlyKeys("1");
    }

    @Test
    void theFirstDayIsInclusiveAndTheRecordsOwnDayStandsIn() {
        SampleOrder onTheDay = tea();
        SampleOrder before = tea();
        before.orderDate = LocalDate.of(2026, 3, 1);
        SampleOrder undated = tea();
        undated.orderDate = null;
        undated.createdAt = Instant.parse("2026-03-01T23:59:59Z");

        assertThat(decide(onTheDay.build())).isInstanceOf(OrderDecision.Write.class);
        assertThat(decide(before.build())).isInstanceOf(OrderDecision.Skip.class);
        assertThat(decide(undated.build())).isInstanceOf(OrderDecision.Skip.class);
    }

    @Test
    @Tag("M73")
    void aCancelledRecordIsNeverWritten() {
        SampleOrder order = tea();
        order.status = "canceled";

        assertThat(decide(order.build())).isInstanceOf(OrderDecision.Cancelled.class);
    }

    @Test
    void twoDifferentRecordsUnderOneReferenceAreBothHeld() {
        SampleOrder other = tea();
        other.orderSource = "Another cart";
        Offered offered = new Offered(
                List.of(tea().build(), other.build()), null, null, false, OrderChoices.Choice.NONE, Set.of());

        OrderDecision.Hold hold = (OrderDecision.Hold) planner.decide(offered);

        assertThat(hold.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ProblemCode.IDENTITY_CLASH);
            assertThat(fault.subject()).isEqualTo("LLT-1");
            assertThat(fault.sentence()).contains("Larkspur Lane Teas", "Another cart");
        });
    }

    @Test
    @Tag("M7")
    void anOrderInInflowIsOnlyAcknowledgedUnlessItIsAnother() {
        SampleOrder renamed = tea();
        renamed.orderSource = "Larkspur Lane Teas (new)";
        SampleOrder another = tea();
        another.custPoNo = "9";
        another.orderSource = "Another cart";

        assertThat(planner.decide(pulled(tea().build(), renamed.build())))
                .isInstanceOf(OrderDecision.AcknowledgeOnly.class);
        assertThat(planner.decide(pulled(tea().build(), another.build()))).isInstanceOf(OrderDecision.Hold.class);
    }

    @Test
    void anOrderOfACartWithoutAPrefixIsHeld() {
        SampleOrder order = tea();
        order.orderSource = " ";

        assertThat(hold(order.build()).faults().getFirst().code()).isEqualTo(ProblemCode.CART_UNKNOWN);
    }

    @Test
    @Tag("M63")
    void theDeliveryAddressStandsInForAMissingBillingAddressAsAWhole() {
        SampleOrder order = tea();
        order.ship = new Party(
                "", "Odile", "Farrow", "18 Quarry Row", "Flat 2", "Rear", "Millbrook", "VT", "05999", "USA", "1", "");
        order.bill = new Party("Farrow & Co", "", "", "", "", "", "", "", "", "USA", "", "odile@shop.example");
        order.custPoNo = null;

        NewSalesOrder written = SalesOrderMapping.order(write(order.build()), "SH:LLT-1", "customer");

        Address address = new Address("18 Quarry Row", "Flat 2, Rear", "Millbrook", "VT", "05999", "USA");
        assertThat(written.shippingAddress()).isEqualTo(address);
        assertThat(written.billingAddress()).isEqualTo(address);
        assertThat(written.poNumber()).isEmpty();
        assertThat(written.contactName()).isEqualTo("Odile Farrow");
        assertThat(written.email()).isEqualTo("odile@shop.example");
        assertThat(written.salesOrderId()).isEqualTo(NameId.order("LLT-1"));
        assertThat(written.lines().getFirst().lineId()).isEqualTo(NameId.line("LLT-1", "1", 0));
    }

    @Test
    void buyersAreToldApartByEMailElseByTheShopsIdElseByTheOrder() {
        SampleOrder order = tea();
        order.bill = new Party("", "O", "F", "", "", "", "", "", "", "", "", " Odile@Shop.example ");
        assertThat(Buyer.of(order.build()).key()).isEqualTo("odile@shop.example");

        order.bill = Party.NONE;
        order.ship = Party.NONE;
        assertThat(Buyer.of(order.build()).key()).isEqualTo("Larkspur Lane Teas:7741");
        assertThat(Buyer.of(order.build()).name()).isEqualTo("Buyer of LLT-1");

        order.customerId = null;
        assertThat(Buyer.of(order.build()).key()).isEqualTo("LLT-1");
    }

    @Test
    void theSnapshotKeepsWhatIsComparedLater() {
        SampleOrder order = tea().line("TIN-SMALL", null, "5.0000", null, "1.50", null, "0.40", true);
        order.giftMessage = "Enjoy";
        order.requestedShipDate = LocalDate.of(2026, 3, 9);
        Order original = order.build();

        Order read = OrderSnapshot.read(OrderSnapshot.write(original)).orElseThrow();

        assertThat(read).isEqualTo(original);
        assertThat(OrderSnapshot.read("{}")).isEmpty();
        assertThat(OrderSnapshot.read("not json")).isEmpty();
    }

    private OrderDecision decide(Order order) {
        return planner.decide(new Offered(List.of(order), null, null, false, OrderChoices.Choice.NONE, Set.of()));
    }

    private static Offered pulled(Order pulled, Order now) {
        return new Offered(List.of(now), null, pulled, true, OrderChoices.Choice.NONE, Set.of());
    }

    private WritePlan write(Order order) {
        OrderDecision decision = decide(order);
        assertThat(decision).isInstanceOf(OrderDecision.Write.class);
        return ((OrderDecision.Write) decision).plan();
    }

    private OrderDecision.Hold hold(Order order) {
        OrderDecision decision = decide(order);
        assertThat(decision).isInstanceOf(OrderDecision.Hold.class);
        return (OrderDecision.Hold) decision;
    }

    private static SampleOrder tea() {
        return SampleOrder.of("LLT-1").line("TEA-ASSAM-100", "2", "15.0000").totalled();
    }

    private static Order order(String sku) {
        return SampleOrder.of("LLT-1").line(sku, "2", "15.0000").totalled().build();
    }

    private static Product product(String id, String sku, boolean active) {
        return new Product(id, "Product " + id, sku, "stockedproduct", active, "0");
    }
}
