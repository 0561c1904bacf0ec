package app.cartwright.cli;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.troubleshoot.Explanation;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwright explain}. */
@Command(name = "explain", description = "Finds out where an order, a stock figure or a shipment is stuck.")
final class ExplainCommand extends Session {
    @Parameters(index = "0", paramLabel = "order|stock|shipping", description = "Which question.")
    private Topic topic = Topic.order;

    @Parameters(index = "1", paramLabel = "NUMBER|SKU", description = "The order's number, or the SKU.")
    private String subject = "";

    @Option(
            names = "--told",
            paramLabel = "NAME=VALUE",
            description = "A fact that only you can see, such as lastOrderRun=\"2026-03-10 09:15\".")
    private Map<String, String> told = Map.of();

    @Option(names = "--tell-me", description = "Waits for it: the activity list says once it is in.")
    private boolean tellMe;

    @Option(names = "--no-tell-me", description = "Waits for it no more.")
    private boolean noTellMe;

    /** The words of the contract. */
    enum Topic {
        order,
        stock,
        shipping
    }

    @Override
    public Integer call() {
        return acting(this::explain);
    }

    private int explain(LocalBridge bridge) {
        if (subject.isBlank()) {
            throw Failure.usage(
                    topic == Topic.stock ? "Name the SKU" : "Name the order by its number",
                    "See: cartwright explain --help");
        }
        bridge.requireSetUp();
        Bridge.Question question = switch (topic) {
            case order -> Bridge.Question.ORDER;
            case stock -> Bridge.Question.STOCK;
            case shipping -> Bridge.Question.SHIPPING;
        };
        if (noTellMe) {
            return end(bridge.unwatch(question, subject), bridge);
        }
        Explanation found = bridge.explain(question, subject, told);
        StringBuilder text = new StringBuilder();
        if (tellMe) {
            text.append(bridge.watch(question, subject).sentence()).append("\n\n");
        }
        text.append(found.verdict().sentence()).append('\n');
        text.append("Next: ").append(found.verdict().nextStep()).append('\n');
        if (found.verdict().url() != null) {
            text.append("      ").append(found.verdict().url()).append('\n');
        }
        text.append("\nHow it got there:\n");
        for (Explanation.Step step : found.steps()) {
            text.append("  [%s] %s%n      %s (%s)%n"
                    .formatted(step.answer(), step.question(), step.evidence(), step.source()));
        }
        console().result(found, text.toString());
        return code(bridge);
    }
}
