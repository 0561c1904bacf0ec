package app.cartwright.inflow;

import static app.cartwright.inflow.InflowFixture.KEY;
import static app.cartwright.inflow.InflowFixture.ORDER;
import static app.cartwright.inflow.InflowFixture.client;
import static app.cartwright.inflow.InflowFixture.newOrder;
import static app.cartwright.inflow.InflowFixture.refusal;
import static app.cartwright.inflow.InflowFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of refusal and of trouble looks like to the flows. */
class InflowFaultsTest {
    private static final String PORTAL = "<!DOCTYPE html><html><body>Welcome to the café network</body></html>";
    private final StubCalls calls = new StubCalls();
    private final InflowClient inflow = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID",
        "401, KEY",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, INVALID",
        "409, CONFLICT",
        "412, CONFLICT",
        "413, INVALID",
        "422, INVALID",
        "429, RATE"
    })
    @Tag("M33")
    @Tag("M107")
    void everyRefusalHasItsKindAndInflowsOwnWords(int status, RefusalKind kind) {
        for (String body :
                new String[] {"{\"message\":\"No, because of tea\"}", "No, because of tea", "\"No, because of tea\""}) {
            calls.service.answer(status, body);
            Outcome.Refusal refusal = refusal(inflow.createSalesOrder(newOrder()));
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.message()).isEqualTo("No, because of tea");
            assertThat(refusal.rawAnswer()).isEqualTo(body);
        }
        calls.service.answer(status, "");
        assertThat(refusal(inflow.probe()).message()).contains("no reason", Integer.toString(status));
        calls.service.answer(status, "{\"title\":\"Unprocessable\",\"status\":" + status + "}");
        assertThat(refusal(inflow.probe()).message()).isEqualTo("Unprocessable");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    @Tag("M33")
    void troubleOfTheServiceIsUnknownWhateverItsBody(int status) {
        for (String body : new String[] {PORTAL, "", "{\"message\":\"oh\"}", "[]"}) {
            calls.service.answer(status, body);
            Outcome.Unknown<?> unknown = unknown(inflow.createSalesOrder(newOrder()));
            assertThat(unknown.cause()).isEqualTo(UnknownCause.SERVICE_DOWN);
            assertThat(unknown.mayHaveArrived()).isTrue();
        }
    }

    @Test
    @Tag("M33")
    void aPageOfTheNetworkIsNotTheService() {
        calls.service
                .answer(200, PORTAL, "Content-Type", "text/html")
                .answer(200, "\n  " + PORTAL)
                .answer(302, "", "Location", "http://portal.example/")
                .answer(407, "who are you");
        for (int i = 0; i < 4; i++) {
            assertThat(unknown(inflow.probe()).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
        }
        calls.service.answer(200, PORTAL);
        assertThat(unknown(inflow.createSalesOrder(newOrder())).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
    }

    @Test
    void aListThatIsNoArrayIsNotTheService() {
        calls.service.answer(200, "{\"status\":\"ok\"}");
        assertThat(unknown(inflow.probe()).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
    }

    @Test
    @Tag("P1")
    void aWebPageNeverSaysThatAnOrderIsNotThere() {
        calls.service.answer(404, PORTAL).answer(404, "{\"message\":\"none\"}").answer(404, "");
        assertThat(unknown(inflow.salesOrder(ORDER)).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
        assertThat(refusal(inflow.salesOrder(ORDER)).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(refusal(inflow.salesOrder(ORDER)).kind()).isEqualTo(RefusalKind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\"locationId\":\"a\"",
                "[{\"locationId\":\"a\"}] trailing",
                "[{\"locationId\":\"a\",\"locationId\":\"b\"}]",
                "[{\"name\":\"no id\"}]",
                "[\"just text\"]",
                "[null]",
                "[{'locationId':'a'}]"
            })
    @Tag("P6")
    void aListThatCannotBeReadWhollyIsOddAndNotShort(String body) {
        calls.service.answer(200, body);
        Outcome.Unknown<?> unknown = unknown(inflow.probe());
        assertThat(unknown.cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown.rawAnswer()).isEqualTo(body);
    }

    @Test
    @Tag("P13")
    void nestingWithoutEndIsOdd() {
        calls.service.answer(200, "[".repeat(200_000));
        assertThat(unknown(inflow.probe()).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "true",
                "{\"salesOrderId\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"salesOrderId\":null}",
                "{\"message\":\"queued\"}"
            })
    @Tag("P2")
    void aWriteWhoseAnswerDoesNotNameTheOrderIsNeverDone(String body) {
        calls.service.answer(200, body);
        Outcome.Unknown<?> unknown = unknown(inflow.createSalesOrder(newOrder()));
        assertThat(unknown.cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown.mayHaveArrived()).isTrue();
    }

    @Test
    void anEmptySuccessProvesNothing() {
        calls.service.answer(204, "");
        assertThat(unknown(inflow.createSalesOrder(newOrder())).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    @Tag("P11")
    void aRefusedRatePausesAsLongAsAskedElseAMinute() {
        calls.service
                .answer(429, "", "Retry-After", "17")
                .answer(429, "slow down")
                .answer(429, "");
        assertThat(refusal(inflow.probe()).retryAfter()).hasSeconds(17);
        assertThat(refusal(inflow.probe()).retryAfter()).isNull();
        inflow.probe();
        assertThat(calls.gate.pauses)
                .containsExactly(
                        StubCalls.NOW.plusSeconds(17), StubCalls.NOW.plusSeconds(60), StubCalls.NOW.plusSeconds(60));
    }

    @Test
    void theAmbiguousRateHeadersSteerNothing() {
        calls.service.answer(200, "[]", "x-inflow-api-rate-limit", "2/60", "x-ratelimit-limit", "990/1000");
        inflow.probe();
        assertThat(calls.gate.remaining).isEmpty();
    }

    @Test
    @Tag("P12")
    void aKeyThatAnAnswerRepeatsIsHidden() {
        calls.service.answer(401, "The key Bearer " + KEY + " is not known");
        Outcome.Refusal refusal = refusal(inflow.probe());
        assertThat(refusal.message()).isEqualTo("The key Bearer [hidden] is not known");
        assertThat(refusal.rawAnswer()).doesNotContain(KEY);
    }
}
