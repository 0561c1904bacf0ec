package app.cartwright.desktop.troubleshoot;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Bridge.Question;
import app.cartwright.bridge.WatchView;
import app.cartwright.desktop.base.InOrder;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.LegPicture;
import app.cartwright.desktop.ui.LegPicture.Leg;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.troubleshoot.Explanation;
import app.cartwright.troubleshoot.Told;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks one of the three questions, keeps what the owner told, and says the verdict in words. */
final class TroubleshootModel {
    private static final int KEPT = 20;
    private static final String CHECKS = "check.";
    private static final String TOLD = "told.";
    /** In the order in which the guides ask. */
    private static final List<String> FACTS = Told.NAMES;

    private final Bridge bridge;
    private final Tasks tasks;
    private final InOrder watching;
    private final Texts texts;
    private final Times times;
    private final WindowMemory memory;
    private final LiveData live;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private Tasks.Work work = Tasks.Work.none();

    TroubleshootModel(Bridge bridge, Tasks tasks, Texts texts, Times times, WindowMemory memory, LiveData live) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.watching = new InOrder(tasks);
        this.texts = texts;
        this.times = times;
        this.memory = memory;
        this.live = live;
    }

    /**
     * A verdict on screen.
     *
     * @param cart the cart that it is about, where one is known
     * @param told what was told with the last check
     */
    record Shown(
            Question question,
            String subject,
            Explanation explanation,
            LegPicture.@Nullable Cart cart,
            Map<String, String> told,
            Instant at) {}

    private record Answer(Explanation explanation, LegPicture.@Nullable Cart cart) {}

    /** A check of before. */
    record Earlier(Instant at, Question question, String subject, String verdict, String where) {}

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Back to the questions; an answer that is still to come is not waited for. */
    void back() {
        stop();
        shown.set(null);
    }

    /** Reads both services and gives the verdict. */
    void check(
            Question question,
            String subject,
            Map<String, String> told,
            java.util.function.Consumer<Exception> failed) {
        if (subject.isBlank()) {
            return;
        }
        work.stop(); // What was asked before is of no use any more.
        running.set(true);
        Map<String, String> all = new TreeMap<>(told);
        work = tasks.run(
                () -> {
                    Explanation explanation = bridge.explain(question, subject.strip(), all);
                    return new Answer(explanation, cart(explanation.cart()));
                },
                answer -> {
                    running.set(false);
                    keep(question, subject.strip(), answer.explanation());
                    shown.set(new Shown(
                            question, subject.strip(), answer.explanation(), answer.cart(), all, times.now()));
                    live.changed();
                },
                e -> {
                    running.set(false);
                    failed.accept(e);
                });
    }

    private LegPicture.@Nullable Cart cart(@Nullable String orderSource) {
        if (orderSource == null) {
            return null;
        }
        return bridge.overview().carts().stream()
                .filter(c -> c.orderSource().equals(orderSource))
                .findFirst()
                .map(c -> new LegPicture.Cart(c.kind(), CartNames.of(c.kind(), orderSource)))
                .orElseGet(() -> new LegPicture.Cart(null, orderSource));
    }

    void stop() {
        work.stop();
        running.set(false);
    }

    private void keep(Question question, String subject, Explanation e) {
        String name = CHECKS + times.now();
        memory.put(
                name,
                String.join(
                        "\t",
                        question.name(),
                        subject,
                        e.verdict().sentence(),
                        e.verdict().where()));
        List<String> names = memory.names(CHECKS);
        names.stream().limit(Math.max(0, names.size() - KEPT)).forEach(memory::forget);
    }

    /** Earlier checks, the newest first. */
    List<Earlier> earlier() {
        List<Earlier> all = new ArrayList<>();
        for (String name : memory.names(CHECKS)) {
            String[] parts = memory.get(name, "").split("\t", -1);
            try {
                if (parts.length == 4) {
                    all.add(new Earlier(
                            Instant.parse(name.substring(CHECKS.length())),
                            Question.valueOf(parts[0]),
                            parts[1],
                            parts[2],
                            parts[3]));
                }
            } catch (DateTimeParseException | IllegalArgumentException e) {
                memory.forget(name);
            }
        }
        all.sort(Comparator.comparing(Earlier::at).reversed());
        return all;
    }

    String about(Earlier check) {
        return texts.of("trouble.about." + check.question(), check.subject());
    }

    String where(String where) {
        String key = "trouble.where." + where;
        return texts.has(key) ? texts.of(key) : texts.of("trouble.where.unknown");
    }

    /** A leg in Earlier checks, where “none” is shorter than a verdict. */
    String between(Earlier check) {
        return texts.of("trouble.between." + check.where());
    }

    /** Whether the verdict's sentence leaves open between whom it is. */
    boolean namesNoLeg(Explanation.Verdict v) {
        return !List.of("noFault", "unknown").contains(v.where())
                && !v.sentence().contains("between");
    }

    /** A way out in words, its first word between {@code **}. */
    String way(Explanation.Way way) {
        return texts.of("trouble.way." + way.part(), way.text());
    }

    /** The page of the cart's own orders; null where no cart is known, or its address is another one for each shop. */
    static @Nullable String cartOrders(Shown s) {
        LegPicture.Cart cart = s.cart();
        return cart == null ? null : Links.ordersAt(cart.kind());
    }

    /** What a verdict's page is, in words. */
    String opens(String url) {
        return url.contains("cartrover")
                ? texts.of("trouble.openPage.cartrover")
                : url.contains("inflow") ? texts.of("trouble.openPage.inflow") : texts.of("trouble.openPage");
    }

    String heading(Shown s) {
        LegPicture.Cart cart = s.cart();
        boolean named = cart != null
                && s.question() == Question.ORDER
                && !s.subject().toLowerCase(Locale.ROOT).startsWith(cart.name().toLowerCase(Locale.ROOT));
        return cart != null && named
                ? texts.of("trouble.heading.cartOrder", cart.name(), s.subject())
                : texts.of("trouble.heading." + s.question(), s.subject());
    }

    String subheading(Shown s) {
        return texts.of("trouble.subheading." + s.question());
    }

    /** Whether Cartwright itself would see that it has happened: what goes on at the cart it doesn't see. */
    boolean canWatch(Shown s) {
        return !s.explanation().verdict().where().equals("cartRoverToCart");
    }

    /** Says whether it is waited for already. */
    void watched(Shown s, java.util.function.Consumer<Boolean> then) {
        tasks.run(
                () -> bridge.watches().stream()
                        .anyMatch(w -> w.happenedAt() == null
                                && w.subject().equals(s.subject())
                                && w.question().equals(s.question().name().toLowerCase(Locale.ROOT))),
                then);
    }

    /** Waits for it, or waits no more. */
    void watch(Shown s, boolean on, java.util.function.Consumer<ActionResult> then) {
        watching.run(
                () -> on ? bridge.watch(s.question(), s.subject()) : bridge.unwatch(s.question(), s.subject()), then);
    }

    /** Waits for one of the list no more. */
    void unwatch(WatchView watch, java.util.function.Consumer<ActionResult> then) {
        watching.run(
                () -> bridge.unwatch(Question.valueOf(watch.question().toUpperCase(Locale.ROOT)), watch.subject()),
                then);
    }

    /** What is waited for, in words. */
    String about(WatchView watch) {
        return texts.of("trouble.about." + watch.question().toUpperCase(Locale.ROOT), watch.subject());
    }

    /** How it stands: what happened, or since when it is waited for. */
    String standing(WatchView watch) {
        String sentence = watch.sentence();
        return sentence == null ? texts.of("trouble.watching", times.shortly(watch.since())) : sentence;
    }

    /** How the verdict looks. */
    Mark mark(Shown s) {
        return switch (s.explanation().verdict().where()) {
            case "noFault" -> new Mark(Tone.OK, Feather.CHECK_CIRCLE, where("noFault"));
            case "unknown" -> new Mark(Tone.ACCENT, Feather.HELP_CIRCLE, where("unknown"));
            default ->
                new Mark(
                        Tone.WARN,
                        Feather.ALERT_TRIANGLE,
                        where(s.explanation().verdict().where()));
        };
    }

    Leg cartLeg(Shown s) {
        return switch (s.explanation().verdict().where()) {
            case "cartToCartRover", "cartRoverToCart" -> Leg.FAULT;
            case "cartRoverToInflow" -> Leg.GOOD;
            case "noFault" -> Leg.GOOD;
            default -> Leg.PLAIN;
        };
    }

    Leg inflowLeg(Shown s) {
        return switch (s.explanation().verdict().where()) {
            case "cartRoverToInflow", "inflowToCartRover" -> Leg.FAULT;
            case "cartToCartRover" -> Leg.NOT_REACHED;
            case "cartRoverToCart", "noFault" -> Leg.GOOD;
            default -> Leg.PLAIN;
        };
    }

    Mark step(Explanation.Step step) {
        return switch (step.answer()) {
            case "yes" -> new Mark(Tone.OK, Feather.CHECK, texts.of("trouble.answer.yes"));
            case "no" -> new Mark(Tone.BAD, Feather.X, texts.of("trouble.answer.no"));
            case "ask" -> new Mark(Tone.ACCENT, Feather.HELP_CIRCLE, texts.of("trouble.answer.ask"));
            default -> new Mark(Tone.NEUTRAL, Feather.HELP_CIRCLE, texts.of("trouble.answer.unknown"));
        };
    }

    /** {@code looked up}, {@code you told us} or {@code ask}. */
    String source(Explanation.Step step) {
        if (step.answer().equals("ask")) {
            return texts.of("trouble.answer.ask");
        }
        return step.source().equals("you told us") ? texts.of("trouble.told") : texts.of("trouble.lookedUp");
    }

    /** The facts that the owner is asked for, or has told. */
    List<String> asked(Shown s) {
        return s.explanation().steps().stream()
                .map(Explanation.Step::asks)
                .filter(a -> a != null && !a.isBlank())
                .distinct()
                .map(String::valueOf)
                .toList();
    }

    /** The facts that the owner has told of it before, whatever is asked now. */
    List<String> told(Shown s) {
        String beginning = TOLD + s.question() + "." + s.subject() + ".";
        return memory.names(beginning).stream()
                .map(name -> name.substring(beginning.length()))
                .filter(FACTS::contains)
                .sorted(Comparator.comparing(FACTS::indexOf))
                .toList();
    }

    String remembered(Shown s, String fact) {
        return memory.get(TOLD + s.question() + "." + s.subject() + "." + fact, "");
    }

    void remember(Shown s, String fact, String value) {
        memory.put(TOLD + s.question() + "." + s.subject() + "." + fact, value);
    }

    String factName(Shown s, String fact) {
        String key = "trouble.fact." + fact;
        if (texts.has(key)) {
            return texts.of(key);
        }
        return s.explanation().steps().stream()
                .filter(step -> fact.equals(step.asks()))
                .map(Explanation.Step::question)
                .findFirst()
                .orElse(fact);
    }

    /** The whole verdict as text, for support. */
    String forSupport(Shown s) {
        StringBuilder text =
                new StringBuilder(heading(s) + "\n" + s.explanation().verdict().sentence() + "\n");
        String detail = s.explanation().verdict().detail();
        text.append(detail == null ? "" : detail + "\n");
        text.append(s.explanation().verdict().nextStep()).append("\n\n");
        int number = 1;
        for (Explanation.Step step : s.explanation().steps()) {
            text.append(number++).append(". ").append(step.question()).append(" [");
            text.append(step(step).word()).append(", ").append(source(step)).append("] ");
            text.append(step.evidence()).append('\n');
        }
        return text.toString();
    }
}
