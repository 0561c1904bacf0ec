package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every situation of the article's three trees, by name, with the verdict that it must end in. */
final class Situations {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    /** 14:06 Eastern, 11:06 Pacific. */
    static final Instant NOW = Instant.parse("2026-03-11T18:06:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ServiceState RUNS = ServiceState.running(MINUTE);
    private static final OpenError SKU_MISSING = new OpenError(
            "SKU TEA-MATCHA-30 isn't in inFlow", "No product has exactly this SKU.", "Give it this SKU in inFlow.");

    private Situations() {}

    /** One situation. */
    record Situation(Guide guide, String ending, Evidence evidence) {
        Explanation explain() {
            return GuideWalk.walk(guide, "1047", evidence).explanation();
        }
    }

    static Told told(String... namesAndValues) {
        Map<String, Told.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.put(namesAndValues[i], new Told.Entry(namesAndValues[i + 1], NOW));
        }
        return new Told(entries, EASTERN, NOW);
    }

    static Map<String, Situation> orders() {
        Map<String, Situation> all = new LinkedHashMap<>();
        Lookup<OrderCase.Record> none = new Lookup.Absent<>();
        put(all, "nothing told", "askRun", order(none), told());
        put(all, "run told, not when it was made", "askRun", order(none), told("lastOrderRun", "11:05 AM"));
        put(
                all,
                "run that can't be read",
                "askRun",
                order(none),
                told("lastOrderRun", "yesterday", "orderInCartAt", "13:41"));
        put(
                all,
                "made two minutes ago",
                "waitForRun",
                order(none),
                told("lastOrderRun", "11:01 AM", "orderInCartAt", "14:04"));
        put(
                all,
                "run before the order",
                "noRunSince",
                order(none),
                told("lastOrderRun", "9:05 AM", "orderInCartAt", "13:41"));
        put(
                all,
                "run before the order, failed",
                "runFailed",
                order(none),
                told("lastOrderRun", "9:05 AM", "orderInCartAt", "13:41", "lastOrderRunResult", "failed"));
        put(all, "run failed", "runFailed", order(none), ran("lastOrderRunResult", "failed"));
        put(all, "result not told", "askResult", order(none), ran());
        put(all, "statuses not told", "askStatus", order(none), ran("lastOrderRunResult", "success"));
        put(
                all,
                "status not told",
                "askStatus",
                order(none),
                ran("lastOrderRunResult", "success", "orderStatusesPulled", "Awaiting Fulfillment"));
        put(
                all,
                "status not pulled",
                "wrongStatus",
                order(none),
                ran(
                        "lastOrderRunResult",
                        "success",
                        "orderStatusesPulled",
                        "Awaiting Fulfillment",
                        "orderStatusInCart",
                        "On hold"));
        put(all, "date not told", "askDate", order(none), fits());
        put(all, "too early for the cart", "beforeEarliest", order(none), fits("earliestOrderDate", "2026-03-12"));
        put(all, "everything fits", "allFits", order(none), fits("earliestOrderDate", "2026-03-11"));

        Lookup<OrderCase.Record> blind = new Lookup.Unreadable<>("CartRover can't be reached");
        put(all, "CartRover can't be read", "cantSee", order(blind), told());
        put(all, "not there, says the owner", "askRun", order(blind), told("orderInCartRover", "no"));
        put(all, "there, says the owner", "notPulled", order(blind), told("orderInCartRover", "yes"));

        put(all, "in inFlow", "isThere", order(found("at_wms"), new Lookup.Found<>("SH:1047"), null, RUNS), told());
        put(
                all,
                "inFlow can't be read",
                "cantSeeInflow",
                order(found("at_wms"), new Lookup.Unreadable<>("inFlow can't be reached"), null, RUNS),
                told());
        put(
                all,
                "inFlow can't be read, but it was written",
                "isThere",
                order(
                        found("at_wms"),
                        new Lookup.Unreadable<>("inFlow can't be reached"),
                        new OrderCase.Here("pulled", null, "SH:1047", NOW.minus(MINUTE), null),
                        RUNS),
                told());
        put(
                all,
                "held by an error",
                "hasError",
                order(
                        found("new"),
                        new Lookup.Absent<>(),
                        new OrderCase.Here("held", "SKU", "SH:1047", null, SKU_MISSING),
                        RUNS),
                told());
        put(
                all,
                "declined",
                "wasDeclined",
                order(
                        found("new"),
                        new Lookup.Absent<>(),
                        new OrderCase.Here("declined", null, "SH:1047", null, null),
                        RUNS),
                told());
        put(all, "cancelled before the pull", "wasCancelled", order(found("canceled")), told());
        put(all, "on hold there", "isStopped", order(record("new", false, true, NOW.minusSeconds(7_200))), told());
        put(all, "sending cancelled", "isStopped", order(record("new", true, false, NOW.minusSeconds(7_200))), told());
        put(all, "in error there", "hasErrorThere", order(found("error")), told());
        put(
                all,
                "older than the first day",
                "tooOld",
                new OrderEvidence(
                        new OrderCase(
                                "1047",
                                found("new"),
                                new Lookup.Absent<>(),
                                null,
                                RUNS,
                                "Shopify",
                                null,
                                LocalDate.of(2026, 3, 12),
                                NOW),
                        told()));
        put(
                all,
                "pull switched off",
                "isOff",
                order(
                        found("new"),
                        new Lookup.Absent<>(),
                        null,
                        ServiceState.not("Pull orders is switched off", "Switch it on under Settings.", MINUTE)),
                told());
        put(all, "came a minute ago", "justCame", order(record("new", false, false, NOW.minusSeconds(60))), told());
        put(all, "handed over to somebody else", "takenElsewhere", order(found("at_wms")), told());
        put(all, "there for hours", "notPulled", order(found("new")), told());
        return all;
    }

    static Map<String, Situation> stock() {
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

    static Map<String, Situation> shipping() {
        Map<String, Situation> all = new LinkedHashMap<>();
        Instant sent = hours(1);
        put(
                all,
                "not through CartRover",
                "notOurs",
                shipping(new Lookup.Absent<>(), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(
                all,
                "store can't be read",
                "cantSeeInflow",
                shipping(new Lookup.Unreadable<>("The store is in use"), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(
                all,
                "inFlow can't be read",
                "cantSeeInflow",
                shipping(here("waiting", null), new Lookup.Unreadable<>("inFlow can't be reached"), state("at_wms")),
                told());
        put(
                all,
                "gone from inFlow",
                "cantSeeInflow",
                shipping(here("waiting", null), new Lookup.Absent<>(), state("at_wms")),
                told());
        put(
                all,
                "cancelled in inFlow",
                "wasCancelled",
                shipping(
                        here("waiting", null),
                        new Lookup.Found<>(new ShippingCase.Fulfilment(true, false, "", List.of())),
                        state("at_wms")),
                told());
        put(
                all,
                "cancelled at the cart",
                "wasCancelled",
                shipping(here("waiting", null), fulfilment(true), state("canceled")),
                told());
        put(
                all,
                "partly fulfilled",
                "notFulfilled",
                shipping(here("waiting", null), fulfilment(false), state("at_wms")),
                told());
        put(
                all,
                "CartRover can't be read",
                "cantSee",
                shipping(here("pushed", sent), fulfilment(true), new Lookup.Unreadable<>("CartRover can't be reached")),
                told());
        put(
                all,
                "push switched off",
                "isOff",
                new ShippingEvidence(
                        new ShippingCase(
                                "1047",
                                here("pending", null),
                                fulfilment(true),
                                state("at_wms"),
                                ServiceState.not("Push shipping is switched off", "Switch it on.", MINUTE),
                                "Shopify",
                                NOW),
                        told()));
        put(all, "settling", "isSettling", shipping(here("pending", null), fulfilment(true), state("at_wms")), told());
        put(
                all,
                "waits for tracking",
                "isHeld",
                shipping(here("held", null), fulfilment(true), state("at_wms")),
                told());
        put(
                all,
                "carrier not known",
                "isHeld",
                shipping(
                        new Lookup.Found<>(new ShippingCase.Here(
                                "held",
                                "Carrier",
                                null,
                                new OpenError(
                                        "Carrier “FDX” isn't known",
                                        "CartRover's list has no such carrier.",
                                        "Choose what to send."),
                                null)),
                        fulfilment(true),
                        state("at_wms")),
                told());
        put(
                all,
                "fulfilled a moment ago",
                "isSettling",
                shipping(here("waiting", null), fulfilment(true), state("at_wms")),
                told());
        put(
                all,
                "gone from CartRover",
                "notSent",
                shipping(here("pushed", sent), fulfilment(true), new Lookup.Absent<>()),
                told());
        put(
                all,
                "shipped without a shipment",
                "noParcels",
                shipping(here("pushed", sent), fulfilment(true), state("shipped")),
                told());
        put(
                all,
                "changed after the push",
                "wasChanged",
                shipping(
                        new Lookup.Found<>(new ShippingCase.Here(
                                "pushed", "Waits for cart", sent, null, "Tracking number 1Z000 → 1Z001")),
                        fulfilment(true),
                        state("confirmed", "1Z000")),
                told());
        put(
                all,
                "shipped with other numbers",
                "shippedElsewhere",
                shipping(here("failed", null), fulfilment(true), state("shipped", "9400")),
                told());
        put(
                all,
                "confirmed",
                "isConfirmed",
                shipping(here("pushed", sent), fulfilment(true), state("confirmed", "1Z001")),
                told());
        put(
                all,
                "confirmed, but the run failed",
                "runFailed",
                shipping(here("pushed", sent), fulfilment(true), state("confirmed", "1Z001")),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "failed"));
        put(
                all,
                "sent two minutes ago",
                "wait",
                shipping(here("pushed", NOW.minusSeconds(120)), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(all, "run not told", "askRun", shipped(sent), told());
        put(all, "no run since", "noRunSince", shipped(sent), told("lastShipmentRun", "9:00 AM"));
        put(
                all,
                "no run since, and it failed",
                "runFailed",
                shipped(sent),
                told("lastShipmentRun", "9:00 AM", "lastShipmentRunResult", "failed"));
        put(all, "result not told", "askResult", shipped(sent), told("lastShipmentRun", "10:50 AM"));
        put(
                all,
                "run failed",
                "runFailed",
                shipped(sent),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "failed"));
        put(
                all,
                "run good",
                "allFits",
                shipped(sent),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "success"));
        return all;
    }

    private static Told ran(String... more) {
        return with(new String[] {"lastOrderRun", "11:05 AM", "orderInCartAt", "13:41"}, more);
    }

    private static Told fits(String... more) {
        return with(
                new String[] {
                    "lastOrderRun",
                    "11:05 AM",
                    "orderInCartAt",
                    "13:41",
                    "lastOrderRunResult",
                    "success",
                    "orderStatusesPulled",
                    "Awaiting Fulfillment, On hold",
                    "orderStatusInCart",
                    "on hold"
                },
                more);
    }

    private static Told inventoryRan(String... more) {
        return with(new String[] {"lastInventoryRun", "10:55 AM", "lastInventoryRunResult", "success"}, more);
    }

    private static Told with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return told(all);
    }

    private static Instant hours(int ago) {
        return NOW.minus(Duration.ofHours(ago));
    }

    private static Lookup<OrderCase.Record> found(String status) {
        return record(status, false, false, NOW.minusSeconds(7_200));
    }

    private static Lookup<OrderCase.Record> record(String status, boolean stopped, boolean hold, Instant created) {
        return new Lookup.Found<>(new OrderCase.Record(
                "1047", status, stopped, hold, "Address is not valid", LocalDate.of(2026, 3, 11), created));
    }

    private static OrderCase order(Lookup<OrderCase.Record> record) {
        return order(record, new Lookup.Absent<>(), null, RUNS);
    }

    private static OrderCase order(
            Lookup<OrderCase.Record> record, Lookup<String> inflow, OrderCase.@Nullable Here here, ServiceState pull) {
        return new OrderCase("1047", record, inflow, here, pull, "Shopify", null, LocalDate.of(2026, 3, 1), NOW);
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

    private static ShippingCase shipping(
            Lookup<ShippingCase.Here> here, Lookup<ShippingCase.Fulfilment> order, Lookup<ShippingCase.State> state) {
        return new ShippingCase("1047", here, order, state, RUNS, "Shopify", NOW);
    }

    private static ShippingCase shipped(Instant sent) {
        return shipping(here("pushed", sent), fulfilment(true), state("shipped", "1z001"));
    }

    private static Lookup<ShippingCase.Here> here(String state, @Nullable Instant pushedAt) {
        String reason =
                state.equals("held") ? "Waits for tracking, 3 h" : state.equals("pending") ? "Settling, 1 min" : null;
        return new Lookup.Found<>(new ShippingCase.Here(state, reason, pushedAt, null, null));
    }

    private static Lookup<ShippingCase.Fulfilment> fulfilment(boolean entire) {
        return new Lookup.Found<>(new ShippingCase.Fulfilment(
                false, entire, entire ? "All lines" : "Waits for 2 of 5 lines", entire ? List.of("1Z001") : List.of()));
    }

    private static Lookup<ShippingCase.State> state(String status, String... tracking) {
        return new Lookup.Found<>(new ShippingCase.State(status, List.of(tracking)));
    }

    private static void put(Map<String, Situation> all, String name, String ending, OrderCase order, Told told) {
        put(all, name, ending, new OrderEvidence(order, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, StockCase stock, Told told) {
        put(all, name, ending, new StockEvidence(stock, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, ShippingCase shipping, Told told) {
        put(all, name, ending, new ShippingEvidence(shipping, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, Evidence evidence) {
        Guide guide = switch (evidence) {
            case OrderEvidence order -> Guides.ORDER;
            case StockEvidence stock -> Guides.STOCK;
            default -> Guides.SHIPPING;
        };
        all.put(name, new Situation(guide, ending, evidence));
    }
}
