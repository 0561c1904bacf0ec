package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A sandbox with the practice shop in it and the few calls that tests of the simulated inFlow repeat. */
final class InflowBench {
    static final String CUSTOMER = "3c7b9e00-0003-5c00-8000-000000000201";

    final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-11-25T09:00:00Z"));
    final Sandbox sandbox;
    final Calls calls;

    InflowBench() {
        this(InflowVariant.standard());
    }

    InflowBench(InflowVariant variant) {
        sandbox = new Sandbox(clock, 1, variant, CartRoverVariant.standard());
        PracticeShop.open(sandbox, clock, 1);
        calls = new Calls(sandbox);
        calls.put("/customers", "{'customerId':'" + CUSTOMER + "','name':'Odile Farrow','email':'odile@shop.example'}");
    }

    static String id(int number) {
        return String.format("b8a1d200-0004-5d00-8000-%012d", number);
    }

    String product(String sku) {
        return sandbox.inflow().catalogue().productId(sku).orElseThrow();
    }

    String location(String name) {
        return sandbox.inflow().catalogue().locationId(name).orElseThrow();
    }

    String orderBody(int number, String more) {
        return "{'salesOrderId':'" + id(number) + "','customerId':'" + CUSTOMER
                + "','source':'Cartwright','locationId':'" + location("Main warehouse") + "'" + more + "}";
    }

    String line(int number, String sku, String quantity, String price) {
        return "{'salesOrderLineId':'" + id(number) + "','productId':'" + product(sku)
                + "','quantity':{'standardQuantity':'" + quantity + "','uomQuantity':'" + quantity
                + "'},'unitPrice':'" + price + "'}";
    }

    /** An order of two units of Assam for 15.00 each. */
    JsonNode put(int number, String more) {
        String lines = ",'lines':[" + line(number + 500, "TEA-ASSAM-100", "2", "15.00") + "]";
        return Calls.json(calls.put("/sales-orders?include=lines", orderBody(number, lines + more)));
    }

    JsonNode order(int number) {
        return Calls.json(calls.get("/sales-orders/" + id(number) + "?include=lines,pickLines,packLines,shipLines"));
    }

    InflowWarehouse warehouse() {
        return sandbox.inflow().warehouse();
    }

    InflowCatalogue catalogue() {
        return sandbox.inflow().catalogue();
    }

    JsonNode summary(String sku, String location) {
        return Calls.json(calls.inflow(
                        "POST",
                        "/products/summary",
                        "[{\"productId\":\"" + product(sku) + "\",\"locationId\":\"" + location(location) + "\"}]"))
                .path(0);
    }
}
