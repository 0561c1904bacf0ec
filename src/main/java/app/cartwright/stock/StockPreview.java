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
        AGAIN("again");

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
     * A figure that would be sent and changes something, or is asked for again.
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
     * @param equal figures that are in CartRover as they would be sent
     * @param unknown figures that inFlow did not give
     * @param trouble why it could not be finished, or null
     */
    public record Result(
            List<Planned> figures,
            int equal,
            int unknown,
            List<Guarded> guarded,
            @Nullable Trouble trouble) {}

    static Result read(PushStock.Parts parts, StockWorkers workers, PushInventory settings) {
        List<Planned> figures = new ArrayList<>();
        List<Guarded> guarded = new ArrayList<>();
        int[] counts = new int[2];
        CartRoverStock reads = new CartRoverStock(parts.cartrover(), parts.tables(), parts.clock());
        Trouble trouble = reads.listAll();
        if (trouble != null) {
            return new Result(figures, 0, 0, guarded, trouble);
        }
        BothSides.Known known = workers.sides().read(settings, true);
        if (known.trouble() != null) {
            return new Result(figures, 0, 0, guarded, known.trouble());
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
                        .addAll(plan(parts, mapping, known, items, read, counts));
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
                Change change = change(one, now == null ? null : now.available());
                if (change == null) {
                    counts[0]++;
                } else {
                    SkuMatch.Item item = known.pushable().get(one.sku());
                    figures.add(new Planned(
                            one.sku(),
                            item == null ? one.sku() : item.name(),
                            location,
                            now == null ? null : now.available(),
                            one.value(),
                            change));
                }
            }
        });
        return new Result(figures, counts[0], counts[1], guarded, trouble);
    }

    /** What is due at one location; {@code counts}: figures in step already, and figures that are unknown. */
    private static List<Due> plan(
            PushStock.Parts parts,
            LocationMapping mapping,
            BothSides.Known known,
            List<SkuMatch.Item> items,
            InflowStock.Read read,
            int[] counts) {
        String location = mapping.cartroverLocation();
        List<String> places =
                Available.locations(mapping.source(), known.activeLocations().keySet());
        List<Reading> readings = new ArrayList<>();
        for (SkuMatch.Item item : items) {
            Available available = Available.of(item.productId(), places, read.figures()::get);
            Long want = available.toPush();
            if (want == null) {
                counts[1]++;
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
        counts[0] += readings.size() - plan.due().size() - plan.waiting() - plan.skipped();
        return plan.due();
    }

    private static @Nullable Change change(Due due, @Nullable BigDecimal now) {
        if (now == null) {
            return Change.NEW;
        }
        int compared = BigDecimal.valueOf(due.value()).compareTo(now);
        if (compared == 0) {
            return due.reason() == Reason.AGAIN ? Change.AGAIN : null;
        }
        if (due.value() == 0) {
            return Change.BECOMES_ZERO;
        }
        return compared < 0 ? Change.DOWN : Change.UP;
    }
}
