package app.cartwright.desktop;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every screen and state, light and dark, in {@code target/screenshots}, named after the design's. */
@Tag("screenshots")
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @Test
    void mainWindow() throws Exception {
        shot("13-overview", 1180, 760, b -> {}, w -> {});
        shot("14-orders", 1180, 760, b -> {}, w -> w.main.open(Page.ORDERS, "CR-1042"));
        shot("15-stock", 1180, 760, b -> {}, w -> w.main.open(Page.STOCK, "TEA-ASSAM-100"));
        shot("16-shipments", 1180, 760, b -> {}, w -> w.main.open(Page.SHIPMENTS, "CR-1039"));
        shot("17-problems-errors", 1180, 760, b -> {}, w -> w.main.open(Page.ERRORS, null));
        shot("27-problems-totals", 1180, 760, b -> {}, w -> w.main.open(Page.ERRORS, "E13"));
        shot("18-problems-alerts", 1180, 760, b -> {}, w -> w.main.open(Page.ALERTS, null));
    }

    private static void shot(String name, double width, double height, Consumer<StubBridge> data, Consumer<Window> then)
            throws Exception {
        shot(name, Theme.Choice.LIGHT, width, height, data, then);
        shot(name + "-dark", Theme.Choice.DARK, width, height, data, then);
    }

    private static void shot(
            String name,
            Theme.Choice looks,
            double width,
            double height,
            Consumer<StubBridge> data,
            Consumer<Window> then)
            throws Exception {
        String only = System.getProperty("shots", "");
        if (!only.isEmpty() && !name.matches(only)) {
            return;
        }
        StubBridge bridge = new StubBridge();
        data.accept(bridge);
        Window window = WaitForAsyncUtils.asyncFx(() -> new Window(new Stage(), bridge, looks, width, height))
                .get();
        settle();
        WaitForAsyncUtils.asyncFx(() -> then.accept(window)).get();
        settle();
        BufferedImage image = WaitForAsyncUtils.asyncFx(
                        () -> SwingFXUtils.fromFXImage(window.scene.snapshot(null), null))
                .get();
        ImageIO.write(image, "png", new File(FOLDER.toFile(), name + ".png"));
        WaitForAsyncUtils.asyncFx(() -> {
                    window.scene.getWindow().hide();
                    window.close();
                    return null;
                })
                .get();
        if (!window.failures.isEmpty()) {
            throw new AssertionError(window.failures.getFirst());
        }
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
