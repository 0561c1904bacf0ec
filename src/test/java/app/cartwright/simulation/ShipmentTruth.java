package app.cartwright.simulation;

import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.ShipmentPush;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** P3 and P4: each order is shipped once at most, and only what is entirely fulfilled, with all its parcels. */
final class ShipmentTruth {
    /** Between the reading of an order and its push people may change it. */
    private static final Duration RACE = Duration.ofSeconds(15);
    /** The same for a push that was held up on its way. */
    private static final Duration LATE_RACE = Duration.ofSeconds(90);

    private final Sandbox sandbox;
    private final Map<String, Shipped> shipped = new HashMap<>();
    private final Set<String> crossed = new HashSet<>();
    private final Map<String, Instant> touchedAt = new HashMap<>();
    private Duration settle = Duration.ZERO;
    private Instant lateAt = Instant.MIN;
    private Instant clockMovedAt = Instant.MIN;
    private boolean twoPrograms;
    private int pushes;

    /** A push that CartRover took: from which computer, when, and whether it had been held up on its way. */
    private record Shipped(String from, Instant at, boolean late) {}

    ShipmentTruth(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** How long a fulfilled order is to stay unchanged. */
    void settleTime(Duration time) {
        settle = time;
    }

    void twoPrograms(boolean two) {
        twoPrograms = two;
    }

    void clockMoved(Instant now) {
        clockMovedAt = now;
    }

    /** Something that was held up on its way arrives now. */
    void lateArrival(Instant now) {
        lateAt = now;
    }

    /** People in inFlow have just changed this order. */
    void touched(String custRef, Instant now) {
        touchedAt.put(custRef, now);
    }

    /** Whether a finding is only that two copies had the same shipment under way at the same time. */
    boolean explains(String finding) {
        return crossed.stream().anyMatch(ref -> finding.equals("The shipment of order " + ref + " was pushed twice."));
    }

    /**
     * Shipments may have reached CartRover.
     *
     * @param from the computer whose program called
     */
    void check(String from, Instant now) {
        List<ShipmentPush> all = sandbox.cartRover().shipmentPushes();
        for (; pushes < all.size(); pushes++) {
            ShipmentPush push = all.get(pushes);
            if (push.accepted()) {
                checkOnce(push.custRef(), new Shipped(from, now, lateAt.equals(now)));
            }
            checkGate(push, now);
        }
    }

    /** What one program has under way and is held up, no other program can know of: only that may come twice, once. */
    private void checkOnce(String custRef, Shipped is) {
        Shipped before = shipped.putIfAbsent(custRef, is);
        if (before == null) {
            return;
        }
        boolean heldUp = is.late() || before.late() && before.at().plus(RACE).isAfter(is.at());
        if (!twoPrograms || is.from().equals(before.from()) || !heldUp || !crossed.add(custRef)) {
            throw new BrokenPromise("P3", "two shipment pushes of " + custRef + " were accepted");
        }
    }

    private void checkGate(ShipmentPush push, Instant now) {
        List<ObjectNode> orders = sandbox.inflow().ordersByExternalId(push.custRef());
        if (orders.isEmpty()) {
            throw new BrokenPromise("P4", push.custRef() + " was shipped and is not in inFlow");
        }
        ObjectNode order = orders.getFirst();
        boolean race =
                touchedAt.getOrDefault(push.custRef(), Instant.MIN).plus(RACE).isAfter(now)
                        || lateAt.plus(LATE_RACE).isAfter(now);
        if (!push.fulfilledThen() && !race) {
            throw new BrokenPromise("P4", push.custRef() + " was shipped while it was not fulfilled");
        }
        if (!race) {
            checkSettled(push, order, now);
        }
        BigDecimal sent = units(push);
        if (!race && push.fulfilledThen()) {
            checkWhole(push, order, sent);
        }
    }

    private void checkSettled(ShipmentPush push, ObjectNode order, Instant now) {
        for (JsonNode line : order.path("shipLines")) {
            String shipped = line.path("shippedDate").asText("");
            Instant since = shipped.isEmpty()
                    ? Instant.MIN
                    : OffsetDateTime.parse(shipped).toInstant();
            boolean measured = clockMovedAt.isBefore(since);
            if (measured && since.plus(settle).minusSeconds(2).isAfter(now)) {
                throw new BrokenPromise("P4", push.custRef() + " was shipped before its settle time was over");
            }
        }
    }

    /** How many units its parcels hold; each parcel must have what makes it one. */
    private static BigDecimal units(ShipmentPush push) {
        BigDecimal units = BigDecimal.ZERO;
        for (ObjectNode parcel : push.parcels()) {
            if (parcel.path("tracking_no").asText().isBlank()
                    || parcel.path("carrier").asText().isBlank()
                    || parcel.path("date").asText().isBlank()) {
                throw new BrokenPromise("P4", push.custRef() + " was shipped without tracking, carrier or date");
            }
            for (JsonNode item : parcel.path("items")) {
                units = units.add(new BigDecimal(item.path("quantity").asText()));
            }
        }
        return units;
    }

    private static void checkWhole(ShipmentPush push, ObjectNode order, BigDecimal sent) {
        BigDecimal units = BigDecimal.ZERO;
        for (JsonNode line : order.path("lines")) {
            units = units.add(new BigDecimal(
                    line.path("quantity").path("standardQuantity").asText("0")));
        }
        if (sent.compareTo(units) != 0) {
            throw new BrokenPromise("P4", push.custRef() + " was shipped with " + sent + " units of " + units);
        }
        if (push.parcels().size() != order.path("shipLines").size()) {
            throw new BrokenPromise("P4", push.custRef() + " was shipped with other parcels than inFlow has");
        }
    }
}
