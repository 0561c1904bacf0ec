package app.cartwright.schedule;

import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.store.CallRows;
import app.cartwright.store.MetaRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The budgets of both services as sliding windows: in no minute, and for inFlow in no hour, do more calls leave than the
 * settings say, across restarts too. Each call is in the store before it leaves, and counts from when it is over,
 * because it may have arrived as late as that. Time is measured by {@link Waiting#nanos}, within a run and from one run to
 * the next, so that a clock that is set neither overspends nor blocks.
 */
public final class CallBudget implements CallGate, AutoCloseable {
    private final Map<Api, ApiBudget> budgets = new EnumMap<>(Api.class);

    /**
     * Calls that may leave in any window; values below 1 count as 1.
     */
    public record Limits(int inflowPerMinute, int inflowPerHour, int cartroverPerMinute) {
        /** The defaults: below what the services are known to allow. */
        public static final Limits DEFAULT = new Limits(50, 950, 90);
    }

    /** Calls of one service in the last minute and the last hour. */
    public record Used(int lastMinute, int lastHour) {}

    /** A length of time and how many calls may leave within it. */
    record Window(int limit, long nanos) {}

    /** Budgets with one commit for each call. */
    public CallBudget(Store store, Supplier<Limits> limits, InstantSource clock, Waiting waiting) {
        this(store, limits, clock, waiting, 1, "");
    }

    /**
     * Budgets that let up to {@code together} calls through with one commit. After a crash all of them count.
     *
     * @param limits asked anew for each call
     * @param together at least 1
     * @param computer a name that tells this computer from others, on which {@code waiting} counts from elsewhere
     */
    public CallBudget(
            Store store, Supplier<Limits> limits, InstantSource clock, Waiting waiting, int together, String computer) {
        CallRows rows = new CallRows(store);
        MetaRows meta = new MetaRows(store);
        for (Api api : Api.values()) {
            CallMemory memory = new CallMemory(store, rows, meta, api, clock, waiting, computer);
            budgets.put(api, new ApiBudget(memory, () -> windows(api, limits.get()), waiting, together));
        }
    }

    private static List<Window> windows(Api api, Limits limits) {
        return switch (api) {
            case INFLOW ->
                List.of(
                        new Window(Math.max(1, limits.inflowPerMinute()), ApiBudget.MINUTE),
                        new Window(Math.max(1, limits.inflowPerHour()), ApiBudget.HOUR));
            case CARTROVER -> List.of(new Window(Math.max(1, limits.cartroverPerMinute()), ApiBudget.MINUTE));
        };
    }

    @Override
    public void enter(Api api) throws Closed {
        budget(api).enter();
    }

    @Override
    public void leave(Api api) {
        budget(api).leave();
    }

    @Override
    public void pauseUntil(Api api, Instant until) {
        budget(api).pauseUntil(until);
    }

    @Override
    public void remaining(Api api, int calls) {
        budget(api).remaining(calls);
    }

    /** Calls used, the one under way included. */
    public Used used(Api api) {
        return budget(api).used();
    }

    /** Calls used as the store has them, for a process that only reads. */
    public static Used used(Store store, Api api, Instant now) {
        CallRows rows = new CallRows(store);
        return new Used(rows.used(word(api), now.minusSeconds(60)), rows.used(word(api), now.minusSeconds(3_600)));
    }

    static String word(Api api) {
        return api.name().toLowerCase(Locale.ROOT);
    }

    private ApiBudget budget(Api api) {
        return Objects.requireNonNull(budgets.get(api));
    }

    /** Lets calls through again after {@link #close}: the services were only stopped for a moment. */
    public void reopen() {
        budgets.values().forEach(ApiBudget::reopen);
    }

    /** Ends all waiting with {@link CallGate.Closed}, within a second. To be called before the store is closed. */
    @Override
    public void close() {
        budgets.values().forEach(ApiBudget::close);
    }
}
