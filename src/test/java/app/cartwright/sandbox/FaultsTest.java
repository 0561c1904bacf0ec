package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
    private static final String ACK = "{'cust_ref':'LLT-1','order_status':'at_wms'}";

    private final RoverBench bench = new RoverBench();

    private HttpAnswer spoiled(Fault fault) {
        bench.place("LLT-1");
        bench.sandbox.faults().next(fault, CallKind.ROVER_ACKNOWLEDGE, 1);
        return bench.calls.roverAnswer("POST", "merchant/orders/update", ACK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "LOST_ANSWER",
                "CUT_ANSWER",
                "ERROR_500_AFTER",
                "HTML_502_AFTER",
                "TRUNCATED_JSON",
                "EMPTY_BODY",
                "ODD_ANSWER"
            })
    void theWorkIsDoneThoughTheAnswerDoesNotSaySo(Fault fault) {
        HttpAnswer answer = spoiled(fault);
        assertThat(bench.rover().status("LLT-1")).isEqualTo("at_wms");
        if (answer instanceof HttpAnswer.Received received) {
            assertThat(received.body()).doesNotContain("true}");
        } else {
            assertThat(((HttpAnswer.Missing) answer).mayHaveArrived()).isTrue();
        }
        CallRecord call = bench.sandbox.history().writes().getFirst();
        assertThat(call.fault()).isEqualTo(fault);
        assertThat(call.effect().changed()).isTrue();
        assertThat(bench.calls.rover("POST", "merchant/orders/update", ACK).status())
                .as("only once")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "OFFLINE",
                "LOST_REQUEST",
                "ERROR_500_BEFORE",
                "HTML_502_BEFORE",
                "UNAVAILABLE_503",
                "CAPTIVE_PORTAL",
                "RATE_LIMITED",
                "UNAUTHORIZED"
            })
    void nothingIsDoneThoughAnAnswerMayCome(Fault fault) {
        HttpAnswer answer = spoiled(fault);
        assertThat(bench.rover().status("LLT-1")).isEqualTo("new");
        assertThat(bench.sandbox.history().writes().getFirst().effect().changed())
                .isFalse();
        if (fault == Fault.OFFLINE) {
            assertThat(((HttpAnswer.Missing) answer).mayHaveArrived()).isFalse();
        }
        if (fault == Fault.LOST_REQUEST) {
            assertThat(((HttpAnswer.Missing) answer).mayHaveArrived()).isTrue();
        }
        if (fault == Fault.CAPTIVE_PORTAL) {
            assertThat(Calls.status(answer)).isEqualTo(200);
        }
    }

    @Test
    void aSlowAnswerPassesTheDeadlineOnlyIfItIsSlowerThanThat() {
        bench.place("LLT-1");
        List<Duration> waits = new ArrayList<>();
        Calls waiting = new Calls(bench.sandbox.transport().telling(waits::add), bench.sandbox.credentials());
        bench.sandbox.faults().next(Fault.SLOW, Api.CARTROVER, 2);
        assertThat(Calls.status(waiting.roverAnswer("GET", "cart/list", null))).isEqualTo(200);
        bench.sandbox.faults().slowness(Duration.ofSeconds(31));
        assertThat(waiting.roverAnswer("POST", "merchant/orders/update", ACK)).isInstanceOf(HttpAnswer.Missing.class);
        assertThat(waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(bench.rover().status("LLT-1")).isEqualTo("at_wms");
    }

    @Test
    void pagesComeShortAndRowsGoMissing() {
        Calls calls = bench.calls;
        for (int i = 0; i < 10; i++) {
            bench.place("LLT-" + i);
        }
        bench.sandbox.faults().next(Fault.SHORT_PAGE, CallKind.ROVER_ORDERS, 1);
        assertThat(bench.refs("new")).hasSize(5);
        bench.sandbox.faults().next(Fault.ROW_MISSING, CallKind.ROVER_ORDERS, 1);
        assertThat(bench.refs("new")).hasSize(9);
        bench.sandbox.faults().next(Fault.SHORT_PAGE, CallKind.INFLOW_PRODUCTS, 1);
        assertThat(Calls.json(calls.get("/products"))).hasSize(10);
        bench.sandbox.faults().next(Fault.PAGE_CHANGE, CallKind.ROVER_ORDERS, 1);
        assertThat(bench.refs("new")).as("one left the list").hasSize(9);
    }

    @Test
    void aProductIsDeactivatedJustBeforeItsFiguresAreRead() {
        String id = bench.sandbox.inflow().catalogue().productId("TIN-SMALL").orElseThrow();
        bench.sandbox.faults().next(Fault.PRODUCT_DEACTIVATED, CallKind.INFLOW_SUMMARY, 1);
        bench.calls.inflow("POST", "/products/summary", "[{\"productId\":\"" + id + "\"}]");
        assertThat(Calls.json(bench.calls.get("/products/" + id))
                        .path("isActive")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void someCallsCanBeLetThroughFirstAndEverythingCalmsDownOnCommand() {
        bench.sandbox.faults().after(2, Fault.ERROR_500_BEFORE, CallKind.ROVER_CARTS, 5);
        assertThat(List.of(
                        bench.get("cart/list").status(),
                        bench.get("cart/list").status(),
                        bench.get("cart/list").status()))
                .containsExactly(200, 200, 500);
        bench.sandbox.faults().calm();
        assertThat(bench.get("cart/list").status()).isEqualTo(200);
    }

    @Test
    void profilesSpoilAboutAsManyCallsAsTheySayAndTheSameOnesForTheSameSeed() {
        assertThat(spoiledBy(FaultProfile.NONE)).isEmpty();
        assertThat(spoiledBy(FaultProfile.SOME)).hasSizeBetween(10, 40);
        assertThat(spoiledBy(FaultProfile.STORM)).hasSizeBetween(150, 260).isEqualTo(spoiledBy(FaultProfile.STORM));
    }

    private static List<Fault> spoiledBy(FaultProfile profile) {
        RoverBench bench = new RoverBench();
        bench.sandbox.faults().profile(profile);
        for (int i = 0; i < 1000; i++) {
            bench.clock.advance(Duration.ofSeconds(1));
            bench.calls.roverAnswer("GET", "cart/list", null);
        }
        return bench.sandbox.history().calls().stream()
                .map(CallRecord::fault)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void offlineEndsByItself() {
        bench.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(1));
        assertThat(bench.calls.roverAnswer("GET", "cart/list", null)).isInstanceOf(HttpAnswer.Missing.class);
        assertThat(bench.calls.get("/locations").status()).isEqualTo(200);
        bench.clock.advance(Duration.ofMinutes(1));
        assertThat(bench.get("cart/list").status()).isEqualTo(200);
    }

    @Test
    void theHistoryHoldsNoKey() {
        bench.get("cart/list");
        bench.calls.get("/locations");
        SandboxCredentials keys = bench.sandbox.credentials();
        assertThat(bench.sandbox.history().calls().toString() + keys)
                .doesNotContain(keys.cartRoverApiKey())
                .doesNotContain(keys.inflowApiKey());
    }
}
