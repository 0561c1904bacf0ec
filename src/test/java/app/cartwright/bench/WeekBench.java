package app.cartwright.bench;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.sandbox.CallHistory;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.schedule.Waiting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** A week of a shop with 40 orders a day, by a clock that is driven: how many calls it takes, and how many it must. */
final class WeekBench {
    private static final Instant START = Instant.parse("2026-11-02T06:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int DAYS = 7;

    private final Path folder;
    private final Map<CallKind, Long> used = new TreeMap<>();

    WeekBench(Path folder) {
        this.folder = folder;
    }

    /** Waiting moves the clock on. */
    private record Driven(SandboxClock clock) implements Waiting {
        @Override
        public long nanos() {
            return Duration.between(START, clock.instant()).toNanos();
        }

        @Override
        public void await(Duration length, BooleanSupplier cut) {
            clock.advance(length);
        }
    }

    /** Calls made for each call that had to be made. */
    BigDecimal ratio() {
        SandboxClock clock = SandboxClock.standing(START);
        BenchShop shop = new BenchShop(clock);
        CallHistory history = shop.sandbox.history();
        try (LocalBridge bridge = shop.open(
                folder.resolve("week"),
                "http://127.0.0.1:1",
                "http://127.0.0.1:2",
                shop.sandbox::transport,
                new Driven(clock),
                (int) EVERY.toSeconds())) {
            shop.shop.live(40, DAYS);
            bridge.runDue();
            history.clear();
            long runs = 0;
            for (Instant end = START.plus(Duration.ofDays(DAYS));
                    clock.instant().isBefore(end);
                    runs++) {
                clock.advance(EVERY);
                shop.shop.step();
                bridge.runDue();
            }
            for (CallKind kind : CallKind.values()) {
                if (history.count(kind) > 0) {
                    used.put(kind, history.count(kind));
                }
            }
            long all = used.values().stream().mapToLong(Long::longValue).sum();
            return BigDecimal.valueOf(all).divide(BigDecimal.valueOf(least(history, runs)), 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * What no bridge can do without, at this pace: in each run one look for new orders, one for cancelled ones, one for
     * later edits, one for shipments and one at the stock; each write that had an effect, once for each order; the buyer
     * of each new order looked for once, and the parcels of each shipped order read once.
     */
    private static long least(CallHistory history, long runs) {
        Set<String> written = new HashSet<>();
        long writes = 0;
        long newOrders = 0;
        long shipped = 0;
        for (CallRecord call : history.writes()) {
            if (call.effect().changed()
                    && (call.kind() == CallKind.ROVER_INVENTORY_WRITE
                            || written.add(call.kind() + " " + call.effect().keys()))) {
                writes++;
                shipped += call.kind() == CallKind.ROVER_SHIP ? 1 : 0;
                newOrders += call.kind() == CallKind.INFLOW_ORDER_WRITE ? 1 : 0;
            }
        }
        return 5 * runs + writes + newOrders + shipped;
    }

    /** Calls by kind. */
    Map<CallKind, Long> used() {
        return used;
    }
}
