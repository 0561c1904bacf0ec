package app.cartwright.bridge;

import app.cartwright.shipping.OrderedGoods;
import app.cartwright.shipping.PackedParcel;
import app.cartwright.shipping.PushShipping;
import app.cartwright.shipping.Shipments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shipments as both faces show them. */
final class ShipmentViews {
    private final Shipments shipments;

    ShipmentViews(Shipments shipments) {
        this.shipments = shipments;
    }

    List<ShipmentView> list() {
        return shipments.list().stream().map(ShipmentViews::view).toList();
    }

    Optional<ShipmentView> find(String custRef) {
        return shipments.find(custRef).map(ShipmentViews::view);
    }

    static ShipmentView planned(PushShipping.Planned planned) {
        OrderedGoods order = planned.order();
        return new ShipmentView(
                order.number(),
                order.custRef(),
                order.cart(),
                "pending",
                "Would be sent now",
                parcels(planned.parcels()),
                null,
                null,
                null,
                false,
                false,
                false,
                false);
    }

    private static ShipmentView view(Shipments.Shipment shipment) {
        return new ShipmentView(
                shipment.order().number(),
                shipment.order().custRef(),
                shipment.order().cart(),
                shipment.state().name().toLowerCase(Locale.ROOT),
                shipment.reason(),
                parcels(shipment.parcels()),
                shipment.pushedAt(),
                shipment.cartStatus(),
                shipment.changedAfterPush(),
                shipment.canSendNow(),
                shipment.canSendWithoutTracking(),
                shipment.canHold(),
                shipment.canRelease(),
                shipment.fulfilledLines(),
                shipment.lines(),
                shipment.dueAt());
    }

    private static List<ShipmentView.ParcelView> parcels(List<PackedParcel> parcels) {
        return parcels.stream()
                .map(parcel -> new ShipmentView.ParcelView(
                        parcel.carrier(),
                        parcel.trackingNumber(),
                        parcel.shippedAt() == null ? null : parcel.shippedAt().toInstant(),
                        parcel.items().stream()
                                .map(item -> new ShipmentView.Item(item.sku(), item.quantity()))
                                .toList()))
                .toList();
    }
}
