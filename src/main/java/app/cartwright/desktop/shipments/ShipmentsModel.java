package app.cartwright.desktop.shipments;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.bridge.ShipmentView.ParcelView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which shipments are shown, what each waits for, and what can be done about it. */
final class ShipmentsModel {
    /** Parts of the list. */
    enum Group {
        ALL,
        NEEDS_YOU,
        WAITING,
        SENT,
        CONFIRMED
    }

    /** One row. */
    record Row(
            ShipmentView shipment,
            @Nullable String kind,
            String cartName,
            Group group,
            @Nullable ErrorView error) {
        String key() {
            return shipment.custRef();
        }

        String number() {
            return Objects.requireNonNullElse(shipment.number(), shipment.custRef());
        }
    }

    private final Texts texts;
    private final Times times;

    ShipmentsModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    List<Row> rows(List<ShipmentView> shipments, List<OrderView> orders, List<ErrorView> errors) {
        Map<String, String> kinds = new HashMap<>();
        for (OrderView o : orders) {
            String kind = o.cartKind();
            if (kind != null) {
                kinds.put(o.custRef(), kind);
            }
        }
        Map<String, String> kindByCart = new HashMap<>();
        for (OrderView o : orders) {
            String cart = o.cart();
            String kind = o.cartKind();
            if (cart != null && kind != null) {
                kindByCart.put(cart, kind);
            }
        }
        Map<String, ErrorView> byOrder = new HashMap<>();
        for (ErrorView e : errors) {
            if (Objects.equals(e.service(), "pushShipping")) {
                e.items().forEach(i -> byOrder.put(i.key(), e));
            }
        }
        return shipments.stream()
                .map(s -> {
                    String kind = kinds.containsKey(s.custRef())
                            ? kinds.get(s.custRef())
                            : s.cart() == null ? null : kindByCart.get(s.cart());
                    return new Row(
                            s,
                            kind,
                            CartNames.of(kind, s.cart()),
                            group(s, byOrder.get(s.custRef())),
                            byOrder.get(s.custRef()));
                })
                .toList();
    }

    private static Group group(ShipmentView s, @Nullable ErrorView error) {
        if (s.changedAfterPush() != null || s.state().equals("failed")) {
            return Group.NEEDS_YOU;
        }
        return switch (s.state()) {
            case "pushed" -> isConfirmed(s) ? Group.CONFIRMED : Group.SENT;
            case "unknown" -> Group.SENT;
            case "held" -> error != null ? Group.NEEDS_YOU : Group.WAITING;
            default -> Group.WAITING;
        };
    }

    private static boolean isConfirmed(ShipmentView s) {
        return Objects.equals(s.cartStatus(), "confirmed");
    }

    boolean shows(Row row, Group group, String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return (group == Group.ALL || row.group() == group)
                && (text.isEmpty()
                        || row.number().toLowerCase(Locale.ROOT).contains(text)
                        || row.shipment().parcels().stream()
                                .anyMatch(p -> p.trackingNumber() != null
                                        && p.trackingNumber()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(text)));
    }

    String count(List<Row> rows, Group group) {
        return times.number((int) rows.stream()
                .filter(r -> group == Group.ALL || r.group() == group)
                .count());
    }

    /** {@code 4 of 4 lines}. */
    String fulfilled(ShipmentView s) {
        Integer lines = s.lines();
        Integer done = s.fulfilledLines();
        return lines == null || done == null
                ? Times.UNKNOWN
                : texts.count("shipments.lines", lines, times.number(done));
    }

    /**
     * Carrier and tracking number in one or two parts.
     *
     * @param rest {@code ""} where there is one part only
     * @param lacking which part says what is missing or not known; it is written in amber, beside the badge that names it
     * @param quiet whether nothing is expected there yet
     */
    record Sent(String first, String rest, Lacking lacking, boolean quiet) {
        String text() {
            return rest.isEmpty() ? first : first + " " + rest;
        }
    }

    /** Which part of a shipment's words says what is missing. */
    enum Lacking {
        NOTHING,
        FIRST,
        REST
    }

    /** Carrier and tracking number, shortened: {@code UPS 1Z99…6784}. */
    Sent carrier(Row row) {
        ShipmentView s = row.shipment();
        boolean unknownCarrier = is(row.error(), "carrier-unknown");
        if (s.parcels().isEmpty()) {
            return new Sent(texts.of("shipments.noParcel"), "", Lacking.NOTHING, true);
        }
        if (s.parcels().size() > 1) {
            return new Sent(several(s), "", unknownCarrier ? Lacking.FIRST : Lacking.NOTHING, false);
        }
        ParcelView p = s.parcels().getFirst();
        String named = p.carrier();
        boolean noCarrier = named == null;
        String carrier = named == null ? texts.of("shipments.noCarrier") : named;
        if (p.trackingNumber() == null) {
            return new Sent(carrier + ",", texts.of("shipments.noTracking"), Lacking.REST, false);
        }
        return new Sent(
                carrier,
                shortened(p.trackingNumber()),
                noCarrier || unknownCarrier ? Lacking.FIRST : Lacking.NOTHING,
                false);
    }

    private static boolean is(@Nullable ErrorView error, String code) {
        return error != null && error.code().equals(code);
    }

    private String several(ShipmentView s) {
        String carriers = s.parcels().stream()
                .map(p -> p.carrier() == null ? Times.UNKNOWN : p.carrier())
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.of("shipments.parcels", times.number(s.parcels().size()), carriers);
    }

    private static String shortened(String tracking) {
        return tracking.length() <= 12
                ? tracking
                : tracking.substring(0, 4) + "…" + tracking.substring(tracking.length() - 4);
    }

    Mark mark(Row row) {
        ShipmentView s = row.shipment();
        if (s.changedAfterPush() != null) {
            return new Mark(Tone.WARN, Feather.EDIT_2, texts.of("shipment.changed"));
        }
        Instant due = s.dueAt();
        Instant pushed = s.pushedAt();
        return switch (s.state()) {
            case "failed" -> Mark.of(Tone.BAD, texts.of("shipment.failed"));
            case "unknown" -> new Mark(Tone.WARN, Feather.HELP_CIRCLE, texts.of("order.state.shippingUnknown"));
            case "pushed" ->
                isConfirmed(s)
                        ? Mark.of(Tone.OK, texts.of("shipment.confirmed", times.shortly(pushed)))
                        : new Mark(
                                Tone.WARN,
                                Feather.CLOCK,
                                pushed == null
                                        ? texts.of("order.state.waitsForCart")
                                        : texts.of("shipment.waitsForCart", times.since(pushed)));
            case "pending" ->
                new Mark(
                        Tone.ACCENT,
                        Feather.CLOCK,
                        due == null ? texts.of("shipment.due") : texts.of("shipment.settling", times.until(due)));
            case "held" -> held(row);
            default -> {
                Integer lines = s.lines();
                Integer done = s.fulfilledLines();
                yield new Mark(
                        Tone.NEUTRAL,
                        Feather.PIE_CHART,
                        lines == null || done == null
                                ? texts.of("shipment.waits")
                                : texts.count("shipment.waitsForLines", lines, times.number(lines - done)));
            }
        };
    }

    private Mark held(Row row) {
        ShipmentView s = row.shipment();
        ErrorView error = row.error();
        if (s.canRelease()) {
            return new Mark(Tone.NEUTRAL, Feather.PAUSE, texts.of("shipment.onHold"));
        }
        if (error != null) {
            String key = "shipment.error." + error.code();
            return Mark.of(Tone.BAD, texts.has(key) ? texts.of(key) : texts.of("order.state.held"));
        }
        if (s.canSendWithoutTracking()) {
            Instant shipped = s.parcels().stream()
                    .map(ParcelView::shippedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
            return new Mark(
                    Tone.ACCENT,
                    Feather.CLOCK,
                    shipped == null
                            ? texts.of("shipment.tracking")
                            : texts.of("shipment.trackingSince", times.since(shipped)));
        }
        return new Mark(Tone.WARN, Feather.PAUSE, texts.of("order.state.held"));
    }
}
