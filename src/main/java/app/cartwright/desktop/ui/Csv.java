package app.cartwright.desktop.ui;

import java.math.BigDecimal;
import java.util.List;

/** Comma-separated values that a spreadsheet opens without taking a cell for a formula. */
public final class Csv {
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

    private static boolean startsFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r\n|".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
