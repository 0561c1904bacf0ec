package app.cartwright.stock;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads stock figures from inFlow, at most a hundred keys a call, all locations of a product in the same call. A figure
 * that an answer lacks is asked for once more; what is missing then is unknown, and asked for once more only after an
 * hour.
 */
final class InflowStock {
    /** inFlow's limit of keys in one call. */
    static final int KEYS_A_CALL = 100;

    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final InflowClient inflow;
    private final InstantSource clock;
    /** Figures that inFlow did not give, and when; only to save calls. */
    private final Map<StockKey, Instant> missing = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StockKey, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    InflowStock(InflowClient inflow, InstantSource clock) {
        this.inflow = inflow;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param figures by key; a key that is not in it is unknown
     * @param trouble why reading stopped before its end, or null
     * @param calls how many calls it took
     */
    record Read(
            Map<StockKey, StockFigure> figures, @Nullable Trouble trouble, int calls) {}

    /** How many calls it takes to read this many products at this many locations. */
    static int calls(int products, int locations) {
        if (products == 0 || locations == 0) {
            return 0;
        }
        int together = Math.max(1, KEYS_A_CALL / locations);
        int callsForOne = (locations + KEYS_A_CALL - 1) / KEYS_A_CALL;
        return locations > KEYS_A_CALL ? products * callsForOne : (products + together - 1) / together;
    }

    /** How many products this many calls can read. */
    static int products(int calls, int locations) {
        return locations > KEYS_A_CALL
                ? calls / ((locations + KEYS_A_CALL - 1) / KEYS_A_CALL)
                : calls * Math.max(1, KEYS_A_CALL / Math.max(1, locations));
    }

    /** Reads these products at these locations. */
    Read read(Collection<String> productIds, List<String> locationIds) {
        Reading reading = new Reading();
        List<StockKey> batch = new ArrayList<>(KEYS_A_CALL);
        for (String productId : productIds) {
            if (batch.size() + locationIds.size() > KEYS_A_CALL && !batch.isEmpty()) {
                reading.ask(batch);
                batch.clear();
            }
            for (String locationId : locationIds) {
                batch.add(new StockKey(productId, locationId));
                if (batch.size() == KEYS_A_CALL) {
                    reading.ask(batch);
                    batch.clear();
                }
            }
        }
        reading.ask(batch);
        reading.askOnceMore();
        return new Read(reading.figures, reading.trouble, reading.calls);
    }

    private final class Reading {
        private final Map<StockKey, StockFigure> figures = new HashMap<>();
        private final List<StockKey> lacking = new ArrayList<>();
        private @Nullable Trouble trouble;
        private int calls;

        private void ask(List<StockKey> keys) {
            if (keys.isEmpty() || trouble != null) {
                return;
            }
            calls++;
            Outcome<List<StockFigure>> outcome = inflow.stockFigures(List.copyOf(keys));
            if (outcome instanceof Outcome.Done<List<StockFigure>> done) {
                done.value().stream()
                        .filter(figure -> figure.available() != null)
                        .forEach(figure -> figures.put(figure.key(), figure));
                keys.stream().filter(key -> !figures.containsKey(key)).forEach(lacking::add);
                return;
            }
            trouble = Trouble.of(Api.INFLOW, outcome);
            if (trouble == null) {
                // One product among them may be the cause: it must not keep the others from being read.
                if (keys.size() == 1) {
                    lacking.add(keys.getFirst());
                } else {
                    int half = keys.size() / 2;
                    ask(List.copyOf(keys.subList(0, half)));
                    ask(List.copyOf(keys.subList(half, keys.size())));
                }
            }
        }

        private void askOnceMore() {
            Instant now = clock.instant();
            figures.keySet().forEach(missing::remove);
            List<StockKey> again = lacking.stream()
                    .distinct()
                    .filter(key -> {
                        Instant before = missing.get(key);
                        return before == null
                                || before.isAfter(now)
                                || before.plus(ASK_AGAIN).isBefore(now);
                    })
                    .toList();
            lacking.clear();
            for (List<StockKey> keys : SweepPlan.stretches(again, KEYS_A_CALL)) {
                ask(keys);
            }
            if (trouble == null) {
                lacking.forEach(key -> missing.put(key, now));
            }
        }
    }
}
