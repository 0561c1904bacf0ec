package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plants what a bridge must never do and sees that the audit finds it. */
class ShopAuditTest {
    private final InflowBench bench = new InflowBench();
    private final ShopAudit audit = new ShopAudit(bench.sandbox);

    private void place(String custRef) {
        bench.sandbox
                .cartRover()
                .carts()
                .place(NewOrder.of(custRef, "Larkspur Lane Teas")
                        .line("TEA-ASSAM-100", "2", "15.00")
                        .tax("1.80"));
    }

    private void ship(String custRef) {
        bench.calls.rover(
                "POST",
                "merchant/orders/update",
                "{'cust_ref':'" + custRef + "','order_status':'shipped','shipments':[{'tracking_no':'1Z'}]}");
    }

    @Test
    void aRightRunHasNoFindings() {
        place("LLT-1");
        bench.put(1, ",'externalId':'LLT-1'");
        bench.warehouse().fulfil(InflowBench.id(1), "UPS", "1Z");
        ship("LLT-1");
        assertThat(audit.alwaysWrong()).isEmpty();
        PlacedOrder placed = new PlacedOrder("LLT-1", "Larkspur Lane Teas", bench.clock.instant(), Fate.SHIPPED, 2);
        assertThat(audit.leftUndone(List.of(placed))).isEmpty();
    }

    @Test
    @Tag("P1")
    void anOrderThatIsThereTwiceIsFound() {
        place("LLT-1");
        bench.put(1, ",'externalId':'LLT-1'");
        bench.put(2, ",'externalId':'LLT-1'");
        assertThat(audit.alwaysWrong()).containsExactly("Order LLT-1 is in inFlow twice.");
    }

    @Test
    @Tag("P3")
    @Tag("P4")
    void aShipmentThatWasPushedTwiceOrTooEarlyIsFound() {
        place("LLT-1");
        bench.put(1, ",'externalId':'LLT-1'");
        ship("LLT-1");
        bench.warehouse().fulfil(InflowBench.id(1), "UPS", "1Z");
        ship("LLT-1");
        assertThat(audit.alwaysWrong())
                .containsExactly(
                        "The shipment of order LLT-1 was pushed while it was not fulfilled.",
                        "The shipment of order LLT-1 was pushed twice.");
    }

    @Test
    @Tag("P8")
    @Tag("M2")
    void writesThatAreNotAmongTheThreeFunctionsAreFound() {
        bench.calls.put("/products", "{'productId':'" + InflowBench.id(9) + "','name':'Tray'}");
        bench.calls.put("/taxing-schemes", "{}");
        place("LLT-1");
        bench.calls.rover("POST", "merchant/orders/update", "{'cust_ref':'LLT-1','order_status':'canceled'}");
        String customer = bench.catalogue().addCustomer("Wren Quill", "wren@mail.example");
        bench.calls.put("/customers", "{'customerId':'" + customer + "','name':'Renamed'}");
        assertThat(audit.alwaysWrong()).hasSize(4);
    }

    @Test
    @Tag("P7")
    void aTotalThatDiffersIsFound() {
        place("LLT-1");
        bench.put(1, ",'externalId':'LLT-1','tax1':'1.81'");
        assertThat(audit.alwaysWrong()).containsExactly("Order LLT-1 is 31.81000 in inFlow and 31.80 in CartRover.");
    }

    @Test
    @Tag("P2")
    void whatWasLeftUndoneIsFound() {
        place("LLT-1");
        PlacedOrder shipped = new PlacedOrder("LLT-1", "Larkspur Lane Teas", bench.clock.instant(), Fate.SHIPPED, 2);
        assertThat(audit.leftUndone(List.of(shipped))).containsExactly("Order LLT-1 is not in inFlow.");
        bench.put(1, ",'externalId':'LLT-1'");
        assertThat(audit.leftUndone(List.of(shipped)))
                .containsExactly("The shipment of order LLT-1 did not reach CartRover.");
        PlacedOrder cancelled =
                new PlacedOrder("LLT-1", "Larkspur Lane Teas", bench.clock.instant(), Fate.CANCELLED_SOON, 2);
        assertThat(audit.leftUndone(List.of(cancelled)))
                .containsExactly("Order LLT-1 (CANCELLED_SOON) is still live in inFlow.");
    }

    @Test
    @Tag("P5")
    void figuresThatAreNotRightAreFound() {
        var mapping = List.of(new ShopAudit.Mapping("MAIN", List.of("Main warehouse", "Shop floor")));
        assertThat(audit.wrongFigures(mapping)).hasSize(38);
        for (String sku : bench.sandbox.cartRover().account().skus()) {
            if (bench.catalogue().productId(sku).isPresent()) {
                BigDecimal sum = bench.catalogue()
                        .available(sku, "Main warehouse")
                        .add(bench.catalogue().available(sku, "Shop floor"));
                bench.sandbox.cartRover().account().setFigure(sku, "MAIN", sum, bench.clock.instant());
            }
        }
        assertThat(audit.wrongFigures(mapping)).isEmpty();
        bench.catalogue().setOnHand("TIN-SMALL", "Main warehouse", new BigDecimal("-100"));
        bench.catalogue().setOnHand("TIN-LARGE", "Main warehouse", new BigDecimal("3.7"));
        bench.catalogue().setOnHand("TIN-LARGE", "Shop floor", BigDecimal.ZERO);
        assertThat(audit.wrongFigures(mapping))
                .hasSize(2)
                .anyMatch(text -> text.endsWith("not 0."))
                .anyMatch(text -> text.endsWith("not 3."));
    }
}
