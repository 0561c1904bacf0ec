package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class InflowWebhooksTest {
    private static final String SUBSCRIBE = "{'webHookSubscriptionId':'" + InflowBench.id(600)
            + "','url':'https://bridge.shop.example/hook','events':['SalesOrder.Created','salesOrder.updated']}";

    private final InflowBench bench = new InflowBench();

    @Test
    void theSecretIsToldOnlyWhenTheSubscriptionIsMade() {
        JsonNode made = Calls.json(bench.calls.put("/webhooks", SUBSCRIBE));
        assertThat(made.path("secret").asText()).isNotBlank();
        assertThat(Calls.json(bench.calls.put("/webhooks", SUBSCRIBE)).has("secret"))
                .isFalse();
        assertThat(Calls.json(bench.calls.get("/webhooks")).path(0).has("secret"))
                .isFalse();
        assertThat(bench.calls
                        .put("/webhooks", SUBSCRIBE.replace("salesOrder.updated", "stock.changed"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void writesLeadToSignedDeliveriesUntilTheSubscriptionIsDeleted() throws Exception {
        String secret = Calls.json(bench.calls.put("/webhooks", SUBSCRIBE))
                .path("secret")
                .asText();
        bench.put(1, "");
        bench.warehouse().pickAll(InflowBench.id(1));
        bench.catalogue().renameProduct("TIN-SMALL", "Little tin");
        assertThat(bench.sandbox.inflow().webhookDeliveries())
                .extracting(WebhookDelivery::body)
                .containsExactly(
                        "{\"eventType\":\"SalesOrderCreatedV1\",\"salesOrderId\":\"" + InflowBench.id(1) + "\"}",
                        "{\"eventType\":\"SalesOrderUpdatedV1\",\"salesOrderId\":\"" + InflowBench.id(1) + "\"}");
        WebhookDelivery first = bench.sandbox.inflow().webhookDeliveries().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(first.signature())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(mac.doFinal(first.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(bench.calls
                        .inflow("DELETE", "/webhooks/" + InflowBench.id(600), null)
                        .status())
                .isEqualTo(200);
        bench.put(2, "");
        assertThat(bench.sandbox.inflow().webhookDeliveries()).hasSize(2);
    }

    @Test
    void theBodyFollowsTheVariant() {
        InflowBench newer =
                new InflowBench(InflowVariant.standard().webhookVersion(2).webhookPlainId(true));
        newer.calls.put("/webhooks", SUBSCRIBE);
        newer.put(1, "");
        newer.put(1, "");
        assertThat(newer.sandbox.inflow().webhookDeliveries().getLast().body())
                .isEqualTo("{\"eventType\":\"SalesOrderUpdatedV2\",\"id\":\"" + InflowBench.id(1) + "\"}");
    }
}
