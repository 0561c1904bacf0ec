package app.cartwright.desktop;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.base.CountedTasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.system.FilePicker;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.StartAtLogin;
import app.cartwright.desktop.system.Tray;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The real window over a bridge, with everything outside recorded. Made on the JavaFX thread. */
public final class Window implements AutoCloseable {
    public final List<String> openedLinks = new CopyOnWriteArrayList<>();
    public final List<String> clipboard = new CopyOnWriteArrayList<>();
    public final List<Exception> failures = new CopyOnWriteArrayList<>();
    public final WindowMemory memory = WindowMemory.forgetful();
    public volatile Optional<Path> pickedFile = Optional.empty();
    /** Until this is counted down the self-test runs. */
    public final CountDownLatch selfTest = new CountDownLatch(1);

    public volatile boolean startsAtLogin;
    /** What was set of it, in order. */
    public final List<Boolean> atLogin = new CopyOnWriteArrayList<>();
    /** Whether the system refuses to change it. */
    public volatile boolean atLoginRefused;
    /** The first change of it waits until this is counted down. */
    public volatile CountDownLatch firstAtLogin = new CountDownLatch(0);

    public final MainWindow main;
    public final Theme theme;
    public final Scene scene;
    final CountedTasks tasks = new CountedTasks(failures::add);

    /** Over what a stub says, at the time and in the zone of what it says. */
    public Window(Stage stage, StubBridge bridge, Theme.Choice looks, double width, double height) {
        this(stage, bridge, InstantSource.fixed(Larkspur.NOW), Larkspur.ZONE, looks, width, height);
    }

    /** Over any bridge. */
    public Window(
            Stage stage,
            Bridge bridge,
            InstantSource clock,
            ZoneId zone,
            Theme.Choice looks,
            double width,
            double height) {
        Texts texts = new Texts(Locale.US);
        memory.put("theme", looks.name());
        theme = new Theme(memory);
        theme.start();
        DesktopParts parts = new DesktopParts(
                bridge,
                clock,
                zone,
                Locale.US,
                tasks,
                openedLinks::add,
                new FilePicker() {
                    @Override
                    public Optional<Path> save(String title, String name) {
                        return pickedFile;
                    }

                    @Override
                    public Optional<Path> open(String title, String ending) {
                        return pickedFile;
                    }
                },
                clipboard::add,
                new StartAtLogin() {
                    @Override
                    public boolean isOn() {
                        return startsAtLogin;
                    }

                    @Override
                    public void set(boolean on) {
                        if (atLogin.isEmpty()) {
                            waitFor(firstAtLogin);
                        }
                        if (atLoginRefused) {
                            throw new IllegalStateException("The system says no");
                        }
                        atLogin.add(on);
                        startsAtLogin = on;
                    }
                },
                Tray.none(),
                memory,
                this::selfTest,
                () -> {},
                () -> {});
        main = new MainWindow(parts, texts, theme, new StackPane(), stage::hide);
        scene = new Scene(main.node(), width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(main.titleProperty());
        stage.sizeToScene();
        stage.show();
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The stub that it is over. */
    StubBridge stub() {
        return (StubBridge) main.desk().bridge();
    }

    /** Lives one day, and then for as long as the test wants. */
    private SelfTest.Result selfTest(Consumer<String> progress) throws InterruptedException {
        progress.accept("Day 1: 40 orders placed");
        selfTest.await();
        return new SelfTest.Result(true, "120 orders. Nothing was lost, doubled or left wrong.");
    }

    @Override
    public void close() throws Exception {
        main.close();
        tasks.close();
        theme.close();
    }
}
