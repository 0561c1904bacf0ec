package app.cartwright.shipping;

import app.cartwright.inflow.SalesOrder;
import app.cartwright.problems.ProblemCode;
import app.cartwright.setup.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole rule of when an order's shipment is sent, as one pure function. It opens for a fulfilled order of which every
 * unit lies in a parcel that has left, each with its date, carrier and tracking number, once all of that has stood
 * unchanged for the settle time.
 */
public final class Gate {
    private static final SalesOrder.ShipLine WHOLE = new SalesOrder.ShipLine("", "", "", null, List.of());

    private static final String NO_SHIPMENT = "Fulfilled without a shipment";
    private static final String NO_DATE = "Waits for a ship date";
    private static final String NO_TRACKING = "Waits for tracking";
    private static final String NO_CARRIER = "Waits for a carrier";

    private Gate() {}

    /**
     * Everything the rule looks at.
     *
     * @param order as just read from inFlow
     * @param ordered as it was pulled
     * @param before what was seen at earlier looks, or null at the first
     * @param choice what the owner decided for it
     * @param now the time of this look
     */
    public record Case(
            SalesOrder order,
            OrderedGoods ordered,
            Settings.PushShipping settings,
            Carriers carriers,
            ProductFacts products,
            @Nullable Seen before,
            OwnerChoice choice,
            Instant now) {}

    /**
     * What the rule says.
     *
     * @param seen to be remembered for the next look; null where the answer was not whole
     * @param parcels as far as they are known; complete where the decision is {@link Decision.Ready}
     */
    public record Verdict(
            Decision decision, @Nullable Seen seen, List<PackedParcel> parcels, int openLines, int lines) {}

    /** Looks at one order. */
    public static Verdict look(Case c) {
        SalesOrder order = c.order();
        List<SalesOrder.Line> lines = order.lines();
        List<SalesOrder.PackLine> packLines = order.packLines();
        List<SalesOrder.ShipLine> shipLines = order.shipLines();
        if (order.cancelled() || c.ordered().cancelledAtCart()) {
            String where = order.cancelled() ? "Cancelled in inFlow" : "Cancelled at the cart";
            return new Verdict(new Decision.Closed(where), null, List.of(), 0, 0);
        }
        if (lines == null || packLines == null || shipLines == null) {
            return new Verdict(
                    new Decision.Unread("inFlow's answer did not hold the order's parcels"), null, List.of(), 0, 0);
        }
        boolean fulfilled = order.inventoryStatus().equals("fulfilled");
        // Without a ship line there is no parcel; where the owner wants it sent all the same, there is one with
        // everything.
        boolean madeUp = shipLines.isEmpty() && fulfilled && c.choice().withoutTracking();
        Packing packing =
                Packing.of(lines, packLines, madeUp ? List.of(WHOLE) : shipLines, fulfilled, c.ordered(), c.products());
        String missing = fulfilled ? missing(packing.parcels(), madeUp, c.choice()) : null;
        Seen seen = Seen.next(c.before(), Fingerprint.of(order, lines, packLines, shipLines), missing != null, c.now());
        List<PackedParcel> parcels = packing.parcels().stream()
                .map(parcel -> madeUp ? parcel.shippedAt(seen.since().atOffset(ZoneOffset.UTC)) : parcel)
                .map(parcel -> named(parcel, c))
                .toList();
        Decision decision = fulfilled
                ? ofFulfilled(c, packing, parcels, missing, seen)
                : new Decision.Waiting(packing.openLines(), packing.lines(), waiting(order, packing));
        return new Verdict(decision, seen, parcels, fulfilled ? 0 : packing.openLines(), packing.lines());
    }

    private static Decision ofFulfilled(
            Case c, Packing packing, List<PackedParcel> parcels, @Nullable String missing, Seen seen) {
        String number = c.ordered().number();
        if (packing.lines() == 0) {
            return new Decision.Held("Nothing on this order is to be shipped");
        }
        if (c.choice().hold()) {
            return new Decision.Held("On hold");
        }
        if (missing != null) {
            Instant asked = seen.missingSince() == null ? c.now() : seen.missingSince();
            Duration patience = Duration.ofHours(c.settings().trackingWaitHours());
            if (c.now().isBefore(asked.plus(patience))) {
                return new Decision.Held(missing);
            }
            Map<String, String> facts = Map.of(
                    "number",
                    number,
                    "hours",
                    Integer.toString(c.settings().trackingWaitHours()),
                    "reason",
                    cause(missing));
            return new Decision.Faulty(ProblemCode.TRACKING_MISSING, number, facts, missing);
        }
        Instant due = seen.since().plusSeconds(c.settings().settleSeconds());
        if (c.now().isBefore(due) && !seen.fingerprint().equals(c.choice().sendNowFor())) {
            return new Decision.Settling(due, "Settling");
        }
        if (packing.fault() != null) {
            Map<String, String> facts = packing.units().compareTo(packing.wantedUnits()) == 0
                    ? Map.of("number", number, "reason", packing.fault() + ".")
                    : Map.of(
                            "number", number,
                            "a", Packing.plain(packing.units()),
                            "b", Packing.plain(packing.wantedUnits()));
            return new Decision.Faulty(ProblemCode.CONTENTS_UNCLEAR, number, facts, packing.fault());
        }
        Optional<PackedParcel> unknown =
                parcels.stream().filter(parcel -> parcel.sendAs() == null).findFirst();
        if (unknown.isPresent()) {
            String carrier = unknown.get().carrier();
            return new Decision.Faulty(
                    ProblemCode.CARRIER_UNKNOWN,
                    carrier,
                    Map.of("name", carrier, "number", number),
                    "Carrier “" + carrier + "” not known");
        }
        return new Decision.Ready("Due");
    }

    /** What keeps a fulfilled order from being complete, in words; null where nothing is missing. */
    private static @Nullable String missing(List<PackedParcel> parcels, boolean madeUp, OwnerChoice choice) {
        if (parcels.isEmpty()) {
            return NO_SHIPMENT;
        }
        if (!madeUp && parcels.stream().anyMatch(parcel -> parcel.shippedAt() == null)) {
            return NO_DATE;
        }
        if (choice.withoutTracking()) {
            return null;
        }
        if (parcels.stream().anyMatch(parcel -> parcel.trackingNumber().isEmpty())) {
            return NO_TRACKING;
        }
        return parcels.stream().anyMatch(parcel -> parcel.carrier().isEmpty()) ? NO_CARRIER : null;
    }

    private static String cause(String missing) {
        return switch (missing) {
            case NO_SHIPMENT -> "Fulfilled without a shipment.";
            case NO_DATE -> "A parcel has no ship date.";
            case NO_CARRIER -> "Fulfilled without a carrier.";
            default -> "Fulfilled without a tracking number.";
        };
    }

    /** Carrier and method as CartRover is told. {@code working_ship_code} is what CartRover itself asked for. */
    private static PackedParcel named(PackedParcel parcel, Case c) {
        String wished = c.ordered().workingShipCode();
        String code = wished == null || wished.isBlank() ? null : wished;
        if (parcel.carrier().isEmpty()) {
            return parcel.sentAs(c.carriers().ofCode(code).orElse(""), code);
        }
        Optional<Carriers.Known> known = c.carriers().of(parcel.carrier());
        return parcel.sentAs(
                known.map(Carriers.Known::carrier).orElse(null),
                code != null ? code : known.map(Carriers.Known::method).orElse(null));
    }

    private static String waiting(SalesOrder order, Packing packing) {
        return switch (order.inventoryStatus()) {
            case "quote" -> "Still a quote in inFlow";
            case "unconfirmed" -> "Not confirmed in inFlow yet";
            default ->
                packing.openLines() == 0
                        ? "Not entirely fulfilled in inFlow"
                        : "Waits for " + packing.openLines() + " of " + packing.lines()
                                + (packing.lines() == 1 ? " line" : " lines");
        };
    }
}
