package app.cartwright.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTest {
    private static final Instant NOW = Instant.parse("2026-11-28T19:06:00Z");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private OpenError shown(
            ProblemCode code,
            @Nullable Service service,
            String subject,
            Map<String, String> facts,
            List<Problem.Item> items) {
        InstantSource clock = InstantSource.fixed(NOW);
        new StoredProblems(store, clock).raise(new Problem(code, service, subject, facts, items, null, null));
        return new ErrorDesk(store, Map.of(), new Activity(store, clock), clock, EASTERN)
                .list(false)
                .getLast();
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasWholeTextsEvenWithoutAnyFact(ProblemCode code) {
        OpenError error = shown(code, null, "SH:1001", Map.of(), List.of());

        for (String text : List.of(error.title(), error.cause(), error.nextStep())) {
            assertThat(text).isNotBlank().doesNotContain("{", "}", "?", "!", "please", "oops", "null");
        }
        assertThat(error.cause()).endsWith(".");
        assertThat(error.nextStep()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    @Tag("M110")
    void whereRetryOrDismissIsNotPossibleTheRowSaysWhy(ProblemCode code) {
        OpenError error = shown(code, Service.PUSH_SHIPPING, "SH:1001", Map.of(), List.of());
        if (error.retryable() && error.dismissable()) {
            assertThat(error.whyNot()).isNull();
        } else {
            assertThat(error.whyNot()).isNotBlank().endsWith(".").doesNotContain("{", "?");
        }
    }

    @Test
    @Tag("M108")
    @Tag("M109")
    @Tag("M110")
    void theOnesThatEndByThemselvesOfferNeitherAndTheOthersWhatFits() {
        Set<ProblemCode> neither = Set.of(ProblemCode.KEY_REFUSED, ProblemCode.UNREACHABLE, ProblemCode.LATE);
        Set<ProblemCode> onlyDismiss =
                Set.of(ProblemCode.OUTCOME_UNKNOWN, ProblemCode.CANCELLED_LATE, ProblemCode.CONTENTS_UNCLEAR);
        Set<ProblemCode> onlyRetry = Set.of(ProblemCode.SECOND_COPY, ProblemCode.STOCK_HELD);
        for (ProblemCode code : ProblemCode.values()) {
            OpenError error = shown(code, null, "subject of " + code, Map.of(), List.of());
            assertThat(error.retryable())
                    .as("%s retryable", code)
                    .isEqualTo(!neither.contains(code) && !onlyDismiss.contains(code));
            assertThat(error.dismissable())
                    .as("%s dismissable", code)
                    .isEqualTo(!neither.contains(code) && !onlyRetry.contains(code));
        }
    }

    @Test
    @Tag("M107")
    void eachErrorNamesTheLegItIsOn() {
        assertThat(shown(ProblemCode.SKU_MISSING, Service.PULL_ORDERS, "A", Map.of(), List.of())
                        .between())
                .isEqualTo("CartRover and inFlow");
        assertThat(shown(ProblemCode.CARRIER_UNKNOWN, Service.PUSH_SHIPPING, "A", Map.of(), List.of())
                        .between())
                .isEqualTo("inFlow and CartRover");
    }

    @Test
    void aMissingSkuNamesTheNearestWhereThereIsOne() {
        OpenError near = shown(
                ProblemCode.SKU_MISSING,
                Service.PULL_ORDERS,
                "TEA-CHAI-250",
                Map.of("near", "TEA-CHAI-0250"),
                List.of());
        assertThat(near.title()).isEqualTo("SKU TEA-CHAI-250 isn't in inFlow");
        assertThat(near.cause()).isEqualTo("No product has exactly this SKU. The nearest is TEA-CHAI-0250.");

        OpenError none = shown(ProblemCode.SKU_MISSING, Service.PULL_ORDERS, "TIN-SMALL", Map.of(), List.of());
        assertThat(none.cause()).isEqualTo("No product has exactly this SKU.");
    }

    @Test
    void aRefusalSaysWhatTheOtherSideAnsweredAndOffersItsOwnFix() {
        OpenError refused = shown(
                ProblemCode.INFLOW_REFUSED,
                Service.PULL_ORDERS,
                "SH:1001",
                Map.of("answer", "Unknown\n  {tax} scheme $1", "fix", "Choose another taxing scheme in inFlow."),
                List.of());
        assertThat(refused.cause()).isEqualTo("inFlow says: “Unknown {tax} scheme $1”");
        assertThat(refused.nextStep()).isEqualTo("Choose another taxing scheme in inFlow.");
    }

    @Test
    void refusedStockCountsWhatItNamesAndNamesTheFirstFew() {
        List<Problem.Item> items = List.of(
                new Problem.Item("TEA-ASSAM-100", "TEA-ASSAM-100", "12"),
                new Problem.Item("TEA-CHAI-250", "TEA-CHAI-250", "3"),
                new Problem.Item("TIN-SMALL", "TIN-SMALL", "0"),
                new Problem.Item("TIN-LARGE", "TIN-LARGE", "7"));
        OpenError error = shown(
                ProblemCode.STOCK_REFUSED, Service.PUSH_INVENTORY, "MAIN", Map.of("answer", "Invalid sku"), items);
        assertThat(error.title()).isEqualTo("CartRover refused 4 stock numbers");
        assertThat(error.cause())
                .isEqualTo("CartRover says: “Invalid sku” (TEA-ASSAM-100, TEA-CHAI-250, TIN-SMALL and 1 more)");
    }

    @Test
    void aHeldOrderIsNamedByTheShopsNumber() {
        OpenError error = shown(
                ProblemCode.CART_UNKNOWN,
                Service.PULL_ORDERS,
                "ref-77",
                Map.of(),
                List.of(new Problem.Item("ref-77", "1001", "")));
        assertThat(error.title()).isEqualTo("1001 names no cart");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T18:52:00Z, 'No answer since 13:52.'",
        "2026-11-27T18:52:00Z, 'No answer since Nov 27, 13:52.'",
        "2025-11-27T18:52:00Z, 'No answer since Nov 27, 2025, 13:52.'",
        "half past one, 'No answer since half past one.'"
    })
    void timesInTextsAreThoseOfTheComputersZone(String time, String cause) {
        assertThat(shown(ProblemCode.UNREACHABLE, null, "CartRover", Map.of("time", time), List.of())
                        .cause())
                .isEqualTo(cause);
    }

    @Test
    @Tag("P3")
    void anUnknownOutcomeSaysWhyItIsNotPushedAgainAndWhenItIsLookedAt() {
        OpenError error = shown(
                ProblemCode.OUTCOME_UNKNOWN,
                Service.PUSH_SHIPPING,
                "SH:1001",
                Map.of("time", "2026-11-28T19:10:00Z"),
                List.of());
        assertThat(error.whyNot())
                .isEqualTo("It can't be retried: a second push could count twice."
                        + " CartRover's order is read first, next at 14:10.");
    }

    @Test
    void aLateServiceIsNamedByWhatItDoes() {
        assertThat(shown(ProblemCode.LATE, Service.PUSH_INVENTORY, "stock", Map.of("minutes", "15"), List.of())
                        .title())
                .isEqualTo("Stock hasn't been pushed for 15 minutes");
    }

    @Test
    void aVeryLongAnswerIsCut() {
        OpenError error = shown(
                ProblemCode.CARTROVER_REFUSED,
                Service.PUSH_SHIPPING,
                "SH:1001",
                Map.of("answer", "x".repeat(299) + "\uD83C\uDF75".repeat(50)),
                List.of());
        assertThat(error.cause()).hasSizeLessThan(330).endsWith("x…”");
    }
}
