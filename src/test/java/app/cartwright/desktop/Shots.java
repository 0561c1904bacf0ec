package app.cartwright.desktop;

import app.cartwright.desktop.ui.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the window, light and dark, in {@code target/screenshots}. The environment variable {@code SHOTS}
 * (an expression for the names) takes only some.
 */
final class Shots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String ONLY = System.getenv().getOrDefault("SHOTS", "");

    private Shots() {}

    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    /** At the usual size. */
    @SafeVarargs
    static void shot(String name, Consumer<StubBridge> data, Consumer<Window>... steps) throws Exception {
        shot(name, 1180, 760, data, steps);
    }

    /**
     * Two pictures.
     *
     * @param data what the window is to show
     * @param steps what is done before, each once the one before it is seen
     */
    @SafeVarargs
    static void shot(String name, double width, double height, Consumer<StubBridge> data, Consumer<Window>... steps)
            throws Exception {
        shot(name, Theme.Choice.LIGHT, width, height, data, List.of(steps));
        shot(name + "-dark", Theme.Choice.DARK, width, height, data, List.of(steps));
    }

    private static void shot(
            String name,
            Theme.Choice looks,
            double width,
            double height,
            Consumer<StubBridge> data,
            List<Consumer<Window>> steps)
            throws Exception {
        if (!ONLY.isEmpty() && !name.matches(ONLY)) {
            return;
        }
        StubBridge bridge = new StubBridge();
        data.accept(bridge);
        Window window = WaitForAsyncUtils.asyncFx(() -> new Window(new Stage(), bridge, looks, width, height))
                .get();
        settle();
        for (Consumer<Window> step : steps) {
            WaitForAsyncUtils.asyncFx(() -> step.accept(window)).get();
            settle();
        }
        BufferedImage image = WaitForAsyncUtils.asyncFx(() -> picture(window)).get();
        ImageIO.write(image, "png", new File(FOLDER.toFile(), name + ".png"));
        bridge.slowOnes.countDown();
        WaitForAsyncUtils.asyncFx(() -> {
                    popups().forEach(PopupWindow::hide);
                    window.scene.getWindow().hide();
                    window.close();
                    return null;
                })
                .get();
        if (!window.failures.isEmpty() && bridge.broken.isEmpty()) {
            throw new AssertionError(name, window.failures.getFirst());
        }
    }

    /** The scene, and what pops up over it. */
    private static BufferedImage picture(Window window) {
        BufferedImage image = SwingFXUtils.fromFXImage(window.scene.snapshot(null), null);
        Graphics2D over = image.createGraphics();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        for (PopupWindow popup : popups()) {
            BufferedImage part =
                    SwingFXUtils.fromFXImage(popup.getScene().getRoot().snapshot(clear, null), null);
            double x = popup.getX() - window.scene.getWindow().getX() - window.scene.getX();
            double y = popup.getY() - window.scene.getWindow().getY() - window.scene.getY();
            // A popup may stand over the edge of the window; the picture has no room beyond it.
            over.drawImage(
                    part,
                    (int) Math.min(x, image.getWidth() - part.getWidth()),
                    (int) Math.min(y, image.getHeight() - part.getHeight()),
                    null);
        }
        over.dispose();
        return image;
    }

    private static List<PopupWindow> popups() {
        return javafx.stage.Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && !(w instanceof Tooltip) && w.isShowing())
                .map(PopupWindow.class::cast)
                .toList();
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Presses what has this id ({@code #dismiss}) or this text. */
    static Consumer<Window> press(String idOrText) {
        return w -> w.scene.getRoot().lookupAll("*").stream()
                .filter(n -> n instanceof ButtonBase && WindowTesting.shown(n))
                .map(ButtonBase.class::cast)
                .filter(b -> idOrText.equals("#" + b.getId()) || idOrText.equals(b.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to press: " + idOrText))
                .fire();
    }
}
