package app.cartwright.cli;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.troubleshoot.Explanation;
import app.cartwright.troubleshoot.Told;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwright explain}. */
@Command(
        name = "explain",
        description = "Finds out where an order, a stock figure or a shipment is stuck.",
        footerHeading = "%nNames for --told, which the guide asks for where it needs them:%n",
        footer = {
            "  orderInCartRover, orderInInflow         yes or no",
            "  orderInCartAt                           when it was placed, your own time",
            "  orderStatusInCart                       the order's status at the cart",
            "  lastOrderRun                            a time as CartRover shows it",
            "  lastOrderRunResult                      success or failed",
            "  orderStatusesPulled                     Edit Setup: words between commas",
            "  earliestOrderDate                       Edit Setup: a day",
            "  skuInCart, cartFigure                   the cart's SKU and quantity",
            "  minimumLevel                            the cart's minimum in CartRover",
            "  syncInventoryWithLocation               its location, or COMBINE ALL LOCATIONS",
            "  wantedLocation                          which of them you want there",
            "  lastInventoryRun, lastShipmentRun       times as CartRover shows them",
            "  lastInventoryRunResult                  success or failed",
            "  lastShipmentRunResult                   success or failed",
            "  cartRoverZone                           if not Pacific: America/New_York"
        })
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
        List<String> unknown = told.keySet().stream()
                .filter(name -> !Told.NAMES.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw Failure.usage(
                    "There is no fact named " + String.join(", ", unknown),
                    "--told knows: " + String.join(", ", Told.NAMES) + ".");
        }
        Explanation found = bridge.explain(question, subject, told);
        StringBuilder text = new StringBuilder();
        if (tellMe) {
            text.append(bridge.watch(question, subject).sentence()).append("\n\n");
        }
        text.append(found.verdict().sentence()).append('\n');
        String detail = found.verdict().detail();
        if (detail != null) {
            text.append(detail).append('\n');
        }
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
