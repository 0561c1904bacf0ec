package app.cartwright.bridge;

import app.cartwright.setup.Settings;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ShipmentRow;
import app.cartwright.troubleshoot.OrderJourney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Orders as both faces show them: what the pull knows and what the shipment knows, as one state. */
final class OrderViews {
    private static final int CHART_DAYS = 14;
    private static final int MOST = 200_000;

    private final LocalParts local;
    private final ShipmentViews shipments;
    private final ErrorViews errors;

    OrderViews(LocalParts local, ShipmentViews shipments, ErrorViews errors) {
        this.local = local;
        this.shipments = shipments;
        this.errors = errors;
    }

    List<OrderView> list() {
        Map<String, ShipmentRow> shipped = new LinkedHashMap<>();
        local.shipments().all().forEach(row -> shipped.put(row.custRef(), row));
        return local.orderLists().list(OrderLists.Filter.ALL, MOST, 0).stream()
                .map(row -> view(row, shipped.get(row.custRef())))
                .toList();
    }

    List<OrderDetail> named(String number) {
        return local.orderLists().named(number).stream().map(this::detail).toList();
    }

    int writtenSince(Instant from) {
        return local.orderLists().writtenSince(from);
    }

    private OrderDetail detail(OrderRow row) {
        List<OrderDetail.Line> lines = local.orders().lines(row.custRef()).stream()
                .map(line -> new OrderDetail.Line(line.sku(), line.description(), line.quantity(), line.price()))
                .toList();
        OrderSums sums = OrderSums.of(row.snapshot());
        return new OrderDetail(
                view(row, local.shipments().find(row.custRef()).orElse(null)),
                lines,
                sums.subTotal(),
                sums.discount(),
                sums.tax(),
                sums.shipping(),
                journey(row),
                shipments.find(row.custRef()).orElse(null),
                errors.naming(row.custRef()));
    }

    private List<JourneyStep> journey(OrderRow row) {
        ShipmentRow shipment = local.shipments().find(row.custRef()).orElse(null);
        return OrderJourney.of(row, local.events().of(row.custRef()), shipment).stream()
                .map(step -> new JourneyStep(step.at(), step.step(), step.detail(), step.processId()))
                .toList();
    }

    private OrderView view(OrderRow row, @Nullable ShipmentRow shipment) {
        Settings settings = local.settings().orNull();
        String kind = settings == null || row.cart() == null
                ? null
                : settings.pullOrders()
                        .cart(row.cart())
                        .map(Settings.CartPrefix::kind)
                        .orElse(null);
        return new OrderView(
                row.cart(),
                kind,
                row.custRef(),
                row.number(),
                row.shopNumber(),
                row.inflowId(),
                state(row, shipment),
                reason(row, shipment),
                row.orderedAt(),
                row.pulledAt(),
                shipment == null ? null : shipment.pushedAt(),
                row.total(),
                row.currency(),
                row.customer(),
                shipment != null && shipment.cartStatus() != null ? shipment.cartStatus() : row.cartStatus(),
                row.laterEdit() == null || row.laterEditDone() ? null : row.laterEdit());
    }

    /** One word for pull and shipment together. */
    static String state(OrderRow row, @Nullable ShipmentRow shipment) {
        if (row.state() != OrderRow.State.PULLED || shipment == null) {
            return row.state().word();
        }
        return switch (shipment.state()) {
            case WAITING -> shipment.started() ? "waitingForFulfilment" : "pulled";
            case HELD, PENDING, FAILED -> "shippingPending";
            case UNKNOWN -> "shippingUnknown";
            case PUSHED -> "shippingPushed";
            case CLOSED -> "cancelled";
        };
    }

    private static @Nullable String reason(OrderRow row, @Nullable ShipmentRow shipment) {
        if (row.state() == OrderRow.State.PULLED
                && shipment != null
                && !shipment.reason().isBlank()) {
            return shipment.reason();
        }
        return row.reason();
    }

    OverviewView overview(List<OverviewView.Queue> queues) {
        Settings settings = local.settings().orNull();
        Instant now = local.clock().instant();
        LocalDate today = now.atZone(local.zone()).toLocalDate();
        LocalDate first = today.minusDays(CHART_DAYS - 1L);
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        first.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, new LinkedHashMap<>()));
        for (OrderLists.Arrival arrival :
                local.orderLists().arrivals(first.atStartOfDay(local.zone()).toInstant())) {
            Map<String, Integer> day =
                    days.get(arrival.at().atZone(local.zone()).toLocalDate());
            if (day != null && arrival.cart() != null) {
                day.merge(arrival.cart(), 1, Integer::sum);
            }
        }
        Map<String, Instant> last = local.orderLists().lastArrivals();
        List<OverviewView.CartCard> carts = new ArrayList<>();
        if (settings != null) {
            for (Settings.CartPrefix cart : settings.pullOrders().carts()) {
                carts.add(new OverviewView.CartCard(
                        cart.orderSource(),
                        cart.kind(),
                        cart.prefix(),
                        days.getOrDefault(today, Map.of()).getOrDefault(cart.orderSource(), 0),
                        last.get(cart.orderSource()),
                        (int) local.alerts().list().stream()
                                .filter(alert -> cart.orderSource().equals(alert.cart()))
                                .count()));
            }
        }
        return new OverviewView(
                carts.isEmpty() ? "" : carts.getFirst().orderSource(),
                days.entrySet().stream()
                        .map(day -> new OverviewView.Day(day.getKey(), day.getValue()))
                        .toList(),
                carts,
                queues,
                now);
    }
}
