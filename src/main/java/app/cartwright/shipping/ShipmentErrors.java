package app.cartwright.shipping;

import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.store.ShipmentRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of a shipment: at most one is open for each, and its row says which. */
final class ShipmentErrors {
    private final Problems problems;

    ShipmentErrors(Problems problems) {
        this.problems = problems;
    }

    void raise(Problem problem) {
        problems.raise(problem);
    }

    /** Closes the one that is open. */
    void resolveAll(ShipmentRow before) {
        resolveOther(before, null);
    }

    /** Closes the one that is open unless it is the one of now. */
    void resolveOther(ShipmentRow before, @Nullable Problem now) {
        String word = before.problem();
        if (word == null
                || now != null
                        && now.code().word().equals(word)
                        && now.subject().equals(before.problemSubject())) {
            return;
        }
        for (ProblemCode code : ProblemCode.values()) {
            if (code.word().equals(word)) {
                problems.resolveItem(code, before.custRef());
            }
        }
    }

    static Problem problem(
            OrderedGoods goods,
            ProblemCode code,
            String subject,
            Map<String, String> facts,
            @Nullable String raw,
            @Nullable String processId) {
        Problem.Item item = new Problem.Item(goods.custRef(), goods.shopNumber(), goods.number());
        return new Problem(code, Service.PUSH_SHIPPING, subject, facts, List.of(item), processId, raw);
    }
}
