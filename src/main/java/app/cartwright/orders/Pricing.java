package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.util.List;

/** What {@link OrderMoney} makes of CartRover's amounts. All amounts are whole cents. */
sealed interface Pricing {

    /**
     * The order adds up to the cent.
     *
     * @param lines what goes to inFlow, in the order's own order
     * @param tax the whole tax, as an amount
     * @param freight the shipping charge
     * @param total what inFlow has to arrive at
     * @param remarks sentences for the order's remarks, where something was left out or moved
     */
    record Priced(List<Line> lines, BigDecimal tax, BigDecimal freight, BigDecimal total, List<String> remarks)
            implements Pricing {}

    /**
     * A line, or one part of it, whose quantity times unit price is a whole number of cents.
     *
     * @param ordered the line as CartRover gives it
     * @param part 0 for a line that is written whole; 1, 2 … where it had to be written as several
     */
    record Line(Order.Line ordered, int part, BigDecimal quantity, BigDecimal unitPrice) {}

    /**
     * The order does not add up.
     *
     * @param sum what the lines, discounts, tax and shipping come to
     * @param total CartRover's {@code grand_total}
     * @param why a sentence, {@code ""} where the two sums say it all
     */
    record Differs(BigDecimal sum, BigDecimal total, String why) implements Pricing {}

    /** An amount or quantity is missing or makes no sense; the sentence names it. */
    record Unreadable(String reason) implements Pricing {}
}
