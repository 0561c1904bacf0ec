package app.cartwright.desktop.overview;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StatusView.BudgetView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Causes;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the overview says, in words. */
final class OverviewModel {
    private static final int ROWS = 5;
    private static final int ROWS_UNDER_BANNER = 3;

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
            @Nullable FullCheck check) {
        static Facts read(Bridge bridge) {
            return new Facts(
                    bridge.status(),
                    bridge.overview(),
                    bridge.errors(false),
                    bridge.alerts().stream().filter(a -> a.resolvedAt() == null).toList(),
                    bridge.lastFullCheck());
        }

        boolean paused() {
            return status.state().equals("paused");
        }

        boolean offline() {
            return status.state().equals("offline");
        }
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

    /** A row of the problems. */
    record Problem(
            Ikon icon,
            String tone,
            String title,
            String detail,
            Page page,
            @Nullable String target) {}

    /** A message over the cards. */
    record Notice(Tone tone, Ikon icon, String text, boolean paused) {}

    /** A cart of the strip. */
    record Cart(
            @Nullable String kind,
            String name,
            String orderSource,
            String prefix,
            String today,
            String lastOrder,
            Mark badge) {}

    List<Card> cards(Facts facts) {
        return facts.status().services().stream().map(s -> card(facts, s)).toList();
    }

    private Card card(Facts facts, ServiceView s) {
        boolean waits = facts.paused() || facts.offline();
        String caption;
        int figure = waits && s.enabled() ? s.queued() : s.doneToday();
        caption = switch (s.service()) {
            case "pullOrders" ->
                facts.paused()
                        ? texts.of("overview.orders.paused")
                        : facts.offline()
                                ? texts.of("overview.orders.offline", since(facts))
                                : texts.count("overview.orders.today", figure);
            case "pushInventory" -> texts.count(waits ? "overview.stock.queued" : "overview.stock.today", figure);
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
                lag(facts, s));
    }

    private String since(Facts facts) {
        Instant since = facts.status().since();
        return since == null ? Times.UNKNOWN : times.shortly(since);
    }

    private Mark badge(Facts facts, ServiceView s) {
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

    private String nextRun(Facts facts, ServiceView s) {
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

    private String lag(Facts facts, ServiceView s) {
        if (facts.paused()) {
            return texts.of("overview.lag.paused");
        }
        Long lag = s.lagSeconds();
        String waits = s.queued() == 0 || s.service().equals("pullOrders")
                ? texts.of("overview.lag.none")
                : texts.count("overview.lag.noneWaits", s.queued());
        if (lag == null) {
            return waits;
        }
        String age = times.age(Duration.ofSeconds(lag));
        return switch (s.service()) {
            case "pullOrders" -> texts.of(facts.offline() ? "overview.lag.look" : "overview.lag.orders", age);
            case "pushInventory" -> texts.of(facts.offline() ? "overview.lag.queued" : "overview.lag.stock", age);
            default -> texts.of("overview.lag.queued", age);
        };
    }

    @Nullable
    Notice notice(Facts facts) {
        if (facts.paused()) {
            Instant until = facts.status().pausedUntil();
            int numbers = queued(facts, "pushInventory");
            int shipments = queued(facts, "pushShipping");
            String head = until == null
                    ? texts.of("overview.paused.open")
                    : texts.of("overview.paused.until", times.shortly(until));
            String waiting = numbers + shipments == 0
                    ? texts.of("overview.paused.nothing")
                    : texts.of(
                            "overview.paused.queued",
                            texts.count("overview.paused.numbers", numbers),
                            texts.count("overview.paused.shipments", shipments));
            return new Notice(Tone.NEUTRAL, Feather.PAUSE_CIRCLE, head + " " + waiting, true);
        }
        if (facts.offline()) {
            return new Notice(Tone.WARN, Feather.WIFI_OFF, texts.of("overview.offline", since(facts)), false);
        }
        return null;
    }

    private static int queued(Facts facts, String service) {
        return facts.status().services().stream()
                .filter(s -> s.service().equals(service))
                .mapToInt(ServiceView::queued)
                .sum();
    }

    List<Problem> problems(Facts facts) {
        List<Problem> all = new ArrayList<>();
        for (ErrorView e : facts.errors()) {
            String age = times.since(e.firstSeenAt());
            String detail = e.service() != null && e.service().equals("pullOrders")
                    ? texts.of(
                            e.items().size() > 1 ? "overview.problem.oldest" : "overview.problem.held",
                            age,
                            e.subject())
                    : texts.of("overview.problem.waiting", age, e.subject());
            all.add(new Problem(
                    Causes.icon(e),
                    Causes.toneClass(e),
                    texts.of("overview.problem", Causes.what(texts, e), Causes.inSentence(texts, e)),
                    detail,
                    Page.ERRORS,
                    e.id()));
        }
        int rows = notice(facts) == null ? ROWS : ROWS_UNDER_BANNER;
        int room = facts.alerts().isEmpty() ? rows : rows - 1;
        List<Problem> shown = new ArrayList<>(all.subList(0, Math.min(room, all.size())));
        if (!facts.alerts().isEmpty()) {
            Set<String> carts = new LinkedHashSet<>();
            facts.alerts().forEach(a -> carts.add(CartNames.of(kindOf(facts, a.cart()), a.cart())));
            shown.add(new Problem(
                    Feather.BELL,
                    "muted",
                    texts.count("overview.alerts", facts.alerts().size()),
                    texts.of("overview.alerts.detail", String.join(", ", carts)),
                    Page.ALERTS,
                    null));
        }
        return shown;
    }

    /** How many errors the list leaves out. */
    int moreProblems(Facts facts) {
        int alertRow = facts.alerts().isEmpty() ? 0 : 1;
        return facts.errors().size() - (problems(facts).size() - alertRow);
    }

    private static @Nullable String kindOf(Facts facts, @Nullable String cart) {
        return facts.overview().carts().stream()
                .filter(c -> Objects.equals(c.orderSource(), cart))
                .map(OverviewView.CartCard::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    /** What is said of the budgets as a whole. */
    String budgets(Facts facts) {
        boolean slow = facts.status().budgets().stream()
                .anyMatch(b -> over(b.usedLastMinute(), b.perMinute()) || over(b.usedLastHour(), b.perHour()));
        boolean none = facts.status().budgets().stream().allMatch(b -> b.usedLastMinute() == 0);
        return texts.of(slow ? "overview.budget.slow" : none ? "overview.budget.none" : "overview.budget.fine");
    }

    private static boolean over(@Nullable Integer used, @Nullable Integer limit) {
        return used != null && limit != null && limit > 0 && used * 10L >= limit * 8L;
    }

    /** The meters: name, used, limit. */
    List<Budget> meters(Facts facts) {
        List<Budget> all = new ArrayList<>();
        for (BudgetView b : facts.status().budgets()) {
            String name = texts.of("name." + b.api());
            all.add(new Budget(texts.of("overview.budget.minute", name), b.usedLastMinute(), b.perMinute()));
            Integer used = b.usedLastHour();
            Integer limit = b.perHour();
            if (used != null && limit != null) {
                all.add(new Budget(texts.of("overview.budget.hour", name), used, limit));
            }
        }
        return all;
    }

    /** One meter. */
    record Budget(String name, int used, int limit) {}

    /** The nightly report in words. */
    String report(Facts facts) {
        FullCheck check = facts.check();
        return check == null
                ? texts.of("overview.report.none")
                : texts.of(
                        "overview.report",
                        times.exactly(check.at()),
                        times.number(check.equal()),
                        times.number(check.repaired()),
                        times.number(check.refused()));
    }

    String figuresAsOf(Facts facts) {
        Instant at = facts.offline() && facts.status().since() != null
                ? facts.status().since()
                : facts.overview().asOf();
        return texts.of("overview.asOf", facts.offline() ? times.shortly(at) : times.exactly(at));
    }

    private static Ikon icon(String service) {
        return switch (service) {
            case "pullOrders" -> Feather.DOWNLOAD;
            case "pushInventory" -> Feather.UPLOAD;
            default -> Feather.TRUCK;
        };
    }
}
