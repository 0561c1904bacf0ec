package app.cartwright.drift;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Shipment;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the three sides say of one order, without people and addresses. */
final class Sides {
    private Sides() {}

    /**
     * CartRover's word.
     *
     * @param status lower case, {@code ""} where the answer lacks it
     */
    record InCartRover(
            String custRef,
            String label,
            String status,
            @Nullable BigDecimal total,
            @Nullable LocalDate orderDate,
            @Nullable Instant createdAt,
            boolean held,
            Set<String> tracking,
            Instant readAt) {

        static InCartRover of(Order order, Instant readAt) {
            String number = order.custPoNo();
            return new InCartRover(
                    order.custRef(),
                    number == null || number.isBlank() ? order.custRef() : number,
                    order.status() == null ? "" : order.status().strip().toLowerCase(Locale.ROOT),
                    order.grandTotal(),
                    order.orderDate(),
                    order.createdAt(),
                    order.onHold() || order.sendingCanceled(),
                    folded(order.shipments().stream().map(Shipment::trackingNo)),
                    readAt);
        }

        boolean cancelled() {
            return status.equals("canceled") || status.equals("cancelled");
        }

        boolean shipped() {
            return status.equals("shipped") || status.equals("confirmed") || status.equals("partial");
        }
    }

    /**
     * inFlow's word.
     *
     * @param quantities by product, null where the answer lacks the lines
     * @param tracking null where the answer lacks the ship lines
     */
    record InInflow(
            String number,
            String status,
            boolean cancelled,
            @Nullable BigDecimal total,
            @Nullable Map<String, BigDecimal> quantities,
            @Nullable Set<String> tracking,
            Instant readAt) {

        static InInflow of(SalesOrder order, Instant readAt) {
            List<SalesOrder.Line> lines = order.lines();
            List<SalesOrder.ShipLine> shipLines = order.shipLines();
            return new InInflow(
                    order.orderNumber(),
                    order.inventoryStatus(),
                    order.cancelled(),
                    order.total(),
                    lines == null ? null : quantities(lines),
                    shipLines == null ? null : folded(shipLines.stream().map(SalesOrder.ShipLine::trackingNumber)),
                    readAt);
        }

        private static Map<String, BigDecimal> quantities(List<SalesOrder.Line> lines) {
            Map<String, BigDecimal> sums = new HashMap<>();
            lines.stream()
                    .filter(line -> !line.discarded() && line.quantity().signum() > 0)
                    .forEach(line -> sums.merge(line.productId(), line.quantity(), BigDecimal::add));
            return sums;
        }

        boolean fulfilled() {
            return status.equals("fulfilled");
        }
    }

    /** Whether inFlow has an order: found, certainly gone, or not looked at. */
    sealed interface Look {
        /** It is there. */
        record Found(InInflow order) implements Look {}

        /** inFlow says that it has no such order. */
        record Gone() implements Look {}

        /** Nothing is known. */
        record NotLooked() implements Look {}
    }

    /**
     * What is known here.
     *
     * @param wanted what inFlow had to arrive at when the order was written, or null
     * @param sent tracking numbers that were sent
     */
    record Here(
            OrderRow row,
            List<OrderRow.Line> lines,
            @Nullable ShipmentRow shipment,
            ShipmentChoice choice,
            @Nullable BigDecimal wanted,
            Set<String> sent) {

        /** When it last changed by what was written or seen here. What was read before says nothing of it any more. */
        Instant changedAt() {
            Instant pushed = shipment == null ? null : shipment.pushedAt();
            return Stream.of(row.pulledAt(), row.acknowledgedAt(), row.cancelledAt(), row.cancelledAtCart(), pushed)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }
    }

    static Set<String> folded(Stream<String> numbers) {
        Set<String> set = new TreeSet<>();
        numbers.map(number -> number.strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .forEach(set::add);
        return set;
    }

    static String list(Collection<String> numbers) {
        return numbers.isEmpty() ? "none" : String.join(", ", numbers);
    }
}
