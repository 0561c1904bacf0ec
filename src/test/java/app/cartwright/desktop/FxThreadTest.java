package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.setup.WizardStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The JavaFX thread neither reads nor writes nor waits while pages open and refresh: the virtual machine itself notes each
 * file, socket, lock, sleep and park. What asks the bridge there fails in every test of the window: see {@link StubBridge}.
 */
class FxThreadTest {
    private static final List<String> WATCHED = List.of(
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.FileForce",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.ThreadPark",
            "jdk.ThreadSleep");

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    @Test
    void noPageReadsWritesOrWaitsOnTheJavaFxThread() throws Exception {
        StubBridge bridge = new StubBridge();
        Window window = onFx(() -> new Window(new Stage(), bridge, Theme.Choice.LIGHT, 1180, 760));
        await().atMost(Duration.ofSeconds(30)).until(() -> onFx(() -> window.main.current() != null));
        assertThat(blockedDuring(() -> everyPageAndStepOnce(window))).isEmpty();
        assertThat(bridge.calledOnFxThread).isEmpty();
        assertThat(window.failures).isEmpty();
        onFx(() -> {
            window.scene.getWindow().hide();
            window.close();
            return window;
        });
    }

    @Test
    void whatBlocksIsSeen() throws Exception {
        Path file = Files.writeString(folder.resolve("some.txt"), "text");
        Object lock = new Object();
        List<String> blocked = blockedDuring(() -> {
            onFx(() -> Files.readString(file));
            onFx(() -> {
                LockSupport.parkNanos(1_000_000);
                return lock;
            });
            onFx(() -> {
                TimeUnit.MILLISECONDS.sleep(1);
                return lock;
            });
            contend(lock);
        });
        assertThat(String.join("\n", blocked))
                .contains("jdk.FileRead", "jdk.ThreadPark", "jdk.ThreadSleep", "jdk.JavaMonitorEnter");
    }

    private static void contend(Object lock) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform().start(() -> {
            synchronized (lock) {
                held.countDown();
                await().atMost(Duration.ofSeconds(30)).until(() -> tried.getCount() == 0);
                await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            }
        });
        held.await();
        Platform.runLater(() -> {
            tried.countDown();
            synchronized (lock) {
                assertThat(Platform.isFxApplicationThread()).isTrue();
            }
        });
        holder.join();
        onFx(() -> lock);
    }

    private static void everyPageAndStepOnce(Window window) {
        for (Page page : Page.values()) {
            if (page != Page.WIZARD) {
                look(window, page, null);
            }
        }
        for (WizardStep step : WizardStep.values()) {
            look(window, Page.WIZARD, step.word());
            onFx(() -> {
                window.main.leaveSetUp();
                return step;
            });
        }
    }

    private static void look(Window window, Page page, String target) {
        onFx(() -> {
            window.main.open(page, target);
            return page;
        });
        window.stub().changed();
        CountDownLatch shown = new CountDownLatch(1);
        window.main.desk().tasks().run(() -> page, done -> shown.countDown());
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> shown.getCount() == 0);
    }

    /** Work of a test. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private List<String> blockedDuring(Work work) throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            for (String event : WATCHED) {
                recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
            }
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return read(file);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> blocked = new ArrayList<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getThread() != null
                        && "JavaFX Application Thread".equals(event.getThread().getJavaName())
                        && event.getStackTrace() != null
                        && isOurs(event.getStackTrace().getFrames())) {
                    blocked.add(event.getEventType().getName() + " "
                            + event.getStackTrace().getFrames().stream()
                                    .map(FxThreadTest::told)
                                    .collect(Collectors.joining(" < ")));
                }
            }
        }
        return blocked;
    }

    /**
     * Called by the program itself, and not by the virtual machine to load a class or by JavaFX to load a font. To hand
     * work to another thread is what is wanted here, even where its queue is held by somebody for a moment.
     */
    private static boolean isOurs(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("app.cartwright.")) {
                return true;
            }
            if (type.endsWith("ThreadPoolExecutor")
                    && frame.getMethod().getName().equals("schedule")) {
                return false;
            }
            boolean library = type.startsWith("java.") && !type.equals("java.lang.ClassLoader")
                    || type.startsWith("sun.")
                    || type.startsWith("jdk.internal.") && !type.startsWith("jdk.internal.loader.");
            if (!library) {
                return false;
            }
        }
        return false;
    }

    private static String told(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }
}
