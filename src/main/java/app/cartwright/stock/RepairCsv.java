package app.cartwright.stock;

import app.cartwright.csv.Csv;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in the shape of inFlow's product-details import that gives products the SKU that CartRover has. Assumed, from
 * the head line of files that inFlow itself exports under that name: the columns {@code ProductName}, which says which
 * product is meant, and {@code SKU}. Columns that are left out stay as they are in inFlow.
 *
 * @param text the file: a head line and one line for each product, comma-separated, lines ended by CR LF
 * @param byHand products left out, because a spreadsheet would take their name or SKU for a formula and any protection
 *     would change the value; they are corrected in inFlow by hand
 */
public record RepairCsv(String text, List<SkuMatch.Difference> byHand) {
    private static final String HEAD = "ProductName,SKU\r\n";

    /** Writes the repairs. */
    public static RepairCsv of(List<SkuMatch.Difference> differences) {
        StringBuilder text = new StringBuilder(HEAD);
        List<SkuMatch.Difference> byHand = new ArrayList<>();
        for (SkuMatch.Difference difference : differences) {
            String name = difference.inflow().name();
            if (name.isBlank() || formula(name) || formula(difference.cartRoverSku())) {
                byHand.add(difference);
                continue;
            }
            text.append(cell(name))
                    .append(',')
                    .append(cell(difference.cartRoverSku()))
                    .append("\r\n");
        }
        return new RepairCsv(text.toString(), List.copyOf(byHand));
    }

    private static boolean formula(String value) {
        return Csv.startsFormula(value) || Csv.startsFormula(value.stripLeading());
    }

    /** Quoted wherever a comma, quote, line end or outer blank would be lost otherwise. */
    private static String cell(String value) {
        boolean quote = value.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\r' || c == '\n')
                || !value.equals(value.strip());
        return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
