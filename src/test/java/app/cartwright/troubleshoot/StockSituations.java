package app.cartwright.troubleshoot;

import static app.cartwright.troubleshoot.Situations.NOW;
import static app.cartwright.troubleshoot.Situations.hours;
import static app.cartwright.troubleshoot.Situations.told;

import app.cartwright.troubleshoot.Situations.Situation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every situation of stock that differs, by name, with the verdict that it must end in. */
final class StockSituations {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ServiceState RUNS = ServiceState.running(MINUTE);

    private StockSituations() {}

    static Map<String, Situation> all() {
        Map<String, Situation> all = new LinkedHashMap<>();
        put(
                all,
                "inFlow can't be read",
                "cantSee",
                stock(new Lookup.Unreadable<>("inFlow can't be reached"), figures(28)),
                told());
        put(
                all,
                "CartRover can't be read",
                "cantSee",
                stock(new Lookup.Found<>(1), new Lookup.Unreadable<>("CartRover can't be reached")),
                told());
        put(all, "on neither side", "nowhere", stock(new Lookup.Absent<>(), new Lookup.Absent<>()), told());
        put(all, "only in inFlow", "skuDiffers", stock(new Lookup.Found<>(1), new Lookup.Absent<>()), told());
        put(all, "only in CartRover", "skuDiffers", stock(new Lookup.Absent<>(), figures(28)), told());
        put(all, "twice in inFlow", "twice", stock(new Lookup.Found<>(2), figures(28)), told());
        put(
                all,
                "another SKU at the cart",
                "cartSkuDiffers",
                stock(new Lookup.Found<>(1), figures(28)),
                told("skuInCart", "TEA-ASSAM"));
        put(
                all,
                "push switched off",
                "isOff",
                new StockEvidence(
                        new StockCase(
                                "TEA-ASSAM-100",
                                new Lookup.Found<>(1),
                                figures(28),
                                null,
                                ServiceState.not("Push stock is switched off", "Switch it on.", MINUTE),
                                List.of(location(28L, 28L, hours(3), false)),
                                null,
                                BigDecimal.ZERO,
                                NOW),
                        told()));
        put(
                all,
                "no location on",
                "noLocation",
                new StockEvidence(
                        new StockCase(
                                "TEA-ASSAM-100",
                                new Lookup.Found<>(1),
                                figures(28),
                                null,
                                RUNS,
                                List.of(new StockCase.Location("MAIN", "ALL", false, 28L, 28L, hours(3), false)),
                                null,
                                BigDecimal.ZERO,
                                NOW),
                        told()));
        put(
                all,
                "a figure can't be read",
                "cantCompare",
                figures(new StockCase.Location("MAIN", "ALL", true, null, 28L, hours(3), false), 28, null, "0"),
                told());
        put(
                all,
                "three on new orders",
                "onNewOrders",
                figures(location(28L, 28L, hours(3), false), 25, null, "3"),
                told());
        put(
                all,
                "three on new orders, at the cart only",
                "onNewOrders",
                figures(location(28L, 28L, hours(3), false), 28, null, "3"),
                told("cartFigure", "25"));
        put(
                all,
                "held by an error",
                "hasError",
                figures(
                        location(0L, 28L, hours(3), false),
                        28,
                        new OpenError(
                                "Stock push held: 38 of 400 SKUs would become 0",
                                "The read may be short.",
                                "Read again."),
                        "0"),
                told());
        put(all, "changed just now", "isOnItsWay", figures(location(26L, 28L, hours(3), true), 28, null, "0"), told());
        put(all, "another figure", "differs", figures(location(28L, 28L, hours(3), false), 31, null, "0"), told());
        put(
                all,
                "less than new orders explain",
                "differs",
                figures(location(28L, 28L, hours(3), false), 20, null, "3"),
                told());
        put(all, "all three equal", "allEqual", equal(hours(3)), told("cartFigure", "28"));
        put(
                all,
                "below the minimum level",
                "belowMinimum",
                equal(hours(3)),
                told("cartFigure", "0", "minimumLevel", "30"));
        put(all, "sent two minutes ago", "wait", equal(NOW.minusSeconds(120)), told("cartFigure", "31"));
        put(all, "run not told", "askRun", equal(hours(3)), told());
        put(all, "no run since", "noRunSince", equal(hours(3)), told("lastInventoryRun", "7:00 AM"));
        put(
                all,
                "no run since, and it failed",
                "runFailed",
                equal(hours(3)),
                told("lastInventoryRun", "7:00 AM", "lastInventoryRunResult", "failed"));
        put(
                all,
                "run failed",
                "runFailed",
                equal(hours(3)),
                told("lastInventoryRun", "10:55 AM", "lastInventoryRunResult", "failed"));
        put(all, "result not told", "askResult", equal(hours(3)), told("lastInventoryRun", "10:55 AM"));
        put(all, "location not told", "askSync", equal(hours(3)), inventoryRan());
        put(
                all,
                "wish not told",
                "askSync",
                equal(hours(3)),
                inventoryRan("syncInventoryWithLocation", "Combine all locations"));
        put(
                all,
                "one location where all are wanted",
                "wrongLocation",
                equal(hours(3)),
                inventoryRan("syncInventoryWithLocation", "MAIN", "wantedLocation", "COMBINE ALL LOCATIONS"));
        put(
                all,
                "a location without figures",
                "wrongLocation",
                equal(hours(3)),
                inventoryRan("syncInventoryWithLocation", "Old store"));
        put(
                all,
                "the location fits",
                "allFits",
                equal(hours(3)),
                inventoryRan("syncInventoryWithLocation", "MAIN", "wantedLocation", "MAIN"));
        return all;
    }

    private static Told inventoryRan(String... more) {
        return Situations.with(
                new String[] {"lastInventoryRun", "10:55 AM", "lastInventoryRunResult", "success"}, more);
    }

    private static StockCase stock(Lookup<Integer> products, Lookup<StockCase.Record> cartRover) {
        return new StockCase(
                "TEA-ASSAM-100",
                products,
                cartRover,
                "tea-assam-100",
                RUNS,
                List.of(location(28L, 28L, hours(3), false)),
                null,
                BigDecimal.ZERO,
                NOW);
    }

    private static StockCase figures(
            StockCase.Location location, int there, @Nullable OpenError error, String newOrders) {
        return new StockCase(
                "TEA-ASSAM-100",
                new Lookup.Found<>(1),
                figures(there),
                null,
                RUNS,
                List.of(location),
                error,
                new BigDecimal(newOrders),
                NOW);
    }

    private static StockCase equal(Instant sentAt) {
        return figures(location(28L, 28L, sentAt, false), 28, null, "0");
    }

    private static Lookup<StockCase.Record> figures(int main) {
        return new Lookup.Found<>(new StockCase.Record(
                BigDecimal.valueOf(main), List.of(new StockCase.Record.Figure("MAIN", BigDecimal.valueOf(main)))));
    }

    private static StockCase.Location location(Long wanted, Long sent, Instant sentAt, boolean waiting) {
        return new StockCase.Location("MAIN", "Main warehouse", true, wanted, sent, sentAt, waiting);
    }

    private static void put(Map<String, Situation> all, String name, String ending, StockCase stock, Told told) {
        put(all, name, ending, new StockEvidence(stock, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, StockEvidence evidence) {
        all.put(name, new Situation(Guides.STOCK, ending, evidence));
    }
}
