package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.setup.Proof.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-10T18:03:00Z");

    @Test
    @Tag("M31")
    @Tag("M32")
    void anAnswerOfTheServiceProvesTheConnection() {
        Proof proof = ConnectionCheck.ofCartRover(new Outcome.Done<>("page", "p-1"), NOW);

        assertThat(proof.connected()).isTrue();
        assertThat(proof.provedAt()).isEqualTo(NOW);
        assertThat(proof.title()).isEqualTo("Connected to CartRover");
    }

    @Tag("M33")
    @Tag("M6")
    @ParameterizedTest
    @CsvSource({
        "KEY, API user or key is not valid., WRONG_PAIR, CartRover didn't accept this user and key",
        "KEY, Invalid merchant credentials, WRONG_PAIR, CartRover didn't accept this user and key",
        "KEY, Invalid WMS credentials, WRONG_PAIR, CartRover didn't accept this user and key",
        "INVALID, Invalid API user, WRONG_PAIR, CartRover didn't accept this user and key",
        "KEY, This API key is not a merchant key, WRONG_LEVEL, 'This key opens one cart, not your merchant account'",
        "INVALID, This API key is not a merchant key, WRONG_LEVEL, 'This key opens one cart, not your merchant"
                + " account'",
        "FORBIDDEN, This API key is not a merchant key, WRONG_LEVEL, 'This key opens one cart, not your merchant"
                + " account'",
        "FORBIDDEN, Access denied, WRONG_LEVEL, 'This key opens one cart, not your merchant account'",
        "FORBIDDEN, API Access is not the WMS of this merchant, NOT_SAVED, 'The key works, but the WMS set-up isn''t"
                + " saved'",
        "FORBIDDEN, This is a warehouse (3PL) account: X-Merchant-Pk is required, ACCOUNT_KIND, This is a fulfilment"
                + " (3PL) account",
        "RATE, Over API Limit, SERVICE_DOWN, CartRover isn't answering right now",
        "NOT_FOUND, Unknown API path, NOT_THE_SERVICE, What answered doesn't know CartRover's calls"
    })
    void eachRefusalOfCartRoverHasItsOwnAnswer(RefusalKind kind, String message, Answer answer, String title) {
        Proof proof = ConnectionCheck.ofCartRover(refused(kind, message), NOW);

        assertThat(proof.answer()).isEqualTo(answer);
        assertThat(proof.title()).isEqualTo(title);
        assertThat(proof.connected()).isFalse();
        assertThat(proof.provedAt()).isNull();
        assertThat(proof.cause()).isNotBlank();
        assertThat(proof.nextStep()).endsWith(".");
        assertThat(proof.rawAnswer()).isEqualTo("{raw}");
    }

    @Test
    @Tag("M33")
    void whatAnAnswerCannotTellApartIsNamedTogether() {
        assertThat(ConnectionCheck.ofCartRover(refused(RefusalKind.FORBIDDEN, "no"), NOW)
                        .cause())
                .contains("under Carts")
                .contains("isn't saved")
                .contains("3PL");
        assertThat(ConnectionCheck.ofInflow(refused(RefusalKind.FORBIDDEN, "no"), NOW))
                .satisfies(p -> assertThat(p.title()).isEqualTo("Your inFlow plan has no API access"))
                .satisfies(p -> assertThat(p.cause()).contains("company ID"));
    }

    @Tag("M33")
    @ParameterizedTest
    @CsvSource({
        "KEY, WRONG_PAIR, inFlow didn't accept this company ID and key",
        "NOT_FOUND, WRONG_PAIR, inFlow didn't accept this company ID and key",
        "FORBIDDEN, NO_ACCESS, Your inFlow plan has no API access",
        "RATE, SERVICE_DOWN, inFlow isn't answering right now"
    })
    void eachRefusalOfInflowHasItsOwnAnswer(RefusalKind kind, Answer answer, String title) {
        Proof proof = ConnectionCheck.ofInflow(refused(kind, "no"), NOW);

        assertThat(proof.answer()).isEqualTo(answer);
        assertThat(proof.title()).isEqualTo(title);
    }

    @Tag("M33")
    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, NO_NETWORK",
        "TIMEOUT, SERVICE_DOWN",
        "BROKEN, SERVICE_DOWN",
        "SERVICE_DOWN, SERVICE_DOWN",
        "TLS, NOT_THE_SERVICE",
        "NOT_THE_SERVICE, NOT_THE_SERVICE",
        "ODD_ANSWER, NOT_THE_SERVICE"
    })
    void withoutAnAnswerTheKeyIsNotJudged(UnknownCause cause, Answer answer) {
        Outcome<String> outcome =
                new Outcome.Unknown<>(cause, false, "It answered “503 Service Unavailable”.", null, null);

        for (Proof proof :
                new Proof[] {ConnectionCheck.ofInflow(outcome, NOW), ConnectionCheck.ofCartRover(outcome, NOW)}) {
            assertThat(proof.answer()).isEqualTo(answer);
            assertThat(proof.answer().keyRefused()).isFalse();
            assertThat(proof.connected()).isFalse();
        }
    }

    @Test
    void aServiceThatIsDownIsQuoted() {
        Proof proof = ConnectionCheck.ofCartRover(
                new Outcome.Unknown<>(
                        UnknownCause.SERVICE_DOWN, false, "It answered “503 Service Unavailable”.", null, null),
                NOW);

        assertThat(proof.cause()).isEqualTo("It answered “503 Service Unavailable”. Your key was not judged.");
    }

    private static Outcome<String> refused(RefusalKind kind, String message) {
        return new Outcome.Refused<>(new Outcome.Refusal(
                kind, kind == RefusalKind.FORBIDDEN ? 403 : 200, "Invalid", message, "{raw}", null, "p-2"));
    }
}
