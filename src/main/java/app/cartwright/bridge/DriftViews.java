package app.cartwright.bridge;

import app.cartwright.drift.Kind;
import app.cartwright.drift.ReportCsv;
import app.cartwright.drift.Verdict;
import app.cartwright.store.DriftRows;
import app.cartwright.store.Store;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nightly reports as both faces show them. */
final class DriftViews {
    private final DriftRows rows;

    DriftViews(Store store) {
        this.rows = new DriftRows(store);
    }

    List<DriftReportView> list() {
        return rows.list().stream()
                .map(report -> new DriftReportView(
                        report.id(),
                        report.startedAt(),
                        report.finishedAt(),
                        report.byHand(),
                        report.stage(),
                        report.done(),
                        report.total(),
                        report.equal(),
                        report.repaired(),
                        report.explained(),
                        report.open(),
                        report.line()))
                .toList();
    }

    boolean underWay() {
        return rows.running().isPresent();
    }

    List<DriftRowView> rows(long id) {
        return rows.rows(id).stream()
                .map(row -> new DriftRowView(
                        row.kind(),
                        row.subject(),
                        row.place(),
                        row.verdict(),
                        row.inflow(),
                        row.sent(),
                        row.cartrover(),
                        row.sentence()))
                .toList();
    }

    String csv(long id) {
        return ReportCsv.of(rows.rows(id));
    }

    /** What the newest finished comparison found of stock, or null. */
    @Nullable
    FullCheck lastFullCheck() {
        for (DriftRows.Report report : rows.list()) {
            if (report.finishedAt() != null) {
                Map<String, Integer> stock = rows.counts(report.id(), Kind.STOCK.word());
                return stock.isEmpty()
                        ? null
                        : new FullCheck(
                                report.finishedAt(),
                                stock.getOrDefault(Verdict.EQUAL.word(), 0)
                                        + stock.getOrDefault(Verdict.EXPLAINED.word(), 0),
                                stock.getOrDefault(Verdict.REPAIRED.word(), 0),
                                stock.getOrDefault(Verdict.OPEN.word(), 0));
            }
        }
        return null;
    }
}
