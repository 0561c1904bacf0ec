package app.cartwright.shipping;

import app.cartwright.store.ShippingOrders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pulled orders as the store has them. */
public final class StoredOrders implements PulledOrders {
    private final ShippingOrders rows;

    public StoredOrders(ShippingOrders rows) {
        this.rows = rows;
    }

    @Override
    public List<OrderedGoods> open() {
        return rows.open().stream().map(StoredOrders::goods).toList();
    }

    @Override
    public Map<String, OrderedGoods> byRef(Collection<String> custRefs) {
        Map<String, OrderedGoods> found = new LinkedHashMap<>();
        rows.byRef(custRefs).forEach(row -> found.put(row.custRef(), goods(row)));
        return found;
    }

    @Override
    public List<OrderedGoods> all() {
        return rows.all().stream().map(StoredOrders::goods).toList();
    }

    @Override
    public void cancelledAtCart(String custRef, Instant at) {
        rows.cancelledAtCart(custRef, at);
    }

    private static OrderedGoods goods(ShippingOrders.Order row) {
        return new OrderedGoods(
                row.custRef(),
                row.number(),
                row.shopNumber(),
                row.cart(),
                row.inflowId(),
                row.orderDate() != null
                        ? row.orderDate()
                        : row.pulledAt().atZone(ZoneOffset.UTC).toLocalDate(),
                row.pulledAt(),
                row.adopted(),
                row.acknowledged(),
                row.cancelled(),
                row.shipCode(),
                row.lines().stream()
                        .map(line -> new OrderedGoods.Line(line.productId(), line.sku()))
                        .toList());
    }
}
