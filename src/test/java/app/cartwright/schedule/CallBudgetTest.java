package app.cartwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.store.CallRows;
import app.cartwright.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P11")
class CallBudgetTest {
    private static final Instant START = Instant.parse("2026-11-28T14:06:00Z");

    @TempDir
    Path folder;

    private final World world = new World();
    private CallBudget.Limits limits = CallBudget.Limits.DEFAULT;
    private Store store;
    private CallBudget budget;

    /** True time, what a clock on the wall makes of it, and what arrived at the services. */
    private static final class World implements Waiting, InstantSource {
        private long trueNanos = 1_000;
        private long origin;
        private Duration clockIsOff = Duration.ZERO;
        private final Map<Api, List<Long>> arrived =
                new EnumMap<>(Map.of(Api.INFLOW, new ArrayList<>(), Api.CARTROVER, new ArrayList<>()));

        void pass(Duration length) {
            trueNanos += length.toNanos();
        }

        @Override
        public long nanos() {
            return trueNanos - origin;
        }

        @Override
        public Instant instant() {
            return START.plusNanos(trueNanos).plus(clockIsOff);
        }

        @Override
        public void await(Duration length, BooleanSupplier cut) {
            pass(length);
        }

        int mostIn(Api api, Duration window) {
            List<Long> times = arrived.get(api);
            int most = 0;
            int first = 0;
            for (int last = 0; last < times.size(); last++) {
                while (times.get(last) - times.get(first) >= window.toNanos()) {
                    first++;
                }
                most = Math.max(most, last - first + 1);
            }
            return most;
        }
    }

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        budget = new CallBudget(store, () -> limits, world, world, 1, "till-pc");
    }

    @AfterEach
    void close() {
        budget.close();
        store.close();
    }

    private void call(Api api, Duration toArrive, Duration back) {
        budget.enter(api);
        world.pass(toArrive);
        world.arrived.get(api).add(world.trueNanos);
        world.pass(back);
        budget.leave(api);
    }

    private void calls(Api api, int count) {
        for (int i = 0; i < count; i++) {
            call(api, Duration.ofMillis(20), Duration.ofMillis(20));
        }
    }

    /** The process is killed: nothing more is written. */
    private void killAndStart(int together) {
        startOn("till-pc", together);
    }

    /** The computer loses its power and starts anew: its own count of time begins again. */
    private void powerCutAndStart(int together) {
        world.origin = world.trueNanos;
        world.pass(Duration.ofMillis(3));
        startOn("till-pc", together);
    }

    private void startOn(String computer, int together) {
        store.close();
        store = Store.open(folder.resolve("cartwright.db"));
        budget = new CallBudget(store, () -> limits, world, world, together, computer);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @Tag("P14")
    void noWindowEverHoldsMoreCallsThanItsLimitWhateverHappens(long seed) {
        Random random = new Random(seed);
        limits = new CallBudget.Limits(1 + random.nextInt(12), 5 + random.nextInt(60), 1 + random.nextInt(20));
        Duration horizon = Duration.ofHours(5);
        while (world.trueNanos < horizon.toNanos()) {
            int what = random.nextInt(100);
            Api api = random.nextInt(3) == 0 ? Api.CARTROVER : Api.INFLOW;
            if (what < 80) {
                int slow = random.nextInt(20) == 0 ? 30_000 : 400;
                call(api, Duration.ofMillis(random.nextInt(slow)), Duration.ofMillis(random.nextInt(slow)));
            } else if (what < 86) {
                world.pass(Duration.ofMillis(random.nextInt(60_000)));
            } else if (what < 90) {
                world.clockIsOff = world.clockIsOff.plusSeconds(random.nextInt(14_400) - 7_200);
            } else if (what < 93) {
                budget.close();
                killAndStart(1 + random.nextInt(8));
            } else if (what < 95) {
                killAndStart(1 + random.nextInt(8));
            } else if (what < 96) {
                powerCutAndStart(1 + random.nextInt(8));
            } else if (what < 98) {
                budget.enter(api);
                world.pass(Duration.ofMillis(random.nextInt(20_000)));
                world.arrived.get(api).add(world.trueNanos);
                killAndStart(1 + random.nextInt(8));
            } else {
                Duration jump = Duration.ofSeconds(random.nextInt(7_200));
                world.clockIsOff = world.clockIsOff.plus(jump);
                calls(api, 3);
                if (random.nextBoolean()) {
                    killAndStart(1 + random.nextInt(8));
                }
                world.clockIsOff = world.clockIsOff.minus(jump);
            }
        }
        assertThat(world.mostIn(Api.INFLOW, Duration.ofMinutes(1))).isLessThanOrEqualTo(limits.inflowPerMinute());
        assertThat(world.mostIn(Api.INFLOW, Duration.ofHours(1))).isLessThanOrEqualTo(limits.inflowPerHour());
        assertThat(world.mostIn(Api.CARTROVER, Duration.ofMinutes(1))).isLessThanOrEqualTo(limits.cartroverPerMinute());
    }

    @Test
    void theBudgetIsUsedToTheFull() {
        calls(Api.INFLOW, 2_000);
        assertThat(world.mostIn(Api.INFLOW, Duration.ofMinutes(1))).isEqualTo(50);
        assertThat(world.mostIn(Api.INFLOW, Duration.ofHours(1))).isEqualTo(950);
        assertThat(Duration.ofNanos(world.trueNanos)).isBetween(Duration.ofMinutes(121), Duration.ofMinutes(126));
    }

    @Test
    void theTwoServicesHaveBudgetsOfTheirOwn() {
        limits = new CallBudget.Limits(1, 1, 90);
        calls(Api.INFLOW, 1);
        calls(Api.CARTROVER, 90);
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aNewLimitHoldsFromTheNextCallOn() {
        calls(Api.CARTROVER, 10);
        limits = new CallBudget.Limits(50, 950, 5);
        long before = world.trueNanos;
        calls(Api.CARTROVER, 1);
        assertThat(Duration.ofNanos(world.trueNanos - before)).isGreaterThan(Duration.ofSeconds(55));
    }

    @Test
    @Tag("P14")
    void aCallIsInTheStoreBeforeItLeaves() {
        budget.enter(Api.INFLOW);
        try (Store other = Store.openReading(store.file())) {
            assertThat(new CallRows(other).since("inflow", Instant.EPOCH))
                    .singleElement()
                    .extracting(CallRows.Calls::granted)
                    .isEqualTo(true);
            assertThat(CallBudget.used(other, Api.INFLOW, world.instant()).lastMinute())
                    .isEqualTo(1);
        }
        budget.leave(Api.INFLOW);
    }

    @Test
    @Tag("P14")
    void aClockSetBackNeitherOverspendsNorBlocksForHours() {
        limits = new CallBudget.Limits(5, 10, 90);
        calls(Api.INFLOW, 10);
        world.clockIsOff = Duration.ofHours(-9);
        for (int i = 0; i < 3; i++) {
            killAndStart(1);
            world.pass(Duration.ofMinutes(10));
        }
        calls(Api.INFLOW, 1);

        assertThat(world.mostIn(Api.INFLOW, Duration.ofHours(1))).isLessThanOrEqualTo(10);
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofMinutes(70));
    }

    @ParameterizedTest
    @ValueSource(longs = {-26, -1, 1, 26})
    @Tag("P14")
    void aClockThatIsSetWhileTheProgramIsOffMakesNoCallOlder(long hours) {
        calls(Api.INFLOW, 50);
        budget.close();
        world.clockIsOff = Duration.ofHours(hours);
        world.pass(Duration.ofSeconds(5));
        killAndStart(1);
        calls(Api.INFLOW, 50);
        assertThat(world.mostIn(Api.INFLOW, Duration.ofMinutes(1))).isEqualTo(50);
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofSeconds(67));
    }

    @Test
    @Tag("P14")
    void aClockThatIsSetAndAComputerThatStartsAnewMakeNoCallOlder() {
        calls(Api.INFLOW, 50);
        world.clockIsOff = Duration.ofHours(26);
        powerCutAndStart(1);
        calls(Api.INFLOW, 50);
        assertThat(world.mostIn(Api.INFLOW, Duration.ofMinutes(1))).isEqualTo(50);
        // Since the one that was under way when the power went.
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofSeconds(67));
    }

    @Test
    void aFolderOnAnotherComputerCountsItsCallsAsIfTheyHadJustBeenMade() {
        calls(Api.INFLOW, 50);
        budget.close();
        world.origin = world.trueNanos - Duration.ofDays(9).toNanos();
        world.clockIsOff = Duration.ofDays(1);
        startOn("laptop", 1);
        assertThat(budget.used(Api.INFLOW).lastMinute()).isEqualTo(50);
        world.pass(Duration.ofSeconds(61));
        assertThat(budget.used(Api.INFLOW).lastMinute()).isZero();
    }

    @Test
    void anOrdinaryStartAfterAWhileFindsItsWholeBudget() {
        calls(Api.INFLOW, 50);
        budget.close();
        world.pass(Duration.ofHours(2));
        killAndStart(1);
        assertThat(budget.used(Api.INFLOW)).isEqualTo(new CallBudget.Used(0, 0));
    }

    @Test
    void aPauseHoldsEveryCallOfThatServiceAcrossARestart() {
        budget.pauseUntil(Api.INFLOW, world.instant().plusSeconds(600));
        calls(Api.CARTROVER, 1);
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofSeconds(1));
        world.pass(Duration.ofSeconds(100));
        killAndStart(1);
        calls(Api.INFLOW, 1);
        assertThat(Duration.ofNanos(world.trueNanos)).isBetween(Duration.ofSeconds(600), Duration.ofSeconds(601));
    }

    @Test
    @Tag("P13")
    void aPauseEndsWithinADayAndAClockSetBackCantStretchIt() {
        budget.pauseUntil(Api.INFLOW, world.instant().plus(Duration.ofDays(400)));
        calls(Api.INFLOW, 1);
        assertThat(Duration.ofNanos(world.trueNanos)).isLessThan(Duration.ofHours(25));

        long before = world.trueNanos;
        budget.pauseUntil(Api.INFLOW, world.instant().plusSeconds(60));
        world.clockIsOff = Duration.ofDays(-2);
        killAndStart(1);
        calls(Api.INFLOW, 1);
        assertThat(Duration.ofNanos(world.trueNanos - before)).isLessThan(Duration.ofSeconds(150));
    }

    @Test
    void fewCallsLeftInTheServicesOwnCountSlowTheNextOnes() {
        budget.enter(Api.CARTROVER);
        budget.remaining(Api.CARTROVER, 5);
        budget.leave(Api.CARTROVER);
        long before = world.trueNanos;
        budget.enter(Api.CARTROVER);
        assertThat(Duration.ofNanos(world.trueNanos - before))
                .isBetween(Duration.ofMillis(600), Duration.ofMillis(800));
        budget.remaining(Api.CARTROVER, 6);
        budget.leave(Api.CARTROVER);
        before = world.trueNanos;
        calls(Api.CARTROVER, 1);
        assertThat(world.trueNanos - before).isEqualTo(Duration.ofMillis(40).toNanos());
    }

    @Test
    void usedCountsTheLastMinuteAndTheLastHour() {
        calls(Api.CARTROVER, 3);
        world.pass(Duration.ofMinutes(2));
        calls(Api.CARTROVER, 2);
        budget.enter(Api.CARTROVER);
        assertThat(budget.used(Api.CARTROVER)).isEqualTo(new CallBudget.Used(3, 6));
        assertThat(CallBudget.used(store, Api.CARTROVER, world.instant())).isEqualTo(new CallBudget.Used(3, 6));
        budget.leave(Api.CARTROVER);
        assertThat(budget.used(Api.INFLOW)).isEqualTo(new CallBudget.Used(0, 0));
    }

    @Test
    @Tag("P13")
    void theCallsOfYesterdayAreNotKept() {
        calls(Api.CARTROVER, 250);
        world.pass(Duration.ofDays(1));
        calls(Api.CARTROVER, 401);
        assertThat(new CallRows(store).since("cartrover", Instant.EPOCH)).hasSizeLessThan(450);
    }

    @Test
    @Timeout(20)
    void callsOfOneServiceGoOneAtATime() throws InterruptedException {
        CallBudget real =
                new CallBudget(store, () -> new CallBudget.Limits(1_000, 10_000, 1_000), world, new ThreadWaiting());
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean two = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 20; n++) {
                    real.enter(Api.INFLOW);
                    two.compareAndSet(false, inside.incrementAndGet() > 1);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    real.leave(Api.INFLOW);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(two).isFalse();
        assertThat(real.used(Api.INFLOW).lastMinute()).isEqualTo(120);
    }

    @Test
    void callsLeaveAgainAfterTheServicesWereStoppedForAMoment() {
        budget.close();
        assertThatThrownBy(() -> budget.enter(Api.INFLOW)).isInstanceOf(CallGate.Closed.class);

        budget.reopen();

        calls(Api.INFLOW, 3);
        assertThat(budget.used(Api.INFLOW).lastMinute()).isEqualTo(3);
    }

    @Test
    @Timeout(20)
    void stoppingEndsAllWaitingWithinASecond() throws InterruptedException {
        CallBudget real = new CallBudget(store, () -> limits, InstantSource.system(), new ThreadWaiting());
        real.pauseUntil(Api.INFLOW, Instant.now().plusSeconds(3_600));
        CountDownLatch started = new CountDownLatch(2);
        AtomicReference<Throwable> first = new AtomicReference<>();
        AtomicReference<Throwable> second = new AtomicReference<>();
        List<Thread> threads = List.of(waiter(real, started, first), waiter(real, started, second));
        started.await();
        long before = System.nanoTime();
        real.close();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(1_000);
        assertThat(first.get()).isInstanceOf(CallGate.Closed.class);
        assertThat(second.get()).isInstanceOf(CallGate.Closed.class);
        assertThatThrownBy(() -> real.enter(Api.CARTROVER)).isInstanceOf(CallGate.Closed.class);
    }

    private static Thread waiter(CallBudget budget, CountDownLatch started, AtomicReference<Throwable> thrown) {
        return Thread.ofPlatform().start(() -> {
            started.countDown();
            try {
                budget.enter(Api.INFLOW);
            } catch (CallGate.Closed e) {
                thrown.set(e);
            }
        });
    }

    @Test
    @Tag("P14")
    void aCallThatCantBeStoredDoesNotLeave() {
        store.close();
        assertThatThrownBy(() -> budget.enter(Api.INFLOW)).isInstanceOf(IllegalStateException.class);
        assertThat(budget.used(Api.INFLOW).lastMinute()).isZero();
    }
}
