package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers the questions of the guide for stock that differs. */
public final class StockEvidence implements Evidence {
    /** Automatic takes a minute or two; this long nothing is wrong. */
    static final Duration AUTOMATIC = Duration.ofMinutes(5);

    private final StockCase c;
    private final Told told;
    private final RunEvidence runs;
    private final CartStockEvidence cart;

    public StockEvidence(StockCase stockCase, Told told) {
        this.c = stockCase;
        this.told = told;
        this.runs = new RunEvidence(told, stockCase.now());
        this.cart = new CartStockEvidence(stockCase, told);
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("sku", c.sku());
        words.put("near", c.near() == null ? "" : " The nearest is " + c.near() + ".");
        words.put(
                "sentAt",
                sentAt().map(at -> Words.time(at, told.ownZone(), c.now())).orElse("the last push"));
        words.put(
                "ago",
                sentAt().map(at -> Words.age(Duration.between(at, c.now()))).orElse("some time"));
        return words;
    }

    @Override
    public Finding find(Fact fact) {
        return switch (fact) {
            case SKU_ON_BOTH_SIDES -> onBothSides();
            case SKU_SOMEWHERE -> somewhere();
            case SKU_ONCE_IN_INFLOW -> once();
            case SKU_SAME_IN_CART -> sameInCart();
            case STOCK_RUNS -> c.push().finding();
            case LOCATION_SWITCHED_ON -> switchedOn();
            case FIGURES_EQUAL -> equal();
            case DIFFERENCE_ON_NEW_ORDERS -> onNewOrders();
            case STOCK_HAS_ERROR ->
                c.error() == null
                        ? Finding.no(Finding.HERE, "No open error names it.")
                        : c.error().finding();
            case STOCK_ON_ITS_WAY -> onItsWay();
            case CART_FIGURE_EQUAL -> cart.cartFigure();
            case CART_LESS_NEW_ORDERS -> cart.cartLessNewOrders();
            case CART_BELOW_MINIMUM -> cart.belowMinimum();
            case STOCK_JUST_SENT -> justSent();
            case INVENTORY_RUN_SINCE ->
                runs.since(
                        Told.LAST_INVENTORY_RUN,
                        "Last Inventory Run",
                        null,
                        "The figure was sent "
                                + sentAt().map(at -> Words.time(at, told.ownZone(), c.now()) + " your time.")
                                        .orElse("before this Cartwright knew of it."),
                        Moment.at(sentAt().orElse(Instant.EPOCH)));
            case INVENTORY_RUN_GOOD -> runs.good(Told.LAST_INVENTORY_RUN_RESULT, "Last Inventory Run");
            case SYNC_LOCATION_RIGHT -> cart.syncLocation();
            default -> throw new IllegalArgumentException("not about stock that differs: " + fact);
        };
    }

    private Finding onBothSides() {
        if (c.inflowProducts() instanceof Lookup.Unreadable<Integer>(String why)) {
            return Finding.unknown(Finding.INFLOW, Words.stop(why)).with("unread", Words.stop(why));
        }
        if (c.cartRover() instanceof Lookup.Unreadable<StockCase.Record>(String why)) {
            return Finding.unknown(Finding.CARTROVER, Words.stop(why)).with("unread", Words.stop(why));
        }
        boolean here = products() > 0;
        boolean there = c.cartRover() instanceof Lookup.Found<?>;
        String lacking =
                here ? "CartRover doesn't have" : there ? "inFlow doesn't have" : "Neither inFlow nor CartRover has";
        String evidence = here && there
                ? "Yes. Both have exactly " + c.sku() + "."
                : "No. " + lacking + " exactly " + c.sku() + "."
                        + (c.near() == null ? "" : " The nearest is " + c.near() + ".");
        return Finding.of(here && there, here ? Finding.CARTROVER : Finding.INFLOW, evidence);
    }

    private Finding somewhere() {
        boolean here = products() > 0;
        boolean there = c.cartRover() instanceof Lookup.Found<?>;
        String side = here ? "inFlow" : "CartRover";
        return here || there
                ? Finding.yes(side, "Yes. " + side + " has it.").with("side", side)
                : Finding.no(Finding.INFLOW, "No.");
    }

    private Finding once() {
        int count = products();
        return Finding.of(count <= 1, Finding.INFLOW, count <= 1 ? "Yes." : "No. " + count + " products have it.")
                .with("count", Integer.toString(count));
    }

    private Finding sameInCart() {
        Optional<String> sku = told.text(Told.SKU_IN_CART);
        if (sku.isEmpty()) {
            return Finding.unknown(
                    Finding.HERE,
                    "CartRover got it from the cart, so it should be. Say which SKU the cart has, if not.");
        }
        boolean same = sku.get().equals(c.sku());
        return Finding.of(same, Finding.YOU, same ? "Yes." : "No. The cart has " + sku.get() + ".")
                .with("cartSku", sku.get());
    }

    private Finding switchedOn() {
        List<String> on = c.locations().stream()
                .filter(StockCase.Location::enabled)
                .map(location -> location.location() + " from " + location.source())
                .toList();
        return on.isEmpty()
                ? Finding.no(Finding.HERE, "No location is switched on.")
                : Finding.yes(Finding.HERE, "Yes. " + String.join(", ", on) + ".");
    }

    private Finding equal() {
        StockCase.Record record = c.cartRover().orNull();
        List<String> unread = new ArrayList<>();
        List<String> different = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (StockCase.Location location : fed()) {
            BigDecimal there = record == null ? null : CartStockEvidence.figure(record, location.location());
            if (location.wanted() == null || there == null) {
                unread.add(
                        location.wanted() == null
                                ? "inFlow's figure"
                                : "CartRover's figure for " + location.location());
            } else if (there.compareTo(BigDecimal.valueOf(location.wanted())) == 0) {
                same.add(location.location() + " " + location.wanted());
            } else {
                different.add("for " + location.location() + " inFlow has " + location.wanted() + ", "
                        + (location.sent() == null ? "nothing was sent yet" : location.sent() + " was sent")
                        + " and CartRover shows " + Words.plain(there));
            }
        }
        if (!different.isEmpty()) {
            String difference = String.join("; ", different);
            return Finding.no(Finding.CARTROVER, "No. " + Words.capital(difference) + ".")
                    .with("difference", difference);
        }
        if (!unread.isEmpty()) {
            String why = String.join(" and ", new LinkedHashSet<>(unread)) + " can't be read.";
            return Finding.unknown(Finding.CARTROVER, why).with("unread", why);
        }
        return Finding.yes(Finding.CARTROVER, "Yes. " + String.join(", ", same) + ".");
    }

    /** CartRover takes new orders off what was sent: then its figure is the sent one less those units. */
    private Finding onNewOrders() {
        BigDecimal less = BigDecimal.ZERO;
        boolean stale = false;
        StockCase.Record record = Objects.requireNonNull(c.cartRover().orNull());
        for (StockCase.Location location : fed()) {
            BigDecimal there = CartStockEvidence.figure(record, location.location());
            if (there != null && location.sent() != null) {
                less = less.add(BigDecimal.valueOf(location.sent()).subtract(there));
            }
            stale |= location.sent() == null || !location.sent().equals(location.wanted());
        }
        boolean explained = !stale && less.signum() > 0 && less.compareTo(c.newOrders()) == 0;
        String words = takenOff(less);
        return Finding.of(explained, Finding.CARTROVER, explained ? "Yes. " + words + "." : "No.")
                .with("explained", words);
    }

    private Finding onItsWay() {
        return fed().stream()
                .filter(StockCase.Location::waiting)
                .findFirst()
                .map(location -> {
                    String words = "the figure for " + location.location() + " changed to " + location.wanted()
                            + " and goes with the next run";
                    return Finding.yes(Finding.HERE, "Yes: " + words + ".").with("onItsWay", words);
                })
                .orElse(Finding.no(Finding.HERE, "No."));
    }

    private Finding justSent() {
        Optional<Instant> sent = sentAt();
        boolean just = sent.filter(at -> at.plus(AUTOMATIC).isAfter(c.now())).isPresent();
        return Finding.of(just, Finding.HERE, just ? "Yes." : "No.");
    }

    private List<StockCase.Location> fed() {
        return c.locations().stream().filter(StockCase.Location::enabled).toList();
    }

    private int products() {
        Integer count = c.inflowProducts().orNull();
        return count == null ? 0 : count;
    }

    private Optional<Instant> sentAt() {
        return fed().stream()
                .map(StockCase.Location::sentAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    static String takenOff(BigDecimal units) {
        return "CartRover has taken off " + Words.plain(units) + " for new orders that came after the last push";
    }
}
