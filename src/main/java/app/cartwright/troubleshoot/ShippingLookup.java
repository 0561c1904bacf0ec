package app.cartwright.troubleshoot;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.Shipment;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.shipping.Shipments;
import java.util.List;

/** Looks a shipment up on both sides, afresh. Reads only. */
final class ShippingLookup {
    private final InflowClient inflow;
    private final CartRoverClient cartrover;

    ShippingLookup(InflowClient inflow, CartRoverClient cartrover) {
        this.inflow = inflow;
        this.cartrover = cartrover;
    }

    Lookup<ShippingCase.Fulfilment> inInflow(Shipments.Shipment shipment) {
        Outcome<SalesOrder> answer = inflow.salesOrder(shipment.order().salesOrderId());
        if (!(answer instanceof Outcome.Done<SalesOrder>(SalesOrder order, String processId))) {
            return OrderLookup.notThere(answer)
                    ? new Lookup.Absent<>()
                    : new Lookup.Unreadable<>(OrderLookup.why("inFlow", answer));
        }
        boolean entire = order.inventoryStatus().equals("fulfilled");
        String waits = shipment.reason() != null
                        && shipment.reason().startsWith("Waits for")
                        && !shipment.reason().contains("tracking")
                ? "It waits" + shipment.reason().substring("Waits".length())
                : "Its status in inFlow is " + order.inventoryStatus();
        List<SalesOrder.ShipLine> lines = order.shipLines();
        List<String> tracking = lines == null
                ? List.of()
                : lines.stream().map(SalesOrder.ShipLine::trackingNumber).toList();
        return new Lookup.Found<>(new ShippingCase.Fulfilment(order.cancelled(), entire, waits, tracking));
    }

    Lookup<ShippingCase.State> inCartRover(String custRef) {
        Outcome<OrderState> answer = cartrover.orderState(custRef);
        if (!(answer instanceof Outcome.Done<OrderState>(OrderState state, String processId))) {
            return OrderLookup.notThere(answer)
                    ? new Lookup.Absent<>()
                    : new Lookup.Unreadable<>(OrderLookup.why("CartRover", answer));
        }
        return new Lookup.Found<>(new ShippingCase.State(
                state.status(),
                state.shipments().stream().map(Shipment::trackingNo).toList()));
    }
}
