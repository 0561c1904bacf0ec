package app.cartwright.drift;

import app.cartwright.drift.Sides.Here;
import app.cartwright.drift.Sides.InCartRover;
import app.cartwright.drift.Sides.InInflow;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.OrderRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether an order that is in inFlow adds up to what it was written with, and to what the cart asks. Pure. */
final class TotalComparison {
    private TotalComparison() {}

    /** The finding, or null where a total is not known on one side. */
    static @Nullable Finding of(Here here, @Nullable InCartRover theirs, InInflow ours) {
        BigDecimal wanted = here.wanted();
        BigDecimal total = ours.total();
        if (wanted == null || total == null || ours.cancelled()) {
            return null;
        }
        BigDecimal asked = theirs == null ? null : theirs.total();
        if (total.compareTo(wanted) == 0) {
            return asked != null && changed(here.row(), asked) && asked.compareTo(total) != 0
                    ? changedAtCart(here, asked, total)
                    : finding(here, asked, total, Verdict.EQUAL, "The same to the cent.");
        }
        if (asked != null && asked.compareTo(total) == 0) {
            return finding(
                    here,
                    asked,
                    total,
                    Verdict.EQUAL,
                    "Changed on both sides after it was written, and the same again.");
        }
        boolean differedAtOnce =
                here.row().problems().stream().anyMatch(key -> key.code().equals(ProblemCode.TOTALS_DIFFER.word()));
        return differedAtOnce
                ? finding(
                        here,
                        asked,
                        total,
                        Verdict.OPEN,
                        "inFlow made another total of it than was written. Correct the order in inFlow.")
                : finding(
                        here,
                        asked,
                        total,
                        Verdict.EXPLAINED,
                        "Changed in inFlow after it was written with " + Finding.money(wanted) + ". It stays so.");
    }

    private static Finding changedAtCart(Here here, BigDecimal asked, BigDecimal total) {
        String what = "The total at the cart is now " + Finding.money(asked)
                + ". Changes and refunds after the pull don't come in: ";
        return here.row().laterEditDone()
                ? finding(here, asked, total, Verdict.EXPLAINED, what + "you ticked it as done by hand.")
                : finding(here, asked, total, Verdict.OPEN, what + "adjust it in inFlow by hand.");
    }

    /** Whether CartRover's total is another than when the order was pulled. */
    private static boolean changed(OrderRow row, BigDecimal asked) {
        BigDecimal before = row.total();
        return before != null && before.compareTo(asked) != 0;
    }

    private static Finding finding(
            Here here, @Nullable BigDecimal asked, BigDecimal total, Verdict verdict, String sentence) {
        return new Finding(
                Kind.TOTAL,
                here.row().name(),
                here.row().custRef(),
                verdict,
                Finding.money(total),
                Finding.money(here.wanted()),
                Finding.money(asked),
                sentence);
    }
}
