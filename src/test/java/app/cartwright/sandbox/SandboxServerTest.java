package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Api;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxServerTest {
    private final RoverBench bench = new RoverBench();
    private final HttpClient client = HttpClient.newHttpClient();
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        server = bench.sandbox.serve(0, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpRequest.Builder rover(String path) {
        SandboxCredentials keys = bench.sandbox.credentials();
        String pair = keys.cartRoverApiUser() + ":" + keys.cartRoverApiKey();
        return HttpRequest.newBuilder(URI.create(server.baseUrl(Api.CARTROVER) + "/v1/" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest acknowledge() {
        return rover("merchant/orders/update")
                .POST(HttpRequest.BodyPublishers.ofString("{\"cust_ref\":\"LLT-1\",\"order_status\":\"at_wms\"}"))
                .build();
    }

    @Test
    void bothServicesAnswerOnLoopbackFromTheSameWorld() throws Exception {
        assertThat(server.baseUrl(Api.INFLOW).getHost()).isEqualTo("127.0.0.1");
        assertThat(server.baseUrl(Api.INFLOW).getPort())
                .isNotEqualTo(server.baseUrl(Api.CARTROVER).getPort());
        bench.place("PO 7/7 #3+4%");
        HttpResponse<String> answer =
                send(rover("merchant/orders/PO%207%2F7%20%233%2B4%25").build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-CartRover-Process-ID")).isPresent();
        assertThat(Calls.MAPPER
                        .readTree(answer.body())
                        .path("response")
                        .path("cust_ref")
                        .asText())
                .isEqualTo("PO 7/7 #3+4%");
        HttpResponse<String> inflow = send(HttpRequest.newBuilder(URI.create(server.baseUrl(Api.INFLOW) + "/"
                        + bench.sandbox.credentials().companyId() + "/products?count=1&include=defaultPrice"))
                .header("Authorization", "Bearer " + bench.sandbox.credentials().inflowApiKey())
                .header("Accept", "application/json;version=2025-06-24")
                .build());
        assertThat(inflow.statusCode()).isEqualTo(200);
        assertThat(inflow.headers().firstValue("x-inflow-api-rate-limit")).contains("1/60");
    }

    @Test
    void aLostAnswerIsABrokenConnectionAfterTheWork() {
        bench.place("LLT-1");
        bench.sandbox.faults().next(Fault.LOST_ANSWER, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThatThrownBy(() -> send(acknowledge())).isInstanceOf(IOException.class);
        assertThat(bench.rover().status("LLT-1")).isEqualTo("at_wms");
        assertThat(bench.sandbox.history().writes()).hasSize(1);
    }

    @Test
    void aCutAnswerBreaksInTheMiddle() {
        bench.place("LLT-1");
        bench.sandbox.faults().next(Fault.CUT_ANSWER, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThatThrownBy(() -> send(acknowledge())).isInstanceOf(IOException.class);
        assertThat(bench.rover().status("LLT-1")).isEqualTo("at_wms");
    }

    @Test
    void aLostRequestNeverReachesTheService() {
        bench.place("LLT-1");
        bench.sandbox.faults().next(Fault.LOST_REQUEST, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThatThrownBy(() -> send(acknowledge())).isInstanceOf(IOException.class);
        assertThat(bench.rover().status("LLT-1")).isEqualTo("new");
    }

    @Test
    void oddBodiesArriveWhole() throws Exception {
        bench.place("LLT-1");
        bench.sandbox.faults().next(Fault.EMPTY_BODY, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThat(send(acknowledge()).body()).isEmpty();
        bench.sandbox.faults().next(Fault.TRUNCATED_JSON, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThat(send(acknowledge()).body()).startsWith("{").doesNotEndWith("}");
        bench.sandbox.faults().next(Fault.CAPTIVE_PORTAL, CallKind.ROVER_ACKNOWLEDGE, 1);
        assertThat(send(acknowledge()).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aSlowAnswerIsDroppedAtOnceWhenTheServerStops() throws Exception {
        bench.sandbox.faults().slowness(Duration.ofMinutes(10));
        bench.sandbox.faults().next(Fault.SLOW, CallKind.ROVER_CARTS, 1);
        var pending = client.sendAsync(rover("cart/list").build(), HttpResponse.BodyHandlers.ofString());
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> bench.sandbox.history().count(CallKind.ROVER_CARTS) == 1);
        server.close();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(pending::isDone);
        assertThatThrownBy(() -> send(rover("cart/list").build())).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsSaidSo() {
        int port = server.baseUrl(Api.INFLOW).getPort();
        assertThatThrownBy(() -> bench.sandbox.serve(0, port)).isInstanceOf(IOException.class);
    }
}
