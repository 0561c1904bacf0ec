package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the questions of the guide for stock that differs. */
public final class StockEvidence implements Evidence {
    /** Automatic takes a minute or two; this long nothing is wrong. */
    static final Duration AUTOMATIC = Duration.ofMinutes(5);

    private static final String COMBINE = "combine all locations";

    private final StockCase c;
    private final Told told;
    private final RunEvidence runs;

    public StockEvidence(StockCase stockCase, Told told) {
        this.c = stockCase;
        this.told = told;
        this.runs = new RunEvidence(told, stockCase.now());
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("sku", c.sku());
        words.put("near", c.near() == null ? "" : "The nearest is " + c.near() + ".");
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
            case CART_FIGURE_EQUAL -> cartFigure();
            case CART_BELOW_MINIMUM -> belowMinimum();
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
            case SYNC_LOCATION_RIGHT -> syncLocation();
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
            BigDecimal there = record == null ? null : figure(record, location.location());
            if (location.wanted() == null || there == null) {
                unread.add(
                        location.wanted() == null
                                ? "inFlow's figure"
                                : "CartRover's figure for " + location.location());
            } else if (there.compareTo(BigDecimal.valueOf(location.wanted())) == 0) {
                same.add(location.location() + " " + location.wanted());
            } else {
                different.add(location.location() + ": inFlow " + location.wanted() + ", sent "
                        + (location.sent() == null ? "nothing yet" : location.sent()) + ", CartRover "
                        + Words.plain(there));
            }
        }
        if (!different.isEmpty()) {
            String difference = String.join("; ", different);
            return Finding.no(Finding.CARTROVER, "No. " + difference + ".").with("difference", difference);
        }
        if (!unread.isEmpty()) {
            String why = String.join(" and ", unread) + " can't be read.";
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
            BigDecimal there = figure(record, location.location());
            if (there != null && location.sent() != null) {
                less = less.add(BigDecimal.valueOf(location.sent()).subtract(there));
            }
            stale |= location.sent() == null || !location.sent().equals(location.wanted());
        }
        boolean explained = !stale && less.signum() > 0 && less.compareTo(c.newOrders()) == 0;
        String words = Words.plain(less) + " on new orders that came after the last push";
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

    private Finding cartFigure() {
        Optional<BigDecimal> cart = number(Told.CART_FIGURE);
        BigDecimal expected = expected();
        if (cart.isEmpty() || expected == null) {
            return Finding.ask(Told.CART_FIGURE, "Only the cart shows it.");
        }
        boolean same = cart.get().compareTo(expected) == 0;
        return Finding.of(
                same,
                Finding.YOU,
                (same ? "Yes. " : "No. ") + "The cart shows " + Words.plain(cart.get()) + ", CartRover has "
                        + Words.plain(expected) + " for it.");
    }

    private Finding belowMinimum() {
        Optional<BigDecimal> cart = number(Told.CART_FIGURE);
        Optional<BigDecimal> minimum = number(Told.MINIMUM_LEVEL);
        BigDecimal expected = expected();
        if (cart.isEmpty()
                || cart.get().signum() != 0
                || minimum.isEmpty()
                || expected == null
                || expected.compareTo(minimum.get()) >= 0) {
            return Finding.no(Finding.YOU, "No.");
        }
        String level = Words.plain(minimum.get());
        return Finding.yes(
                        Finding.YOU, "Yes. " + Words.plain(expected) + " is below the minimum level of " + level + ".")
                .with("minimum", level);
    }

    private Finding justSent() {
        Optional<Instant> sent = sentAt();
        boolean just = sent.filter(at -> at.plus(AUTOMATIC).isAfter(c.now())).isPresent();
        return Finding.of(just, Finding.HERE, just ? "Yes." : "No.");
    }

    private Finding syncLocation() {
        Optional<String> set = told.text(Told.SYNC_INVENTORY_WITH_LOCATION);
        if (set.isEmpty()) {
            return Finding.ask(
                    Told.SYNC_INVENTORY_WITH_LOCATION,
                    "Only CartRover's page shows it: Carts › the cart › Edit Setup › General Inventory Options.");
        }
        Optional<String> wanted = told.text(Told.WANTED_LOCATION);
        String is = combined(set.get()) ? "COMBINE ALL LOCATIONS" : set.get();
        StockCase.Record record = c.cartRover().orNull();
        boolean known = combined(is) || record != null && figure(record, is) != null;
        if (wanted.isEmpty() && known) {
            return Finding.ask(
                    Told.WANTED_LOCATION,
                    "It is set to " + is + ", for which CartRover has " + plainOrUnknown(expected())
                            + ". Is that what you want?");
        }
        String want = wanted.map(text -> combined(text) ? "COMBINE ALL LOCATIONS" : text)
                .orElse("one of CartRover's locations, or COMBINE ALL LOCATIONS");
        boolean right = known && is.equalsIgnoreCase(want);
        return Finding.of(
                        right,
                        Finding.YOU,
                        right
                                ? "Yes. It is set to " + is + "."
                                : "No. It is set to " + is + (known ? "" : ", which CartRover has no figure for")
                                        + (wanted.isPresent() ? "; you want " + want + "." : "."))
                .with("location", is)
                .with("wanted", want);
    }

    /** What the cart should show: one location's figure, or the total. */
    private @Nullable BigDecimal expected() {
        StockCase.Record record = c.cartRover().orNull();
        if (record == null) {
            return null;
        }
        Optional<String> set = told.text(Told.SYNC_INVENTORY_WITH_LOCATION);
        if (set.isPresent() && !combined(set.get())) {
            return figure(record, set.get());
        }
        return record.total();
    }

    private static @Nullable BigDecimal figure(StockCase.Record record, String location) {
        return record.figures().stream()
                .filter(figure -> figure.location().equalsIgnoreCase(location))
                .map(StockCase.Record.Figure::available)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    private Optional<BigDecimal> number(String name) {
        try {
            return told.text(name).map(text -> new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean combined(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(COMBINE);
    }

    private static String plainOrUnknown(@Nullable BigDecimal number) {
        return number == null ? "no figure" : Words.plain(number);
    }
}
