package app.cartwright.csv;

import java.math.BigDecimal;
import java.util.List;

/** Comma-separated values that a spreadsheet opens without taking a cell for a formula. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private Csv() {}

    /** A file's text: header, then rows; lines end as RFC 4180 says. */
    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        line(text, header);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** One cell: what would begin a formula gets an apostrophe before it, unless it is a plain number. */
    static String cell(String value) {
        String safe = startsFormula(value) && !isNumber(value) ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** Whether a spreadsheet may take a cell that begins like this for a formula. */
    public static boolean startsFormula(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }

    /** Written out: a spreadsheet would show {@code -2E9} as another text than the one that was exported. */
    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).scale() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
