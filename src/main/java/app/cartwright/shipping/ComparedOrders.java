package app.cartwright.shipping;

import app.cartwright.inflow.SalesOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** What listed orders looked like when they were last compared; only to save looking them up again. */
final class ComparedOrders {
    private static final int MOST = 10_000;

    private final Map<String, Integer> looks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it looks as it did at the last call for it. */
    boolean isSame(SalesOrder order) {
        Integer before = looks.put(order.salesOrderId(), order.hashCode());
        return before != null && before == order.hashCode();
    }
}
