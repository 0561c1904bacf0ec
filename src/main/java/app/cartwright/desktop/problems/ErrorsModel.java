package app.cartwright.desktop.problems;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Causes;
import app.cartwright.desktop.ui.LegPicture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The open errors in words: the list, and all that is said of the one that is chosen. */
final class ErrorsModel {
    private final Texts texts;
    private final Times times;
    private final Map<String, Instant> retried = new HashMap<>();

    ErrorsModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * All open errors and the orders that they name.
     *
     * @param searched what a search looks at, in lower case, by the id of its error: made once for each reading, off the
     *     JavaFX thread, and not for each letter that is typed
     */
    record Facts(
            List<ErrorView> errors,
            Map<String, OrderView> orders,
            Map<String, OrderDetail> sums,
            Map<String, String> searched) {
        static final Facts NONE = new Facts(List.of(), Map.of(), Map.of(), Map.of());

        static Facts read(Bridge bridge) {
            List<ErrorView> errors = bridge.errors(false);
            Map<String, OrderView> orders = new HashMap<>();
            bridge.orders().forEach(o -> orders.put(o.custRef(), o));
            Map<String, OrderDetail> sums = new HashMap<>();
            errors.stream()
                    .filter(e -> e.code().equals("totals-differ"))
                    .flatMap(e -> e.items().stream())
                    .forEach(i -> bridge.order(i.key()).stream().findFirst().ifPresent(d -> sums.put(i.key(), d)));
            Map<String, String> searched = new HashMap<>();
            errors.forEach(e -> searched.put(e.id(), searched(e)));
            return new Facts(errors, orders, sums, searched);
        }

        private static String searched(ErrorView e) {
            StringJoiner words =
                    new StringJoiner("\n").add(e.title()).add(e.subject()).add(e.cause());
            e.items().forEach(i -> words.add(i.label()));
            return words.toString().toLowerCase(Locale.ROOT);
        }

        /** Whether an error has this text, given in lower case, in it, and this cause where one is named. */
        boolean fits(ErrorView e, String lowered, @Nullable String code) {
            return (code == null || code.equals(e.code()))
                    && (lowered.isEmpty() || searched.getOrDefault(e.id(), "").contains(lowered));
        }
    }

    String listTitle(ErrorView e) {
        return Causes.shortTitle(texts, e);
    }

    String listDetail(ErrorView e) {
        String service = texts.of("service." + (e.service() == null ? "all" : e.service()));
        return texts.of("errors.row", service, Causes.about(listTitle(e), e));
    }

    String age(ErrorView e) {
        return times.since(e.firstSeenAt());
    }

    /** What is said under a row: why something is not possible, or that a retry ended the same. */
    @Nullable
    String remark(ErrorView e) {
        Instant at = retried.get(e.id());
        if (at != null && !e.lastSeenAt().isBefore(at)) {
            return texts.of("errors.sameAsBefore", times.shortly(e.lastSeenAt()));
        }
        return e.whyNot();
    }

    void retrying(ErrorView e) {
        retried.put(e.id(), times.now());
    }

    int count(ErrorView e) {
        return Math.max(1, e.items().size());
    }

    /** How many errors can be retried together. */
    int retryable(List<ErrorView> errors) {
        return RetryAll.together(errors).size();
    }

    String heading(ErrorView e) {
        if (Objects.equals(e.service(), "pullOrders") && !e.items().isEmpty()) {
            return texts.count("errors.held", e.items().size(), lowered(e));
        }
        return e.title();
    }

    private String lowered(ErrorView e) {
        String title = e.title();
        return title.length() > 1 && Character.isLowerCase(title.charAt(1)) && !title.startsWith("inFlow")
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }

    String seen(ErrorView e) {
        String first = times.shortly(e.firstSeenAt());
        String last = times.exactly(e.lastSeenAt());
        Integer every = e.checkedEverySeconds();
        return every == null
                ? texts.of("errors.seen", first, last)
                : texts.of(
                        "errors.seen.checked",
                        first,
                        every == 60 ? texts.of("errors.everyMinute") : times.span(Duration.ofSeconds(every)),
                        last);
    }

    String happened(ErrorView e) {
        String what = e.title() + (e.title().endsWith(".") ? "" : ".");
        return switch (e.service() == null ? "" : e.service()) {
            case "pullOrders" -> e.items().isEmpty() ? what : what + " " + texts.count("errors.notWritten", count(e));
            case "pushInventory" -> what + " " + texts.of("errors.stockWaits");
            case "pushShipping" ->
                e.code().equals("outcome-unknown") ? what : what + " " + texts.count("errors.shipmentWaits", count(e));
            default -> what;
        };
    }

    List<LegPicture.Cart> carts(Facts facts, ErrorView e) {
        List<LegPicture.Cart> carts = new ArrayList<>();
        for (ErrorView.Item item : e.items()) {
            OrderView order = facts.orders().get(item.key());
            if (order != null) {
                LegPicture.Cart cart =
                        new LegPicture.Cart(order.cartKind(), CartNames.of(order.cartKind(), order.cart()));
                if (!carts.contains(cart)) {
                    carts.add(cart);
                }
            }
        }
        return carts;
    }

    /** The order came in well, or has not been sent on. */
    LegPicture.Leg cartLeg(ErrorView e) {
        return Objects.equals(e.service(), "pullOrders") ? LegPicture.Leg.GOOD : LegPicture.Leg.NOT_REACHED;
    }

    String placed(Facts facts, ErrorView.Item item) {
        OrderView order = facts.orders().get(item.key());
        return order == null ? Times.NONE : times.shortly(order.orderedAt());
    }

    /** The parts of a sum that differs: name, what CartRover says, what the lines add up to. */
    List<Part> parts(Facts facts, ErrorView e) {
        OrderDetail detail = e.items().isEmpty()
                ? null
                : facts.sums().get(e.items().getFirst().key());
        if (detail == null || detail.subTotal() == null) {
            return List.of();
        }
        BigDecimal lines = BigDecimal.ZERO;
        for (OrderDetail.Line line : detail.lines()) {
            if (line.quantity() == null || line.price() == null) {
                return List.of();
            }
            lines = lines.add(line.quantity().multiply(line.price()));
        }
        BigDecimal discount = negated(detail.discount());
        BigDecimal rest = discount.add(orZero(detail.tax())).add(orZero(detail.shipping()));
        return List.of(
                new Part("errors.sum.items", detail.subTotal(), lines),
                new Part("errors.sum.discount", discount, discount),
                new Part("errors.sum.tax", orZero(detail.tax()), orZero(detail.tax())),
                new Part("errors.sum.shipping", orZero(detail.shipping()), orZero(detail.shipping())),
                new Part("errors.sum.total", detail.order().total(), lines.add(rest)));
    }

    /** One part of a sum. */
    record Part(String key, @Nullable BigDecimal said, BigDecimal added) {
        boolean differs() {
            return said == null || said.compareTo(added) != 0;
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal negated(@Nullable BigDecimal value) {
        return orZero(value).negate();
    }
}
