package app.cartwright.desktop.overview;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.HandedOver;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the overview says, in words. */
final class OverviewModel {
    private final Texts texts;
    private final Times times;

    OverviewModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** All facts of one look. */
    record Facts(
            StatusView status,
            OverviewView overview,
            List<ErrorView> errors,
            List<AlertView> alerts,
            @Nullable HandedOver handedOver) {
        static Facts read(Bridge bridge) {
            return new Facts(
                    bridge.status(),
                    bridge.overview(),
                    bridge.errors(false),
                    bridge.alerts().stream().filter(a -> a.resolvedAt() == null).toList(),
                    bridge.handedOver());
        }

        boolean paused() {
            return status.state().equals("paused");
        }

        boolean offline() {
            return status.state().equals("offline");
        }

        /** Whether there is nothing to say over the cards. */
        boolean plain() {
            return !paused() && !offline() && handedOver == null;
        }
    }

    /** A message over the cards. */
    record Notice(Tone tone, Ikon icon, String text, Way way) {
        /** What can be done about it. */
        enum Way {
            RESUME,
            TRY_AGAIN,
            TAKE_BACK
        }
    }

    /** A cart of the strip. */
    record Cart(
            @Nullable String kind,
            String name,
            String orderSource,
            String prefix,
            String today,
            String lastOrder,
            Mark badge) {}

    @Nullable
    Notice notice(Facts facts) {
        HandedOver away = facts.handedOver();
        if (away != null) {
            return new Notice(
                    Tone.NEUTRAL,
                    Feather.MONITOR,
                    texts.of("overview.handedOver", times.shortly(away.at())),
                    Notice.Way.TAKE_BACK);
        }
        if (facts.paused()) {
            Instant until = facts.status().pausedUntil();
            int numbers = facts.overview().queue("pushInventory").waiting();
            int shipments = facts.overview().queue("pushShipping").waiting();
            String head = until == null
                    ? texts.of("overview.paused.open")
                    : texts.of("overview.paused.until", times.shortly(until));
            String waiting = numbers + shipments == 0
                    ? texts.of("overview.paused.nothing")
                    : texts.of(
                            "overview.paused.queued",
                            texts.count("overview.paused.numbers", numbers),
                            texts.count("overview.paused.shipments", shipments));
            return new Notice(Tone.NEUTRAL, Feather.PAUSE_CIRCLE, head + " " + waiting, Notice.Way.RESUME);
        }
        if (facts.offline()) {
            return new Notice(
                    Tone.WARN,
                    Feather.WIFI_OFF,
                    texts.of("overview.offline", since(facts, times)),
                    Notice.Way.TRY_AGAIN);
        }
        return null;
    }

    static @Nullable String kindOf(Facts facts, @Nullable String cart) {
        return facts.overview().carts().stream()
                .filter(c -> Objects.equals(c.orderSource(), cart))
                .map(OverviewView.CartCard::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static String since(Facts facts, Times times) {
        Instant since = facts.status().since();
        return since == null ? Times.UNKNOWN : times.shortly(since);
    }

    List<Cart> carts(Facts facts) {
        List<Cart> all = new ArrayList<>();
        for (OverviewView.CartCard c : facts.overview().carts()) {
            Mark badge = c.alerts() > 0
                    ? new Mark(Tone.BAD, Feather.BELL, texts.count("badge.alerts", c.alerts()))
                    : facts.paused() || facts.offline()
                            ? new Mark(Tone.NEUTRAL, Feather.CLOCK, texts.of("badge.asOf", asOf(facts)))
                            : Mark.of(Tone.OK, texts.of("badge.allWell"));
            all.add(new Cart(
                    c.kind(),
                    CartNames.of(c.kind(), c.orderSource()),
                    c.orderSource(),
                    c.prefix(),
                    texts.of("overview.cart.today", times.number(c.today())),
                    c.lastOrderAt() == null
                            ? texts.of("overview.cart.noOrder")
                            : texts.of("overview.cart.last", times.shortly(c.lastOrderAt())),
                    badge));
        }
        return all;
    }

    private String asOf(Facts facts) {
        Instant since = facts.status().since();
        return times.shortly(since == null ? facts.overview().asOf() : since);
    }

    /** Totals by cart over the days shown, in the order of the strip. */
    Map<String, Integer> totals(Facts facts) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        facts.overview().carts().forEach(c -> totals.put(c.orderSource(), 0));
        facts.overview()
                .ordersPerDay()
                .forEach(day -> day.byCart().forEach((cart, count) -> totals.merge(cart, count, Integer::sum)));
        return totals;
    }

    /** The chart in one sentence. */
    String chartSpoken(Facts facts) {
        List<String> parts = new ArrayList<>();
        totals(facts)
                .forEach((cart, total) ->
                        parts.add(CartNames.of(kindOf(facts, cart), cart) + " " + times.number(total)));
        return texts.of("overview.chart.spoken", facts.overview().ordersPerDay().size(), String.join(", ", parts));
    }

    String cartName(Facts facts, String orderSource) {
        return CartNames.of(kindOf(facts, orderSource), orderSource);
    }

    String figuresAsOf(Facts facts) {
        Instant at = facts.offline() && facts.status().since() != null
                ? facts.status().since()
                : facts.overview().asOf();
        return texts.of("overview.asOf", facts.offline() ? times.shortly(at) : times.exactly(at));
    }
}
