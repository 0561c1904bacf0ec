package app.cartwright.stock;

import app.cartwright.http.CallGate;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings.PushInventory;
import app.cartwright.store.StockSightings.InflowLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads both sides for the set-up and for the check of a connection, before anything is set. Writes nothing there. */
public final class StockSurvey {
    private static final int EXAMPLES = 20;
    private static final PushInventory NOTHING_SET = new PushInventory(false, List.of(), BigDecimal.ZERO, 1, true);

    private final PushStock.Parts parts;
    private final StockWorkers workers;

    StockSurvey(PushStock.Parts parts, StockWorkers workers) {
        this.parts = parts;
        this.workers = workers;
    }

    /**
     * The locations of both sides.
     *
     * @param cartRover names, in order
     * @param skus all that can be pushed, in order
     * @param exampleSku a SKU that shows the difference between the locations, or null
     * @param exampleAt its quantity available by inFlow location id, where known
     */
    public record Locations(
            List<String> cartRover,
            List<InflowLocation> inflow,
            List<String> skus,
            @Nullable String exampleSku,
            Map<String, BigDecimal> exampleAt,
            @Nullable Trouble trouble) {}

    /** How the SKUs match; with {@code trouble}, as far as it is known. */
    public record Match(SkuMatch match, @Nullable Trouble trouble) {}

    /** Lists both sides' SKUs anew and matches them. */
    public Match match() {
        try {
            Trouble trouble = reads().listAll();
            BothSides.Known known = workers.sides().read(NOTHING_SET, true);
            return new Match(known.match(), trouble != null ? trouble : known.trouble());
        } catch (CallGate.Closed stopping) {
            return new Match(
                    SkuMatch.of(List.of(), List.of()), new Trouble.Stopping(app.cartwright.http.Api.CARTROVER));
        }
    }

    /** Lists both sides' locations anew, with the live figures of an example. */
    public Locations locations() {
        try {
            Trouble trouble = reads().listAll();
            BothSides.Known known = workers.sides().read(NOTHING_SET, true);
            if (trouble == null) {
                trouble = known.trouble();
            }
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            String example = trouble == null ? example(known, figures) : null;
            return new Locations(
                    parts.tables().cartRover().cartRoverLocations(),
                    parts.tables().sightings().inflowLocations().stream()
                            .filter(InflowLocation::active)
                            .toList(),
                    List.copyOf(known.pushable().keySet()),
                    example,
                    figures,
                    trouble);
        } catch (CallGate.Closed stopping) {
            return new Locations(
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    Map.of(),
                    new Trouble.Stopping(app.cartwright.http.Api.CARTROVER));
        }
    }

    /** The live figures of one SKU by inFlow location id; empty where it isn't pushed or can't be read. */
    public Map<String, BigDecimal> example(String sku) {
        try {
            BothSides.Known known = workers.sides().read(NOTHING_SET, false);
            SkuMatch.Item item = known.pushable().get(sku);
            if (item == null) {
                return Map.of();
            }
            List<String> places = List.copyOf(known.activeLocations().keySet());
            return figures(workers.stock().read(List.of(item.productId()), places), item, places);
        } catch (CallGate.Closed stopping) {
            return Map.of();
        }
    }

    private static Map<String, BigDecimal> figures(InflowStock.Read read, SkuMatch.Item item, List<String> places) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String place : places) {
            StockFigure figure = read.figures().get(new StockKey(item.productId(), place));
            if (figure != null && figure.available() != null) {
                figures.put(place, figure.available());
            }
        }
        return figures;
    }

    private CartRoverStock reads() {
        return new CartRoverStock(parts.cartrover(), parts.tables(), parts.clock());
    }

    /** The SKU that lies at the most locations, among the first few. */
    private @Nullable String example(BothSides.Known known, Map<String, BigDecimal> figures) {
        List<SkuMatch.Item> some =
                known.pushable().values().stream().limit(EXAMPLES).toList();
        List<String> places = List.copyOf(known.activeLocations().keySet());
        InflowStock.Read read =
                workers.stock().read(some.stream().map(SkuMatch.Item::productId).toList(), places);
        String best = null;
        for (SkuMatch.Item item : some) {
            List<StockFigure> at = new ArrayList<>();
            read.figures().values().stream()
                    .filter(figure -> figure.key().productId().equals(item.productId()))
                    .filter(figure ->
                            figure.available() != null && figure.available().signum() > 0)
                    .forEach(at::add);
            if (best == null
                    || at.size()
                            > figures.values().stream()
                                    .filter(n -> n.signum() > 0)
                                    .count()) {
                best = item.sku();
                figures.clear();
                figures.putAll(figures(read, item, places));
            }
        }
        return best;
    }
}
