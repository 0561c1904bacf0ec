package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftRowsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    @Tag("P13")
    void thirtyReportsAreKeptAndTheirRowsGoWithThem() {
        try (Store store = Store.open(folder.resolve("cartwright.db"))) {
            DriftRows rows = new DriftRows(store);
            for (int night = 0; night < 35; night++) {
                Instant at = NIGHT.plusSeconds(86_400L * night);
                rows.begin(at, false, "stock");
                DriftRows.Report report = rows.running().orElseThrow();
                rows.put(
                        report.id(),
                        List.of("stock"),
                        List.of(new DriftRows.Row("stock", "TIN-SMALL", "MAIN", "open", "3", "4", "5", "It differs.")));
                rows.finish(new DriftRows.Report(report.id(), at, at, false, "done", 0, 0, 0, 0, 0, 1, "1 needs you."));
            }

            assertThat(rows.list()).hasSize(30);
            assertThat(rows.list().getLast().startedAt()).isEqualTo(NIGHT.plusSeconds(86_400L * 5));
            int kept = store.read(h -> h.createQuery("SELECT COUNT(*) FROM drift_row")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isEqualTo(30);
        }
    }
}
