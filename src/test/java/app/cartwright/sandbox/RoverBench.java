package app.cartwright.sandbox;

import app.cartwright.http.HttpAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A sandbox with the practice shop in it and the few calls that tests of the simulated CartRover repeat. */
final class RoverBench {
    static final String SHOP = "Larkspur Lane Teas";

    final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-11-25T09:00:00Z"));
    final Sandbox sandbox;
    final Calls calls;

    RoverBench() {
        this(CartRoverVariant.standard());
    }

    RoverBench(CartRoverVariant variant) {
        sandbox = new Sandbox(clock, 1, InflowVariant.standard(), variant);
        PracticeShop.open(sandbox, clock, 1);
        calls = new Calls(sandbox);
    }

    SimulatedCartRover rover() {
        return sandbox.cartRover();
    }

    CartDesk carts() {
        return sandbox.cartRover().carts();
    }

    /** An order of two Assam and one small tin. */
    String place(String custRef) {
        clock.advance(Duration.ofSeconds(1));
        return carts().place(NewOrder.of(custRef, SHOP)
                .line("TEA-ASSAM-100", "2", "15.00")
                .line(NewOrder.NewLine.of("TIN-SMALL", "1", "10.00")
                        .discount("1.00")
                        .addlDiscount("2.00"))
                .tax("2.34")
                .shipping("5.50"));
    }

    HttpAnswer.Received get(String path) {
        return calls.rover("GET", path, null);
    }

    JsonNode list(String status, String query) {
        return Calls.json(get("merchant/orders/list/" + status + query)).path("response");
    }

    List<String> refs(String status) {
        return list(status, "?limit=100")
                .valueStream()
                .map(order -> order.path("cust_ref").asText())
                .toList();
    }

    HttpAnswer.Received update(String body) {
        return calls.rover("POST", "merchant/orders/update", body);
    }

    JsonNode acknowledge(String custRef) {
        return Calls.json(update("{'cust_ref':'" + custRef + "','order_status':'at_wms'}"));
    }

    JsonNode ship(String custRef, String tracking, String sku, int quantity) {
        String parcel = "{'carrier':'UPS','tracking_no':'%s','date':'2026-11-25T10:00:00+01:00',"
                + "'items':[{'item':'%s','quantity':%d}]}";
        String body = "{'cust_ref':'%s','order_status':'shipped','shipments':[" + parcel + "]}";
        return Calls.json(update(body.formatted(custRef, tracking, sku, quantity)));
    }

    HttpAnswer.Received push(String body) {
        return calls.rover("POST", "merchant/inventory", body);
    }
}
