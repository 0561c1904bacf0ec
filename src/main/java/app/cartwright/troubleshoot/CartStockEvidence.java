package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cart shows of a SKU, held against what CartRover has for it: only the owner sees the cart. */
final class CartStockEvidence {
    private static final String COMBINE = "combine all locations";

    private final StockCase c;
    private final Told told;

    CartStockEvidence(StockCase stockCase, Told told) {
        this.c = stockCase;
        this.told = told;
    }

    Finding cartFigure() {
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

    /** CartRover may keep its own figure and take new orders off only where it tells the cart. */
    Finding cartLessNewOrders() {
        Optional<BigDecimal> cart = number(Told.CART_FIGURE);
        BigDecimal expected = expected();
        boolean explained = cart.isPresent()
                && expected != null
                && c.newOrders().signum() > 0
                && expected.subtract(c.newOrders()).max(BigDecimal.ZERO).compareTo(cart.get()) == 0;
        String words = StockEvidence.takenOff(c.newOrders());
        return Finding.of(explained, Finding.CARTROVER, explained ? "Yes. " + words + "." : "No.")
                .with("explained", words);
    }

    Finding belowMinimum() {
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

    Finding syncLocation() {
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

    static @Nullable BigDecimal figure(StockCase.Record record, String location) {
        return record.figures().stream()
                .filter(figure -> figure.location().equalsIgnoreCase(location))
                .map(StockCase.Record.Figure::available)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
