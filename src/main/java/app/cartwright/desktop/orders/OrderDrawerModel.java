package app.cartwright.desktop.orders;

import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One order's journey, its sum and its lines, in words. */
final class OrderDrawerModel {
    private final Texts texts;
    private final Times times;

    OrderDrawerModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** A step: late ones wait longer than is usual. */
    record Step(
            Tone tone,
            Ikon icon,
            boolean late,
            String title,
            @Nullable Instant at,
            String when,
            String detail) {}

    String title(OrderView order) {
        return order.number() != null ? order.number() : order.custRef();
    }

    String cartName(OrderView order) {
        return CartNames.of(order.cartKind(), order.cart());
    }

    String subtitle(OrderDetail detail) {
        OrderView order = detail.order();
        List<String> parts = new ArrayList<>();
        parts.add(texts.of(
                "order.subtitle", cartName(order), order.shopNumber() == null ? order.custRef() : order.shopNumber()));
        if (order.customer() != null) {
            parts.add(order.customer());
        }
        BigDecimal units = units(detail);
        if (units != null) {
            parts.add(texts.count("order.units", units.longValue()));
        }
        parts.add(times.money(order.total(), order.currency()));
        return String.join(" · ", parts);
    }

    private static @Nullable BigDecimal units(OrderDetail detail) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OrderDetail.Line line : detail.lines()) {
            BigDecimal quantity = line.quantity();
            if (quantity == null) {
                return null;
            }
            sum = sum.add(quantity);
        }
        return sum;
    }

    List<Step> journey(OrderDetail detail) {
        List<Step> steps = new ArrayList<>();
        Instant before = null;
        for (JourneyStep s : detail.journey()) {
            Instant at = s.at();
            boolean missing = at == null;
            List<String> parts = new ArrayList<>();
            if (missing && before != null && !s.step().equals("written")) {
                parts.add(texts.of("journey.waiting", times.since(before)));
            } else if (at != null
                    && before != null
                    && Duration.between(before, at).toHours() < 1) {
                parts.add(texts.of("journey.after", times.span(Duration.between(before, at))));
            }
            if (!s.detail().isBlank()) {
                parts.add(s.detail());
            }
            steps.add(new Step(
                    missing ? Tone.WARN : tone(s.step()),
                    missing ? Feather.CLOCK : icon(s.step()),
                    missing,
                    name(detail.order(), s.step()),
                    at,
                    at == null ? texts.of("journey.notYet") : times.exactly(at),
                    String.join(missing ? ". " : " · ", parts)));
            if (at != null) {
                before = at;
            }
        }
        return steps;
    }

    private String name(OrderView order, String step) {
        String key = "journey." + step;
        return texts.has(key) ? texts.of(key, cartName(order), title(order)) : step;
    }

    /** A station that was reached is well; what stopped the order or needs a look is not shown as if it were one. */
    private static Tone tone(String step) {
        return switch (step) {
            case "held", "shippingHeld", "shippingUnknown", "changedAtCart", "changedAfterPush" -> Tone.WARN;
            case "failed", "shippingRefused" -> Tone.BAD;
            case "noticed", "chosen", "declined", "cancelled", "shippingClosed" -> Tone.NEUTRAL;
            default -> Tone.OK;
        };
    }

    private static Ikon icon(String step) {
        return switch (step) {
            case "placed" -> Feather.SHOPPING_CART;
            case "inCartRover" -> Feather.SHUFFLE;
            case "written" -> Feather.BOX;
            case "fulfilled" -> Feather.PACKAGE;
            case "shippingPushed" -> Feather.SEND;
            case "confirmed", "acknowledged", "released" -> Feather.CHECK;
            case "offered" -> Feather.EYE;
            case "held", "shippingHeld" -> Feather.PAUSE;
            case "failed", "shippingRefused" -> Feather.X;
            case "shippingUnknown" -> Feather.HELP_CIRCLE;
            case "changedAtCart", "changedAfterPush" -> Feather.EDIT_2;
            case "chosen" -> Feather.USER;
            case "declined", "cancelled", "shippingClosed" -> Feather.SLASH;
            case "noticed" -> Feather.INFO;
            default -> Feather.CIRCLE;
        };
    }

    /** The sum in one line, or null where a part of it is unknown. */
    @Nullable
    String sum(OrderDetail detail) {
        BigDecimal sub = detail.subTotal();
        BigDecimal total = detail.order().total();
        if (sub == null || total == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(times.plain(sub));
        part(text, " − ", detail.discount(), "order.sum.discount");
        part(text, " + ", detail.tax(), "order.sum.tax");
        part(text, " + ", detail.shipping(), "order.sum.shipping");
        return text.append(addsUp(detail) ? " = " : " ≠ ")
                .append(times.plain(total))
                .toString();
    }

    private void part(StringBuilder text, String sign, @Nullable BigDecimal value, String key) {
        if (value != null && value.signum() != 0) {
            text.append(sign).append(texts.of(key, times.plain(value)));
        }
    }

    /** Whether the parts give the total to the cent. */
    boolean addsUp(OrderDetail detail) {
        BigDecimal sub = Objects.requireNonNullElse(detail.subTotal(), BigDecimal.ZERO);
        BigDecimal total = detail.order().total();
        BigDecimal sum = sub.subtract(orZero(detail.discount()))
                .add(orZero(detail.tax()))
                .add(orZero(detail.shipping()));
        return total != null && sum.compareTo(total) == 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    String quantity(OrderDetail.Line line) {
        return texts.of("order.line.quantity", times.number(line.quantity()));
    }

    String laterEdit(OrderView order) {
        return texts.of("order.laterEdit", cartName(order), order.laterEdit() == null ? "" : order.laterEdit());
    }

    /** One reason for an order that is not in inFlow and has no error. */
    @Nullable
    String reason(OrderView order) {
        return switch (order.state()) {
            case "skipped", "declined", "cancelled" ->
                order.stateReason() == null ? texts.of("order.state." + order.state()) : order.stateReason();
            default -> null;
        };
    }
}
