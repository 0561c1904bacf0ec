package app.cartwright.troubleshoot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the owner told: facts that only CartRover's or the cart's own pages show. Names are part of the command line's
 * contract ({@code --told NAME=VALUE}).
 */
public final class Told {
    /** yes or no: CartRover's page Orders lists the order. Asked only where CartRover can't be read. */
    public static final String ORDER_IN_CARTROVER = "orderInCartRover";
    /** yes or no: the order is in inFlow. Asked only where inFlow can't be read. */
    public static final String ORDER_IN_INFLOW = "orderInInflow";
    /** When the order was placed at the cart, in the owner's own zone. */
    public static final String ORDER_IN_CART_AT = "orderInCartAt";
    /** Carts › the cart: Last Order Run, as CartRover shows it. */
    public static final String LAST_ORDER_RUN = "lastOrderRun";
    /** success or failed. */
    public static final String LAST_ORDER_RUN_RESULT = "lastOrderRunResult";
    /** Edit Setup: the order statuses that are pulled, separated by commas. */
    public static final String ORDER_STATUSES_PULLED = "orderStatusesPulled";
    /** The order's status at the cart. */
    public static final String ORDER_STATUS_IN_CART = "orderStatusInCart";
    /** Edit Setup: Earliest Order Date. */
    public static final String EARLIEST_ORDER_DATE = "earliestOrderDate";
    /** The SKU that the cart has for the product. */
    public static final String SKU_IN_CART = "skuInCart";
    /** The quantity that the cart shows. */
    public static final String CART_FIGURE = "cartFigure";
    /** The cart's minimum level in CartRover: below it the cart is told 0. */
    public static final String MINIMUM_LEVEL = "minimumLevel";
    /** General Inventory Options: a location's name, or COMBINE ALL LOCATIONS. */
    public static final String SYNC_INVENTORY_WITH_LOCATION = "syncInventoryWithLocation";
    /** The location, or COMBINE ALL LOCATIONS, that the owner wants there. */
    public static final String WANTED_LOCATION = "wantedLocation";
    /** Carts › the cart: Last Inventory Run. */
    public static final String LAST_INVENTORY_RUN = "lastInventoryRun";
    /** success or failed. */
    public static final String LAST_INVENTORY_RUN_RESULT = "lastInventoryRunResult";
    /** Carts › the cart: Last Shipment Run. */
    public static final String LAST_SHIPMENT_RUN = "lastShipmentRun";
    /** success or failed. */
    public static final String LAST_SHIPMENT_RUN_RESULT = "lastShipmentRunResult";
    /** The zone of CartRover's times, Pacific where it was not changed there: {@code America/New_York}, {@code UTC}. */
    public static final String CARTROVER_ZONE = "cartRoverZone";

    /** Every name. */
    public static final List<String> NAMES = List.of(
            ORDER_IN_CARTROVER,
            ORDER_IN_INFLOW,
            ORDER_IN_CART_AT,
            LAST_ORDER_RUN,
            LAST_ORDER_RUN_RESULT,
            ORDER_STATUSES_PULLED,
            ORDER_STATUS_IN_CART,
            EARLIEST_ORDER_DATE,
            SKU_IN_CART,
            CART_FIGURE,
            MINIMUM_LEVEL,
            SYNC_INVENTORY_WITH_LOCATION,
            WANTED_LOCATION,
            LAST_INVENTORY_RUN,
            LAST_INVENTORY_RUN_RESULT,
            LAST_SHIPMENT_RUN,
            LAST_SHIPMENT_RUN_RESULT,
            CARTROVER_ZONE);

    /** What is set once and rarely changed; everything else is a sighting that grows old. */
    private static final Set<String> LASTING = Set.of(
            ORDER_IN_CART_AT,
            ORDER_STATUSES_PULLED,
            EARLIEST_ORDER_DATE,
            SKU_IN_CART,
            MINIMUM_LEVEL,
            SYNC_INVENTORY_WITH_LOCATION,
            WANTED_LOCATION,
            CARTROVER_ZONE);

    private static final Duration SIGHTING_HOLDS = Duration.ofHours(1);
    private static final Set<String> GOOD = Set.of("success", "successful", "succeeded", "good", "ok", "yes", "true");
    private static final Set<String> BAD = Set.of("failed", "failure", "fail", "error", "bad", "no", "false");

    private final Map<String, Entry> entries;
    private final ZoneId owner;
    private final Instant now;

    /**
     * One told fact.
     *
     * @param at when it was told
     */
    public record Entry(String value, Instant at) {}

    /**
     * @param entries by name; blank values count as not told
     * @param owner the zone of the owner's computer
     */
    public Told(Map<String, Entry> entries, ZoneId owner, Instant now) {
        this.entries = Map.copyOf(entries);
        this.owner = owner;
        this.now = now;
    }

    /** A fact as it was told; empty where it was not, or where it is too old to hold. */
    Optional<String> text(String name) {
        return Optional.ofNullable(entries.get(name))
                .filter(entry -> !entry.value().isBlank())
                .filter(entry -> LASTING.contains(name)
                        || !entry.at().plus(SIGHTING_HOLDS).isBefore(now))
                .map(entry -> entry.value().strip());
    }

    /** Success or failure, yes or no; empty where it is neither. */
    Optional<Boolean> good(String name) {
        Optional<String> word = text(name).map(value -> value.toLowerCase(Locale.ROOT));
        if (word.filter(GOOD::contains).isPresent()) {
            return Optional.of(true);
        }
        return word.filter(BAD::contains).map(bad -> false);
    }

    /** Several values, separated by commas. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Stream.of(value.split("[,;]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A time on one of CartRover's pages. */
    Optional<Moment> cartRoverTime(String name) {
        return text(name).flatMap(value -> ToldTime.read(value, cartRoverZone(), toldAt(name)));
    }

    /** A time on the owner's own clock. */
    Optional<Moment> ownTime(String name) {
        return text(name).flatMap(value -> ToldTime.read(value, owner, toldAt(name)));
    }

    /** A day. */
    Optional<LocalDate> day(String name) {
        return text(name).flatMap(ToldTime::readDay);
    }

    /** The zone that CartRover's pages show times in. */
    ZoneId cartRoverZone() {
        return text(CARTROVER_ZONE).flatMap(Told::zone).orElse(ToldTime.PACIFIC);
    }

    /** The zone of the owner's computer. */
    ZoneId ownZone() {
        return owner;
    }

    /** {@code 11:05 AM} means the day on which it was told. */
    private Instant toldAt(String name) {
        Entry entry = entries.get(name);
        return entry == null ? now : entry.at();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.equalsIgnoreCase("Pacific") ? "America/Los_Angeles" : name));
        } catch (java.time.DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
