package app.cartwright.orders;

import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.OrderRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what inFlow made of a written order with what it had to arrive at. */
final class WrittenTotals {
    private final InflowClient inflow;
    private final OrderBook book;

    WrittenTotals(InflowClient inflow, OrderBook book) {
        this.inflow = inflow;
        this.book = book;
    }

    /** Compares inFlow's reply; where it names no total the order is read once. */
    void compare(String custRef, String number, BigDecimal wanted, SalesOrder reply) {
        BigDecimal total = reply.total();
        if (total == null
                && inflow.salesOrder(NameId.order(custRef))
                        instanceof Outcome.Done<SalesOrder>(SalesOrder read, String ignored)) {
            total = read.total();
        }
        if (total == null) {
            book.step(custRef, "noticed", "inFlow didn't say the total, so it could not be compared.", null);
            return;
        }
        record(custRef, number, wanted, total);
    }

    /** Compares an order as it is in inFlow with its snapshot. */
    void compareStored(String custRef, SalesOrder read) {
        Optional<OrderRow> row = book.row(custRef);
        BigDecimal total = read.total();
        if (row.isEmpty() || total == null) {
            return;
        }
        OrderSnapshot.read(row.get().snapshot()).ifPresent(order -> {
            if (OrderMoney.price(order) instanceof Pricing.Priced priced) {
                record(custRef, read.orderNumber(), priced.total(), total);
            }
        });
    }

    /** Orders whose total differs and that the owner wants compared once more. */
    void again(OrderRow row) {
        if (inflow.salesOrder(NameId.order(row.custRef()))
                instanceof Outcome.Done<SalesOrder>(SalesOrder read, String ignored)) {
            compareStored(row.custRef(), read);
        }
    }

    private void record(String custRef, String number, BigDecimal wanted, BigDecimal total) {
        if (total.compareTo(wanted) == 0) {
            if (book.row(custRef).filter(WrittenTotals::differed).isPresent()) {
                book.concern(custRef, List.of(), false);
            }
            return;
        }
        String ours = plain(total);
        String theirs = plain(wanted);
        book.concern(
                custRef,
                List.of(new Fault(
                        ProblemCode.TOTALS_DIFFER,
                        number,
                        Map.of(
                                "number", number,
                                "amount", plain(total.subtract(wanted).abs()),
                                "sum", ours,
                                "total", theirs),
                        "written; inFlow says " + ours,
                        "It is in inFlow, but inFlow's total is " + ours + "; CartRover's is " + theirs + ".")),
                true);
    }

    /** Whether a difference is noted at an order. */
    static boolean differed(OrderRow row) {
        return row.problems().stream().anyMatch(key -> key.code().equals(ProblemCode.TOTALS_DIFFER.word()));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2
                ? stripped.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : stripped.toPlainString();
    }
}
