package app.cartwright.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.store.ActivityRows;
import app.cartwright.store.ErrorRows;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorDeskTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-28T14:06:00Z");
    private final InstantSource clock = () -> now;
    private final List<String> told = new ArrayList<>();
    private Store store;
    private StoredProblems problems;
    private ErrorDesk desk;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        problems = new StoredProblems(store, clock);
        desk = new ErrorDesk(
                store,
                Map.of(
                        Service.PULL_ORDERS, actions("orders"),
                        Service.PUSH_INVENTORY, actions("stock"),
                        Service.PUSH_SHIPPING, actions("shipping")),
                new Activity(store, clock),
                clock,
                ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ErrorActions actions(String name) {
        return new ErrorActions() {
            @Override
            public void retry(ProblemCode code, String subject, List<String> itemKeys) {
                told.add(name + " retry " + code.word() + " " + subject + " " + itemKeys);
            }

            @Override
            public void dismissed(ProblemCode code, String subject, List<String> itemKeys) {
                told.add(name + " dismissed " + code.word() + " " + subject + " " + itemKeys);
            }

            @Override
            public void undismissed(ProblemCode code, String subject, List<String> itemKeys) {
                told.add(name + " undismissed " + code.word() + " " + subject + " " + itemKeys);
            }
        };
    }

    private void missingSku(String sku, String... orders) {
        problems.raise(new Problem(
                ProblemCode.SKU_MISSING,
                Service.PULL_ORDERS,
                sku,
                Map.of(),
                Arrays.stream(orders)
                        .map(order -> new Problem.Item("ref-" + order, order, "line 1 of 2, 6 ×"))
                        .toList(),
                "p-1",
                null));
    }

    private void raise(ProblemCode code, @Nullable Service service, String subject) {
        problems.raise(new Problem(code, service, subject, Map.of(), List.of(), null, "{}"));
    }

    private static List<String> labels(OpenError error) {
        return error.items().stream().map(Problem.Item::label).toList();
    }

    @Test
    @Tag("M107")
    void theSameCauseOnTheSameSubjectIsOneRowThatNamesEveryOrder() {
        missingSku("TEA-CHAI-250", "1001");
        now = now.plusSeconds(60);
        missingSku("TEA-CHAI-250", "1002");
        missingSku("TEA-CHAI-250", "1001");
        missingSku("TIN-SMALL", "1001");

        List<OpenError> open = desk.list(false);
        assertThat(open).extracting(OpenError::subject).containsExactly("TEA-CHAI-250", "TIN-SMALL");
        OpenError first = open.getFirst();
        assertThat(labels(first)).containsExactly("1001", "1002");
        assertThat(first.attempts()).isEqualTo(2);
        assertThat(first.firstSeenAt()).isEqualTo(now.minusSeconds(60));
        assertThat(first.lastSeenAt()).isEqualTo(now);
        assertThat(first.processId()).isEqualTo("p-1");
        assertThat(desk.openCount()).isEqualTo(2);
        assertThat(desk.naming("ref-1001")).hasSize(2);
    }

    @Test
    @Tag("M109")
    void itIsResolvedWithItsLastOrderAndOpensAsANewRowWhenItComesBack() {
        missingSku("TEA-CHAI-250", "1001", "1002");
        problems.resolveItem(ProblemCode.SKU_MISSING, "ref-1001");

        assertThat(labels(desk.list(false).getFirst())).containsExactly("1002");
        assertThat(problems.isOpen(ProblemCode.SKU_MISSING, "ref-1001")).isFalse();
        assertThat(problems.isOpen(ProblemCode.SKU_MISSING, "ref-1002")).isTrue();

        now = now.plusSeconds(30);
        problems.resolveItem(List.of(ProblemCode.TOTALS_DIFFER, ProblemCode.SKU_MISSING), "ref-1002");
        assertThat(desk.list(false)).isEmpty();
        OpenError resolved = desk.list(true).getFirst();
        assertThat(resolved.state()).isEqualTo(OpenError.State.RESOLVED);
        assertThat(resolved.retryable()).isFalse();
        assertThat(resolved.dismissable()).isFalse();
        assertThat(labels(resolved)).containsExactly("1001", "1002");
        assertThat(desk.resolvedSince(now)).isEqualTo(1);

        missingSku("TEA-CHAI-250", "1003");
        assertThat(desk.list(false)).extracting(OpenError::id).doesNotContain(resolved.id());
        assertThat(desk.openedSince(now)).isEqualTo(1);
    }

    @Test
    @Tag("M109")
    void aRetryGoesToTheServiceItConcernsWithTheOrdersThatAreStillHeld() {
        missingSku("TEA-CHAI-250", "1001", "1002");
        problems.resolveItem(ProblemCode.SKU_MISSING, "ref-1001");
        String id = desk.list(false).getFirst().id();

        assertThat(desk.retry(List.of(id.toLowerCase(java.util.Locale.ROOT))))
                .isInstanceOf(ErrorDesk.Decision.Done.class);

        assertThat(told).containsExactly("orders retry sku-missing TEA-CHAI-250 [ref-1002]");
        assertThat(desk.find(id).orElseThrow().retriedAt()).isEqualTo(now);
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(OpenError.State.OPEN);
    }

    @Test
    void anErrorOfAllServicesIsToldToEach() {
        raise(ProblemCode.SECOND_COPY, null, "inFlow");
        desk.retry(List.of(desk.list(false).getFirst().id()));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "orders retry second-copy inFlow []",
                        "stock retry second-copy inFlow []",
                        "shipping retry second-copy inFlow []");
    }

    @Test
    @Tag("M110")
    void withOneIdThatCantBeRetriedNothingIsChanged() {
        missingSku("TEA-CHAI-250", "1001");
        raise(ProblemCode.OUTCOME_UNKNOWN, Service.PUSH_SHIPPING, "SH:1002");
        new Alerts(store)
                .read(
                        "order-in-error",
                        List.of(new Alerts.Seen("x", null, "1003", "In error", now, "https://app.cartrover.com")));

        ErrorDesk.Decision decision = desk.retry(List.of("E1", "E2", "A1", "E77", "what"));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        ErrorDesk.Decision.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(ErrorDesk.Refusal::id, ErrorDesk.Refusal::why)
                                .satisfiesExactlyInAnyOrder(
                                        e2 -> assertThat(e2.toList().toString()).contains("E2", "count twice"),
                                        a1 -> assertThat(a1.toList().toString()).contains("A1", "belong to CartRover"),
                                        e77 -> assertThat(e77.toList().toString())
                                                .contains("no error E77"),
                                        what -> assertThat(what.toList().toString())
                                                .contains("no error WHAT")));
        assertThat(told).isEmpty();
        assertThat(desk.find("E1").orElseThrow().retriedAt()).isNull();
    }

    @Test
    void anUnknownOutcomeSaysWhenItIsLookedAtNext() {
        Instant next = now.plusSeconds(120);
        problems.raise(new Problem(
                ProblemCode.OUTCOME_UNKNOWN,
                Service.PUSH_SHIPPING,
                "SH:1002",
                Map.of("number", "SH:1002", "time", next.toString()),
                List.of(),
                null,
                null));
        missingSku("TEA-MATCHA-030", "1");

        assertThat(desk.list(false)).extracting(OpenError::nextLookAt).containsExactlyInAnyOrder(next, null);
    }

    @Test
    void retryAllLeavesQuestionsAndWhatCantBeRetriedAlone() {
        missingSku("TEA-CHAI-250", "1001");
        raise(ProblemCode.ALREADY_THERE, Service.PULL_ORDERS, "SH:1002");
        raise(ProblemCode.CANCELLED_LATE, Service.PULL_ORDERS, "SH:1003");
        raise(ProblemCode.STOCK_REFUSED, Service.PUSH_INVENTORY, "MAIN");
        raise(ProblemCode.UNREACHABLE, null, "inFlow");

        desk.retryAll();

        assertThat(told)
                .containsExactly(
                        "orders retry sku-missing TEA-CHAI-250 [ref-1001]", "stock retry stock-refused MAIN []");
        assertThat(desk.retry(List.of("E2"))).isInstanceOf(ErrorDesk.Decision.Done.class);
        assertThat(told).last().isEqualTo("orders retry already-there SH:1002 []");
    }

    @Test
    @Tag("M108")
    void aDismissedErrorStaysDismissedForItsOrdersAndOpensForANewOne() {
        missingSku("TEA-CHAI-250", "1001", "1002");
        desk.dismiss(List.of("E1"), " typed in by hand ");

        assertThat(told).containsExactly("orders dismissed sku-missing TEA-CHAI-250 [ref-1001, ref-1002]");
        assertThat(desk.list(false)).isEmpty();
        missingSku("TEA-CHAI-250", "1001");
        missingSku("TEA-CHAI-250", "1002");
        assertThat(desk.list(false)).isEmpty();
        OpenError dismissed = desk.list(true).getFirst();
        assertThat(dismissed.state()).isEqualTo(OpenError.State.DISMISSED);
        assertThat(dismissed.reason()).isEqualTo("typed in by hand");

        missingSku("TEA-CHAI-250", "1001", "1003");
        assertThat(desk.list(false)).singleElement().satisfies(open -> {
            assertThat(open.id()).isNotEqualTo("E1");
            assertThat(labels(open)).containsExactly("1003");
        });
        assertThat(desk.list(true)).hasSize(2);
    }

    @Test
    @Tag("M108")
    void aDismissedErrorWithoutOrdersStaysDismissedUntilItWasSolvedOnce() {
        raise(ProblemCode.ODD_ANSWER, Service.PUSH_INVENTORY, "CartRover");
        desk.dismiss(List.of("E1"), null);
        raise(ProblemCode.ODD_ANSWER, Service.PUSH_INVENTORY, "CartRover");
        assertThat(desk.list(false)).isEmpty();

        problems.resolve(ProblemCode.ODD_ANSWER, "CartRover");
        raise(ProblemCode.ODD_ANSWER, Service.PUSH_INVENTORY, "CartRover");
        assertThat(desk.list(false)).hasSize(1);
    }

    @Test
    @Tag("M110")
    void whatEndsByItselfCantBeDismissedAndAnAlertNeither() {
        raise(ProblemCode.KEY_REFUSED, null, "CartRover");
        assertThat(desk.dismiss(List.of("E1"), "x")).isInstanceOf(ErrorDesk.Decision.Refused.class);
        assertThat(desk.dismiss(List.of("A1"), "x")).isInstanceOf(ErrorDesk.Decision.Refused.class);
        assertThat(desk.openCount()).isEqualTo(1);
    }

    @Test
    @Tag("M108")
    void aDismissalCanBeTakenBack() {
        missingSku("TEA-CHAI-250", "1001");
        desk.dismiss(List.of("E1"), null);
        desk.undismiss("E1");

        assertThat(desk.list(false)).extracting(OpenError::id).containsExactly("E1");
        assertThat(told).last().isEqualTo("orders undismissed sku-missing TEA-CHAI-250 [ref-1001]");
        assertThat(desk.undismiss("E1")).isInstanceOf(ErrorDesk.Decision.Refused.class);
    }

    @Test
    void aDismissalTakenBackJoinsTheRowThatWasOpenedMeanwhile() {
        missingSku("TEA-CHAI-250", "1001");
        desk.dismiss(List.of("E1"), null);
        missingSku("TEA-CHAI-250", "1002");
        desk.undismiss("E1");

        assertThat(desk.list(false))
                .singleElement()
                .satisfies(open -> assertThat(labels(open)).containsExactly("1002", "1001"));
        missingSku("TEA-CHAI-250", "1001");
        assertThat(desk.list(false))
                .singleElement()
                .satisfies(open -> assertThat(labels(open)).hasSize(2));
    }

    @Test
    void whatTheOwnerDidStandsInTheActivityList() {
        missingSku("TEA-CHAI-250", "1001");
        desk.retry(List.of("E1"));
        desk.dismiss(List.of("E1"), "by hand");
        desk.undismiss("E1");
        assertThat(new Activity(store, clock).newest(10))
                .extracting(ActivityRows.Entry::what)
                .containsExactly(
                        "Dismissal taken back: SKU TEA-CHAI-250 isn't in inFlow",
                        "Dismissed: SKU TEA-CHAI-250 isn't in inFlow (by hand)",
                        "Retry asked for: SKU TEA-CHAI-250 isn't in inFlow");
    }

    @Test
    @Tag("M139")
    void errorsOutliveARestartWithTheSameIds() {
        missingSku("TEA-CHAI-250", "1001");
        List<OpenError> before = desk.list(true);
        store.close();
        open();
        assertThat(desk.list(true)).isEqualTo(before);
    }

    @Test
    @Tag("P13")
    void onlyWhatIsResolvedForLongIsPruned() {
        missingSku("TEA-CHAI-250", "1001");
        missingSku("TIN-SMALL", "1002");
        missingSku("TIN-LARGE", "1003");
        desk.dismiss(List.of("E2"), null);
        problems.resolve(ProblemCode.SKU_MISSING, "TIN-LARGE");

        assertThat(new ErrorRows(store).prune(now.plusSeconds(1), 100)).isEqualTo(1);
        assertThat(desk.list(true)).extracting(OpenError::id).containsExactly("E1", "E2");
    }

    @Test
    @Tag("M103")
    void anAlertThatIsNoLongerReadLeavesTheListAndTheOthersKeepTheirIds() {
        Alerts alerts = new Alerts(store);
        Alerts.Seen first = new Alerts.Seen("1001", "Larkspur Lane Teas", "1001", "In error", now, "https://x");
        Alerts.Seen second = new Alerts.Seen("1002", null, "1002", "In error", now.plusSeconds(5), "https://x");
        alerts.read("order-in-error", List.of(first, second));
        alerts.read("quiet-cart", List.of(new Alerts.Seen("cart", "Tea Shed", "Tea Shed", "Quiet", now, "https://x")));
        String kept = alerts.list().getLast().id();

        alerts.read("order-in-error", List.of(second));

        assertThat(alerts.list()).extracting(Alerts.Alert::subject).containsExactly("Tea Shed", "1002");
        assertThat(alerts.list().getLast().id()).isEqualTo(kept).startsWith("A");
        alerts.read("order-in-error", List.of());
        alerts.read("quiet-cart", List.of());
        assertThat(alerts.count()).isZero();
    }
}
