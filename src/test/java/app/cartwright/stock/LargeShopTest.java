package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.stock.PushPlan.Reading;
import app.cartwright.store.StockRows.Seen;
import app.cartwright.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 50,000 SKUs at five locations. */
class LargeShopTest {
    private static final int SKUS = 50_000;
    private static final List<String> LOCATIONS = List.of("A", "B", "C", "D", "E");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    @Tag("M54")
    void theDifferenceToWhatWasPushedIsFoundInHalfASecond() {
        try (Store store = Store.open(folder.resolve("store.db"))) {
            StockTables tables = StockTables.of(store);
            List<Reading> readings = fill(tables);
            Duration best = Duration.ofDays(1);
            for (int round = 0; round < 4; round++) {
                long before = System.nanoTime();
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
                Duration took = Duration.ofNanos(System.nanoTime() - before);
                best = took.compareTo(best) < 0 ? took : best;
                assertThat(due).isEqualTo(LOCATIONS.size() * SKUS / 100);
            }
            // The aim is half a second on an idle machine; a busy one gets more, a design that is slower does not fit.
            assertThat(best).isLessThan(Duration.ofMillis(1_500));
        }
    }

    /** All pushed as 5; every hundredth reads as 4 now. */
    private static List<Reading> fill(StockTables tables) {
        List<Reading> readings = new ArrayList<>(SKUS);
        List<Seen> seen = new ArrayList<>(SKUS);
        for (int i = 0; i < SKUS; i++) {
            String sku = "SKU-%06d".formatted(i);
            seen.add(new Seen(sku, "p" + i, BigDecimal.valueOf(5), 5));
            readings.add(new Reading(sku, "p" + i, i % 100 == 0 ? 4 : 5, null));
        }
        tables.store().together(() -> {
            for (String location : LOCATIONS) {
                tables.rows().observe(location, seen, NOW);
                tables.store()
                        .change(h -> h.execute(
                                "UPDATE stock_row SET pushed = want, pushed_at = read_at, pushed_wms = read_at"));
            }
        });
        return readings;
    }
}
