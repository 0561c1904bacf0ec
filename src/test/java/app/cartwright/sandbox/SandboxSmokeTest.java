package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SandboxSmokeTest {
    private final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-11-25T09:00:00Z"));
    private final Sandbox sandbox = PracticeShop.open(clock, 1).sandbox();
    private final Calls calls = new Calls(sandbox);

    @Test
    void anOrderGoesThroughBothServices() {
        sandbox.cartRover()
                .carts()
                .place(NewOrder.of("LLT-1001", "Larkspur Lane Teas").line("TEA-ASSAM-100", "2", "15.00"));
        JsonNode page = Calls.json(calls.rover("GET", "merchant/orders/list/new?limit=100", null));
        assertThat(page.path("response")).hasSize(1);
        assertThat(page.path("response").path(0).path("cust_ref").asText()).isEqualTo("LLT-1001");
        assertThat(Calls.json(calls.rover(
                                "POST", "merchant/orders/update", "{'cust_ref':'LLT-1001','order_status':'at_wms'}"))
                        .toString())
                .isEqualTo("{\"success_code\":true}");
        assertThat(sandbox.cartRover().status("LLT-1001")).isEqualTo("at_wms");

        String product = sandbox.inflow().catalogue().productId("TEA-ASSAM-100").orElseThrow();
        String location =
                sandbox.inflow().catalogue().locationId("Main warehouse").orElseThrow();
        BigDecimal before = sandbox.inflow().catalogue().available("TEA-ASSAM-100", "Main warehouse");
        assertThat(calls.put(
                                "/customers",
                                "{'customerId':'3c7b9e00-0003-5c00-8000-000000000201','name':'Odile Farrow'}")
                        .status())
                .isEqualTo(200);
        var answer = calls.put("/sales-orders?include=lines", """
            {'salesOrderId':'b8a1d200-0004-5d00-8000-000000000301',
             'customerId':'3c7b9e00-0003-5c00-8000-000000000201','source':'Cartwright','locationId':'%s',
             'tax1':'2.34','tax2':'0','orderFreight':'5.50','orderNumber':'SH:1001',
             'lines':[{'salesOrderLineId':'b8a1d200-0004-5d00-8000-000000000302','productId':'%s',
             'quantity':{'standardQuantity':'2','uomQuantity':'2'},'unitPrice':'15.00'}]}\
            """.formatted(location, product));
        assertThat(answer.body()).contains("\"total\":\"37.84000\"").contains("\"inventoryStatus\":\"unfulfilled\"");
        assertThat(sandbox.inflow().catalogue().available("TEA-ASSAM-100", "Main warehouse"))
                .isEqualByComparingTo(before.subtract(new BigDecimal("2")));
        sandbox.inflow().warehouse().fulfil("b8a1d200-0004-5d00-8000-000000000301", "UPS", "1Z999");
        assertThat(sandbox.inflow()
                        .order("b8a1d200-0004-5d00-8000-000000000301")
                        .orElseThrow()
                        .path("inventoryStatus")
                        .asText())
                .isEqualTo("fulfilled");
        assertThat(Calls.json(calls.inflow(
                        "POST",
                        "/products/summary",
                        "[{\"productId\":\"" + product + "\",\"locationId\":\"" + location + "\"}]")))
                .hasSize(1);
    }

    @Test
    void theHttpFrontServesTheSameWorld() throws Exception {
        try (SandboxServer server = sandbox.serve(0, 0)) {
            assertThat(server.baseUrl(app.cartwright.http.Api.INFLOW).toString())
                    .startsWith("http://127.0.0.1:");
            java.net.http.HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(server.baseUrl(app.cartwright.http.Api.INFLOW)
                                            .resolve("/" + sandbox.credentials().companyId() + "/locations?count=1"))
                                    .header(
                                            "Authorization",
                                            "Bearer " + sandbox.credentials().inflowApiKey())
                                    .header("Accept", "application/json;version=2025-06-24")
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"isActive\":true");
        }
    }
}
