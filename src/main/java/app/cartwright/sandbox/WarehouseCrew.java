package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The people who work on whatever sales orders inFlow shows, in their own time: pick, pack into one or more boxes, ship,
 * type tracking numbers in. They look at inFlow every few minutes.
 */
final class WarehouseCrew {
    private static final BigDecimal DELIVERY = BigDecimal.valueOf(60);

    private final SimulatedInflow inflow;
    private final CartDesk carts;
    private final ShopDiary diary;
    private final WorldTime time;
    private final long seed;
    private final Function<String, Fate> fates;
    private final Set<String> seen = new HashSet<>();

    WarehouseCrew(Sandbox sandbox, ShopDiary diary, long seed, Function<String, Fate> fates) {
        this.inflow = sandbox.inflow();
        this.carts = sandbox.cartRover().carts();
        this.diary = diary;
        this.time = sandbox.time();
        this.seed = seed;
        this.fates = fates;
    }

    /** Takes up the orders that are new since the last look. */
    void look() {
        for (ObjectNode order : inflow.openOrders(seen)) {
            String id = order.path("salesOrderId").asText();
            seen.add(id);
            String key = order.path("externalId").asText();
            Fate fate = fates.apply(key);
            WarehousePlan plan = WarehousePlan.of(
                    seed, key.isEmpty() ? order.path("orderNumber").asText() : key, fate);
            Instant pickAt = time.instant().plus(plan.untilPick());
            if (plan.halfFirst()) {
                diary.once(pickAt, () -> pickSome(id));
                pickAt = pickAt.plus(Duration.ofHours(1));
            }
            Instant shipAt = pickAt.plus(plan.untilShip());
            if (fate == Fate.CANCELLED_LATE) {
                diary.once(pickAt, () -> pickThenCancelled(id, key));
            } else {
                diary.once(pickAt, () -> pickAll(id));
                diary.once(shipAt, () -> ship(id, plan));
            }
        }
    }

    /** Whether inFlow shows orders that can be worked on and were not noticed yet. */
    boolean hasUnseen() {
        return !inflow.openOrders(seen).isEmpty();
    }

    private boolean gone(String id) {
        return inflow.order(id)
                .map(order -> order.path("isCancelled").asBoolean())
                .orElse(true);
    }

    private void pickSome(String id) {
        if (gone(id)) {
            return;
        }
        inflow.warehouse().receiveWhatIsMissing(id, DELIVERY);
        inflow.unitsOf(id).keySet().stream()
                .findFirst()
                .ifPresent(sku -> inflow.warehouse().pick(id, sku, BigDecimal.ONE));
    }

    private void pickAll(String id) {
        if (gone(id)) {
            return;
        }
        inflow.warehouse().receiveWhatIsMissing(id, DELIVERY);
        inflow.warehouse().pickAll(id);
    }

    private void pickThenCancelled(String id, String custRef) {
        if (gone(id)) {
            return;
        }
        pickAll(id);
        carts.cancel(custRef);
        diary.once(time.instant().plus(Duration.ofMinutes(150)), () -> {
            if (!gone(id)) {
                inflow.warehouse().cancel(id);
            }
        });
    }

    private void ship(String id, WarehousePlan plan) {
        if (gone(id)) {
            return;
        }
        InflowWarehouse warehouse = inflow.warehouse();
        List<Map.Entry<String, BigDecimal>> units =
                new ArrayList<>(inflow.unitsOf(id).entrySet());
        BigDecimal total = units.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        int parcels =
                Math.min(plan.parcels(), total.setScale(0, RoundingMode.DOWN).intValue());
        if (parcels > 1) {
            // Four units for three boxes are two and two: no box goes empty.
            BigDecimal perBox = total.divide(BigDecimal.valueOf(parcels), 0, RoundingMode.UP);
            parcels = total.divide(perBox, 0, RoundingMode.UP).intValue();
        }
        if (parcels > 1) {
            spread(id, units, total, parcels);
        } else {
            warehouse.packAll(id, "1");
        }
        for (int box = 1; box <= Math.max(1, parcels); box++) {
            String tracking = tracking(id, box);
            boolean later = plan.trackingLater().isPositive();
            String line = warehouse.ship(id, plan.carrier(), later ? "" : tracking, String.valueOf(box));
            if (later) {
                diary.once(
                        time.instant().plus(plan.trackingLater()),
                        () -> warehouse.setTracking(id, line, plan.carrier(), tracking));
            } else if (plan.carrier().equals(WarehousePlan.OWN_BIKE)) {
                diary.once(
                        time.instant().plus(Duration.ofHours(3)),
                        () -> warehouse.setTracking(id, line, "UPS", tracking));
            } else if (plan.touchesUpLater()) {
                diary.once(
                        time.instant().plus(Duration.ofDays(1)),
                        () -> warehouse.setTracking(id, line, plan.carrier(), tracking + "B"));
            }
        }
    }

    private void spread(String id, List<Map.Entry<String, BigDecimal>> units, BigDecimal total, int parcels) {
        BigDecimal perBox = total.divide(BigDecimal.valueOf(parcels), 0, RoundingMode.UP);
        int box = 1;
        BigDecimal room = perBox;
        for (Map.Entry<String, BigDecimal> unit : units) {
            BigDecimal left = unit.getValue();
            while (left.signum() > 0) {
                if (room.signum() == 0 && box < parcels) {
                    box++;
                    room = perBox;
                }
                BigDecimal into = box == parcels ? left : left.min(room);
                inflow.warehouse().pack(id, String.valueOf(box), unit.getKey(), into);
                left = left.subtract(into);
                room = room.subtract(into).max(BigDecimal.ZERO);
            }
        }
    }

    private String tracking(String id, int box) {
        int number = Math.floorMod(Shoppers.chance(seed, "tracking " + id + box).nextInt(), 1_000_000_000);
        return "1Z" + String.format("%09d", number) + box;
    }
}
