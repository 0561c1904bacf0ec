package app.cartwright.stock;

import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.store.StockPriorities.Otherwise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares, after each whole listing of CartRover's inventory, what it shows with what it took. A figure that differs
 * without a reason is sent again.
 */
final class DriftCheck {
    private static final String CHECKED = "driftChecked";

    private final StockTables tables;
    private final OrderFacts orders;
    private final boolean pulling;

    DriftCheck(StockTables tables, OrderFacts orders, boolean pulling) {
        this.tables = tables;
        this.orders = orders;
        this.pulling = pulling;
    }

    /**
     * Marks what is to be sent again.
     *
     * @param pulled when the newest whole pull of orders began: only orders from before it are known
     */
    void mark(List<LocationMapping> enabled, Instant pulled) {
        Instant listed = tables.memory().instant(CartRoverStock.LISTED);
        Instant checked = tables.memory().instant(CHECKED);
        if (listed == null || listed.equals(checked) || (pulling && pulled.isBefore(listed))) {
            return;
        }
        Map<String, List<OrderFacts.Waiting>> waiting = new HashMap<>();
        orders.waiting()
                .forEach(line -> waiting.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                        .add(line));
        tables.store().together(() -> {
            for (LocationMapping mapping : enabled) {
                String location = mapping.cartroverLocation();
                List<String> differ = new ArrayList<>();
                for (Otherwise one : tables.priorities().shownOtherwise(location)) {
                    Drift drift = Drift.of(
                            one.pushed(),
                            one.pushedAt(),
                            one.pushedWms(),
                            one.shown(),
                            one.shownAt(),
                            pulling,
                            waiting.getOrDefault(one.sku(), List.of()));
                    if (drift.verdict() == Drift.Verdict.DIFFERS) {
                        differ.add(one.sku());
                    }
                }
                tables.marks().drifted(location, differ);
            }
            tables.memory().instant(CHECKED, listed);
        });
    }
}
