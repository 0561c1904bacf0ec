package app.cartwright.bridge;

import app.cartwright.stock.FreshLook;
import app.cartwright.stock.StockTables;
import app.cartwright.store.WatchRows;
import app.cartwright.troubleshoot.Watches;
import java.time.Instant;
import java.util.List;

/** What the owner waits for: set, removed, listed, and told once. */
final class WatchDesk {
    private final LocalParts local;
    private final WatchRows rows;

    WatchDesk(LocalParts local) {
        this.local = local;
        this.rows = new WatchRows(local.store());
    }

    private static String word(Bridge.Question question) {
        return switch (question) {
            case ORDER -> Watches.ORDER;
            case STOCK -> Watches.STOCK;
            case SHIPPING -> Watches.SHIPPING;
        };
    }

    ActionResult set(Bridge.Question question, String subject) {
        String wanted = subject.strip();
        if (wanted.isEmpty()) {
            return ActionResult.no("Name the order or the SKU.");
        }
        Instant now = local.clock().instant();
        local.store().together(() -> {
            rows.set(word(question), wanted, now);
            if (question == Bridge.Question.STOCK) {
                // Only a listing that is made from now on shows that CartRover has it.
                new FreshLook(StockTables.of(local.store())).ask(now);
            }
        });
        return ActionResult.ok(
                switch (question) {
                    case ORDER -> "You are told once " + wanted + " is in inFlow.";
                    case STOCK -> "You are told once CartRover shows what was sent for " + wanted + ".";
                    case SHIPPING -> "You are told once the shipping of " + wanted + " was sent.";
                });
    }

    ActionResult remove(Bridge.Question question, String subject) {
        return rows.remove(word(question), subject.strip())
                ? ActionResult.ok("You are not told about " + subject.strip() + " any more.")
                : ActionResult.no("Nothing was watched for " + subject.strip() + ".");
    }

    List<WatchView> list() {
        return rows.all().stream().map(WatchDesk::view).toList();
    }

    List<WatchView> takeHappened() {
        return rows.takeHappened(local.clock().instant()).stream()
                .map(WatchDesk::view)
                .toList();
    }

    private static WatchView view(WatchRows.Watch watch) {
        return new WatchView(watch.question(), watch.subject(), watch.since(), watch.happenedAt(), watch.sentence());
    }
}
