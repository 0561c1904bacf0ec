package app.cartwright.bridge;

import app.cartwright.ledger.Service;
import app.cartwright.setup.Settings;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.StockPriorities;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each service has in hand, counted in the store. */
final class Queues {
    private final LocalParts local;
    private final StockPriorities stock;

    Queues(LocalParts local) {
        this.local = local;
        this.stock = new StockPriorities(local.store());
    }

    /**
     * One for each service.
     *
     * @param haltedSince since when nothing is read or sent, or null
     * @param done how much a service has done from an instant on
     */
    List<OverviewView.Queue> list(@Nullable Settings settings, @Nullable Instant haltedSince, Done done) {
        if (settings == null) {
            return List.of();
        }
        Instant now = local.clock().instant();
        Instant hour = now.atZone(local.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
        List<OverviewView.Queue> all = new ArrayList<>();
        for (Service service : Service.values()) {
            int thisHour = done.since(service, hour);
            int sinceHalt = haltedSince == null ? 0 : done.since(service, haltedSince);
            all.add(
                    switch (service) {
                        case PULL_ORDERS -> orders(thisHour, sinceHalt);
                        case PUSH_INVENTORY -> stock(settings, thisHour, sinceHalt);
                        case PUSH_SHIPPING -> shipping(now, thisHour, sinceHalt);
                    });
        }
        return all;
    }

    /** Counts what a service has done. */
    interface Done {
        int since(Service service, Instant from);
    }

    private OverviewView.Queue orders(int thisHour, int sinceHalt) {
        List<OrderRow> waiting = local.orderLists().in(OrderRow.State.WAITING);
        Instant since = waiting.stream()
                .map(OrderRow::offeredAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OverviewView.Queue(Service.PULL_ORDERS.word(), waiting.size(), since, 0, thisHour, sinceHalt);
    }

    private OverviewView.Queue stock(Settings settings, int thisHour, int sinceHalt) {
        List<String> locations = settings.pushInventory().locations().stream()
                .filter(Settings.LocationMapping::enabled)
                .map(Settings.LocationMapping::cartroverLocation)
                .toList();
        int waiting = locations.stream()
                .mapToInt(location -> stock.waiting(List.of(location)).size())
                .sum();
        Instant since = waiting == 0 ? null : stock.waitingSince(locations);
        return new OverviewView.Queue(Service.PUSH_INVENTORY.word(), waiting, since, 0, thisHour, sinceHalt);
    }

    /** What still settles is in the queue, but late only from when it is due. */
    private OverviewView.Queue shipping(Instant now, int thisHour, int sinceHalt) {
        int waiting = 0;
        int forTracking = 0;
        Instant since = null;
        for (ShipmentRow row : local.shipments().open()) {
            if (row.state() == ShipmentRow.State.PENDING) {
                waiting++;
                Instant due = row.dueAt() == null ? row.since() : row.dueAt();
                if (due != null && !due.isAfter(now) && (since == null || due.isBefore(since))) {
                    since = due;
                }
            } else if (row.state() == ShipmentRow.State.HELD && row.missingSince() != null) {
                forTracking++;
            }
        }
        return new OverviewView.Queue(Service.PUSH_SHIPPING.word(), waiting, since, forTracking, thisHour, sinceHalt);
    }
}
