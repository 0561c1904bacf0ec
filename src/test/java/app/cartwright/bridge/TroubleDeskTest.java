package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Activity;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.StoredProblems;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleDeskTest {
    @TempDir
    Path folder;

    @Test
    void theErrorSaysWhatTheServiceDidNotGive() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T09:00:00Z"));
        try (Store store = Store.open(folder.resolve("cartwright.db"))) {
            new TroubleDesk(new StoredProblems(store, clock), clock)
                    .stopped(
                            new Trouble.NoAnswer(
                                    Api.INFLOW,
                                    Outcome.UnknownCause.ODD_ANSWER,
                                    "inFlow did not give its currencies.",
                                    "<html>"),
                            true);

            ErrorDesk desk = new ErrorDesk(store, Map.of(), new Activity(store, clock), clock, ZoneOffset.UTC);
            assertThat(desk.list(false)).singleElement().satisfies(error -> {
                assertThat(error.cause()).isEqualTo("inFlow did not give its currencies.");
                assertThat(error.rawAnswer()).isEqualTo("<html>");
            });
        }
    }
}
