package app.cartwright.orders;

import app.cartwright.cartrover.OrderPage;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.store.MetaRows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records of CartRover's list that cannot be made an order: each is an error of its own and holds up no other. */
final class UnreadableRecords {
    /** The records that could not be read at last, one name a line. */
    private static final String UNREADABLE = "orders.unreadable";

    private final MetaRows meta;
    private final Problems problems;

    UnreadableRecords(MetaRows meta, Problems problems) {
        this.meta = meta;
        this.problems = problems;
    }

    /** Opens an error for each new one, and ends those of records that are gone or can be read now. */
    void report(List<OrderPage.Unreadable> records) {
        Set<String> names = new LinkedHashSet<>();
        for (OrderPage.Unreadable record : records) {
            String name = record.custRef() == null ? "An order without a reference" : record.custRef();
            names.add(name.replace('\n', ' '));
            if (!problems.isOpen(ProblemCode.ORDER_UNREADABLE, name)) {
                problems.raise(new Problem(
                        ProblemCode.ORDER_UNREADABLE,
                        Service.PULL_ORDERS,
                        name,
                        Map.of("number", name, "reason", record.fault()),
                        List.of(new Problem.Item(name, name, "")),
                        null,
                        record.raw()));
            }
        }
        String before = meta.get(UNREADABLE).orElse("");
        before.lines()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.resolve(ProblemCode.ORDER_UNREADABLE, name));
        String now = String.join("\n", names);
        if (!now.equals(before)) {
            meta.put(UNREADABLE, now);
        }
    }
}
