package app.cartwright.stock;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.store.StockMarks.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens and closes the errors of push stock. */
final class StockReports {
    private static final int LONGEST_SUBJECT = 160;

    private final StockTables tables;
    private final Problems problems;
    private final Activity activity;

    StockReports(StockTables tables, Problems problems, Activity activity) {
        this.tables = tables;
        this.problems = problems;
        this.activity = activity;
    }

    /** The guard holds a location's push. */
    void held(String location, List<String> zeroes, int matched, ZeroGuard guard, Instant at) {
        boolean before = tables.memory().heldLocations().contains(location);
        tables.store().together(() -> {
            tables.memory().hold(location, zeroes, at);
            problems.raise(new Problem(
                    ProblemCode.STOCK_HELD,
                    Service.PUSH_INVENTORY,
                    location,
                    Map.of(
                            "n", Integer.toString(zeroes.size()),
                            "m", Integer.toString(matched),
                            "location", location,
                            "percent", Drift.plain(guard.percent())),
                    zeroes.stream()
                            .map(sku -> new Problem.Item(sku, sku, location))
                            .toList(),
                    null,
                    null));
            if (!before) {
                activity.note(
                        Service.PUSH_INVENTORY,
                        Activity.Direction.INFLOW_TO_CARTROVER,
                        location,
                        zeroes.size() + " of " + matched + " SKUs would become 0: the push is held",
                        Activity.Result.HELD,
                        null);
            }
        });
    }

    /** The guard lets a location's push through. */
    void released(String location) {
        if (tables.memory().heldLocations().contains(location)) {
            tables.store().together(() -> {
                tables.memory().release(location);
                problems.resolve(ProblemCode.STOCK_HELD, location);
            });
        }
    }

    /** Locations that are not pushed to any more keep no error. */
    void onlyThese(Collection<String> enabled) {
        for (String location : tables.memory().heldLocations()) {
            if (!enabled.contains(location)) {
                released(location);
            }
        }
        Map<String, Set<String>> off = new TreeMap<>();
        for (Refusal refusal : tables.marks().refusals()) {
            if (!enabled.contains(refusal.location())) {
                off.computeIfAbsent(refusal.location(), key -> new TreeSet<>()).add(refusal.sku());
            }
        }
        if (!off.isEmpty()) {
            List<Refusal> before = tables.marks().refusals();
            off.forEach((location, skus) -> tables.marks().forgetRefusals(location, skus));
            refusals(before, Set.of(), null);
        }
    }

    /**
     * Brings the errors in step with what CartRover refuses now: one error for each of its answers.
     *
     * @param before what it refused before this run
     * @param refusedNow SKUs that it refused in this run
     */
    void refusals(List<Refusal> before, Set<String> refusedNow, @Nullable String processId) {
        Map<String, Set<String>> old = bySku(before);
        List<Refusal> after = tables.marks().refusals();
        Map<String, Set<String>> now = bySku(after);
        Set<String> raise = new TreeSet<>();
        tables.store().together(() -> {
            Set<String> all = new HashSet<>(old.keySet());
            all.addAll(now.keySet());
            for (String sku : all) {
                Set<String> words = now.getOrDefault(sku, Set.of());
                if (old.containsKey(sku) && !words.equals(old.get(sku))) {
                    problems.resolveItem(ProblemCode.STOCK_REFUSED, sku);
                    raise.addAll(words);
                }
                if (refusedNow.contains(sku)) {
                    raise.addAll(words);
                }
            }
            raise.forEach(answer -> refused(answer, after, processId));
        });
    }

    private void refused(String answer, List<Refusal> refusals, @Nullable String processId) {
        Map<String, Set<String>> locations = new TreeMap<>();
        refusals.stream()
                .filter(one -> one.message().equals(answer))
                .forEach(one -> locations
                        .computeIfAbsent(one.sku(), key -> new TreeSet<>())
                        .add(one.location()));
        List<Problem.Item> items = locations.entrySet().stream()
                .map(one -> new Problem.Item(one.getKey(), one.getKey(), String.join(", ", one.getValue())))
                .toList();
        problems.raise(new Problem(
                ProblemCode.STOCK_REFUSED,
                Service.PUSH_INVENTORY,
                answer.length() <= LONGEST_SUBJECT ? answer : answer.substring(0, LONGEST_SUBJECT),
                Map.of(
                        "n", Integer.toString(items.size()),
                        "answer", answer,
                        "SKUs", String.join(", ", locations.keySet())),
                items,
                processId,
                answer));
    }

    private static Map<String, Set<String>> bySku(List<Refusal> refusals) {
        Map<String, Set<String>> bySku = new TreeMap<>();
        refusals.forEach(
                one -> bySku.computeIfAbsent(one.sku(), key -> new TreeSet<>()).add(one.message()));
        return bySku;
    }

    /** A SKU that CartRover has is on several products in inFlow: it can't be told which one is meant. */
    void ambiguous(Map<String, List<SkuMatch.Item>> ambiguous) {
        String remembered = tables.memory().text("ambiguous");
        Set<String> before = remembered == null ? Set.of() : Set.of(remembered.split("\n", -1));
        Set<String> now = new TreeSet<>(ambiguous.keySet());
        if (now.equals(before)) {
            return;
        }
        tables.store().together(() -> {
            before.stream()
                    .filter(sku -> !now.contains(sku))
                    .forEach(sku -> problems.resolveItem(ProblemCode.SKU_AMBIGUOUS, sku));
            now.stream()
                    .filter(sku -> !before.contains(sku))
                    .forEach(sku -> problems.raise(new Problem(
                            ProblemCode.SKU_AMBIGUOUS,
                            Service.PUSH_INVENTORY,
                            sku,
                            Map.of(
                                    "sku",
                                    sku,
                                    "n",
                                    Integer.toString(ambiguous
                                            .getOrDefault(sku, List.of())
                                            .size())),
                            List.of(new Problem.Item(sku, sku, "stock")),
                            null,
                            null)));
            tables.memory().text("ambiguous", now.isEmpty() ? null : String.join("\n", now));
        });
    }
}
