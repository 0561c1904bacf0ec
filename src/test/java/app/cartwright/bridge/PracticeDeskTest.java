package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.bridge.PracticeDesk.Mishap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner can do with the practice shop, over the real engine in real time. */
class PracticeDeskTest {
    @TempDir
    Path home;

    @TempDir
    Path left;

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    private LocalBridge open() {
        return new Opening(Map.of(), InstantSource.system(), ZoneOffset.UTC, null).toRun(home);
    }

    private LocalBridge live() {
        LocalBridge bridge = open();
        assertThat(bridge.setupDesk().usePracticeShop().done()).isTrue();
        assertThat(bridge.setupDesk().goLive(false, false).done()).isTrue();
        return bridge;
    }

    private static PracticeDesk desk(LocalBridge bridge) {
        return Objects.requireNonNull(bridge.practice());
    }

    private static List<String> written(LocalBridge bridge) {
        return bridge.orders().stream()
                .filter(order -> order.state().equals("pulled"))
                .map(OrderView::number)
                .toList();
    }

    @Test
    @Tag("M35")
    void aRefusedKeyHoldsEverythingUntilTheNewOneIsPastedAndAfterARestartItIsStillTheNewOne() {
        String newKey;
        try (LocalBridge bridge = live()) {
            assertThat(desk(bridge).state().newKey()).isNull();

            assertThat(desk(bridge).goWrong(Mishap.KEY_REFUSED).done()).isTrue();
            newKey = Objects.requireNonNull(desk(bridge).state().newKey());
            bridge.syncNow();
            eventually().until(bridge::keyRefused);
            SetupDesk.Connection wrong = bridge.setupDesk().connectCartRover("llt-practice-wms", "pk_not_this_one");
            assertThat(wrong.connected()).isFalse();

            assertThat(bridge.setupDesk()
                            .connectCartRover("llt-practice-wms", newKey)
                            .connected())
                    .isTrue();
            assertThat(desk(bridge).state().newKey()).isNull();
            eventually().until(() -> !bridge.keyRefused());
            assertThat(desk(bridge).goWrong(Mishap.KEY_REFUSED).done()).isTrue();
            assertThat(desk(bridge).state().newKey()).isNotNull().isNotEqualTo(newKey);
        }
        try (LocalBridge again = open()) {
            again.start();
            assertThat(again.setupDesk().test("cartrover")).matches(SetupDesk.Connection::connected);
        }
    }

    @Test
    @Tag("P1")
    void anOrderIsThereOnceAfterTheProgramWasKilledRightAfterWritingIt() throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        LocalBridge bridge = live();
        try {
            desk(bridge).ordersPerMinute(0);
            assertThat(desk(bridge)
                            .killAtNextOrder(() -> {
                                killed.countDown();
                                try {
                                    over.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            })
                            .done())
                    .isTrue();
            bridge.syncNow();
            eventually().until(() -> killed.getCount() == 0);
            // What a killed program leaves behind: the folder as it is now, with the write in flight.
            try (var files = Files.list(home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.getFileName().toString().matches(".*[.](lock|holder)")) {
                        Files.copy(file, left.resolve(file.getFileName()));
                    }
                }
            }
            assertThat(written(bridge)).isEmpty();
            try (LocalBridge again = new Opening(Map.of(), InstantSource.system(), ZoneOffset.UTC, null).toRun(left)) {
                again.start();
                desk(again).ordersPerMinute(0);
                again.syncNow();
                eventually().until(() -> written(again).size() == 1);
                assertThat(Files.readString(left.resolve("practice.jsonl")).split("/sales-orders\"", -1))
                        .hasSize(2);
            }
        } finally {
            over.countDown();
            bridge.close();
        }
    }

    @Test
    void startedOverTheShopIsAtItsFirstDayWithTheSettingsAsTheyWere() {
        try (LocalBridge bridge = live()) {
            desk(bridge).ordersPerMinute(0);
            assertThat(desk(bridge).speed(60).done()).isTrue();
            assertThat(desk(bridge).speed(7).done()).isFalse();
            desk(bridge).goWrong(Mishap.UNKNOWN_SKU);
            bridge.syncNow();
            eventually().until(() -> bridge.errors(false).size() == 1);
            var before = Objects.requireNonNull(bridge.settings());

            assertThat(desk(bridge).startOver().done()).isTrue();

            assertThat(bridge.orders()).isEmpty();
            assertThat(bridge.errors(true)).isEmpty();
            assertThat(desk(bridge).state().speed()).isEqualTo(1);
            var after = Objects.requireNonNull(bridge.settings());
            assertThat(after.pullOrders()).isEqualTo(before.pullOrders());
            assertThat(after.pushInventory()).isEqualTo(before.pushInventory());
            desk(bridge).goWrong(Mishap.UNKNOWN_SKU);
            bridge.syncNow();
            eventually().until(() -> bridge.errors(false).size() == 1);
        }
    }

    @Test
    @Tag("M4")
    void leftForTheOwnersAccountsNothingMadeUpIsKept() {
        try (LocalBridge bridge = live()) {
            assertThat(desk(bridge).leave().done()).isTrue();

            assertThat(bridge.status().state()).isEqualTo("notSetUp");
            assertThat(bridge.status().practiceShop()).isFalse();
            assertThat(bridge.practice()).isNull();
            assertThat(bridge.settings()).isNull();
            assertThat(bridge.orders()).isEmpty();
            assertThat(home.resolve("practice.jsonl")).doesNotExist();
            assertThat(bridge.setupDesk().answers().values())
                    .doesNotContainValue("5e0c7a10-0001-4a00-9000-0000000000ff");
        }
    }

    @Test
    void theDeskOfAPracticeShopThatWasLeftDeletesNothingMore() {
        try (LocalBridge bridge = live()) {
            PracticeDesk before = desk(bridge);
            assertThat(before.leave().done()).isTrue();

            ActionResult again = before.leave();

            assertThat(again.done()).isFalse();
            assertThat(again.sentence()).contains("nothing was deleted");
        }
    }

    @Test
    void aSetUpThatWasLeftInTheMiddleGoesOnWithThePracticeShopOpenAgain() {
        try (LocalBridge bridge = open()) {
            assertThat(bridge.setupDesk().usePracticeShop().done()).isTrue();
        }
        try (LocalBridge again = open()) {
            assertThat(again.setupDesk().test("inflow").connected()).isTrue();
            assertThat(again.setupDesk().goLive(false, false).done()).isTrue();
            eventually().until(() -> again.status().state().equals("inSync"));
        }
    }
}
