package app.cartwright.cli;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.LocalBridge;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwright alerts}. */
@Command(
        name = "alerts",
        description = "Issues between CartRover and the carts. View-only: they are fixed in CartRover.")
final class AlertsCommand extends Session {
    @Override
    public Integer call() {
        return reading(this::list);
    }

    private int list(LocalBridge bridge) {
        List<AlertView> alerts = bridge.alerts();
        Table table = new Table("ID", "CART", "SUBJECT", "MESSAGE", "SINCE").words("MESSAGE", "CART");
        for (AlertView alert : alerts) {
            table.row(
                    alert.id(),
                    alert.cart(),
                    alert.subject(),
                    alert.message(),
                    console().time(alert.since()));
        }
        console()
                .result(
                        alerts,
                        (table.isEmpty() ? "No alerts seen.\n" : console().table(table))
                                + "CartRover's own alerts can't be read by other programs; these are drawn from its"
                                + " orders and carts.\n"
                                + "Fix and dismiss them in CartRover: https://app.cartrover.com/\n");
        return code(bridge);
    }
}
