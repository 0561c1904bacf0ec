package app.cartwright.orders;

import app.cartwright.http.Outcome;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.ProblemCode;
import java.util.Map;

/** What stands against an order once it was tried. */
final class WriteFaults {
    private WriteFaults() {}

    static Fault alreadyThere(WritePlan plan, SalesOrder hit) {
        return new Fault(
                ProblemCode.ALREADY_THERE,
                plan.number(),
                Map.of("number", plan.number(), "inflowNumber", hit.orderNumber()),
                hit.orderNumber() + " in inFlow",
                "It may already be in inFlow: " + hit.orderNumber() + " has the same number and wasn't made by"
                        + " Cartwright.");
    }

    static Fault refused(WritePlan plan, Outcome.Refusal refusal) {
        return new Fault(
                ProblemCode.INFLOW_REFUSED,
                plan.number(),
                Map.of("number", plan.number(), "answer", refusal.message()),
                "",
                "inFlow refused it: “" + refusal.message() + "”",
                refusal.rawAnswer(),
                refusal.processId());
    }

    static Fault silent(WritePlan plan, Outcome.Unknown<?> unknown) {
        return new Fault(
                ProblemCode.INFLOW_REFUSED,
                plan.number(),
                Map.of("number", plan.number(), "answer", unknown.detail()),
                "",
                "inFlow gave no good answer to it: " + unknown.detail(),
                unknown.rawAnswer(),
                unknown.processId());
    }
}
