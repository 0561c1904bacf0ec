package app.cartwright.shipping;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.store.OrderEvents;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shipping's events in the journeys of the orders and in the activity list. */
public final class StoredEvents implements ShippingEvents {
    private final OrderEvents journeys;
    private final Activity activity;
    private final PulledOrders orders;

    public StoredEvents(OrderEvents journeys, Activity activity, PulledOrders orders) {
        this.journeys = journeys;
        this.activity = activity;
        this.orders = orders;
    }

    @Override
    public void record(Instant at, String custRef, String step, String detail, @Nullable String processId) {
        journeys.add(custRef, at, step, detail, processId);
        Activity.Result result = switch (step) {
            case PUSHED, FOUND -> Activity.Result.DONE;
            case UNKNOWN -> Activity.Result.UNKNOWN;
            case REFUSED -> Activity.Result.REFUSED;
            case HELD -> Activity.Result.HELD;
            default -> Activity.Result.NOTED;
        };
        String number = orders.find(custRef).map(OrderedGoods::number).orElse(custRef);
        Activity.Direction direction = switch (step) {
            case PUSHED, UNKNOWN, REFUSED -> Activity.Direction.INFLOW_TO_CARTROVER;
            default -> Activity.Direction.HERE;
        };
        activity.note(Service.PUSH_SHIPPING, direction, number, "Shipment: " + detail, result, processId);
    }
}
