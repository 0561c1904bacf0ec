package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.ThreadTasks;
import app.cartwright.desktop.system.FilePicker;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.StartAtLogin;
import app.cartwright.desktop.system.Tray;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole set-up in the real window over the real engine, against the practice shop over HTTP, to a shop that is live. */
class PracticeWindowTest {
    @TempDir
    Path folder;

    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private Scene scene;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    private void see(String words) {
        eventually()
                .until(() -> onFx(() -> scene.getRoot().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(l -> ((Labeled) l).getText())
                        .anyMatch(text -> text != null && text.contains(words))));
    }

    private Optional<ButtonBase> button(String idOrText) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(b -> ("#" + b.getId()).equals(idOrText) || idOrText.equals(b.getText()))
                .filter(b -> b.isVisible() && !b.isDisabled())
                .findFirst();
    }

    private void press(String idOrText) {
        eventually().until(() -> onFx(() -> button(idOrText).isPresent()));
        onFx(() -> {
            button(idOrText).orElseThrow().fire();
            return stage;
        });
    }

    /** Goes on once the step is ready, to the one with this title. */
    private void next(String title) {
        eventually()
                .until(() -> onFx(() -> {
                    button("#wizard-next").ifPresent(ButtonBase::fire);
                    return scene.getRoot().lookupAll(".page-title").stream()
                            .anyMatch(l -> title.equals(((Labeled) l).getText()));
                }));
    }

    private MainWindow window(LocalBridge bridge, ThreadTasks tasks) {
        WindowMemory memory = WindowMemory.forgetful();
        return onFx(() -> {
            Theme theme = new Theme(memory);
            theme.start();
            stage = new Stage();
            MainWindow main = new MainWindow(
                    new DesktopParts(
                            bridge,
                            InstantSource.system(),
                            ZoneOffset.UTC,
                            Locale.US,
                            tasks,
                            url -> {},
                            new FilePicker() {
                                @Override
                                public Optional<Path> save(String title, String name) {
                                    return Optional.empty();
                                }

                                @Override
                                public Optional<Path> open(String title, String ending) {
                                    return Optional.empty();
                                }
                            },
                            text -> {},
                            new StartAtLogin() {
                                @Override
                                public boolean isOn() {
                                    return false;
                                }

                                @Override
                                public void set(boolean on) {
                                    throw new IllegalStateException("not expected: " + on);
                                }
                            },
                            Tray.none(),
                            memory,
                            progress -> new SelfTest.Result(true, ""),
                            () -> {},
                            () -> {}),
                    new Texts(Locale.US),
                    theme,
                    new StackPane(),
                    () -> {});
            scene = new Scene(main.node(), 1180, 760);
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            return main;
        });
    }

    private void close(MainWindow main, ThreadTasks tasks) {
        onFx(() -> {
            stage.hide();
            main.close();
            return stage;
        });
        tasks.close();
    }

    private LocalBridge open() {
        return new Opening(Map.of(), InstantSource.system(), ZoneOffset.UTC, null).toRun(folder.resolve("home"));
    }

    @Test
    @Tag("M2")
    @Tag("M48")
    @Tag("M140")
    void thePracticeShopIsSetUpStepByStepAndALocationThatIsSwitchedOffGetsNoNumber() throws Exception {
        Path happenings = folder.resolve("home").resolve("practice.jsonl");
        ThreadTasks tasks = new ThreadTasks(failures::add);
        try (LocalBridge bridge = open()) {
            MainWindow main = window(bridge, tasks);
            see("Connect your shops to inFlow");
            press("Try with a practice shop");
            see("2: Main warehouse, Shop floor");
            see("Made-up orders and stock. Nothing leaves this computer.");
            next("Your CartRover account");
            next("Connect your API user and key");
            next("Set up carts in CartRover");
            press("#check-for-carts");
            see("4 carts found");
            next("Match products by SKU");
            see("SKUs match");
            press("#skip-products");
            next("Choose where stock levels go");
            see("SHOPFLOOR");
            eventually().until(() -> onFx(() -> scene.lookup("#push-SHOPFLOOR") instanceof Switch));
            onFx(() -> {
                ((Switch) scene.lookup("#push-SHOPFLOOR")).setSelected(false);
                return stage;
            });
            see("Nothing is ever sent here");
            next("Pull orders");
            see("SH:1");
            next("Push shipping info");
            next("Review the first sync");
            see("of 38 numbers change");
            press("Go live");
            see("The three services are running.");
            see("In sync");
            // One service says so before the next one has run.
            eventually().until(() -> Files.readString(happenings).contains("MAIN"));
            close(main, tasks);
        }
        String happened = Files.readString(happenings);
        assertThat(happened).contains("MAIN").doesNotContain("SHOPFLOOR");
        assertThat(failures).isEmpty();

        ThreadTasks again = new ThreadTasks(failures::add);
        try (LocalBridge bridge = open()) {
            MainWindow main = window(bridge, again);
            see("Orders per day");
            see("38");
            close(main, again);
        }
        assertThat(failures).isEmpty();
    }
}
