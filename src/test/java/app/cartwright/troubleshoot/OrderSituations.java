package app.cartwright.troubleshoot;

import static app.cartwright.troubleshoot.Situations.NOW;
import static app.cartwright.troubleshoot.Situations.told;

import app.cartwright.troubleshoot.Situations.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every situation of an order that is looked for, by name, with the verdict that it must end in. */
final class OrderSituations {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ServiceState RUNS = ServiceState.running(MINUTE);
    private static final OpenError SKU_MISSING = new OpenError(
            "SKU TEA-MATCHA-30 isn't in inFlow", "No product has exactly this SKU.", "Give it this SKU in inFlow.");

    private OrderSituations() {}

    static Map<String, Situation> all() {
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

    private static Told ran(String... more) {
        return Situations.with(new String[] {"lastOrderRun", "11:05 AM", "orderInCartAt", "13:41"}, more);
    }

    private static Told fits(String... more) {
        return Situations.with(
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

    private static void put(Map<String, Situation> all, String name, String ending, OrderCase order, Told told) {
        put(all, name, ending, new OrderEvidence(order, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, OrderEvidence evidence) {
        all.put(name, new Situation(Guides.ORDER, ending, evidence));
    }
}
