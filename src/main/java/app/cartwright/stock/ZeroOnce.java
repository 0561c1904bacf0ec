package app.cartwright.stock;

import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.PushInventory;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.stock.PushPlan.Reason;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Sends 0 once to CartRover locations that are switched off, where the owner asked for it. */
final class ZeroOnce {
    private final PushStock.Parts parts;
    private final Settings settings;
    private final CartRoverStock reads;
    private final SendStock sender;

    ZeroOnce(PushStock.Parts parts, Settings settings, CartRoverStock reads, SendStock sender) {
        this.parts = parts;
        this.settings = settings;
        this.reads = reads;
        this.sender = sender;
    }

    /** Sends what is asked; {@code sent} is told of each location. */
    void send(Instant wms, Consumer<SendStock.Tally> sent) {
        StockTables tables = parts.tables();
        for (String location : tables.memory().zeroesAsked().keySet()) {
            if (!off(settings.pushInventory(), location)) {
                tables.memory().zeroDone(location);
                continue;
            }
            Trouble trouble = reads.listAll();
            if (trouble != null) {
                SendStock.Tally stopped = new SendStock.Tally();
                stopped.trouble = trouble;
                sent.accept(stopped);
                return;
            }
            List<Due> due = tables.cartRover().figures(location).values().stream()
                    .filter(figure ->
                            figure.available() != null && figure.available().signum() > 0)
                    .map(figure -> new Due(figure.sku(), 0, null, null, Reason.ZERO, false, true))
                    .sorted(java.util.Comparator.comparing(Due::sku))
                    .toList();
            SendStock.Tally tally = sender.send(
                    location, due, wms, () -> off(parts.settings().current().pushInventory(), location));
            sent.accept(tally);
            // What got lost stays asked for: the next run looks what CartRover still holds.
            if (tally.trouble == null && tally.left == 0 && tally.unconfirmed.isEmpty()) {
                tables.memory().zeroDone(location);
            }
            if (tally.trouble != null) {
                return;
            }
        }
    }

    /** Whether push stock is on as a whole, and this location is not. */
    static boolean off(PushInventory settings, String location) {
        return settings.enabled()
                && settings.locations().stream()
                        .noneMatch(m -> m.enabled() && m.cartroverLocation().equals(location));
    }
}
