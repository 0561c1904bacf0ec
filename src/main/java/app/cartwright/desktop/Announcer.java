package app.cartwright.desktop;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.WatchView;
import app.cartwright.desktop.base.Apostrophes;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.system.WindowMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is worth a notification: new errors, grouped by cause, at most one each ten minutes and never twice for
 * the same thing; the first sync, once; an error that has been open for seven days.
 */
final class Announcer {
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Duration REMIND = Duration.ofDays(7);
    private static final String REMINDED = "reminded.";

    /** Errors that hold a record back, so that its number says more than the error's title. */
    private static final Set<String> WAITS = Set.of(
            "sku-missing",
            "sku-ambiguous",
            "totals-differ",
            "cart-unknown",
            "already-there",
            "identity-clash",
            "inflow-refused",
            "carrier-unknown",
            "tracking-missing",
            "contents-unclear",
            "stock-refused");

    private final Texts texts;
    private final Times times;
    private final WindowMemory memory;
    private final Set<String> told = new HashSet<>();
    private final List<ErrorView> waiting = new ArrayList<>();
    private @Nullable Instant quietUntil;
    private @Nullable Instant wished;
    private boolean first = true;

    Announcer(Texts texts, Times times, WindowMemory memory) {
        this.texts = texts;
        this.times = times;
        this.memory = memory;
    }

    /** What it looks at. */
    record Facts(StatusView status, List<ErrorView> errors, String shop, List<WatchView> happened) {
        /** Facts without anything that was waited for. */
        Facts(StatusView status, List<ErrorView> errors, String shop) {
            this(status, errors, shop, List.of());
        }

        static Facts read(Bridge bridge) {
            return new Facts(
                    bridge.status(), bridge.errors(false), bridge.overview().shop(), bridge.takeHappened());
        }
    }

    /**
     * A notification.
     *
     * @param way what the button says that opens Problems
     */
    record News(
            String title,
            String text,
            boolean trouble,
            @Nullable String errorId,
            String way) {}

    private News news(String title, String text, boolean trouble, @Nullable String errorId) {
        return new News(Apostrophes.printed(title), Apostrophes.printed(text), trouble, errorId, texts.of("news.show"));
    }

    /** Says nothing about problems for so long. Returns until when. */
    Instant quietFor(Duration length) {
        Instant until = times.now().plus(length);
        quietUntil = until;
        wished = until;
        return until;
    }

    /** When to look again although nothing has changed, because something waits to be said; null where nothing does. */
    @Nullable
    Instant lookAgain() {
        Instant at = waiting.isEmpty() ? wished : quietUntil;
        return at != null && at.isAfter(times.now()) ? at : null;
    }

    /** What to say now; also called as time passes, because some of it waits. */
    List<News> look(Facts facts) {
        List<News> news = new ArrayList<>();
        firstSync(facts, news);
        // Asked for one by one, so neither grouped nor kept quiet.
        for (WatchView watch : facts.happened()) {
            if (told.add(watch.question() + " " + watch.subject() + " " + watch.happenedAt())) {
                news.add(news(
                        texts.of("news.happened." + watch.question(), watch.subject()),
                        watch.sentence() == null ? "" : watch.sentence(),
                        false,
                        null));
            }
        }
        for (ErrorView e : facts.errors()) {
            String thing = e.code() + " " + e.subject();
            if (told.add(thing) && !first) {
                waiting.add(e);
            }
        }
        first = false;
        waiting.removeIf(w -> facts.errors().stream().noneMatch(e -> e.id().equals(w.id())));
        boolean quiet = quietUntil != null && times.now().isBefore(quietUntil);
        if (!waiting.isEmpty() && !quiet && memory.is("notify.problems", true)) {
            news.add(grouped());
            waiting.clear();
            quietUntil = times.now().plus(QUIET);
        }
        if (wished != null && !times.now().isBefore(wished)) {
            wished = null;
        }
        forgetReminders(facts);
        if (memory.is("notify.reminder", true)) {
            remind(facts, news);
        }
        return news;
    }

    /** Once for each error, also over starts of the program; those that are due together are one. */
    private void remind(Facts facts, List<News> news) {
        if (quietUntil != null && times.now().isBefore(quietUntil)) {
            return;
        }
        List<ErrorView> due = facts.errors().stream()
                .filter(e -> e.firstSeenAt().plus(REMIND).isBefore(times.now()))
                .filter(e -> !memory.is(reminderOf(e), false))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        due.forEach(e -> memory.put(reminderOf(e), true));
        quietUntil = times.now().plus(QUIET);
        ErrorView one = due.getFirst();
        news.add(
                due.size() == 1
                        ? news(texts.of("news.reminder"), one.title(), true, one.id())
                        : news(
                                texts.of("news.reminders", due.size()),
                                texts.of("news.errors.first", one.title()),
                                true,
                                null));
    }

    /** That an error was remembered is kept as long as the error is open, and not a file full of them for ever. */
    private void forgetReminders(Facts facts) {
        List<String> open = facts.errors().stream().map(Announcer::reminderOf).toList();
        memory.names(REMINDED).stream().filter(name -> !open.contains(name)).forEach(memory::forget);
    }

    private static String reminderOf(ErrorView e) {
        return REMINDED + e.id();
    }

    private News grouped() {
        ErrorView one = waiting.getFirst();
        long causes = waiting.stream().map(ErrorView::code).distinct().count();
        if (causes > 1) {
            return news(
                    texts.count("news.errors", waiting.size()), texts.of("news.errors.first", one.title()), true, null);
        }
        String held = "news.held." + one.service();
        int count =
                waiting.stream().mapToInt(e -> Math.max(1, e.items().size())).sum();
        return WAITS.contains(one.code()) && texts.has(held + ".one")
                ? news(texts.count(held, count), texts.of("news.because", one.title()), true, one.id())
                : news(one.title(), (one.cause() + " " + one.nextStep()).strip(), true, one.id());
    }

    private void firstSync(Facts facts, List<News> news) {
        boolean all = !facts.status().services().isEmpty()
                && facts.status().services().stream()
                        .filter(StatusView.ServiceView::enabled)
                        .allMatch(s -> s.lastSuccessAt() != null);
        if (all && !memory.is("firstSyncTold", false)) {
            memory.put("firstSyncTold", true);
            if (memory.is("notify.first", true)) {
                news.add(live(facts));
            }
        }
    }

    /** What the first sync did, and the way to what it left over. */
    private News live(Facts facts) {
        int held = facts.errors().stream()
                .filter(e -> "pullOrders".equals(e.service()))
                .mapToInt(e -> Math.max(1, e.items().size()))
                .sum();
        String others = held > 0
                ? texts.count("news.live.held", held)
                : texts.count("news.live.errors", facts.errors().size());
        int left = held > 0 ? held : facts.errors().size();
        return new News(
                texts.of("news.live", facts.shop().isBlank() ? texts.of("news.yourShop") : facts.shop()),
                texts.of(
                        "news.live.sentence",
                        texts.count("news.live.orders", done(facts, "pullOrders")),
                        texts.count("news.live.stock", done(facts, "pushInventory")),
                        others),
                false,
                null,
                left == 0 ? texts.of("news.show") : texts.of("news.see", left));
    }

    private static int done(Facts facts, String service) {
        return facts.status().services().stream()
                .filter(s -> s.service().equals(service))
                .mapToInt(StatusView.ServiceView::doneToday)
                .sum();
    }
}
