package app.cartwright.bench;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.http.Api;
import app.cartwright.sandbox.CallHistory;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.schedule.Waiting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A week of a shop with 40 orders a day, by a clock that is driven, each service every five minutes: how many calls it
 * takes, and how many it must.
 */
final class WeekBench implements Bench {
    private static final Instant START = Instant.parse("2026-11-02T06:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int DAYS = 7;

    private static final LocalTime OWNER_LOOKS = LocalTime.of(8, 0);

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

    @Override
    public List<Figure> measure(Path folder) {
        SandboxClock clock = SandboxClock.standing(START);
        BenchShop shop = new BenchShop(clock);
        CallHistory history = shop.sandbox.history();
        try (LocalBridge bridge = shop.open(
                folder, "http://127.0.0.1:1", "http://127.0.0.1:2", shop.sandbox::transport, new Driven(clock), (int)
                        EVERY.toSeconds())) {
            shop.shop.live(40, DAYS);
            bridge.runDue();
            history.clear();
            LeastCalls least = new LeastCalls(history);
            for (Instant end = START.plus(Duration.ofDays(DAYS));
                    clock.instant().isBefore(end);
                    least.endOfRun()) {
                clock.advance(EVERY);
                shop.shop.step();
                if (clock.instant().atOffset(ZoneOffset.UTC).toLocalTime().equals(OWNER_LOOKS)) {
                    answered(bridge);
                }
                bridge.runDue();
            }
            long used = history.count(Api.INFLOW) + history.count(Api.CARTROVER);
            BigDecimal needed = BigDecimal.valueOf(least.total(Duration.ofDays(DAYS)));
            return List.of(
                    Figure.told("API calls of a shop week", BigDecimal.valueOf(used)),
                    Figure.atMost(
                            "API calls of a shop week / the least possible",
                            BigDecimal.valueOf(used).divide(needed, 2, RoundingMode.HALF_UP),
                            "1.10"));
        }
    }

    /** Once a day the owner says how carriers that CartRover doesn't know are sent; what they hold goes then. */
    private static void answered(LocalBridge bridge) {
        for (ErrorView error : bridge.errors(false)) {
            if (error.code().equals("carrier-unknown")) {
                bridge.acceptCarrier(error.subject(), "OTHER");
            }
        }
    }
}
