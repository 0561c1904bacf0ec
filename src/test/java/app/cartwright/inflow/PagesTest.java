package app.cartwright.inflow;

import static app.cartwright.inflow.InflowFixture.client;
import static app.cartwright.inflow.InflowFixture.done;
import static app.cartwright.inflow.InflowFixture.refusal;
import static app.cartwright.inflow.InflowFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P6")
class PagesTest {
    @Test
    void everyPageIsReadOnce() {
        try (StubCalls calls = new StubCalls()) {
            calls.service
                    .answer(200, InflowReadsTest.products(1, 100))
                    .answer(200, InflowReadsTest.products(101, 100))
                    .answer(200, "[]");
            assertThat(done(Pages.products(client(calls)))).hasSize(200);
            assertThat(calls.service.requests()).hasSize(3);
            assertThat(calls.service.last().uri()).endsWith("&after=p-200");
        }
    }

    @Test
    @Tag("P13")
    void theFirstPageForEverEndsTheReadingWithoutAResult() {
        try (StubCalls calls = new StubCalls()) {
            for (int i = 0; i < 5; i++) {
                calls.service.answer(200, InflowReadsTest.products(1, 100));
            }
            assertThat(unknown(Pages.products(client(calls))).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
            assertThat(calls.service.requests()).hasSize(2);
        }
    }

    @Test
    void pagesThatGoRoundInACircleEndTheReading() {
        AtomicInteger calls = new AtomicInteger();
        Outcome<List<String>> all = Pages.all(
                after -> {
                    int page = calls.getAndIncrement() % 2;
                    return new Outcome.Done<>(new Page<>(List.of("row-" + page), "after-" + calls.get()), null);
                },
                Function.identity());
        assertThat(unknown(all).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(calls).hasValue(3);
    }

    @Test
    @Tag("P13")
    void aListWithoutEndIsGivenUp() {
        AtomicInteger calls = new AtomicInteger();
        Outcome<List<String>> all = Pages.all(
                after -> {
                    String row = "row-" + calls.getAndIncrement();
                    return new Outcome.Done<>(new Page<>(List.of(row), row), null);
                },
                Function.identity());
        assertThat(unknown(all).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(calls).hasValue(10_000);
    }

    @Test
    void aPageThatFailsMakesTheWholeListFail() {
        try (StubCalls calls = new StubCalls()) {
            calls.service
                    .answer(200, InflowReadsTest.products(1, 100))
                    .answer(429, "")
                    .answer(200, InflowReadsTest.products(1, 100))
                    .answer(500, "");
            refusal(Pages.products(client(calls)));
            assertThat(unknown(Pages.products(client(calls))).cause()).isEqualTo(UnknownCause.SERVICE_DOWN);
        }
    }
}
