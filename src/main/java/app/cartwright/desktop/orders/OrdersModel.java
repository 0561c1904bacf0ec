package app.cartwright.desktop.orders;

import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which orders are shown, and the words around the list. */
final class OrdersModel {
    /** A stretch of time to look at. */
    enum Period {
        MONTH,
        WEEK,
        TODAY,
        ALL
    }

    private final Texts texts;
    private final Times times;
    private List<OrderView> all = List.of();
    private String wanted = "";
    private Set<String> carts = Set.of();
    private Set<String> states = Set.of();
    private Period period = Period.MONTH;

    OrdersModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    void orders(List<OrderView> fresh) {
        all = fresh;
    }

    void wanted(String text) {
        wanted = text.toLowerCase(Locale.ROOT);
    }

    /** Shows orders of these order sources only; of all where it names none. */
    void carts(Set<String> orderSources) {
        carts = orderSources;
    }

    /** Shows orders in these states only; in all where it names none. */
    void states(Set<String> of) {
        states = of;
    }

    void period(Period to) {
        period = to;
    }

    boolean shows(OrderView order) {
        return inPeriod(order)
                && (carts.isEmpty() || order.cart() != null && carts.contains(order.cart()))
                && (states.isEmpty() || states.contains(OrderStates.of(order)))
                && (wanted.isEmpty() || matches(order));
    }

    private boolean matches(OrderView o) {
        return has(o.number())
                || has(o.shopNumber())
                || has(o.custRef())
                || has(o.customer())
                || o.skus().stream().anyMatch(this::has);
    }

    private boolean has(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private boolean inPeriod(OrderView order) {
        if (period == Period.ALL || order.orderedAt() == null) {
            return true;
        }
        LocalDate day = times.dayOf(order.orderedAt());
        LocalDate today = times.today();
        return switch (period) {
            case TODAY -> day.equals(today);
            case WEEK -> day.isAfter(today.minusDays(7));
            default -> day.getYear() == today.getYear() && day.getMonth() == today.getMonth();
        };
    }

    /** The carts to choose from. */
    List<Cart> carts() {
        return all.stream()
                .filter(o -> o.cart() != null)
                .map(o -> new Cart(Objects.requireNonNull(o.cart()), CartNames.of(o.cartKind(), o.cart())))
                .distinct()
                .sorted(java.util.Comparator.comparing(Cart::name))
                .toList();
    }

    /** A cart to choose. */
    record Cart(String orderSource, String name) {}

    /** Beside the title. */
    String subtitle(boolean practice) {
        if (practice) {
            return texts.count("orders.practice", all.size());
        }
        long inPeriod = all.stream().filter(this::inPeriod).count();
        return texts.of("orders.inPeriod." + period, times.number((int) inPeriod));
    }

    /** Under the rows. */
    String footer(List<OrderView> visible) {
        long held = visible.stream().filter(o -> o.state().equals("held")).count();
        return texts.of("orders.footer", texts.count("orders.count", visible.size()), times.number((int) held));
    }

    /** What stands where no order has come yet: when the next ones show, and how the last look went. */
    String nothing(@Nullable ServiceView pulling) {
        String soon = texts.of("orders.none.sentence");
        Instant at = pulling == null ? null : pulling.lastRunAt();
        if (pulling == null || at == null) {
            return soon;
        }
        Instant good = pulling.lastSuccessAt();
        String result = pulling.lastResult();
        boolean well = good != null && !good.isBefore(at);
        String how = well || result == null
                ? texts.of(well ? "orders.none.well" : "orders.none.looked", times.exactly(at))
                : texts.of("orders.none.how", times.exactly(at), result);
        return soon + " " + how;
    }

    /** Why nothing is seen although there are orders. */
    String hidden() {
        String looked = wanted.isEmpty() ? texts.of("orders.hidden.these") : texts.of("orders.hidden.text", wanted);
        return texts.of("orders.hidden", looked, texts.count("orders.count", all.size()));
    }
}
