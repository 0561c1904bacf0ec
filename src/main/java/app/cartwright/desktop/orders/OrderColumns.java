package app.cartwright.desktop.orders;

import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Cells;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.Desk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The columns of the order list. */
final class OrderColumns {
    private OrderColumns() {}

    static List<Column<OrderView>> of(Desk desk) {
        var texts = desk.texts();
        var times = desk.times();
        return List.of(
                Column.of(texts.of("orders.column.order"), 188, OrderColumns::number)
                        .styled("strong"),
                Column.of(texts.of("orders.column.cart"), 44, OrderColumns::cartName)
                        .drawn(Cells.logo(OrderView::cartKind, OrderColumns::cartName)),
                Column.of(texts.of("orders.column.cartName"), 140, OrderColumns::cartName)
                        .yielding(),
                Column.<OrderView>of(texts.of("orders.column.placed"), 80, o -> times.shortly(o.orderedAt()))
                        .by(Comparator.comparing(OrderView::orderedAt, Comparator.nullsLast(Instant::compareTo)))
                        .drawn(Cells.time(times, OrderView::orderedAt)),
                Column.<OrderView>of(texts.of("orders.column.total"), 80, o -> times.money(o.total(), o.currency()))
                        .by(Comparator.comparing(OrderView::total, Comparator.nullsLast(BigDecimal::compareTo)))
                        .number(),
                Column.<OrderView>of(
                                texts.of("orders.column.state"),
                                136,
                                o -> OrderStates.mark(texts, o).word())
                        .drawn(Cells.state(texts, o -> OrderStates.mark(texts, o)))
                        .growing());
    }

    private static String number(OrderView order) {
        return order.number() == null ? order.custRef() : order.number();
    }

    private static String cartName(OrderView order) {
        return CartNames.of(order.cartKind(), order.cart());
    }
}
