package app.cartwright.setup;

import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SetupFacts.CartList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the wizard was told and has seen so far. A value: each change makes a new one. It holds no secrets.
 *
 * @param step the step that is open
 * @param plain answers by name, see {@link Name}
 * @param inflow what proving the connection to inFlow gave, or null
 * @param cartrover what proving the connection to CartRover gave, or null
 * @param cartList where the carts come from; {@code NOT_READ} before the first check
 * @param carts the carts seen, those that are gone included
 * @param cartsCheckedAt when they were last checked, or null
 * @param prefixes each cart's prefix, right or wrong, as it stands in its field
 * @param skus how the SKUs match, or null before the comparison
 * @param inflowLocations active locations of inFlow
 * @param locationsRead whether the locations of both sides were read
 * @param mappings one for each CartRover location
 */
public record WizardAnswers(
        WizardStep step,
        Map<String, String> plain,
        @Nullable Proof inflow,
        @Nullable Proof cartrover,
        CartList cartList,
        List<SeenCart> carts,
        @Nullable Instant cartsCheckedAt,
        List<CartPrefix> prefixes,
        @Nullable SkuCounts skus,
        List<Source.One> inflowLocations,
        boolean locationsRead,
        List<LocationMapping> mappings) {

    /** Nothing was answered yet. */
    public static final WizardAnswers NONE = new WizardAnswers(
            WizardStep.WELCOME,
            Map.of(),
            null,
            null,
            CartList.NOT_READ,
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            false,
            List.of());

    /**
     * A cart as it was seen.
     *
     * @param label what people call it
     * @param connected false once CartRover no longer lists it
     */
    public record SeenCart(String orderSource, @Nullable String kind, String label, boolean connected) {}

    /** Names of answers. Those that end in a colon are followed by the name of what they are about. */
    public static final class Name {
        /** The word of the step that is open. */
        public static final String STEP = "step";

        public static final String COMPANY_ID = "companyId";
        public static final String INFLOW_URL = "inflowBaseUrl";
        public static final String INFLOW_VERSION = "inflowApiVersion";
        public static final String CARTROVER_URL = "cartroverBaseUrl";
        /** {@code true}: "I have an account"; {@code false}: "I need an account". */
        public static final String HAS_ACCOUNT = "hasAccount";
        /** {@code true}: "I clicked Save on CartRover's page". */
        public static final String SAVED = "savedOnCartRover";
        /** {@code true} once the missing tick was asked about. */
        public static final String SAVED_ASKED = "savedAsked";
        /** Followed by an order source: the day of the tick "I set the three schedules", or empty. */
        public static final String SCHEDULES = "schedules:";
        /** {@code true}: go on with the SKUs that match. */
        public static final String SKIP_PRODUCTS = "skipProducts";
        /** {@code true} or {@code false}. */
        public static final String PUSH_INVENTORY = "pushInventory";
        /**
         * Followed by CartRover's name of a location: {@code on ALL}, {@code off ALL}, {@code on} or {@code off} and
         * the id of an inFlow location; empty takes a location that was added by name out again.
         */
        public static final String LOCATION = "location:";
        /** {@code true}: "I know, keep it". */
        public static final String ACCEPT_DOUBLE_COUNT = "acceptDoubleCount";
        /** {@code true} or {@code false}. */
        public static final String PULL_ORDERS = "pullOrders";
        /** Id of the inFlow location that orders reserve at; empty for the default. */
        public static final String ORDER_LOCATION = "orderLocation";
        /** The first day, as {@code 2026-01-05}. */
        public static final String SINCE = "since";
        /** Followed by an order source: its prefix as typed. */
        public static final String PREFIX = "prefix:";
        /** {@code true} or {@code false}. */
        public static final String PUSH_SHIPPING = "pushShipping";

        public static final String SETTLE_SECONDS = "settleSeconds";
        public static final String TRACKING_WAIT_HOURS = "trackingWaitHours";
        /** Followed by a carrier's name in inFlow: what to send instead; empty for nothing. */
        public static final String CARRIER = "carrier:";

        private Name() {}
    }

    /** A plain answer, or empty. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(plain.get(name));
    }

    /** Whether a tick is set; {@code otherwise} where nobody answered. */
    public boolean tick(String name, boolean otherwise) {
        String value = plain.get(name);
        return value == null ? otherwise : value.equals("true");
    }

    /** All answers by name, prefixes and locations included. */
    public Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>(plain);
        all.put(Name.STEP, step.word());
        prefixes.forEach(cart -> all.put(Name.PREFIX + cart.orderSource(), cart.prefix()));
        for (LocationMapping mapping : mappings) {
            String source = switch (mapping.source()) {
                case Source.All whole -> SetupFile.ALL;
                case Source.One one -> one.locationId();
            };
            all.put(Name.LOCATION + mapping.cartroverLocation(), (mapping.enabled() ? "on " : "off ") + source);
        }
        return all;
    }

    /** What is wrong with each prefix that can't be used, by order source. */
    public Map<String, Prefixes.Fault> prefixFaults() {
        return prefixFaults(prefixes);
    }

    /** The same for prefixes that are not stored yet. */
    static Map<String, Prefixes.Fault> prefixFaults(List<CartPrefix> prefixes) {
        Map<String, Prefixes.Fault> faults = new LinkedHashMap<>();
        for (int i = 0; i < prefixes.size(); i++) {
            CartPrefix cart = prefixes.get(i);
            List<CartPrefix> others = new ArrayList<>(prefixes.subList(0, i));
            // Of two that clash the one that was typed is at fault, else the later one: told once, at one field.
            if (cart.chosen()) {
                prefixes.stream().skip(i + 1L).filter(o -> !o.chosen()).forEach(others::add);
            } else {
                others.removeIf(CartPrefix::chosen);
            }
            Prefixes.check(new Prefixes.Named(cart.orderSource(), cart.kind()), cart.prefix(), others)
                    .ifPresent(fault -> faults.put(cart.orderSource(), fault));
        }
        return faults;
    }
}
