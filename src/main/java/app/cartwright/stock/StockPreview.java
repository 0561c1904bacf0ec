package app.cartwright.stock;

import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.PushInventory;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.stock.PushPlan.Reading;
import app.cartwright.stock.PushPlan.Reason;
import app.cartwright.store.CartRoverSightings.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one full run would send. Reads both sides and writes nothing but what was seen. */
public final class StockPreview {
    private static final int SKUS_AT_ONCE = 5_000;

    private StockPreview() {}

    /** How a figure in CartRover would change. */
    public enum Change {
        BECOMES_ZERO("becomesZero"),
        DOWN("down"),
        UP("up"),
        NEW("new"),
        AGAIN("again"),
        EQUAL("equal");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * A figure that would be sent and changes something, or is asked for again; or one that is equal.
     *
     * @param cartroverNow CartRover's own figure, or null where it has none
     */
    public record Planned(
            String sku,
            String product,
            String cartroverLocation,
            @Nullable BigDecimal cartroverNow,
            long willBecome,
            Change change) {}

    /** A location whose push the zero-out guard would hold. */
    public record Guarded(String cartroverLocation, List<String> zeroes, int matched, BigDecimal limitPercent) {}

    /**
     * What was found.
     *
     * @param inStep figures that are in CartRover as they would be sent
     * @param unknown figures that inFlow did not give
     * @param trouble why it could not be finished, or null
     */
    public record Result(
            List<Planned> figures,
            List<Planned> inStep,
            int unknown,
            List<Guarded> guarded,
            @Nullable Trouble trouble) {
        /** Nothing found out. */
        public static Result nothing(@Nullable Trouble trouble) {
            return new Result(List.of(), List.of(), 0, List.of(), trouble);
        }

        /** How many figures are equal. */
        public int equal() {
            return inStep.size();
        }
    }

    static Result read(PushStock.Parts parts, StockWorkers workers, PushInventory settings) {
        List<Planned> figures = new ArrayList<>();
        List<Guarded> guarded = new ArrayList<>();
        List<Planned> inStep = new ArrayList<>();
        int[] unknown = new int[1];
        CartRoverStock reads = new CartRoverStock(parts.cartrover(), parts.tables(), parts.clock());
        Trouble trouble = reads.listAll();
        if (trouble != null) {
            return Result.nothing(trouble);
        }
        BothSides.Known known = workers.sides().read(settings, true);
        if (known.trouble() != null) {
            return Result.nothing(known.trouble());
        }
        List<LocationMapping> enabled =
                settings.locations().stream().filter(LocationMapping::enabled).toList();
        Set<String> places = new LinkedHashSet<>();
        enabled.forEach(m -> places.addAll(
                Available.locations(m.source(), known.activeLocations().keySet())));
        Map<String, List<Due>> due = new java.util.LinkedHashMap<>();
        for (List<String> skus :
                SweepPlan.stretches(List.copyOf(known.pushable().keySet()), SKUS_AT_ONCE)) {
            List<SkuMatch.Item> items = new ArrayList<>();
            skus.forEach(sku ->
                    items.add(java.util.Objects.requireNonNull(known.pushable().get(sku))));
            InflowStock.Read read = workers.stock()
                    .read(items.stream().map(SkuMatch.Item::productId).toList(), List.copyOf(places));
            for (LocationMapping mapping : enabled) {
                due.computeIfAbsent(mapping.cartroverLocation(), location -> new ArrayList<>())
                        .addAll(plan(parts, mapping, known, items, read, inStep, unknown));
            }
            if (read.trouble() != null) {
                trouble = read.trouble();
                break;
            }
        }
        due.forEach((location, list) -> {
            Map<String, Figure> shown = parts.tables().cartRover().figures(location);
            GuardedPush judged = GuardedPush.judge(
                    ZeroGuard.of(settings), list, shown, known.pushable().size(), 0, ZeroAnswer.ASK);
            if (!judged.held().isEmpty()) {
                guarded.add(
                        new Guarded(location, judged.held(), known.pushable().size(), settings.zeroGuardPercent()));
            }
            for (Due one : list) {
                Figure now = shown.get(one.sku());
                BigDecimal figure = now == null ? null : now.available();
                Change change = change(one, figure);
                Planned planned = planned(known, one.sku(), location, figure, one.value(), change);
                (change == Change.EQUAL ? inStep : figures).add(planned);
            }
        });
        return new Result(figures, inStep, unknown[0], guarded, trouble);
    }

    private static Planned planned(
            BothSides.Known known,
            String sku,
            String location,
            @Nullable BigDecimal now,
            long willBecome,
            Change change) {
        SkuMatch.Item item = known.pushable().get(sku);
        return new Planned(sku, item == null ? sku : item.name(), location, now, willBecome, change);
    }

    /** What is due at one location; adds what is in step already, and counts the figures that are unknown. */
    private static List<Due> plan(
            PushStock.Parts parts,
            LocationMapping mapping,
            BothSides.Known known,
            List<SkuMatch.Item> items,
            InflowStock.Read read,
            List<Planned> inStep,
            int[] unknown) {
        String location = mapping.cartroverLocation();
        List<String> places =
                Available.locations(mapping.source(), known.activeLocations().keySet());
        List<Reading> readings = new ArrayList<>();
        for (SkuMatch.Item item : items) {
            Available available = Available.of(item.productId(), places, read.figures()::get);
            Long want = available.toPush();
            if (want == null) {
                unknown[0]++;
            } else {
                readings.add(new Reading(item.sku(), item.productId(), want, available.onHandToPush()));
            }
        }
        Instant now = parts.clock().instant();
        PushPlan plan = PushPlan.of(
                readings,
                parts.tables().rows().pushed(location),
                parts.tables().rows().open(location),
                now,
                now,
                true);
        Map<String, Figure> shown = parts.tables().cartRover().figures(location);
        for (Reading reading : plan.inStep()) {
            Figure seen = shown.get(reading.sku());
            inStep.add(planned(
                    known,
                    reading.sku(),
                    location,
                    seen == null ? null : seen.available(),
                    reading.want(),
                    Change.EQUAL));
        }
        return plan.due();
    }

    private static Change change(Due due, @Nullable BigDecimal now) {
        if (now == null) {
            return Change.NEW;
        }
        int compared = BigDecimal.valueOf(due.value()).compareTo(now);
        if (compared == 0) {
            return due.reason() == Reason.AGAIN ? Change.AGAIN : Change.EQUAL;
        }
        if (due.value() == 0) {
            return Change.BECOMES_ZERO;
        }
        return compared < 0 ? Change.DOWN : Change.UP;
    }
}
