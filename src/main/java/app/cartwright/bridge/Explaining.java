package app.cartwright.bridge;

import app.cartwright.problems.ErrorDesk;
import app.cartwright.stock.StockList;
import app.cartwright.stock.StockTables;
import app.cartwright.stock.StoredOrderFacts;
import app.cartwright.troubleshoot.Explanation;
import app.cartwright.troubleshoot.Troubleshooter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a troubleshooting guide needs, from the store and afresh from both services, and walks it. */
final class Explaining {
    private final Works works;

    Explaining(Works works) {
        this.works = works;
    }

    Explanation explain(Bridge.Question question, String subject, Map<String, String> told) {
        LocalParts local = works.local();
        Crew crew = works.crew();
        Troubleshooter guides = new Troubleshooter(new Troubleshooter.Parts(
                crew.inflow(),
                crew.cartrover(),
                local.store(),
                Deeds.shipments(local),
                new ErrorDesk(local.store(), Map.of(), local.activity(), local.clock(), local.zone()),
                local.settings(),
                sku -> nearest(local, sku),
                local.clock(),
                local.zone()));
        return switch (question) {
            case ORDER -> guides.order(subject, told);
            case STOCK -> guides.stock(subject, told);
            case SHIPPING -> guides.shipping(subject, told);
        };
    }

    /** The SKU that nearly equals this one on the other side, as both sides were last read. */
    private static @Nullable String nearest(LocalParts local, String sku) {
        StockList.Row row = new StockList(StockTables.of(local.store()), new StoredOrderFacts(local.store()))
                .row(local.settings().current(), sku);
        return row == null ? null : row.nearest();
    }
}
