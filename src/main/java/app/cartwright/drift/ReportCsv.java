package app.cartwright.drift;

import app.cartwright.csv.Csv;
import app.cartwright.store.DriftRows;
import java.util.List;

/** A report as comma-separated values that a spreadsheet opens without taking a cell for a formula. */
public final class ReportCsv {
    private static final List<String> HEAD = List.of(
            "What", "Subject", "Location or reference", "Verdict", "inFlow", "Sent", "CartRover", "Explanation");

    private ReportCsv() {}

    /** The file's text; lines end as RFC 4180 says. */
    public static String of(List<DriftRows.Row> rows) {
        return Csv.of(HEAD, rows.stream().map(ReportCsv::cells).toList());
    }

    private static List<String> cells(DriftRows.Row row) {
        return List.of(
                row.kind(),
                row.subject(),
                row.place(),
                row.verdict(),
                row.inflow() == null ? "" : row.inflow(),
                row.sent() == null ? "" : row.sent(),
                row.cartrover() == null ? "" : row.cartrover(),
                row.sentence());
    }
}
