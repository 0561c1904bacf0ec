package app.cartwright.desktop.overview;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The cards of the three services: badge, one figure, last and next run, lag. */
final class ServiceCards {
    private final Texts texts;
    private final Times times;

    ServiceCards(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** A card of one service. */
    record Card(
            String service,
            Ikon icon,
            String title,
            Mark badge,
            String figure,
            String caption,
            String lastRun,
            String nextRun,
            String lag) {}

    List<Card> cards(OverviewModel.Facts facts) {
        return facts.status().services().stream().map(s -> card(facts, s)).toList();
    }

    private Card card(OverviewModel.Facts facts, ServiceView s) {
        boolean waits = facts.paused() || facts.offline();
        OverviewView.Queue queue = facts.overview().queue(s.service());
        int figure = waits && s.enabled() ? halted(s, queue) : done(s, queue);
        String caption = switch (s.service()) {
            case "pullOrders" ->
                facts.paused()
                        ? texts.of("overview.orders.paused")
                        : facts.offline()
                                ? texts.of("overview.orders.offline", OverviewModel.since(facts, times))
                                : texts.count("overview.orders.today", figure);
            case "pushInventory" -> texts.count(waits ? "overview.stock.queued" : "overview.stock.hour", figure);
            default -> texts.count(waits ? "overview.shipping.queued" : "overview.shipping.today", figure);
        };
        return new Card(
                s.service(),
                icon(s.service()),
                texts.of("service." + s.service()),
                badge(facts, s),
                times.number(figure),
                caption,
                lastRun(s),
                nextRun(facts, s),
                lag(facts, s, queue));
    }

    /** Orders and shipments are counted by the day; stock changes so often that the hour says more. */
    private static int done(ServiceView s, OverviewView.Queue queue) {
        return s.service().equals("pushInventory") ? queue.doneThisHour() : s.doneToday();
    }

    private static int halted(ServiceView s, OverviewView.Queue queue) {
        return s.service().equals("pullOrders") ? queue.doneSinceHalt() : queue.waiting();
    }

    private Mark badge(OverviewModel.Facts facts, ServiceView s) {
        List<ErrorView> mine = facts.errors().stream()
                .filter(e -> s.service().equals(e.service()))
                .toList();
        int held = mine.stream().mapToInt(e -> Math.max(1, e.items().size())).sum();
        if (!s.enabled() || s.state().equals("off")) {
            return new Mark(Tone.NEUTRAL, Feather.SLASH, texts.of("badge.off"));
        }
        if (facts.paused()) {
            return new Mark(Tone.NEUTRAL, Feather.PAUSE, texts.of("status.paused"));
        }
        if (s.state().equals("keyRefused")) {
            return new Mark(Tone.BAD, Feather.KEY, texts.of("badge.keyRefused"));
        }
        if (facts.offline() || s.state().equals("waiting")) {
            return new Mark(Tone.WARN, facts.offline() ? Feather.WIFI_OFF : Feather.CLOCK, texts.of("badge.waiting"));
        }
        if (s.state().equals("stopped")) {
            return new Mark(Tone.BAD, Feather.ALERT_CIRCLE, texts.of("badge.stopped"));
        }
        if (held > 0) {
            return s.service().equals("pullOrders")
                    ? Mark.of(Tone.WARN, texts.of("badge.held", times.number(held)))
                    : Mark.of(Tone.WARN, texts.count("badge.errors", mine.size()));
        }
        return s.lastSuccessAt() == null
                ? new Mark(Tone.ACCENT, Feather.REFRESH_CW, texts.of("badge.starting"))
                : Mark.of(Tone.OK, texts.of("status.inSync"));
    }

    private String lastRun(ServiceView s) {
        if (s.lastRunAt() == null) {
            return texts.of("overview.never");
        }
        String at = times.exactly(s.lastRunAt());
        return s.lastResult() == null ? at : texts.of("overview.lastRun", at, s.lastResult());
    }

    private String nextRun(OverviewModel.Facts facts, ServiceView s) {
        Instant next = s.nextRunAt();
        if (!s.enabled()) {
            return texts.of("overview.next.off");
        }
        if (s.state().equals("running")) {
            return texts.of("overview.next.now");
        }
        if (facts.paused()) {
            Instant until = facts.status().pausedUntil();
            return until == null
                    ? texts.of("overview.next.resume")
                    : texts.of("overview.next.at", times.shortly(until));
        }
        if (next == null) {
            return Times.UNKNOWN;
        }
        return texts.of(facts.offline() ? "overview.next.again" : "overview.next.in", times.until(next));
    }

    private String lag(OverviewModel.Facts facts, ServiceView s, OverviewView.Queue queue) {
        if (facts.paused()) {
            return texts.of("overview.lag.paused");
        }
        Long lastSuccess = s.lagSeconds();
        if (facts.offline() && s.service().equals("pullOrders") && lastSuccess != null) {
            return texts.of("overview.lag.look", times.age(Duration.ofSeconds(lastSuccess)));
        }
        Instant since = queue.since();
        if (since == null) {
            return queue.forTracking() == 0
                    ? texts.of("overview.lag.none")
                    : texts.count("overview.lag.tracking", queue.forTracking());
        }
        return texts.of(
                switch (s.service()) {
                    case "pullOrders" -> "overview.lag.orders";
                    case "pushInventory" -> facts.offline() ? "overview.lag.queued" : "overview.lag.stock";
                    default -> "overview.lag.queued";
                },
                times.since(since));
    }

    private static Ikon icon(String service) {
        return switch (service) {
            case "pullOrders" -> Feather.DOWNLOAD;
            case "pushInventory" -> Feather.UPLOAD;
            default -> Feather.TRUCK;
        };
    }
}
