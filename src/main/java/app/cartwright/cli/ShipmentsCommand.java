package app.cartwright.cli;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.ShipmentView;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code cartwright shipments}. */
@Command(name = "shipments", description = "Shipments of orders that came through CartRover.")
final class ShipmentsCommand extends Session {
    @Override
    public Integer call() {
        return reading(this::list);
    }

    private int list(LocalBridge bridge) {
        bridge.requireSetUp();
        List<ShipmentView> shipments = bridge.shipments();
        Table table = new Table("NUMBER", "STATE", "REASON", "PARCELS", "PUSHED").words("REASON");
        for (ShipmentView shipment : shipments) {
            table.row(
                    shipment.number() == null ? shipment.custRef() : shipment.number(),
                    shipment.state(),
                    shipment.reason() == null ? "" : shipment.reason(),
                    shipment.parcels().stream()
                            .map(p -> p.carrier() + " " + p.trackingNumber())
                            .collect(Collectors.joining("; ")),
                    console().time(shipment.pushedAt()));
        }
        console()
                .result(
                        shipments,
                        table.isEmpty()
                                ? "No shipments yet. They show here when an order from a cart is being fulfilled."
                                : console().table(table));
        return code(bridge);
    }
}
