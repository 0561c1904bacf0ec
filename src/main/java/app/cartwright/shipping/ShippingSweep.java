package app.cartwright.shipping;

import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which orders one cycle reads: those at work always, all open ones every hour, those that are over now and then. */
final class ShippingSweep {
    /** Every hour all open orders are looked at, whatever their status, and those that were over lately. */
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private static final Duration LATELY = Duration.ofHours(6);
    /** Every day those that were over longer ago are looked at too, for this long. */
    private static final Duration DEEP_SWEEP_EVERY = Duration.ofDays(1);

    private static final Duration WATCHED = Duration.ofDays(14);
    /** What has been held so long is read at the pace of what waits. */
    private static final Duration LONG_HELD = Duration.ofDays(2);

    private static final String SWEPT = "sweptAt";
    private static final String SWEPT_DEEP = "sweptDeepAt";

    private final PulledOrders orders;
    private final ShipmentRows rows;
    private final InstantSource clock;
    private final boolean byHand;
    private final boolean deep;
    private final boolean hourly;

    ShippingSweep(PulledOrders orders, ShipmentRows rows, InstantSource clock, boolean byHand) {
        this.orders = orders;
        this.rows = rows;
        this.clock = clock;
        this.byHand = byHand;
        this.deep = isDue(SWEPT_DEEP, DEEP_SWEEP_EVERY);
        this.hourly = deep || isDue(SWEPT, SWEEP_EVERY);
    }

    /** The orders whose state is wanted. */
    List<OrderedGoods> wanted() {
        List<OrderedGoods> wanted = new ArrayList<>(orders.open());
        if (hourly) {
            wanted.addAll(over(deep ? WATCHED : LATELY));
        }
        return wanted;
    }

    /** The statuses that are listed. */
    List<String> statuses() {
        return hourly ? InflowWatch.ALL : InflowWatch.AT_WORK;
    }

    /**
     * What is fulfilled, or was decided on, is read in every run; what only waits for the warehouse is not, nor what
     * has been held for days without a change.
     */
    Set<String> pressing(Map<String, ShipmentChoice> choices) {
        Set<String> pressing = new HashSet<>(choices.keySet());
        Instant longAgo = clock.instant().minus(LONG_HELD);
        rows.open().stream()
                .filter(row -> row.state() != ShipmentRow.State.WAITING)
                .filter(row -> row.state() != ShipmentRow.State.HELD
                        || row.since() == null
                        || row.since().isAfter(longAgo))
                .map(ShipmentRow::custRef)
                .forEach(pressing::add);
        return pressing;
    }

    private boolean isDue(String sweep, Duration every) {
        Instant now = clock.instant();
        Instant last = rows.fact(sweep).map(ShipmentRows.Fact::at).orElse(Instant.MIN);
        return byHand || last.isAfter(now) || last.isBefore(now.minus(every));
    }

    /** All of it was read. */
    void done() {
        Instant now = clock.instant();
        if (hourly) {
            rows.remember(SWEPT, "done", now);
        }
        if (deep) {
            rows.remember(SWEPT_DEEP, "done", now);
        }
    }

    private List<OrderedGoods> over(Duration back) {
        Instant from = clock.instant().minus(back);
        return List.copyOf(orders.byRef(
                        rows.overSince(from).stream().map(ShipmentRow::custRef).toList())
                .values());
    }
}
