package app.cartwright.troubleshoot;

import app.cartwright.ledger.Activity;
import app.cartwright.setup.Settings;
import app.cartwright.stock.Drift;
import app.cartwright.stock.FreshLook;
import app.cartwright.stock.OrderFacts;
import app.cartwright.stock.StockList;
import app.cartwright.stock.StockTables;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import app.cartwright.store.WatchRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * “Tell me when it's in”: watches for what a guide found missing, by what the services leave in the store. Makes no call of
 * its own. Told once, also after a restart.
 */
public final class Watches {
    /** Words in the store for the three questions. */
    public static final String ORDER = "order";

    public static final String STOCK = "stock";
    public static final String SHIPPING = "shipping";

    private static final Duration LISTED_AT_MOST_EVERY = Duration.ofMinutes(5);

    private final Store store;
    private final WatchRows rows;
    private final OrderLists orders;
    private final ShipmentRows shipments;
    private final StockList stock;
    private final FreshLook fresh;
    private final Activity activity;
    private final Supplier<@Nullable Settings> settings;
    private final InstantSource clock;

    /** @param settings null where nothing is set up */
    public Watches(
            Store store,
            OrderFacts facts,
            Activity activity,
            Supplier<@Nullable Settings> settings,
            InstantSource clock) {
        this.store = store;
        this.rows = new WatchRows(store);
        this.orders = new OrderLists(store);
        this.shipments = new ShipmentRows(store);
        this.stock = new StockList(StockTables.of(store), facts);
        this.fresh = new FreshLook(StockTables.of(store));
        this.activity = activity;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks whether something that is waited for has happened. */
    public void look() {
        List<WatchRows.Watch> open = rows.open();
        Settings current = open.isEmpty() ? null : settings.get();
        if (current == null) {
            return;
        }
        for (WatchRows.Watch watch : open) {
            String sentence = happened(watch, current);
            if (sentence != null) {
                store.together(() -> {
                    rows.happened(watch.id(), clock.instant(), sentence);
                    activity.noteHere(null, watch.subject(), sentence);
                });
            }
        }
    }

    private @Nullable String happened(WatchRows.Watch watch, Settings current) {
        return switch (watch.question()) {
            case ORDER -> order(watch.subject());
            case SHIPPING -> shipping(watch.subject());
            case STOCK -> figure(watch.subject(), watch.since(), current);
            default -> null;
        };
    }

    private @Nullable String order(String number) {
        for (OrderRow row : orders.named(number)) {
            if (row.state() == OrderRow.State.PULLED) {
                return "Order " + row.label() + " is in inFlow as " + row.name() + ".";
            }
            if (row.state() == OrderRow.State.CANCELLED) {
                return "Order " + row.label() + " was cancelled at the cart, so it doesn't come in.";
            }
        }
        return null;
    }

    private @Nullable String shipping(String number) {
        for (OrderRow row : orders.named(number)) {
            ShipmentRow shipment = shipments.find(row.custRef()).orElse(null);
            if (shipment != null && shipment.state() == ShipmentRow.State.PUSHED) {
                return "The shipping of " + row.name() + " was sent, and CartRover has it.";
            }
        }
        return null;
    }

    /** A figure that was sent after CartRover's newest listing shows itself only in another one. */
    private void readBack(StockList.At at) {
        Instant pushed = at.lastPushedAt();
        Instant read = at.cartroverReadAt();
        Instant asked = fresh.asked();
        Instant now = clock.instant();
        boolean unread =
                at.state() != StockList.State.PENDING && pushed != null && (read == null || !read.isAfter(pushed));
        boolean lately = asked != null
                && !asked.isAfter(now)
                && asked.plus(LISTED_AT_MOST_EVERY).isAfter(now);
        if (unread && !lately) {
            fresh.ask(now);
        }
    }

    /** Every location that it is pushed to was read back since, and shows what was sent. */
    private @Nullable String figure(String sku, Instant since, Settings current) {
        StockList.Row row = stock.row(current, sku);
        if (row == null) {
            return null;
        }
        List<String> shown = new ArrayList<>();
        for (StockList.At at : row.locations()) {
            Instant read = at.cartroverReadAt();
            if (at.state() == StockList.State.OFF) {
                continue;
            }
            boolean good = at.state() == StockList.State.IN_STEP
                    && (at.verdict() == Drift.Verdict.EQUAL || at.verdict() == Drift.Verdict.EXPLAINED)
                    && read != null
                    && !read.isBefore(since);
            if (!good) {
                readBack(at);
                return null;
            }
            shown.add(at.lastPushed() + " at " + at.cartroverLocation());
        }
        return shown.isEmpty()
                ? null
                : "CartRover shows what was sent for " + sku + ": " + String.join(", ", shown) + ".";
    }
}
