package app.cartwright.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.ThreadTasks;
import app.cartwright.desktop.system.FilePicker;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.StartAtLogin;
import app.cartwright.desktop.system.Tray;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** The stage around the window: closing, hiding, quitting, the tray, and failures before the first window. */
class WindowHostTest {
    private final StubBridge bridge = new StubBridge();
    private final WindowMemory memory = WindowMemory.forgetful();
    private final AtomicInteger quits = new AtomicInteger();
    private final RecordingTray tray = new RecordingTray();
    private final ThreadTasks tasks = new ThreadTasks(e -> {});
    private final InstantSource clock = InstantSource.fixed(Larkspur.NOW);
    private @Nullable WindowHost host;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void away() throws Exception {
        if (host != null) {
            onFx(() -> {
                host.close();
                return null;
            });
        }
        tasks.close();
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(60, SECONDS);
    }

    private WindowHost show(boolean withTray) throws Exception {
        tray.there = withTray;
        Texts texts = new Texts(Locale.US);
        host = onFx(() -> {
            Theme theme = new Theme(memory);
            theme.start();
            BareWindow bare = new BareWindow(memory, theme);
            WindowHost made = new WindowHost(
                    bare,
                    stage -> new DesktopParts(
                            bridge,
                            clock,
                            Larkspur.ZONE,
                            Locale.US,
                            tasks,
                            url -> {},
                            new NoFiles(),
                            text -> {},
                            new NeverAtLogin(),
                            tray,
                            memory,
                            progress -> new SelfTest.Result(true, ""),
                            quits::incrementAndGet,
                            () -> {}),
                    texts,
                    theme);
            bare.show(() -> {});
            return made;
        });
        await().atMost(30, SECONDS)
                .until(() -> tray.actions != null
                        && onFx(() -> host.main().model().statusProperty().get() != null));
        return host;
    }

    private boolean isShowing() throws Exception {
        return onFx(() -> host.stage().isShowing());
    }

    private void close() throws Exception {
        onFx(() -> {
            host.closeAsked();
            return null;
        });
    }

    private static Button button(Scene scene, String text) {
        return scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarkIsInTheWindowUntilThereIsAPage() throws Exception {
        BareWindow bare = onFx(() -> {
            Theme theme = new Theme(memory);
            theme.start();
            return new BareWindow(memory, theme);
        });
        assertThat(bare.root().getChildren()).hasOnlyElementsOfType(ImageView.class);
        show(false);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(
                                onFx(() -> host.stage().getScene().getRoot().getChildrenUnmodifiable().stream()
                                        .filter(ImageView.class::isInstance)
                                        .count()))
                        .isZero());
        assertThat(onFx(() -> host.stage().getScene().lookup(".page-title"))).isNotNull();
    }

    @Test
    void withoutATrayClosingAsksOnceWhatItMeans() throws Exception {
        show(false);
        close();
        assertThat(isShowing()).isTrue();
        onFx(() -> {
            button(host.stage().getScene(), "Close the window").fire();
            return null;
        });
        assertThat(isShowing()).isFalse();
        onFx(() -> {
            host.toFront();
            return null;
        });
        close();
        assertThat(isShowing()).isFalse();
        assertThat(quits).hasValue(0);
    }

    @Test
    void theSyncingCanBeStoppedInstead() throws Exception {
        show(false);
        close();
        onFx(() -> {
            button(host.stage().getScene(), "Stop syncing instead").fire();
            return null;
        });
        assertThat(quits).hasValue(1);
    }

    @Test
    void withATrayTheWindowHidesAndANoteSaysWhereItIs() throws Exception {
        show(true);
        close();
        assertThat(isShowing()).isFalse();
        assertThat(tray.notes).containsExactly("Cartwright goes on in the background");
        assertThat(tray.words).contains("needsAttention: Needs attention, 6 errors, 2 alerts");
    }

    @Test
    void theTrayKeepsProblemsQuietForAnHour() throws Exception {
        memory.put("firstSyncTold", true);
        memory.put("closeTold", true);
        bridge.errors = List.of();
        show(true);
        Objects.requireNonNull(tray.actions).quiet();
        await().atMost(30, SECONDS)
                .until(() -> onFx(() -> host.stage().getScene().getRoot().lookupAll(".note").stream()
                        .anyMatch(n -> n.getAccessibleText().startsWith("Quiet until 15:06."))));
        close();
        bridge.errors = LarkspurProblems.errors();
        bridge.status = LarkspurStatus.paused();
        bridge.changed();
        await().atMost(30, SECONDS).until(() -> tray.words.stream().anyMatch(w -> w.startsWith("paused")));
        onFx(() -> null);
        assertThat(tray.notes).isEmpty();
    }

    @Test
    void aNewProblemIsANoteInTheWindowThatCanBeMadeQuiet() throws Exception {
        bridge.errors = List.of();
        show(false);
        await().atMost(30, SECONDS).until(() -> bridge.reads.contains("errors"));
        bridge.errors = LarkspurProblems.errors();
        bridge.changed();
        await().atMost(30, SECONDS)
                .until(() -> onFx(() -> host.stage().getScene().getRoot().lookupAll(".note .button").stream()
                        .anyMatch(b ->
                                b instanceof Button quiet && quiet.getText().equals("Quiet for 1 hour"))));
    }

    @Test
    void whereItIsNotToGoOnClosingQuits() throws Exception {
        memory.put("keepRunning", false);
        show(true);
        close();
        assertThat(quits).hasValue(1);
    }

    @Test
    void aNewErrorIsAnnouncedWhileTheWindowIsHidden() throws Exception {
        memory.put("firstSyncTold", true);
        bridge.errors = List.of();
        show(true);
        await().atMost(30, SECONDS)
                .until(() -> bridge.reads.stream().filter("errors"::equals).count() >= 2);
        onFx(() -> null);
        close();
        tray.notes.clear();
        bridge.errors = LarkspurProblems.errors().subList(0, 1);
        bridge.changed();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(tray.notes).containsExactly("3 orders can’t be written"));
    }

    @Test
    void aFileOfKeysIsOpenedWithItsPassphraseAndThenTheServicesBegin() throws Exception {
        StubSetupDesk desk = new StubSetupDesk();
        desk.opens = "four plain words here";
        bridge.setupDesk = desk;
        KeyKeeping locked = new KeyKeeping("file", false, "encrypted file", "The file needs its passphrase.");
        desk.keeping = locked;
        show(true);
        onFx(() -> {
            host.askForKeys(locked);
            return null;
        });
        typePassphrase("not this one");
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(labels()).contains("The passphrase is wrong. Type it again."));
        assertThat(bridge.asked).doesNotContain("start");
        typePassphrase("four plain words here");
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(bridge.asked).contains("start"));
        await().atMost(30, SECONDS)
                .until(() -> onFx(() -> !host.main().desk().dialogs().isOpen()));
    }

    @Test
    void notNowLeavesTheKeysShutAndTheWindowOpen() throws Exception {
        StubSetupDesk desk = new StubSetupDesk();
        bridge.setupDesk = desk;
        KeyKeeping locked = new KeyKeeping("file", false, "encrypted file", "The file needs its passphrase.", true);
        desk.keeping = locked;
        show(true);
        onFx(() -> {
            host.askForKeys(locked);
            Scene scene = host.stage().getScene();
            ((TextInputControl) scene.lookup("#unlock-passphrase")).setText("half a passphr");
            button(scene, "Not now").fire();
            host.main().open(Page.SETTINGS, "CONNECTIONS");
            return null;
        });
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(labels()).contains("The keys can’t be read yet"));
        assertThat(onFx(() -> host.main().desk().dialogs().isOpen())).isFalse();
        assertThat(isShowing()).isTrue();
        assertThat(bridge.asked).doesNotContain("start");
        assertThat(desk.asked).doesNotContain("useEncryptedFile");
        assertThat(desk.keys).isEmpty();

        onFx(() -> {
            Scene scene = host.stage().getScene();
            ((ButtonBase) scene.lookup("#open-keys")).fire();
            assertThat(((TextInputControl) scene.lookup("#unlock-passphrase")).getText())
                    .as("what was typed before")
                    .isEmpty();
            return null;
        });
        typePassphrase("four plain words here");
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(bridge.asked).contains("start"));
        await().atMost(30, SECONDS)
                .until(() -> onFx(() -> host.stage().getScene().lookup("#open-keys") == null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This computer has no keyring that Cartwright can use.",
                "The system keyring is locked. Unlock it, then try again."
            })
    void aKeyringThatIsMissingOrLockedIsTriedAgainOrAnEncryptedFileTakesItsPlace(String sentence) throws Exception {
        StubSetupDesk desk = new StubSetupDesk();
        bridge.setupDesk = desk;
        desk.keeping = new KeyKeeping("keyring", false, "system keyring", sentence);
        show(true);
        onFx(() -> {
            host.askForKeys(desk.keeping);
            Scene scene = host.stage().getScene();
            button(scene, "Try again").fire();
            return null;
        });
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(labels()).contains(sentence));
        assertThat(bridge.asked).doesNotContain("start");

        onFx(() -> {
            Scene scene = host.stage().getScene();
            button(scene, "Use an encrypted file…").fire();
            type(scene, "four plain words here", "four plain words hare");
            button(scene, "Use an encrypted file").fire();
            return null;
        });
        assertThat(labels()).contains("The two don’t match. Type both again.");
        assertThat(desk.asked).doesNotContain("useEncryptedFile");

        onFx(() -> {
            Scene scene = host.stage().getScene();
            type(scene, "four plain words here", "four plain words here");
            button(scene, "Use an encrypted file").fire();
            return null;
        });
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(bridge.asked).contains("start"));
        assertThat(desk.keys).containsExactly("four plain words here");
        await().atMost(30, SECONDS)
                .until(() -> onFx(() -> !host.main().desk().dialogs().isOpen()));
    }

    private static void type(Scene scene, String passphrase, String again) {
        ((TextInputControl) scene.lookup("#unlock-passphrase")).setText(passphrase);
        ((TextInputControl) scene.lookup("#unlock-passphrase-again")).setText(again);
    }

    private void typePassphrase(String text) throws Exception {
        onFx(() -> {
            Scene scene = host.stage().getScene();
            ((TextInputControl) scene.lookup("#unlock-passphrase")).setText(text);
            button(scene, "Open the keys").fire();
            return null;
        });
    }

    private List<String> labels() throws Exception {
        return onFx(() -> host.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(l -> ((Labeled) l).getText())
                .toList());
    }

    @Test
    void aFailureBeforeTheFirstWindowIsTold() throws Exception {
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        StartFailure damaged = new StartFailure(
                "The data file is damaged",
                "The last good copy of 02:00 can be restored; orders are looked up again, none comes twice.",
                "Restore the copy",
                () -> true);
        FailureWindow window = onFx(() -> {
            Theme theme = new Theme(memory);
            theme.start();
            return new FailureWindow(damaged, new Texts(Locale.US), theme, answers::add);
        });
        Scene scene = onFx(() -> window.stage().getScene());
        assertThat(onFx(() -> scene.getRoot().lookupAll(".label").stream()
                        .map(l -> ((Labeled) l).getText())
                        .toList()))
                .contains("The data file is damaged");
        onFx(() -> {
            button(scene, "Restore the copy").fire();
            return null;
        });
        assertThat(answers).containsExactly(true);
        assertThat(onFx(() -> window.stage().isShowing())).isFalse();
    }

    private static final class RecordingTray implements Tray {
        private boolean there;
        private volatile @Nullable Actions actions;
        private final List<String> notes = new CopyOnWriteArrayList<>();
        private final List<String> words = new CopyOnWriteArrayList<>();

        @Override
        public boolean show(Actions with) {
            actions = with;
            return there;
        }

        @Override
        public void status(String state, String word, String sentence, int problems, boolean paused) {
            words.add(state + ": " + word + ", " + sentence);
        }

        @Override
        public void notify(String title, String text, boolean trouble, @Nullable Runnable onClick) {
            notes.add(title);
        }

        @Override
        public void close() {}
    }

    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(String title, String ending) {
            return Optional.empty();
        }
    }

    private static final class NeverAtLogin implements StartAtLogin {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void set(boolean on) {
            throw new IllegalStateException("not expected: " + on);
        }
    }
}
