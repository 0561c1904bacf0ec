package app.cartwright.simulation;

import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.sandbox.Fate;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.PracticeShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Single records that fail whenever they are sent, while all else goes well: two orders, one shipment, one stock figure.
 * They are good again at a time at which nobody presses a button, so that only the program's own next try brings them in.
 */
final class Poison {
    /** The longest wait of a record that failed is a day; with the interval it is a little more. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(25);

    private static final Duration HEALS_AFTER = Duration.ofHours(40);
    /** 25 seconds, then five times as long each time: seven tries in so many hours, and some to spare. */
    private static final int MOST_TRIES = 14;

    private static final String SKU = "WHISK-BAMBOO";

    private final WeekPlan plan;
    private final PracticeShop shop;
    private final Map<String, Integer> tries = new HashMap<>();
    private List<String> orders = List.of();

    Poison(WeekPlan plan, PracticeShop shop) {
        this.plan = plan;
        this.shop = shop;
    }

    Instant healsAt() {
        return plan.start().plus(HEALS_AFTER);
    }

    /** Until when the owner leaves it to the program. */
    Instant proofAt() {
        return healsAt().plus(LONGEST_WAIT).plusSeconds(2L * plan.intervalSeconds());
    }

    boolean isPoison(String custRef) {
        return plan.poison() && refs().contains(custRef);
    }

    /** The first three plain orders: two that can't be written, one whose shipment can't be sent. */
    private List<String> refs() {
        if (orders.size() < 3) {
            orders = shop.placed().stream()
                    .filter(order -> order.fate() == Fate.SHIPPED)
                    .map(PlacedOrder::custRef)
                    .limit(3)
                    .toList();
        }
        return orders;
    }

    /** The answer that a call gets in place of the service's own; null where it is let through. */
    @Nullable
    HttpAnswer answer(HttpCall call, Instant now) {
        if (!plan.poison() || call.method().equals("GET") || !now.isBefore(healsAt())) {
            return null;
        }
        String body = call.body() == null ? "" : call.body();
        List<String> refs = refs();
        for (int i = 0; i < refs.size(); i++) {
            boolean itsCall = i < 2
                    ? call.api() == Api.INFLOW
                            && call.uri().getPath().endsWith("/sales-orders")
                            && body.contains("\"externalId\":\"" + refs.get(i) + "\"")
                    : call.api() == Api.CARTROVER
                            && body.contains("\"" + refs.get(i) + "\"")
                            && body.contains("\"shipped\"");
            if (itsCall) {
                return spoiled(refs.get(i), (int) (plan.seed() + i) % 4);
            }
        }
        return call.api() == Api.CARTROVER && body.contains("\"" + SKU + "\"") && body.contains("qty_available")
                ? received(
                        200,
                        "{\"success_code\":false,\"error_code\":\"Invalid\",\"message\":\"" + SKU
                                + " can't be changed\"}")
                : null;
    }

    private HttpAnswer spoiled(String ref, int how) {
        int times = tries.merge(ref, 1, Integer::sum);
        if (times > MOST_TRIES) {
            throw new BrokenPromise("P13", "order " + ref + " was tried " + times + " times within two days");
        }
        return switch (how) {
            case 0 -> received(500, "");
            case 1 -> new HttpAnswer.Missing(HttpAnswer.Reason.TIMEOUT, true, "No answer came in time.");
            case 2 -> received(200, "{\"unexpected\":true}");
            default -> received(500, "{\"message\":\"Something went wrong\"}");
        };
    }

    private static HttpAnswer received(int status, String body) {
        return new HttpAnswer.Received(status, Map.of("content-type", List.of("application/json")), body);
    }

    /** Whether there is nothing left to wait for. */
    boolean over(Map<String, Instant> writtenAt, Instant now) {
        return !plan.poison()
                || !now.isBefore(proofAt())
                || now.isAfter(healsAt()) && writtenAt.keySet().containsAll(refs());
    }

    /** What came in too late after it was good again. */
    List<String> late(Map<String, Instant> writtenAt) {
        List<String> late = new ArrayList<>();
        for (String ref : plan.poison() ? refs() : List.<String>of()) {
            Instant at = writtenAt.get(ref);
            if (at == null || at.isAfter(proofAt())) {
                late.add("P13: order " + ref + " could be written from " + healsAt()
                        + " on, and its next try was not within a day");
            }
        }
        return late;
    }
}
