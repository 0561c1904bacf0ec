package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The fault switches: on demand for the next calls, for a while, or by chance. Chance comes from a generator of its own,
 * so that the shop's story is the same with and without faults.
 */
public final class Faults {
    private static final int OF = 10_000;

    private final SandboxLock lock;
    private final InstantSource time;
    private final RandomGenerator random;
    private final List<Order> orders = new ArrayList<>();
    private final Map<Api, FaultProfile> profiles = new EnumMap<>(Api.class);
    private final Map<Api, Instant> offlineUntil = new EnumMap<>(Api.class);
    private Predicate<CallKind> spared = kind -> false;
    private Duration slowness = Duration.ofSeconds(20);

    private static final class Order {
        private final Fault fault;
        private final Predicate<CallKind> kinds;
        private int skip;
        private int times;

        Order(Fault fault, Predicate<CallKind> kinds, int skip, int times) {
            this.fault = fault;
            this.kinds = kinds;
            this.skip = skip;
            this.times = times;
        }
    }

    Faults(SandboxLock lock, InstantSource time, RandomGenerator random) {
        this.lock = lock;
        this.time = time;
        this.random = random;
    }

    /** Spoils the next {@code times} calls of a kind. */
    public void next(Fault fault, CallKind kind, int times) {
        after(0, fault, kind, times);
    }

    /** Lets {@code skip} calls of a kind through, then spoils the next {@code times}. */
    public void after(int skip, Fault fault, CallKind kind, int times) {
        lock.run(() -> orders.add(new Order(fault, kind::equals, skip, times)));
    }

    /** Spoils the next {@code times} calls of a service, whatever they are. */
    public void next(Fault fault, Api api, int times) {
        lock.run(() -> orders.add(new Order(fault, kind -> kind.api() == api, 0, times)));
    }

    /** Lets chance work on a service. */
    public void profile(Api api, FaultProfile profile) {
        lock.run(() -> profiles.put(api, profile));
    }

    /** Lets chance work on both services. */
    public void profile(FaultProfile profile) {
        for (Api api : Api.values()) {
            profile(api, profile);
        }
    }

    /** The profile that works on a service. */
    public FaultProfile profile(Api api) {
        return lock.held(() -> profiles.getOrDefault(api, FaultProfile.NONE));
    }

    /** Kinds of calls that chance leaves alone. */
    public void spare(Predicate<CallKind> kinds) {
        lock.run(() -> spared = kinds);
    }

    /** Nothing gets through to either service for this long, by the sandbox's time. */
    public void offlineFor(Duration time) {
        for (Api api : Api.values()) {
            offlineFor(api, time);
        }
    }

    /** Nothing gets through to a service for this long, by the sandbox's time. */
    public void offlineFor(Api api, Duration howLong) {
        lock.run(() -> offlineUntil.put(api, time.instant().plus(howLong)));
    }

    /** How long a slow answer takes. Over HTTP this is real time; in memory it is compared with the deadline. */
    public void slowness(Duration howLong) {
        lock.run(() -> slowness = howLong);
    }

    /** Nothing goes wrong any more. */
    public void calm() {
        lock.run(() -> {
            orders.clear();
            profiles.clear();
            offlineUntil.clear();
        });
    }

    /** Whether faults that were asked for have not happened yet. */
    public boolean pending() {
        return lock.held(() -> !orders.isEmpty());
    }

    Duration slowness() {
        return slowness;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Optional<Fault> draw(CallKind kind) {
        if (offlineUntil.getOrDefault(kind.api(), Instant.MIN).isAfter(time.instant())) {
            return Optional.of(Fault.OFFLINE);
        }
        return ordered(kind).or(() -> byChance(kind));
    }

    private Optional<Fault> ordered(CallKind kind) {
        for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
            Order order = each.next();
            if (!order.kinds.test(kind)) {
                continue;
            }
            if (order.skip > 0) {
                order.skip--;
                continue;
            }
            if (--order.times <= 0) {
                each.remove();
            }
            return Optional.of(order.fault);
        }
        return Optional.empty();
    }

    private Optional<Fault> byChance(CallKind kind) {
        List<FaultProfile.Chance> chances =
                profiles.getOrDefault(kind.api(), FaultProfile.NONE).chances();
        if (chances.isEmpty() || spared.test(kind)) {
            return Optional.empty();
        }
        int dice = random.nextInt(OF);
        for (FaultProfile.Chance chance : chances) {
            dice -= chance.inTenThousand();
            if (dice < 0) {
                return Optional.of(chance.fault()).filter(fault -> fault.fits(kind));
            }
        }
        return Optional.empty();
    }
}
