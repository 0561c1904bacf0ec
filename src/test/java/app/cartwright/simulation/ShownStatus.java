package app.cartwright.simulation;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.StatusView;
import app.cartwright.sandbox.Fate;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.setup.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** P9: what the window shows, against what is true; and P13: the program never falls silent. */
final class ShownStatus {
    private static final String NEW_ORDERS = "CARTROVER/v1/merchant/orders/list/new";
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE_OF_A_LANE = Duration.ofMinutes(5);

    private final SimulatedTime time;
    private final PracticeShop shop;
    private final Oracles oracles;
    private final Predicate<String> leftAlone;
    private Instant lookAt = Instant.MIN;
    private Instant inSyncSince = Instant.MAX;
    private Instant excusedAt = Instant.MIN;
    private boolean excused;

    /** @param leftAlone orders that people changed by hand, or that can't be written */
    ShownStatus(SimulatedTime time, PracticeShop shop, Oracles oracles, Predicate<String> leftAlone) {
        this.time = time;
        this.shop = shop;
        this.oracles = oracles;
        this.leftAlone = leftAlone;
    }

    /** Between two steps of a program that is on, and the only one. */
    void look(Computer till) {
        Settings settings = till.bridge().settings();
        if (settings == null) {
            excusedAt = time.now();
            return;
        }
        Duration interval = Duration.ofSeconds(settings.intervals().ordersSeconds());
        silent(till, interval);
        if (!time.now().isBefore(lookAt)) {
            lookAt = time.now().plus(EVERY);
            inSync(till.bridge(), interval);
        }
    }

    /** However often it failed, each service is tried again after its interval, or five minutes where that is less. */
    private void silent(Computer till, Duration interval) {
        Duration wait = interval.compareTo(LONGEST_PAUSE_OF_A_LANE) > 0 ? interval : LONGEST_PAUSE_OF_A_LANE;
        // Up to a fifth more by chance, and time for what comes before.
        Duration most = wait.multipliedBy(6).dividedBy(5).plusMinutes(10);
        Instant since = Stream.of(
                        oracles.lastTry(), oracles.clockMovedAt(), oracles.pausedUntil(), till.startedAt(), excusedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        // Asked for early, and then at each look, so that the end of what stops the services is not missed.
        if (!excused && !since.plus(most.multipliedBy(3).dividedBy(4)).isBefore(time.now())) {
            return;
        }
        StatusView status = till.bridge().status();
        excused = mayBeSilent(till.bridge(), status);
        if (excused) {
            excusedAt = time.now();
        } else if (since.plus(most).isBefore(time.now())) {
            throw new BrokenPromise("P13", "nothing was tried since " + since + ", and it says " + status.state());
        }
    }

    private static boolean mayBeSilent(LocalBridge bridge, StatusView status) {
        boolean waitsForKey =
                status.services().stream().anyMatch(service -> service.state().equals("keyRefused"));
        // What may be a second copy stops the services until the owner has said which one writes.
        return status.state().equals("paused")
                || waitsForKey
                || bridge.errors(false).stream().anyMatch(error -> error.code().equals("second-copy"));
    }

    private void inSync(LocalBridge bridge, Duration interval) {
        if (!bridge.status().state().equals("inSync")) {
            inSyncSince = Instant.MAX;
            return;
        }
        inSyncSince = time.now().isBefore(inSyncSince) ? time.now() : inSyncSince;
        int open = bridge.errors(false).size();
        if (open > 0) {
            throw new BrokenPromise("P9", "in sync is shown with " + open + " open errors");
        }
        Duration three = interval.multipliedBy(3);
        Duration limit = (three.compareTo(Duration.ofMinutes(15)) > 0 ? three : Duration.ofMinutes(15))
                .plus(interval)
                .plusMinutes(2);
        if (!time.wrong().isZero()) {
            return;
        }
        String company = shop.sandbox().credentials().companyId();
        for (String path : List.of(NEW_ORDERS, "INFLOW/" + company + "/products/summary")) {
            if (oracles.lastGood(path).plus(limit).isBefore(time.now())) {
                throw new BrokenPromise(
                        "P9", "in sync is shown, but " + path + " was last read at " + oracles.lastGood(path));
            }
        }
        // What came before may be new here; after so long with nothing wrong it is written.
        boolean longEnough = inSyncSince.isBefore(time.now().minus(limit));
        for (PlacedOrder order : longEnough ? shop.placed() : List.<PlacedOrder>of()) {
            boolean plain = order.fate() == Fate.SHIPPED || order.fate() == Fate.REFUNDED;
            if (plain
                    && order.at().isBefore(inSyncSince)
                    && !leftAlone.test(order.custRef())
                    && shop.sandbox()
                            .inflow()
                            .ordersByExternalId(order.custRef())
                            .isEmpty()) {
                throw new BrokenPromise(
                        "P9", "in sync is shown, but order " + order.custRef() + " of " + order.at() + " is nowhere");
            }
        }
    }
}
