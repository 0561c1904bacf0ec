package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Flow;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Push shipping: reads what became of the orders that came through CartRover, and tells CartRover the parcels of those
 * that are entirely fulfilled, once for each order. Later changes are told to the owner and never sent.
 */
public final class PushShipping implements Flow {
    private final Parts parts;
    private final ShippingWorkers workers;
    /** The settings by which everything was judged last; where they are others, everything is judged anew. */
    private Settings.@Nullable PushShipping settingsBefore;

    /**
     * Everything that the flow works with.
     *
     * @param supervised whether the very first push is read back before another leaves: where a service is not on
     *     loopback
     */
    public record Parts(
            InflowClient inflow,
            CartRoverClient cartrover,
            CatalogueReader catalogue,
            PulledOrders orders,
            Store store,
            ShipmentRows rows,
            Ledger ledger,
            Problems problems,
            ShippingEvents events,
            SettingsBook settings,
            InstantSource clock,
            boolean supervised) {}

    public PushShipping(Parts parts) {
        this.parts = parts;
        this.workers = ShippingWorkers.of(parts);
    }

    @Override
    public Service service() {
        return Service.PUSH_SHIPPING;
    }

    @Override
    public RunResult run(RunRequest request) {
        Settings.PushShipping settings = parts.settings().current().pushShipping();
        boolean everyOne = request.byHand() || !settings.equals(settingsBefore);
        ShippingCycle cycle = new ShippingCycle(workers, settings, request.byHand(), everyOne);
        try {
            return cycle.run();
        } catch (CallGate.Closed stopping) {
            return cycle.stopped();
        } finally {
            if (cycle.readAll()) {
                settingsBefore = settings;
            }
        }
    }

    /** A shipment that one cycle would send now. */
    public record Planned(OrderedGoods order, List<PackedParcel> parcels) {}

    /**
     * What one cycle would send, read afresh; writes nothing, not even to the store.
     *
     * @param trouble why it could not be finished, or null
     */
    public record Preview(List<Planned> shipments, @Nullable Trouble trouble) {}

    /** Reads both services and plans, without any write. */
    public Preview preview() {
        List<Planned> ready = new ArrayList<>();
        Settings.PushShipping settings = parts.settings().current().pushShipping();
        if (!settings.enabled()) {
            return new Preview(ready, null);
        }
        ShipmentReview review =
                new ShipmentReview(workers, settings, parts.rows().choices(), true);
        try {
            List<OrderedGoods> open = parts.orders().open();
            InflowWatch.Observation seen = workers.watch().read(open, InflowWatch.AT_WORK, goods -> true);
            Trouble unread = review.unknowns(seen);
            if (unread == null) {
                open.forEach(goods -> plan(review, goods, seen, ready));
            }
            return new Preview(ready, seen.trouble() == null ? unread : seen.trouble());
        } catch (CallGate.Closed stopping) {
            return new Preview(ready, new Trouble.Stopping(Api.CARTROVER));
        }
    }

    private void plan(ShipmentReview review, OrderedGoods goods, InflowWatch.Observation seen, List<Planned> ready) {
        InflowWatch.Read read = seen.orders().get(goods.salesOrderId());
        ShipmentRow row = workers.notes().row(goods.custRef());
        if (read == null || row.state() == ShipmentRow.State.UNKNOWN) {
            return;
        }
        Gate.Verdict verdict = review.look(goods, row, read);
        if (verdict.decision() instanceof Decision.Ready) {
            ready.add(new Planned(goods, verdict.parcels()));
        }
    }
}
