package app.cartwright.bench;

import app.cartwright.stock.PushPlan;
import app.cartwright.stock.StockTables;
import app.cartwright.store.StockRows;
import app.cartwright.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What differs from what was pushed last: 50,000 SKUs in five locations. */
final class DiffBench implements Bench {
    private static final int SKUS = 50_000;
    private static final List<String> LOCATIONS = List.of("A", "B", "C", "D", "E");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Override
    public List<Figure> measure(Path folder) {
        return List.of(Figure.atMost("diff of 50,000 SKUs x 5 locations, ms", millis(folder), "500"));
    }

    /** Milliseconds, the best of four rounds. */
    private static BigDecimal millis(Path folder) {
        try (Store store = Store.open(folder.resolve("diff.db"))) {
            StockTables tables = StockTables.of(store);
            List<PushPlan.Reading> readings = fill(tables);
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                int due = 0;
                for (String location : LOCATIONS) {
                    due += PushPlan.of(
                                    readings,
                                    tables.rows().pushed(location),
                                    tables.rows().open(location),
                                    NOW,
                                    NOW,
                                    false)
                            .due()
                            .size();
                }
                best = Math.min(best, System.nanoTime() - start);
                if (due != LOCATIONS.size() * SKUS / 100) {
                    throw new AssertionError("found " + due);
                }
            }
            return BigDecimal.valueOf(best / 1_000_000);
        }
    }

    private static List<PushPlan.Reading> fill(StockTables tables) {
        List<PushPlan.Reading> readings = new ArrayList<>(SKUS);
        List<StockRows.Seen> seen = new ArrayList<>(SKUS);
        for (int i = 0; i < SKUS; i++) {
            String sku = "SKU-%06d".formatted(i);
            seen.add(new StockRows.Seen(sku, "p" + i, BigDecimal.valueOf(5), 5));
            readings.add(new PushPlan.Reading(sku, "p" + i, i % 100 == 0 ? 4 : 5, null));
        }
        tables.store()
                .together(() -> LOCATIONS.forEach(location -> {
                    tables.rows().observe(location, seen, NOW);
                    tables.store()
                            .change(h -> h.execute(
                                    "UPDATE stock_row SET pushed = want, pushed_at = read_at, pushed_wms = read_at"));
                }));
        return readings;
    }
}
