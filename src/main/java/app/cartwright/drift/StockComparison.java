package app.cartwright.drift;

import app.cartwright.stock.SkuMatch;
import app.cartwright.stock.StockList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to make of the three numbers of each figure that is pushed. Pure. */
final class StockComparison {
    private StockComparison() {}

    /**
     * The findings. SKUs that only one side has are no drift: nothing is pushed for them.
     *
     * @param repaired by location, SKUs that were sent again in this comparison because CartRover showed another figure
     */
    static List<Finding> of(List<StockList.Row> rows, Map<String, Set<String>> repaired) {
        List<Finding> findings = new ArrayList<>();
        for (StockList.Row row : rows) {
            if (row.match() == SkuMatch.Kind.DIFFERS_BY_CASE_OR_BLANK && row.productId() != null) {
                findings.add(new Finding(
                        Kind.STOCK,
                        row.sku(),
                        "",
                        Verdict.EXPLAINED,
                        null,
                        null,
                        null,
                        "CartRover spells it “" + row.nearest()
                                + "”. Nothing is sent until both sides have exactly the same SKU."));
            }
            for (StockList.At at : row.locations()) {
                if (at.state() != StockList.State.OFF) {
                    boolean again = repaired.getOrDefault(at.cartroverLocation(), Set.of())
                            .contains(row.sku());
                    findings.add(finding(row.sku(), at, again));
                }
            }
        }
        return findings;
    }

    private static Finding finding(String sku, StockList.At at, boolean again) {
        Judged judged = judge(at, again);
        return new Finding(
                Kind.STOCK,
                sku,
                at.cartroverLocation(),
                judged.verdict,
                Finding.plain(at.available()),
                at.lastPushed() == null ? null : Long.toString(at.lastPushed()),
                Finding.plain(at.cartroverFigure()),
                judged.sentence);
    }

    private record Judged(Verdict verdict, String sentence) {}

    private static Judged judge(StockList.At at, boolean again) {
        String note = at.note() == null ? "" : at.note();
        if (at.state() == StockList.State.FAILED) {
            return new Judged(Verdict.OPEN, note.isEmpty() ? "CartRover refused it." : sentence(note));
        }
        return switch (at.verdict()) {
            case EQUAL ->
                at.state() == StockList.State.PENDING
                        ? new Judged(Verdict.EXPLAINED, newer(note))
                        : again
                                ? new Judged(
                                        Verdict.REPAIRED,
                                        "CartRover showed another figure; " + at.lastPushed()
                                                + " was sent again and CartRover shows it.")
                                : new Judged(Verdict.EQUAL, "The same on both sides.");
            case EXPLAINED -> new Judged(Verdict.EXPLAINED, sentence(note));
            case DIFFERS ->
                new Judged(
                        Verdict.OPEN,
                        sentence(note) + (again ? " It was sent again and still differs." : " It is sent again."));
            case UNKNOWN -> unknown(at, note);
        };
    }

    private static Judged unknown(StockList.At at, String note) {
        if (at.available() == null) {
            return new Judged(
                    Verdict.OPEN, note.isEmpty() ? "inFlow gave no figure, so nothing is sent." : sentence(note));
        }
        if (at.state() == StockList.State.PENDING) {
            return new Judged(note.startsWith("Held") ? Verdict.OPEN : Verdict.EXPLAINED, newer(note));
        }
        return at.state() == StockList.State.UNCONFIRMED
                ? new Judged(Verdict.OPEN, "It was sent, and it is not confirmed that CartRover took it.")
                : new Judged(Verdict.EXPLAINED, "Sent just now; CartRover's own figure was not read since.");
    }

    private static String newer(String note) {
        return note.isEmpty() ? "A newer figure is about to be sent." : sentence(note);
    }

    private static String end(String text) {
        return text.endsWith(".") ? "" : ".";
    }

    private static String sentence(String note) {
        return note.isEmpty() ? "See the stock list." : note + end(note);
    }
}
