package app.cartwright.stock;

import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.store.StockPriorities.Otherwise;
import java.math.BigDecimal;
import java.time.Duration;
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
    static final String CHECKED = "driftChecked";
    private static final Duration JUST_BEFORE = Duration.ofMinutes(15);

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
     * @param byHand runs that are started by hand list anew each time, so that a pull just before has to do
     */
    void mark(List<LocationMapping> enabled, Instant pulled, boolean byHand) {
        Instant listed = tables.memory().instant(CartRoverStock.LISTED);
        Instant checked = tables.memory().instant(CHECKED);
        if (listed == null || listed.equals(checked)) {
            return;
        }
        Instant knownUntil = byHand ? pulled.plus(JUST_BEFORE) : pulled;
        boolean ordersKnown = !pulling || !knownUntil.isBefore(listed);
        Map<String, List<OrderFacts.Waiting>> waiting = new HashMap<>();
        orders.waiting()
                .forEach(line -> waiting.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                        .add(line));
        tables.store().together(() -> {
            for (LocationMapping mapping : enabled) {
                String location = mapping.cartroverLocation();
                List<String> differ = new ArrayList<>();
                for (Otherwise one : tables.priorities().shownOtherwise(location)) {
                    boolean less = one.shown().compareTo(BigDecimal.valueOf(one.pushed())) < 0;
                    if (less && !ordersKnown) {
                        // An order that is not pulled yet may be the reason.
                        continue;
                    }
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
            if (ordersKnown) {
                tables.memory().instant(CHECKED, listed);
            }
        });
    }
}
