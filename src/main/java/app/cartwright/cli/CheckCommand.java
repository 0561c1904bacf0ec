package app.cartwright.cli;

import app.cartwright.bridge.CheckResult;
import app.cartwright.bridge.FactView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SetupDesk;
import picocli.CommandLine.Command;

/** {@code cartwright check}. */
@Command(name = "check", description = "Proves both connections and shows carts, locations and the SKU match.")
final class CheckCommand extends Session {
    @Override
    public Integer call() {
        return acting(this::check);
    }

    private int check(LocalBridge bridge) {
        bridge.requireSetUp();
        CheckResult result = bridge.check();
        console().result(result, text(result));
        return result.ok() ? code(bridge) : 3;
    }

    private String text(CheckResult result) {
        StringBuilder text = new StringBuilder();
        connection(text, "inFlow", result.inflow());
        connection(text, "CartRover", result.cartrover());
        if (result.ok()) {
            Table carts = new Table("CART", "KIND", "PREFIX").words("CART");
            for (SetupDesk.CartTile cart : result.carts()) {
                carts.row(cart.orderSource(), cart.kind(), cart.prefix());
            }
            text.append('\n').append(console().table(carts));
            text.append("\nCartRover locations: ").append(Console.list(result.cartroverLocations()));
            text.append("\ninFlow locations: ")
                    .append(Console.list(result.inflowLocations().stream()
                            .map(SetupDesk.InflowLocation::name)
                            .toList()));
            text.append("\nSKUs that match: ")
                    .append(result.skuMatch().matched())
                    .append('\n');
            for (SetupDesk.Difference difference : result.skuMatch().differsByCaseOrBlank()) {
                text.append("  differs by case or blank: inFlow “%s”, CartRover “%s”%n"
                        .formatted(difference.inflowSku(), difference.cartroverSku()));
            }
            text.append("Only in inFlow: ")
                    .append(Console.list(result.skuMatch().onlyInflow()));
            text.append("\nOnly in CartRover: ")
                    .append(Console.list(result.skuMatch().onlyCartRover()))
                    .append('\n');
        }
        text.append("\nFacts that only a real account proves:\n");
        result.facts().forEach(fact -> fact(text, fact));
        return text.append('\n').append(result.sentence()).toString();
    }

    private void connection(StringBuilder text, String name, SetupDesk.Connection connection) {
        text.append(name).append(": ").append(connection.title()).append('\n');
        connection
                .facts()
                .forEach(seen -> text.append("  ").append(seen.sentence()).append('\n'));
        if (!connection.connected()) {
            text.append("  ")
                    .append(connection.cause())
                    .append("\n  ")
                    .append(connection.nextStep())
                    .append('\n');
        }
    }

    private static void fact(StringBuilder text, FactView fact) {
        text.append("  %s, %s = %s: %s%n    %s%n"
                .formatted(service(fact), fact.name(), fact.value(), state(fact), fact.effect()));
        if (fact.seen() != null) {
            text.append("    Seen: ").append(fact.seen()).append('\n');
        }
        if (fact.state().equals("contradicted") && fact.otherwise() != null) {
            text.append("    What Cartwright does now: ")
                    .append(fact.otherwise())
                    .append('\n');
        }
    }

    private static String service(FactView fact) {
        return fact.api().equals("inflow") ? "inFlow" : "CartRover";
    }

    private static String state(FactView fact) {
        return fact.state().equals("assumed") ? "not confirmed yet" : fact.state();
    }
}
