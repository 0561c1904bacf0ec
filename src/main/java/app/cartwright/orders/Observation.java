package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the planner needs: the orders with all that is known of them, and the facts. Writes nothing. */
final class Observation {
    /** An unknown SKU is looked up at once, then not more often than this. */
    static final Duration LOOKED_UP = Duration.ofMinutes(5);

    private static final int LOOK_UPS_A_RUN = 5;
    private static final int SMALL_CATALOGUE = 1_000;
    private static final Duration JUST_READ = Duration.ofMinutes(1);

    private final CartRoverClient cartrover;
    private final CatalogueReader catalogue;
    private final References references;
    private final Ledger ledger;
    private final OrderBook book;
    private final InstantSource clock;
    private final Map<String, Instant> lookedUp = new HashMap<>();
    private final Map<String, WithFiltered> filtered = new HashMap<>();

    Observation(
            CartRoverClient cartrover,
            CatalogueReader catalogue,
            References references,
            Ledger ledger,
            OrderBook book,
            InstantSource clock) {
        this.cartrover = cartrover;
        this.catalogue = catalogue;
        this.references = references;
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    /** An order as offered, and with the lines that a rule filtered out. */
    private record WithFiltered(Order offered, Order whole) {}

    /**
     * What was seen.
     *
     * @param undecided orders about which a read failed; nothing is decided about them this time
     */
    record Seen(
            List<Offered> offered,
            PullFacts facts,
            Set<String> undecided,
            @Nullable Trouble trouble) {}

    /** All order sources that a list names or the owner chose. */
    Set<String> sources(NewOrders.Listing listing, Map<String, OrderChoices.Choice> choices, Settings settings) {
        Set<String> sources = new HashSet<>();
        listing.byRef()
                .values()
                .forEach(records -> records.forEach(order -> {
                    OrderChoices.Choice choice = choices.getOrDefault(order.custRef(), OrderChoices.Choice.NONE);
                    @Nullable
                    String source =
                            OrderPlanner.source(new Offered(List.of(order), null, null, false, choice, Set.of()));
                    LocalDate day = SalesOrderMapping.orderDate(order);
                    boolean pulled =
                            day == null || !day.isBefore(settings.pullOrders().since());
                    if (source != null && !source.isBlank() && pulled) {
                        sources.add(source);
                    }
                }));
        return sources;
    }

    /** Gathers the facts for a whole list. */
    Seen gather(
            Settings settings,
            List<CartPrefix> carts,
            NewOrders.Listing listing,
            Map<String, OrderChoices.Choice> choices,
            boolean byHand,
            Strain strain) {
        Map<String, String> prefixes = new HashMap<>();
        carts.forEach(cart -> prefixes.put(cart.orderSource(), cart.prefix()));
        List<Offered> offered = new ArrayList<>();
        Set<String> undecided = new HashSet<>();
        @Nullable Trouble trouble = null;
        for (Map.Entry<String, List<Order>> entry : listing.byRef().entrySet()) {
            Offered one = known(entry.getKey(), entry.getValue(), choices, prefixes);
            if (needsFilteredLines(one) && trouble == null) {
                Outcome<Order> answer = withFilteredLines(one.order(), byHand);
                trouble = strain.of(Api.CARTROVER, answer);
                Order whole = answer.valueOrNull();
                if (whole == null) {
                    undecided.add(entry.getKey());
                } else {
                    one = new Offered(List.of(whole), one.row(), one.pulled(), false, one.choice(), one.takenNumbers());
                }
            }
            offered.add(one);
        }
        filtered.keySet().retainAll(listing.byRef().keySet());
        List<Offered> fresh = offered.stream().filter(one -> !one.inInflow()).toList();
        References.Read read = references.read(settings, currencies(fresh), byHand);
        trouble = trouble == null ? read.trouble() : trouble;
        ProductCatalogue products = catalogue.newest();
        if (trouble == null) {
            Outcome<ProductCatalogue> answer = products(fresh, byHand);
            trouble = answer instanceof Outcome.Done<?> ? null : Strain.needed(Api.INFLOW, "its products", answer);
            products = catalogue.newest();
        }
        PullFacts facts =
                new PullFacts(settings.pullOrders().since(), prefixes, products, read.currencies(), read.locationId());
        return new Seen(offered, facts, undecided, trouble);
    }

    private Offered known(
            String custRef,
            List<Order> records,
            Map<String, OrderChoices.Choice> choices,
            Map<String, String> prefixes) {
        @Nullable OrderRow row = book.row(custRef).orElse(null);
        boolean inInflow = ledger.isDone(IntentKind.CREATE_ORDER, custRef);
        @Nullable
        Order pulled = row == null || !inInflow
                ? null
                : OrderSnapshot.read(row.snapshot()).orElse(null);
        OrderChoices.Choice choice = choices.getOrDefault(custRef, OrderChoices.Choice.NONE);
        Offered plain = new Offered(records, row, pulled, inInflow, choice, Set.of());
        @Nullable String source = OrderPlanner.source(plain);
        @Nullable String prefix = source == null ? null : prefixes.get(source);
        if (inInflow || prefix == null) {
            return plain;
        }
        Set<String> taken = new HashSet<>();
        for (String number : OrderNumbers.of(prefix, plain.order())) {
            if (book.lists().holderOf(number, custRef).isPresent()) {
                taken.add(number);
            }
        }
        return new Offered(records, row, pulled, false, choice, taken);
    }

    private static boolean needsFilteredLines(Offered one) {
        Order order = one.order();
        return !one.inInflow()
                && one.records().size() == 1
                && one.choice().declined() == null
                && !order.sendingCanceled()
                && !order.onHold()
                && order.lines().stream().noneMatch(Order.Line::filtered)
                && OrderMoney.price(order) instanceof Pricing.Differs;
    }

    /** The sums don't meet: lines that a rule filtered out may be in them. Asked once for each state of the order. */
    private Outcome<Order> withFilteredLines(Order order, boolean anew) {
        WithFiltered known = filtered.get(order.custRef());
        if (known != null && known.offered().equals(order) && !anew) {
            return new Outcome.Done<>(known.whole(), null);
        }
        Outcome<Order> answer = cartrover.order(order.custRef(), true);
        return answer.map(read -> {
            Order whole = withLines(order, read.lines());
            filtered.put(order.custRef(), new WithFiltered(order, whole));
            return whole;
        });
    }

    private static Set<String> currencies(List<Offered> offered) {
        Set<String> codes = new HashSet<>();
        for (Offered one : offered) {
            String code = one.order().currencyCode();
            if (code != null && !code.isBlank()) {
                codes.add(code.strip().toUpperCase(Locale.ROOT));
            }
        }
        return codes;
    }

    /** The catalogue, with SKUs looked up that are new since it was listed. */
    private Outcome<ProductCatalogue> products(List<Offered> offered, boolean byHand) {
        if (offered.isEmpty()) {
            return new Outcome.Done<>(catalogue.newest(), null);
        }
        Instant before = catalogue.newest().readAt();
        Outcome<ProductCatalogue> answer = isOld(before, byHand)
                ? catalogue.refresh()
                : offered.stream().anyMatch(Observation::mayBeWritten)
                        ? catalogue.upToDate(JUST_READ)
                        : catalogue.current();
        if (!(answer instanceof Outcome.Done<ProductCatalogue>(ProductCatalogue products, String ignored))) {
            return answer;
        }
        Set<String> missing = new LinkedHashSet<>();
        offered.forEach(one -> one.order().lines().stream()
                .filter(line -> !line.filtered() && !line.sku().isBlank())
                .filter(line -> products.bySku(line.sku()).isEmpty())
                .forEach(line -> missing.add(line.sku())));
        lookedUp.keySet().retainAll(missing);
        Map<String, Instant> asked = askedFor(offered);
        Instant now = clock.instant();
        if (products.readAt() != null && !products.readAt().equals(before)) {
            // The listing is from this very run.
            missing.forEach(sku -> lookedUp.put(sku, now));
            return answer;
        }
        List<String> due = missing.stream()
                .filter(sku -> byHand || isDue(sku, asked.get(sku), now))
                .limit(byHand ? Integer.MAX_VALUE : LOOK_UPS_A_RUN)
                .toList();
        due.forEach(sku -> lookedUp.put(sku, now));
        return catalogue.lookUp(due);
    }

    /** What is held waits for something else; its own look-ups find it. */
    private static boolean mayBeWritten(Offered one) {
        return one.row() == null || one.row().state() == OrderRow.State.WAITING;
    }

    /** Asked by hand, a small catalogue is listed anew: a SKU may have been changed meanwhile. */
    private boolean isOld(@Nullable Instant readAt, boolean byHand) {
        Instant now = clock.instant();
        // A time that lies ahead was taken before the clock was set back.
        return byHand
                && readAt != null
                && catalogue.newest().all().size() <= SMALL_CATALOGUE
                && (readAt.isAfter(now) || !readAt.plus(JUST_READ).isAfter(now));
    }

    /** When another try was last asked for of an order with this SKU. */
    private static Map<String, Instant> askedFor(List<Offered> offered) {
        Map<String, Instant> asked = new HashMap<>();
        for (Offered one : offered) {
            Instant at = one.choice().askedAt();
            if (at != null) {
                one.order().lines().forEach(line -> asked.merge(line.sku(), at, (a, b) -> a.isAfter(b) ? a : b));
            }
        }
        return asked;
    }

    /** What the owner asked for again is looked up at once, everything else after a while. */
    private boolean isDue(String sku, @Nullable Instant asked, Instant now) {
        Instant last = lookedUp.get(sku);
        return last == null
                || asked != null && !asked.isBefore(last)
                || last.isAfter(now)
                || !last.plus(LOOKED_UP).isAfter(now);
    }

    private static Order withLines(Order order, List<Order.Line> lines) {
        return new Order(
                order.custRef(),
                order.custPoNo(),
                order.recordNo(),
                order.orderSource(),
                order.customerId(),
                order.orderDate(),
                order.createdAt(),
                order.updatedAt(),
                order.status(),
                order.ship(),
                order.bill(),
                order.shipCode(),
                order.shipCodeDescription(),
                order.workingShipCode(),
                order.carrier(),
                order.shippingInstructions(),
                order.giftMessage(),
                order.requestedShipDate(),
                order.subTotal(),
                order.orderDiscount(),
                order.salesTax(),
                order.shippingHandling(),
                order.grandTotal(),
                order.currencyCode(),
                order.sendingCanceled(),
                order.onHold(),
                order.deliveredToWmsAt(),
                order.cancelDate(),
                order.errorCode(),
                order.errorMessage(),
                lines,
                order.shipments());
    }
}
