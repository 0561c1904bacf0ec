package app.cartwright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.desktop.base.HeldTasks;
import app.cartwright.desktop.base.InlineTasks;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.ui.Notes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.HouseRules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SettingsModelTest {
    private final StubBridge bridge = new StubBridge();
    private final KeptNotes notes = new KeptNotes();
    private final LiveData live = new LiveData(bridge, new InlineTasks(), Larkspur.NOW);

    private SettingsModel model(Tasks tasks) {
        return new SettingsModel(bridge, tasks, live, Models.TEXTS, notes);
    }

    @Test
    void whichThreadComesFirstDoesNotDecideHowATwiceFlippedSwitchEnds() {
        TurnedTasks tasks = new TurnedTasks();
        SettingsModel model = model(tasks);
        model.service("pullOrders", false);
        model.service("pullOrders", true);

        tasks.runLastFirst();

        assertThat(bridge.settings.pullOrders().enabled()).isTrue();
    }

    @Test
    void theCheckOfAPrefixThatWasTypedOverSaysAndStoresNothing() {
        bridge.setupDesk = new StubSetupDesk() {
            @Override
            public Map<String, String> checkPrefixes(Map<String, String> prefixes) {
                return "SH:".equals(prefixes.get(Larkspur.WOO))
                        ? Map.of(Larkspur.WOO, "Already used by Shopify")
                        : Map.of();
            }
        };
        HeldTasks tasks = new HeldTasks();
        SettingsModel model = model(tasks);
        List<String> said = new ArrayList<>();
        model.prefix(bridge.settings, Larkspur.WOO, "SH:", said::add);
        model.prefix(bridge.settings, Larkspur.WOO, "TR:", said::add);
        tasks.arrives(1);
        tasks.arrives(0);

        assertThat(said).containsExactly("");
    }

    @Test
    void takingAChangeBackKeepsWhatWasChangedAfterIt() {
        SettingsModel model = model(new InlineTasks());
        model.service("pullOrders", false);
        notes.undos.getLast().run();
        assertThat(bridge.settings.pullOrders().enabled()).isTrue();

        model.service("pullOrders", false);
        Runnable undoOfTheFirst = notes.undos.getLast();
        model.service("pushShipping", false);
        undoOfTheFirst.run();

        assertThat(bridge.settings.pullOrders().enabled()).isFalse();
        assertThat(bridge.settings.pushShipping().enabled()).isFalse();
        assertThat(notes.said).last().asString().startsWith("Something else was changed since.");
    }

    @Test
    void takingTheDaysOfAddressesBackKeepsTheOtherRules() {
        SettingsModel model = model(new InlineTasks());
        model.addressDays(90);
        bridge.houseRules = new HouseRules(90, false, LocalTime.of(5, 0));
        notes.undos.getLast().run();

        assertThat(bridge.houseRules).isEqualTo(new HouseRules(30, false, LocalTime.of(5, 0)));
    }

    @Test
    void daysThatWereChangedAgainAreNotTakenBack() {
        SettingsModel model = model(new InlineTasks());
        model.addressDays(90);
        Runnable undoOfTheFirst = notes.undos.getLast();
        model.addressDays(60);
        undoOfTheFirst.run();

        assertThat(bridge.houseRules.addressDays()).isEqualTo(60);
        assertThat(notes.said).last().asString().startsWith("Something else was changed since.");
    }

    @Test
    void ofDaysThatWereTypedTwiceTheLastCount() {
        HeldTasks tasks = new HeldTasks();
        SettingsModel model = model(tasks);
        model.addressDays(90);
        model.addressDays(60);
        assertThat(bridge.houseRules.addressDays()).isEqualTo(90);
        tasks.arrives(0);

        assertThat(bridge.houseRules.addressDays()).isEqualTo(60);
    }

    /** Work waits, and is then done in the order that nobody asked for. */
    private static final class TurnedTasks implements Tasks {
        private final List<Runnable> waiting = new ArrayList<>();

        void runLastFirst() {
            waiting.reversed().forEach(Runnable::run);
        }

        @Override
        public <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            waiting.add(() -> {
                try {
                    done.accept(work.call());
                } catch (Exception e) {
                    failed.accept(e);
                }
            });
            return Work.none();
        }

        @Override
        public <T> Work run(Callable<T> work, Consumer<? super T> done) {
            return run(work, done, e -> {
                throw new IllegalStateException(e);
            });
        }

        @Override
        public Work later(Duration wait, Runnable then) {
            return Work.none();
        }
    }

    /** Keeps what is said, and the ways back that are offered. */
    private static final class KeptNotes implements Notes {
        private final List<String> said = new ArrayList<>();
        private final List<Runnable> undos = new ArrayList<>();

        @Override
        public void say(Tone tone, String title, String text) {
            said.add(text);
        }

        @Override
        public void say(Tone tone, String title, String text, List<Way> ways) {
            said.add(text);
        }

        @Override
        public void undoable(String title, String text, Runnable undo) {
            undos.add(undo);
        }

        @Override
        public void undoNewest() {
            undos.getLast().run();
        }
    }
}
