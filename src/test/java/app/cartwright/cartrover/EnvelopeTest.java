package app.cartwright.cartrover;

import static app.cartwright.cartrover.CartRoverFixture.KEY;
import static app.cartwright.cartrover.CartRoverFixture.USER;
import static app.cartwright.cartrover.CartRoverFixture.client;
import static app.cartwright.cartrover.CartRoverFixture.done;
import static app.cartwright.cartrover.CartRoverFixture.failure;
import static app.cartwright.cartrover.CartRoverFixture.refusal;
import static app.cartwright.cartrover.CartRoverFixture.success;
import static app.cartwright.cartrover.CartRoverFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope decides, then the status; what is neither proves nothing. */
class EnvelopeTest {
    private static final String PORTAL = "<html><body>Sign in to the café network</body></html>";
    private final StubCalls calls = new StubCalls();
    private final CartRoverClient cartRover = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("M31")
    @Tag("P12")
    void theProbeIsOneAuthenticatedReadThatACartsKeyCannotMake() {
        calls.service.answer(200, success("[]"), "X-CartRover-Process-ID", "p-7f21");
        Outcome<OrderPage> outcome = cartRover.probe();
        assertThat(done(outcome).orders()).isEmpty();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.processId()).isEqualTo("p-7f21"));
        assertThat(calls.service.requests()).hasSize(1);
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/orders/list/new?limit=1");
        assertThat(calls.service.last().headers())
                .containsEntry("authorization", "Basic " + base64(USER + ":" + KEY))
                .containsEntry("accept", "application/json");
        assertThat(calls.evidence).containsExactly("orderListPath CONFIRMED");
    }

    @Test
    @Tag("M31")
    void aWrongPairIsAskedAboutOnceAndNoMore() {
        calls.service.answer(401, failure("Invalid"), "X-CartRover-Process-ID", "p-1");
        Outcome.Refusal refusal = refusal(cartRover.probe());
        assertThat(refusal.kind()).isEqualTo(RefusalKind.KEY);
        assertThat(refusal.processId()).isEqualTo("p-1");
        assertThat(calls.service.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"true\""})
    void theseWordsAreSuccess(String word) {
        calls.service
                .answer(200, "{\"response\":[],\"success_code\":" + word + "}")
                .answer(400, "{\"success_code\":" + word + ",\"response\":[]}");
        done(cartRover.probe());
        done(cartRover.probe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "2", "\"1\"", "\"TRUE\"", "\"yes\"", "null", "[]", "{}", "1.0", "\"\""})
    void everyOtherWordIsFailure(String word) {
        calls.service.answer(200, "{\"success_code\":" + word + ",\"response\":[],\"message\":\"hm\"}");
        assertThat(refusal(cartRover.probe()).kind()).isEqualTo(RefusalKind.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "200, Invalid, INVALID",
        "200, Failure, INVALID",
        "200, RateLimit, RATE",
        "200, ratelimit, RATE",
        "200, CodeOfTomorrow, INVALID",
        "400, Invalid, INVALID",
        "400, RateLimit, RATE",
        "401, Invalid, KEY",
        "403, Failure, KEY",
        "404, Invalid, NOT_FOUND",
        "409, Failure, INVALID",
        "429, Failure, RATE",
        "422, Invalid, INVALID"
    })
    @Tag("M33")
    @Tag("M107")
    void aFailureIsRefinedByItsCodeAndItsStatus(int status, String code, RefusalKind kind) {
        calls.service.answer(status, failure(code));
        Outcome.Refusal refusal = refusal(cartRover.acknowledge("LLT-1"));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.message()).isEqualTo("No, because of tea");
        assertThat(refusal.rawAnswer()).isEqualTo(failure(code));
    }

    @Test
    void theOlderNameOfTheMessageIsReadAndABlankOneIsReplaced() {
        calls.service
                .answer(200, "{\"success_code\":false,\"status_message\":\"older\"}")
                .answer(200, "{\"success_code\":false}");
        assertThat(refusal(cartRover.probe()).message()).isEqualTo("older");
        assertThat(refusal(cartRover.probe()).message()).contains("CartRover gave no reason");
    }

    @ParameterizedTest
    @CsvSource({"401, KEY", "403, KEY", "404, NOT_FOUND", "409, INVALID", "418, INVALID", "429, RATE"})
    void successAboveStatus400IsARefusal(int status, RefusalKind kind) {
        calls.service.answer(status, success("[]"));
        assertThat(refusal(cartRover.acknowledge("LLT-1")).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    @Tag("M33")
    void troubleOfTheServiceIsUnknownWhateverTheEnvelopeSays(int status) {
        for (String body : new String[] {success("[]"), failure("Failure"), PORTAL, ""}) {
            calls.service.answer(status, body);
            Outcome.Unknown<?> unknown = unknown(cartRover.acknowledge("LLT-1"));
            assertThat(unknown.cause()).isEqualTo(UnknownCause.SERVICE_DOWN);
            assertThat(unknown.mayHaveArrived()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"401, KEY", "403, KEY", "404, NOT_FOUND", "429, RATE"})
    @Tag("M33")
    void withoutAnEnvelopeTheStatusSpeaks(int status, RefusalKind kind) {
        for (String body : new String[] {PORTAL, "", "nope", "[1]", "{\"message\":\"x\"}"}) {
            calls.service.answer(status, body);
            assertThat(refusal(cartRover.acknowledge("LLT-1")).kind()).as(body).isEqualTo(kind);
        }
    }

    @Test
    @Tag("M33")
    void aPageOfTheNetworkIsNotTheService() {
        calls.service
                .answer(200, PORTAL)
                .answer(302, "", "Location", "http://portal.example/")
                .answer(407, "who are you")
                .answer(400, PORTAL);
        for (int i = 0; i < 4; i++) {
            assertThat(unknown(cartRover.acknowledge("LLT-1")).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "true",
                "OK",
                "{\"response\":[]}",
                "{\"success_code\":true,\"response\":[",
                "{\"success_code\":true,\"success_code\":false}",
                "{\"success_code\":true} {\"success_code\":false}"
            })
    void aSuccessfulStatusWithoutAReadableEnvelopeProvesNothing(String body) {
        calls.service.answer(200, body);
        Outcome.Unknown<?> unknown = unknown(cartRover.acknowledge("LLT-1"));
        assertThat(unknown.cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown.rawAnswer()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"a\":1}", "\"\"", "7"})
    @Tag("P6")
    void aListThatIsMissingIsNotAnEmptyList(String response) {
        calls.service
                .answer(200, success(response))
                .answer(200, success(response))
                .answer(200, "{\"success_code\":true}");
        assertThat(unknown(cartRover.probe()).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown(cartRover.inventory(1)).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown(cartRover.probe()).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    @Tag("P11")
    void aRefusedRatePausesOneTwoFourSecondsUpToAMinuteAndStartsAgainAfterAnAnswer() {
        for (int i = 0; i < 8; i++) {
            calls.service.answer(i % 2 == 0 ? 200 : 429, failure("RateLimit"));
            cartRover.probe();
        }
        calls.service.answer(200, success("[]")).answer(429, "");
        cartRover.probe();
        cartRover.probe();
        assertThat(calls.gate.pauses)
                .extracting(until -> until.getEpochSecond() - StubCalls.NOW.getEpochSecond())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 1L);
    }

    @Test
    @Tag("P11")
    void theCallsThatAreLeftReachTheGate() {
        calls.service
                .answer(200, success("[]"), "X-CartRover-Api-Minute-Hits-Remaining", "5")
                .answer(200, success("[]"), "X-CartRover-Api-Minute-Hits-Remaining", "many");
        cartRover.probe();
        cartRover.probe();
        assertThat(calls.gate.remaining).containsExactly(5);
    }

    @Test
    @Tag("P12")
    void keysAndTheHeaderThatTheyMakeAreHiddenInWhatIsKept() {
        calls.service.answer(401, "bad pair " + USER + " " + KEY + " Basic " + base64(USER + ":" + KEY));
        Outcome.Refusal refusal = refusal(cartRover.probe());
        assertThat(refusal.rawAnswer()).isEqualTo("bad pair [hidden] [hidden] Basic [hidden]");
        assertThat(refusal.message()).isEqualTo("bad pair [hidden] [hidden] Basic [hidden]");
        assertThat(calls.records.toString()).doesNotContain(USER, KEY);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
