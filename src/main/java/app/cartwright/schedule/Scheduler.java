package app.cartwright.schedule;

import app.cartwright.http.Api;
import app.cartwright.ledger.Service;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which service runs when. One service runs at a time, in a fixed order of importance: shipments, orders, stock.
 * Knows no thread and no sleep: whoever drives it calls {@link #tick} and waits until {@link #nextAt}.
 */
public final class Scheduler {
    private static final Duration LEAST_LIMIT = Duration.ofMinutes(15);
    /** A gap between two ticks longer than this means that the computer slept or the clock jumped. */
    private static final Duration ASLEEP = Duration.ofMinutes(2);
    /** A hand-started cycle waits for refused rates at most this often. */
    private static final int MOST_ROUNDS = 60;

    private final List<Lane> lanes = new ArrayList<>();
    private final SettingsBook settings;
    private final LaneMemory memory;
    private final ServiceTroubles troubles;
    private final LastAnswers answers;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<Api> refusedKeys = EnumSet.noneOf(Api.class);
    private final Map<Service, Boolean> lateNow = new EnumMap<>(Service.class);
    private @Nullable Instant lastTick;
    private Instant awakeSince;

    /**
     * @param flows in order of importance
     * @param answers when each service last answered as it should
     */
    public Scheduler(
            List<Flow> flows,
            SettingsBook settings,
            LaneMemory memory,
            ServiceTroubles troubles,
            LastAnswers answers,
            InstantSource clock,
            RandomGenerator random) {
        this.settings = settings;
        this.memory = memory;
        this.troubles = troubles;
        this.answers = answers;
        this.clock = clock;
        this.random = random;
        this.awakeSince = clock.instant();
        flows.forEach(flow -> lanes.add(new Lane(flow, memory.load(flow.service()))));
    }

    /** When a service last answered as it should. */
    @FunctionalInterface
    public interface LastAnswers {
        Optional<Instant> lastGoodAnswer(Api api);
    }

    /** Runs at most one service that is due. Gives whether one ran. */
    public boolean tick() {
        Instant now = clock.instant();
        noticeJumps(now);
        Settings current = settings.current();
        boolean ran = false;
        for (Lane lane : lanes) {
            if (enabled(lane, current) && refusedKeys.isEmpty() && lane.due(now)) {
                run(lane, RunRequest.BY_CLOCK, current);
                ran = true;
                break;
            }
        }
        watch(clock.instant(), current);
        return ran;
    }

    /** One full cycle of every enabled service, started by hand: back-off does not count, refused rates are waited for. */
    public Map<Service, RunResult> cycle(RunRequest request) {
        Settings current = settings.current();
        refusedKeys.clear();
        Map<Service, RunResult> results = new EnumMap<>(Service.class);
        for (Lane lane : lanes) {
            if (!enabled(lane, current)) {
                continue;
            }
            if (!refusedKeys.isEmpty()) {
                // Every service needs both keys; a refused one is tried once and no more.
                lane.keyRefused();
                memory.save(lane.state());
                continue;
            }
            RunResult result = run(lane, request, current);
            for (int round = 1; result.trouble() instanceof Trouble.RateLimited && round < MOST_ROUNDS; round++) {
                result = sum(result, run(lane, request, current));
            }
            results.put(lane.flow.service(), result);
            if (result.trouble() instanceof Trouble.Stopping) {
                break;
            }
        }
        watch(clock.instant(), current);
        return results;
    }

    /** When the next service is due. */
    public Instant nextAt() {
        Settings current = settings.current();
        Instant latest = clock.instant().plusSeconds(60);
        if (!refusedKeys.isEmpty()) {
            return latest;
        }
        return lanes.stream()
                .filter(lane -> enabled(lane, current))
                .map(Lane::nextAt)
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(latest))
                .orElse(latest);
    }

    /** Everything is due at once: settings changed, a pause ended, the network is back. */
    public void dueAtOnce() {
        lanes.forEach(Lane::dueAtOnce);
    }

    /** Services whose key was refused; nothing runs until it is replaced or the owner starts a cycle by hand. */
    public Set<Api> refusedKeys() {
        return Set.copyOf(refusedKeys);
    }

    /** How long a service may go without a successful run before it is late. */
    public static Duration lateAfter(Settings settings, Service service) {
        Duration three = interval(settings, service).multipliedBy(3);
        return three.compareTo(LEAST_LIMIT) < 0 ? LEAST_LIMIT : three;
    }

    private RunResult run(Lane lane, RunRequest request, Settings current) {
        Instant start = clock.instant();
        lane.started(start);
        memory.save(lane.state());
        RunResult result = lane.flow.run(request);
        lane.ended(result, clock.instant(), interval(current, lane.flow.service()), random);
        memory.save(lane.state());
        conclude(lane, result, request.byHand(), start);
        return result;
    }

    private void conclude(Lane lane, RunResult result, boolean byHand, Instant start) {
        Trouble trouble = result.trouble();
        if (trouble instanceof Trouble.KeyRefused) {
            refusedKeys.add(trouble.api());
        }
        if (trouble instanceof Trouble.KeyRefused || trouble instanceof Trouble.NoAnswer) {
            troubles.stopped(trouble, byHand || lane.state().failures() > 1 || trouble instanceof Trouble.KeyRefused);
        }
        for (Api api : Api.values()) {
            boolean itself = trouble != null && trouble.api() == api && !(trouble instanceof Trouble.RateLimited);
            boolean answeredSince = answers.lastGoodAnswer(api)
                    .filter(at -> !at.isBefore(start))
                    .isPresent();
            if (!itself && answeredSince) {
                troubles.answered(api);
            }
        }
    }

    private void watch(Instant now, Settings current) {
        lastTick = now;
        for (Lane lane : lanes) {
            Service service = lane.flow.service();
            Instant last = lane.state().lastSuccessAt();
            Instant from = last == null || last.isBefore(awakeSince) ? awakeSince : last;
            boolean late = enabled(lane, current)
                    && from.plus(lateAfter(current, service)).isBefore(now);
            if (!Boolean.valueOf(late).equals(lateNow.put(service, late))) {
                if (late) {
                    troubles.late(service, last == null ? awakeSince : last);
                } else {
                    troubles.inTime(service);
                }
            }
        }
    }

    private void noticeJumps(Instant now) {
        Instant before = lastTick;
        lastTick = now;
        if (before == null) {
            return;
        }
        Duration moved = Duration.between(before, now);
        if (moved.abs().compareTo(ASLEEP) > 0) {
            // Set back while the computer slept: how long it slept is not to be told from that.
            awakeSince = now;
            dueAtOnce();
        } else if (moved.isNegative()) {
            awakeSince = now;
            Settings current = settings.current();
            lanes.forEach(lane -> lane.notLaterThan(now.plus(interval(current, lane.flow.service()))));
        }
    }

    /** The services are paused: time that passes does not count as late. */
    public void paused() {
        Instant now = clock.instant();
        lastTick = now;
        awakeSince = now;
    }

    private static boolean enabled(Lane lane, Settings settings) {
        return enabled(settings, lane.flow.service());
    }

    /** Whether the owner has a service switched on. */
    public static boolean enabled(Settings settings, Service service) {
        return switch (service) {
            case PULL_ORDERS -> settings.pullOrders().enabled();
            case PUSH_INVENTORY -> settings.pushInventory().enabled();
            case PUSH_SHIPPING -> settings.pushShipping().enabled();
        };
    }

    private static Duration interval(Settings settings, Service service) {
        Settings.Intervals intervals = settings.intervals();
        return Duration.ofSeconds(
                switch (service) {
                    case PULL_ORDERS -> intervals.ordersSeconds();
                    case PUSH_INVENTORY -> intervals.inventorySeconds();
                    case PUSH_SHIPPING -> intervals.shippingSeconds();
                });
    }

    private static RunResult sum(RunResult before, RunResult after) {
        return new RunResult(
                before.written() + after.written(),
                after.held(),
                before.cancelled() + after.cancelled(),
                after.waiting(),
                after.complete(),
                after.sentence(),
                after.trouble());
    }
}
