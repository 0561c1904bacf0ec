package app.cartwright.bridge;

import app.cartwright.setup.Settings;
import app.cartwright.stock.OrderFacts;
import app.cartwright.stock.SkuMatch;
import app.cartwright.stock.StockList;
import app.cartwright.stock.StockTables;
import app.cartwright.stock.StoredOrderFacts;
import app.cartwright.stock.WhyThisNumber;
import app.cartwright.store.StockRows;
import app.cartwright.troubleshoot.SkuJourney;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stock figures as both faces show them. */
final class StockViews {
    private final LocalParts local;
    private final StockTables tables;
    private final StockList list;
    private final WhyThisNumber why;

    StockViews(LocalParts local) {
        this.local = local;
        this.tables = StockTables.of(local.store());
        OrderFacts orders = new StoredOrderFacts(local.store());
        this.list = new StockList(tables, orders);
        this.why = new WhyThisNumber(tables, orders);
    }

    List<StockView> list() {
        Settings settings = local.settings().orNull();
        if (settings == null) {
            return List.of();
        }
        List<StockList.Row> rows = list.rows(settings);
        Map<Figure, Instant> waiting = new HashMap<>();
        rows.stream()
                .flatMap(row -> row.locations().stream())
                .filter(at -> at.state() == StockList.State.PENDING)
                .map(StockList.At::cartroverLocation)
                .distinct()
                .forEach(location -> waiting(tables.rows().lines(location).values(), waiting));
        return rows.stream().map(row -> view(row, waiting)).toList();
    }

    /** One SKU at one location. */
    private record Figure(String location, String sku) {}

    /** Notes since when each of these is another figure than the one that was sent. */
    private static void waiting(Collection<StockRows.Line> lines, Map<Figure, Instant> into) {
        lines.stream()
                .filter(line -> line.pushed() == null || line.pushed() != line.want())
                .forEach(line -> into.put(new Figure(line.location(), line.sku()), line.changedAt()));
    }

    @Nullable
    StockDetail one(String sku) {
        Settings settings = local.settings().orNull();
        StockList.Row row = settings == null ? null : list.row(settings, sku);
        if (settings == null || row == null) {
            return null;
        }
        SkuMatch.Item item = list.match().matched().get(sku);
        Map<Figure, Instant> waiting = new HashMap<>();
        waiting(tables.rows().linesOf(sku), waiting);
        return new StockDetail(
                view(row, waiting),
                item == null
                        ? List.of()
                        : why.sums(settings, item).stream().map(StockViews::sum).toList(),
                SkuJourney.of(why.journey(sku), tables.rows().linesOf(sku)).stream()
                        .map(step -> new JourneyStep(step.at(), step.step(), step.detail(), step.processId()))
                        .toList());
    }

    int sentSince(Instant from) {
        return tables.pushes().doneSince(from);
    }

    private static StockView view(StockList.Row row, Map<Figure, Instant> waiting) {
        return new StockView(
                row.sku(),
                row.productId(),
                row.product(),
                row.match().word(),
                row.nearest(),
                row.locations().stream()
                        .map(at -> new StockView.LocationView(
                                at.cartroverLocation(),
                                at.source(),
                                at.available(),
                                at.lastPushed(),
                                at.lastPushedAt(),
                                at.cartroverFigure(),
                                at.cartroverReadAt(),
                                at.state().word(),
                                at.note(),
                                at.state() == StockList.State.PENDING
                                        ? waiting.get(new Figure(at.cartroverLocation(), row.sku()))
                                        : null))
                        .toList());
    }

    private static StockDetail.Sum sum(WhyThisNumber.Sum sum) {
        return new StockDetail.Sum(
                sum.cartroverLocation(),
                sum.source(),
                sum.parts().stream()
                        .map(part -> new StockDetail.Part(
                                part.inflowLocation(), part.onHand(), part.reserved(), part.available()))
                        .toList(),
                sum.sum(),
                sum.toPush(),
                sum.notes());
    }
}
