package app.cartwright.stock;

import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Backoff;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockRows.Open;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles pushes without a known outcome, by reading what CartRover itself shows; never by sending again. */
final class SettleStock {
    private final StockTables tables;
    private final Ledger ledger;
    private final InstantSource clock;

    SettleStock(StockTables tables, Ledger ledger, InstantSource clock) {
        this.tables = tables;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Settles all there is; null where nothing stood in the way. */
    @Nullable
    Trouble settle(CartRoverStock reads) {
        List<Open> unsettled = tables.rows().unsettled();
        if (!unsettled.isEmpty()) {
            Set<String> skus = new HashSet<>();
            unsettled.forEach(open -> skus.add(open.sku()));
            Trouble trouble = reads.readNow(skus);
            if (trouble != null) {
                return trouble;
            }
        }
        List<Intent> intents = ledger.unsettled(IntentKind.PUSH_STOCK);
        if (unsettled.isEmpty() && intents.isEmpty()) {
            return null;
        }
        Map<Long, int[]> arrived = new HashMap<>();
        tables.store().together(() -> {
            for (Open open : unsettled) {
                count(arrived, open, one(open));
            }
            for (Intent intent : intents) {
                int[] counts = arrived.getOrDefault(intent.id(), new int[2]);
                ledger.settle(
                        intent,
                        counts[0] > 0,
                        counts[0] + counts[1] == 0
                                ? "Every figure of it was replaced by a newer one"
                                : counts[0] + " of " + (counts[0] + counts[1]) + " figures are in CartRover");
            }
        });
        return null;
    }

    private static void count(Map<Long, int[]> arrived, Open open, boolean there) {
        Long intent = open.intent();
        if (intent != null) {
            int[] counts = arrived.computeIfAbsent(intent, id -> new int[2]);
            counts[there ? 0 : 1]++;
        }
    }

    private boolean one(Open open) {
        Figure figure = tables.cartRover().figure(open.location(), open.sku()).orElse(null);
        Instant now = clock.instant();
        String evidence = Landing.evidence(figure);
        if (Landing.shows(figure, open)) {
            tables.pushes().arrived(open, now, evidence);
            return true;
        }
        // A lost push is due at once; one that gets lost again and again waits like a refused one.
        Instant due = open.attempts() == 0 ? null : now.plus(Backoff.after(open.attempts()));
        tables.pushes().notThere(open, due, now, evidence);
        return false;
    }
}
