package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds the simulated inFlow's answers against inFlow's own description, where that is at hand. */
class InflowContractTest {
    private final InflowBench bench = new InflowBench();
    private final Optional<OpenApi> description = OpenApi.find();

    private OpenApi description() {
        assumeTrue(description.isPresent(), "inFlow's OpenAPI file is not at hand");
        return description.orElseThrow();
    }

    private void fits(String method, String path, JsonNode answer) {
        assertThat(answer.isEmpty()).isFalse();
        assertThat(description().faults(method, "/{companyId}" + path, answer)).isEmpty();
    }

    @Test
    void listsFitTheirSchemas() {
        bench.put(1, "");
        fits("GET", "/locations", Calls.json(bench.calls.get("/locations")));
        fits(
                "GET",
                "/products",
                Calls.json(bench.calls.get("/products?count=100&include=defaultPrice,prices,inventoryLines")));
        fits("GET", "/customers", Calls.json(bench.calls.get("/customers?include=addresses")));
        fits("GET", "/sales-orders", Calls.json(bench.calls.get("/sales-orders?include=lines,customer,location")));
        fits("GET", "/taxing-schemes", Calls.json(bench.calls.get("/taxing-schemes?include=taxCodes,defaultTaxCode")));
        fits("GET", "/tax-codes", Calls.json(bench.calls.get("/tax-codes")));
        fits("GET", "/currencies", Calls.json(bench.calls.get("/currencies")));
        fits("GET", "/payment-terms", Calls.json(bench.calls.get("/payment-terms")));
        fits("GET", "/pricing-schemes", Calls.json(bench.calls.get("/pricing-schemes?include=currency")));
    }

    @Test
    void aShippedOrderFitsItsSchema() {
        bench.put(1, ",'orderFreight':'4.90','tax1':'2','requestedShipDate':'2026-12-01'");
        bench.warehouse().fulfil(InflowBench.id(1), "UPS", "1Z1");
        fits("GET", "/sales-orders/{salesOrderId}", bench.order(1));
        fits("PUT", "/sales-orders", bench.put(2, ""));
    }

    @Test
    void customersAndProductsFitTheirSchemasWhenTheyAreWritten() {
        fits(
                "PUT",
                "/customers",
                Calls.json(bench.calls.put(
                        "/customers?include=addresses",
                        "{'customerId':'" + InflowBench.id(7) + "','name':'Bram Quill','addresses':"
                                + "[{'customerAddressId':'" + InflowBench.id(8)
                                + "','name':'Home','address':{'city':'Aberfeld','addressType':'Residential'}}]}")));
        fits(
                "PUT",
                "/products",
                Calls.json(bench.calls.put(
                        "/products", "{'productId':'" + InflowBench.id(9) + "','name':'Tray','weight':'0.31'}")));
    }

    @Test
    void stockFiguresFitTheirSchemaAsTextAndAsNumbers() {
        bench.catalogue().setOnHand("TIN-SMALL", "Main warehouse", new BigDecimal("3.5"));
        fits("GET", "/products/{productId}/summary", bench.summary("TIN-SMALL", "Main warehouse"));
        InflowBench numbers = new InflowBench(InflowVariant.standard().summaryNumbers(true));
        JsonNode rows = Calls.json(numbers.calls.inflow(
                "POST", "/products/summary", "[{\"productId\":\"" + numbers.product("TIN-SMALL") + "\"}]"));
        fits("POST", "/products/summary", rows);
    }

    @Test
    void theCheckItselfFindsAWrongAnswer() {
        JsonNode wrong = Calls.json(bench.calls.get("/locations")).deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) wrong.path(0))
                .put("isActive", "yes")
                .put("colour", "red")
                .put("locationId", "here");
        assertThat(description().faults("GET", "/{companyId}/locations", wrong)).hasSize(3);
    }
}
