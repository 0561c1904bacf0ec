package app.cartwright.bench;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param aim as printed
 * @param met whether the value reaches the aim
 */
record Figure(String name, String value, String aim, boolean met) {
    static Figure atLeast(String name, BigDecimal value, String aim) {
        return new Figure(name, value.toPlainString(), ">= " + aim, value.compareTo(new BigDecimal(aim)) >= 0);
    }

    static Figure atMost(String name, BigDecimal value, String aim) {
        return new Figure(name, value.toPlainString(), "<= " + aim, value.compareTo(new BigDecimal(aim)) <= 0);
    }

    /** For comparison: nothing hangs on it. */
    static Figure told(String name, BigDecimal value) {
        return new Figure(name, value.toPlainString(), "-", true);
    }

    /** The head of the table. */
    static String head() {
        return line("name", "value", "aim");
    }

    String line() {
        return line(name, value, aim) + (met ? "" : "  missed");
    }

    private static String line(String name, String value, String aim) {
        return String.format(Locale.ROOT, "%-62s %12s  %s", name, value, aim);
    }
}
