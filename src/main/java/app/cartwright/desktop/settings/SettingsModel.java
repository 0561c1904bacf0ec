package app.cartwright.desktop.settings;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.FactView;
import app.cartwright.bridge.HandedOver;
import app.cartwright.bridge.HomeView;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.base.InOrder;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Notes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes settings at once; each change can be taken back from its note. */
final class SettingsModel {
    private final Bridge bridge;
    private final Tasks tasks;
    private final InOrder ruling;
    private final LiveData live;
    private final Texts texts;
    private final Notes notes;
    private final Queue<Wanted> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<String, Integer> prefixesTyped = new HashMap<>();

    SettingsModel(Bridge bridge, Tasks tasks, LiveData live, Texts texts, Notes notes) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.ruling = new InOrder(tasks);
        this.live = live;
        this.texts = texts;
        this.notes = notes;
    }

    /** Whose accounts the connections are: inFlow's company id, CartRover's API user; null where not known. */
    record Accounts(@Nullable String companyId, @Nullable String apiUser) {}

    /**
     * All that the settings show.
     *
     * @param products how many products of inFlow have a SKU, or null where nobody looked
     */
    record Facts(
            @Nullable Settings settings,
            SetupDesk.Answers answers,
            SetupDesk.KeyKeeping keeping,
            Accounts accounts,
            @Nullable Integer products,
            List<FactView> facts,
            @Nullable HomeView home,
            @Nullable HandedOver handedOver,
            HouseRules rules) {
        static Facts read(Bridge bridge) {
            SetupDesk desk = bridge.setupDesk();
            return new Facts(
                    bridge.settings(),
                    desk.answers(),
                    desk.keyKeeping(),
                    new Accounts(desk.account("inflow"), desk.account("cartrover")),
                    desk.productsWithSku(),
                    bridge.facts(),
                    bridge.home(),
                    bridge.handedOver(),
                    bridge.houseRules());
        }

        long unconfirmed() {
            return facts.stream().filter(f -> f.state().equals("assumed")).count();
        }
    }

    /**
     * Changes settings; {@code what} is a sentence for note and activity. Changes are made in the order in which they were
     * asked for: of a switch that was flipped twice the second flip counts.
     */
    void change(String what, UnaryOperator<Settings> change) {
        waiting.add(new Wanted(what, change));
        tasks.run(this::next, changed -> {
            Settings before = changed.before();
            if (!changed.result().done() || before == null) {
                notes.outcome(texts.of("note.notDone"), changed.result());
            } else {
                notes.undoable(
                        texts.of("settings.changed"),
                        changed.what(),
                        () -> undo(changed.what(), before, changed.after()));
            }
            live.changed();
        });
    }

    /** The change that waits for longest, whichever thread comes first. */
    private Changed next() {
        changing.lock();
        try {
            Wanted wanted = waiting.remove();
            Settings before = bridge.settings();
            ActionResult result = bridge.changeSettings(wanted.what(), wanted.change());
            return new Changed(wanted.what(), before, bridge.settings(), result);
        } finally {
            changing.unlock();
        }
    }

    private record Wanted(String what, UnaryOperator<Settings> change) {}

    private record Changed(
            String what,
            @Nullable Settings before,
            @Nullable Settings after,
            ActionResult result) {}

    private void undo(String what, Settings before, @Nullable Settings after) {
        tasks.run(() -> takeBack(what, before, after), result -> {
            if (!result.done()) {
                notes.outcome(texts.of("note.notDone"), result);
            }
            live.changed();
        });
    }

    /** What was changed since is not taken back along with it. */
    private ActionResult takeBack(String what, Settings before, @Nullable Settings after) {
        changing.lock();
        try {
            return Objects.equals(bridge.settings(), after)
                    ? bridge.changeSettings(texts.of("settings.undone", what), now -> before)
                    : ActionResult.no(texts.of("settings.undone.later", what));
        } finally {
            changing.unlock();
        }
    }

    /** Does something that says itself how it went. */
    void act(String title, Callable<ActionResult> deed) {
        tasks.run(
                deed,
                result -> {
                    notes.outcome(title, result);
                    live.changed();
                },
                e -> notes.say(Tone.WARN, texts.of("note.notDone"), texts.of("settings.failed")));
    }

    /** Says after how many days addresses are deleted, or with null that they are kept. */
    void addressDays(@Nullable Integer days) {
        String what =
                days == null ? texts.of("settings.addresses.off") : texts.count("settings.addresses.changed", days);
        ruling.run(
                () -> {
                    HouseRules before = bridge.houseRules();
                    return new Ruled(before, bridge.changeHouseRules(what, before.withAddressDays(days)));
                },
                changed -> {
                    if (changed.result().done()) {
                        notes.undoable(
                                texts.of("settings.changed"), what, () -> rulesBack(what, changed.before(), days));
                    } else {
                        notes.outcome(texts.of("note.notDone"), changed.result());
                    }
                    live.changed();
                });
    }

    private record Ruled(HouseRules before, ActionResult result) {}

    /** Only the days: another rule that was changed since stays. */
    private void rulesBack(String what, HouseRules before, @Nullable Integer days) {
        ruling.run(
                () -> {
                    HouseRules now = bridge.houseRules();
                    return Objects.equals(now.addressDays(), days)
                            ? bridge.changeHouseRules(
                                    texts.of("settings.undone", what), now.withAddressDays(before.addressDays()))
                            : ActionResult.no(texts.of("settings.undone.later", what));
                },
                result -> {
                    notes.outcome(texts.of("note.undo"), result);
                    live.changed();
                });
    }

    /** Switches one of the three services. */
    void service(String service, boolean on) {
        String name = texts.of("settings.service." + service);
        change(texts.of(on ? "settings.on" : "settings.off", name), s -> SettingsEdits.service(s, service, on));
    }

    /** Switches one CartRover location. */
    void location(String name, boolean on) {
        change(texts.of(on ? "settings.on" : "settings.off", name), s -> SettingsEdits.location(s, name, on));
    }

    /**
     * Checks a prefix and, if it is good, stores it.
     *
     * @param fault is given what is wrong with it, or an empty text
     */
    void prefix(Settings settings, String orderSource, String prefix, Consumer<String> fault) {
        Map<String, String> all = new TreeMap<>();
        settings.pullOrders().carts().forEach(c -> all.put(c.orderSource(), c.prefix()));
        all.put(orderSource, prefix);
        int mine = prefixesTyped.merge(orderSource, 1, Integer::sum);
        tasks.run(() -> bridge.setupDesk().checkPrefixes(all), faults -> {
            if (!Objects.equals(prefixesTyped.get(orderSource), mine)) {
                return; // Another one was typed meanwhile.
            }
            String wrong = faults.getOrDefault(orderSource, "");
            fault.accept(wrong);
            if (wrong.isEmpty()) {
                change(
                        texts.of("settings.prefix.changed", orderSource, prefix),
                        s -> SettingsEdits.prefix(s, orderSource, prefix));
            }
        });
    }

    void since(LocalDate day) {
        change(texts.of("settings.since.changed", day), s -> SettingsEdits.since(s, day));
    }

    void settleMinutes(int minutes) {
        change(texts.of("settings.settle.changed", minutes), s -> SettingsEdits.settleMinutes(s, minutes));
    }

    void trackingHours(int hours) {
        change(texts.of("settings.tracking.changed", hours), s -> SettingsEdits.trackingHours(s, hours));
    }

    void guard(int percent, int atLeast) {
        change(texts.of("settings.guard.changed", percent, atLeast), s -> SettingsEdits.guard(s, percent, atLeast));
    }

    void intervals(Settings.Intervals to) {
        change(texts.of("settings.intervals.changed"), s -> SettingsEdits.intervals(s, to));
    }

    void limits(Settings.Limits to) {
        change(texts.of("settings.limits.changed"), s -> SettingsEdits.limits(s, to));
    }
}
