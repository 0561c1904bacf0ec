package app.cartwright.drift;

import app.cartwright.store.DriftRows;
import java.math.BigDecimal;
import java.util.List;

/** A report as comma-separated values that a spreadsheet opens without taking a cell for a formula. */
public final class ReportCsv {
    private static final List<String> HEAD = List.of(
            "What", "Subject", "Location or reference", "Verdict", "inFlow", "Sent", "CartRover", "Explanation");

    private ReportCsv() {}

    /** The file's text; lines end as RFC 4180 says. */
    public static String of(List<DriftRows.Row> rows) {
        StringBuilder text = new StringBuilder();
        line(text, HEAD);
        for (DriftRows.Row row : rows) {
            line(
                    text,
                    List.of(
                            row.kind(),
                            row.subject(),
                            row.place(),
                            row.verdict(),
                            row.inflow() == null ? "" : row.inflow(),
                            row.sent() == null ? "" : row.sent(),
                            row.cartrover() == null ? "" : row.cartrover(),
                            row.sentence()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** What would begin a formula gets an apostrophe before it, unless it is a plain number. */
    static String cell(String value) {
        String safe = startsFormula(value) && !isNumber(value) ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean startsFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r\n|%".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).scale() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
