package app.cartwright.cli;

import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SyncResult;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright sync}. */
@Command(name = "sync", description = "Runs the services until stopped, or one full cycle of them.")
final class SyncCommand extends Session {
    @Option(names = "--once", description = "One full cycle of every enabled service, then end.")
    private boolean once;

    @Option(names = "--dry-run", description = "Print what one cycle would write; write nothing.")
    private boolean dryRun;

    @Option(names = "--confirm-zeroes", description = "With --once: figures that would become 0 are right, send all.")
    private boolean confirmZeroes;

    @Option(names = "--skip-zeroes", description = "With --once: send everything but figures that would become 0.")
    private boolean skipZeroes;

    @Override
    public Integer call() {
        if (once && dryRun || confirmZeroes && skipZeroes || (confirmZeroes || skipZeroes) && !once) {
            throw Failure.usage(
                    "These options don't go together",
                    "Use --once, --once with --confirm-zeroes or --skip-zeroes, or --dry-run.");
        }
        if (dryRun) {
            return running(this::dryRun);
        }
        return running(once ? this::once : this::untilStopped);
    }

    private int once(LocalBridge bridge) {
        bridge.requireSetUp();
        ZeroAnswer zeroes = confirmZeroes ? ZeroAnswer.CONFIRM : skipZeroes ? ZeroAnswer.SKIP : ZeroAnswer.ASK;
        SyncResult result = bridge.syncOnce(zeroes);
        console().result(result, """
            Orders written to inFlow: %d, cancelled: %d, held: %d
            Stock figures sent: %d
            Shipments pushed: %d
            Errors opened: %d, resolved: %d
            Calls: inFlow %d, CartRover %d, in %s s
            """.formatted(
                        result.ordersPulled(),
                        result.ordersCancelled(),
                        result.ordersHeld(),
                        result.stockPushed(),
                        result.shipmentsPushed(),
                        result.errorsOpened(),
                        result.errorsResolved(),
                        result.calls().inflow(),
                        result.calls().cartrover(),
                        result.seconds()));
        if (bridge.keyRefused()) {
            console().note("A key was refused; everything waits. Give the new one with: cartwright setup --from FILE");
            return 3;
        }
        int open = bridge.openErrors();
        if (open > 0) {
            console().note("Open errors: " + open + ". See them with: cartwright errors");
        }
        return code(bridge);
    }

    private int untilStopped(LocalBridge bridge) {
        bridge.requireSetUp();
        bridge.start();
        console().note("Cartwright is syncing. Stop it with Ctrl-C.");
        bridge.runUntilKilled();
        return 0;
    }

    private int dryRun(LocalBridge bridge) {
        bridge.requireSetUp();
        DryRunView plan = bridge.dryRun();
        StringBuilder text = new StringBuilder("This is a dry run: it only read. Nothing was sent or written.\n");
        Table orders = new Table("ORDER", "CART", "TOTAL", "WOULD BE").words("WOULD BE", "CART");
        for (DryRunView.Order order : plan.ordersToWrite()) {
            orders.row(order.number(), order.cart(), order.total(), "written");
        }
        for (DryRunView.Order order : plan.ordersHeld()) {
            orders.row(
                    order.number() == null ? order.custRef() : order.number(),
                    order.cart(),
                    order.total(),
                    "held: " + order.reason());
        }
        Table figures = new Table("SKU", "LOCATION", "CARTROVER NOW", "WOULD BECOME");
        for (DryRunView.Figure figure : plan.figures()) {
            figures.row(figure.sku(), figure.cartroverLocation(), figure.cartroverNow(), figure.willBecome());
        }
        text.append("\nOrders to write: %d, to hold: %d%n"
                .formatted(plan.ordersToWrite().size(), plan.ordersHeld().size()));
        text.append(orders.isEmpty() ? "" : console().table(orders));
        text.append("\nStock figures to send: %d, equal: %d%n"
                .formatted(plan.figures().size(), plan.equalFigures()));
        text.append(figures.isEmpty() ? "" : console().table(figures));
        for (DryRunView.ZeroGuard guard : plan.zeroGuards()) {
            text.append("%s: %d of %d SKUs would become 0; the push would be held%n"
                    .formatted(guard.cartroverLocation(), guard.zeroes(), guard.matched()));
        }
        text.append("\nShipments to push: %d%n".formatted(plan.shipments().size()));
        plan.shipments().forEach(s -> text.append("  ").append(s.number()).append('\n'));
        if (plan.failure() != null) {
            text.append('\n').append(plan.failure()).append('\n');
        }
        console().result(plan, text.toString());
        return bridge.keyRefused() ? 3 : plan.failure() != null ? 1 : code(bridge);
    }
}
