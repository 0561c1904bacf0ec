package app.cartwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private final RecordingGate gate = new RecordingGate();
    private final List<CallRecord> records = new ArrayList<>();
    private final Redactor redactor = new Redactor(List.of("sesame-open-4711"));
    private HttpAnswer answer = new HttpAnswer.Received(200, Map.of(), "body");

    @Test
    void theGateIsEnteredBeforeAndLeftAfterTheCall() {
        call(reply -> {
            assertThat(gate.inside).isEqualTo(1);
            return reply.done(reply.body());
        });
        assertThat(gate.events).containsExactly("enter CARTROVER", "leave CARTROVER");
    }

    @Test
    void theGateIsLeftEvenWhereTheTransportFailsBadly() {
        Exchange exchange = new Exchange(
                sent -> {
                    throw new IllegalStateException("power cut");
                },
                gate,
                CallObserver.NONE,
                redactor,
                InstantSource.fixed(NOW));
        assertThatThrownBy(() -> exchange.call(request("/x"), new Plain(), reply -> reply.done("")))
                .hasMessage("power cut");
        assertThat(gate.inside).isZero();
    }

    @Test
    void nothingIsSentWhereTheGateIsClosed() {
        List<HttpCall> sent = new ArrayList<>();
        CallGate closed = new CallGate() {
            @Override
            public void enter(Api api) {
                throw new Closed();
            }

            @Override
            public void leave(Api api) {
                throw new AssertionError("never entered");
            }

            @Override
            public void pauseUntil(Api api, Instant until) {}

            @Override
            public void remaining(Api api, int calls) {}
        };
        Exchange exchange = new Exchange(
                call -> {
                    sent.add(call);
                    return answer;
                },
                closed,
                CallObserver.NONE,
                redactor,
                InstantSource.fixed(NOW));
        assertThatThrownBy(() -> exchange.call(request("/x"), new Plain(), reply -> reply.done("")))
                .isInstanceOf(CallGate.Closed.class);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HttpAnswer.Reason.class)
    void anAnswerThatIsMissingIsUnknownAndSaysWhetherTheRequestMayHaveArrived(HttpAnswer.Reason reason) {
        for (boolean arrived : new boolean[] {true, false}) {
            answer = new HttpAnswer.Missing(reason, arrived, "Nothing came.");
            Outcome<String> outcome = call(reply -> reply.done("never"));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                assertThat(unknown.mayHaveArrived()).isEqualTo(arrived);
                assertThat(unknown.detail()).isEqualTo("Nothing came.");
                assertThat(unknown.cause())
                        .isEqualTo(
                                reason == HttpAnswer.Reason.TOO_LARGE
                                        ? UnknownCause.ODD_ANSWER
                                        : UnknownCause.valueOf(reason.name()));
            });
        }
        assertThat(records)
                .allMatch(record -> record.status() == null && record.outcome().equals("unknown"));
    }

    @Test
    void aReaderThatTripsMakesAnOddAnswerAndNotALostOutcome() {
        Outcome<String> outcome = call(reply -> {
            throw new IllegalStateException("trip");
        });
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(UnknownCause.ODD_ANSWER);
            assertThat(unknown.rawAnswer()).isEqualTo("body");
        });
        assertThat(gate.inside).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 7 ', 7",
        "0, 1",
        "1.5, 2",
        "'Tue, 03 Nov 2026 10:01:30 GMT', 90",
        "'Tue, 03 Nov 2026 09:00:00 GMT', 1",
        "999999999, 86400",
        "soon, 2",
        "-5, 2"
    })
    @Tag("P11")
    void aRefusedRatePausesTheServiceAsLongAsItAsks(String header, long seconds) {
        answer = new HttpAnswer.Received(429, Map.of("retry-after", List.of(header)), "");
        call(reply -> reply.refused(RefusalKind.RATE, null, null));
        assertThat(gate.pauses).containsExactly(NOW.plusSeconds(seconds));
        assertThat(gate.events).containsExactly("enter CARTROVER", "pause CARTROVER", "leave CARTROVER");
    }

    @Test
    @Tag("P11")
    void withoutAWordFromTheServiceThePauseGrowsWhileRefusalsGoOnAndStartsAgainAfterAnAnswer() {
        AnswerReader<String> refuse = reply -> reply.refused(RefusalKind.RATE, null, null);
        call(refuse);
        call(refuse);
        call(reply -> reply.done("fine"));
        call(refuse);
        assertThat(gate.pauses).containsExactly(NOW.plusSeconds(2), NOW.plusSeconds(4), NOW.plusSeconds(2));
    }

    @Test
    void aMissingAnswerDoesNotEndARowOfRefusals() {
        AnswerReader<String> refuse = reply -> reply.refused(RefusalKind.RATE, null, null);
        HttpAnswer refused = answer;
        call(refuse);
        answer = new HttpAnswer.Missing(HttpAnswer.Reason.BROKEN, true, "");
        call(refuse);
        answer = refused;
        call(refuse);
        assertThat(gate.pauses).containsExactly(NOW.plusSeconds(2), NOW.plusSeconds(4));
    }

    @Test
    void theRefusalCarriesTheWaitThatWasAskedFor() {
        answer = new HttpAnswer.Received(429, Map.of("retry-after", List.of("30")), "slow down");
        Outcome<String> outcome = call(reply -> reply.refused(RefusalKind.RATE, "RateLimit", "slow down"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().retryAfter()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void everyCallHasTheDeadlineOfTheExchange() {
        List<Duration> deadlines = new ArrayList<>();
        Transport transport = call -> {
            deadlines.add(call.deadline());
            return answer;
        };
        InstantSource clock = InstantSource.fixed(NOW);
        new Exchange(transport, gate, CallObserver.NONE, redactor, clock)
                .call(request("/x"), new Plain(), reply -> reply.done(""));
        new Exchange(transport, gate, CallObserver.NONE, redactor, clock, Duration.ofMillis(50))
                .call(request("/x"), new Plain(), reply -> reply.done(""));
        assertThat(deadlines).containsExactly(Duration.ofSeconds(30), Duration.ofMillis(50));
    }

    @Test
    void theCallsThatAreLeftReachTheGate() {
        answer = new HttpAnswer.Received(200, Map.of("left", List.of("4")), "");
        call(reply -> reply.done(""));
        assertThat(gate.remaining).containsExactly(4);
    }

    @Test
    @Tag("P12")
    void theRecordOfACallHoldsNeitherSecretsNorWhatWasFilteredFor() {
        answer = new HttpAnswer.Received(200, Map.of("id", List.of("p-1 sesame-open-4711")), "");
        exchange()
                .call(
                        request("/a/sesame-open-4711?filter%5Bemail%5D=mira%40shop.example&count=5"),
                        new Plain(),
                        reply -> reply.done(""));
        CallRecord record = records.getFirst();
        assertThat(record.path()).isEqualTo("/a/[hidden]?filter%5Bemail%5D=…&count=5");
        assertThat(record.processId()).isEqualTo("p-1 [hidden]");
        assertThat(record.startedAt()).isEqualTo(NOW);
        assertThat(CallLog.line(record))
                .isEqualTo("CartRover GET /a/[hidden]?filter%5Bemail%5D=…&count=5: 200 done, 0 ms, process p-1"
                        + " [hidden]");
    }

    @Test
    @Tag("P12")
    void theTextsOfARefusalAreRedactedAndCut() {
        answer = new HttpAnswer.Received(400, Map.of(), "sesame-open-4711 " + "x".repeat(5_000));
        Outcome<String> outcome = call(reply -> reply.refused(RefusalKind.INVALID, null, reply.body()));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().message()).startsWith("[hidden] x").hasSize(500);
            assertThat(refused.refusal().rawAnswer()).startsWith("[hidden] x").hasSize(2_000);
        });
    }

    @Test
    void anObserverInTroubleDoesNotChangeTheOutcome() {
        Exchange exchange = new Exchange(
                sent -> answer,
                gate,
                record -> {
                    throw new IllegalStateException("disk full");
                },
                redactor,
                InstantSource.fixed(NOW));
        assertThat(exchange.call(request("/x"), new Plain(), reply -> reply.done("kept"))
                        .valueOrNull())
                .isEqualTo("kept");
    }

    private <T> Outcome<T> call(AnswerReader<T> reader) {
        return exchange().call(request("/x"), new Plain(), reader);
    }

    private @Nullable Exchange exchange;

    private Exchange exchange() {
        if (exchange == null) {
            exchange = new Exchange(sent -> answer, gate, records::add, redactor, InstantSource.fixed(NOW));
        }
        return exchange;
    }

    private static Exchange.Request request(String path) {
        return new Exchange.Request(Api.CARTROVER, "GET", URI.create("http://127.0.0.1:1" + path), Map.of(), null);
    }

    private static final class Plain implements Dialect {
        @Override
        public @Nullable String processId(HttpAnswer.Received answer) {
            return answer.header("id").orElse(null);
        }

        @Override
        public OptionalInt remaining(HttpAnswer.Received answer) {
            return answer.header("left").isPresent() ? OptionalInt.of(4) : OptionalInt.empty();
        }

        @Override
        public Duration pauseAfter(int refusals) {
            return Duration.ofSeconds(2L * refusals);
        }
    }
}
