package app.cartwright.drift;

import app.cartwright.store.DriftRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The result of a comparison in one sentence. */
final class ResultLine {
    private ResultLine() {}

    static DriftRows.Report finished(DriftRows rows, DriftRows.Report report, Instant at, String before) {
        Map<String, Integer> counts = rows.counts(report.id(), null);
        int orders = sum(rows.counts(report.id(), Kind.ORDER.word()));
        int figures = sum(rows.counts(report.id(), Kind.STOCK.word()));
        int shipments = sum(rows.counts(report.id(), Kind.SHIPMENT.word()));
        int equal = counts.getOrDefault(Verdict.EQUAL.word(), 0);
        int repaired = counts.getOrDefault(Verdict.REPAIRED.word(), 0);
        int explained = counts.getOrDefault(Verdict.EXPLAINED.word(), 0);
        int open = counts.getOrDefault(Verdict.OPEN.word(), 0);
        return new DriftRows.Report(
                report.id(),
                report.startedAt(),
                at,
                report.byHand(),
                Stage.DONE.word(),
                0,
                0,
                equal,
                repaired,
                explained,
                open,
                before + of(repaired, explained, open, orders, figures, shipments));
    }

    static String of(int repaired, int explained, int open, int orders, int figures, int shipments) {
        String compared = many(orders, "order") + ", " + many(figures, "stock figure") + " and "
                + many(shipments, "shipment") + " compared";
        if (repaired + explained + open == 0) {
            return compared + ": both sides agree.";
        }
        List<String> rest = new ArrayList<>();
        if (open > 0) {
            rest.add(open + (open == 1 ? " needs you" : " need you"));
        }
        if (repaired > 0) {
            rest.add(repaired + " repaired");
        }
        if (explained > 0) {
            rest.add(explained + " explained");
        }
        rest.add("the rest agrees");
        return compared + ": " + String.join(", ", rest) + ".";
    }

    private static String many(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
