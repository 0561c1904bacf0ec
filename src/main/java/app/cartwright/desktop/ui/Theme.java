package app.cartwright.desktop.ui;

import app.cartwright.desktop.system.WindowMemory;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The looks: light, dark or as the system has it, and the size of text. */
public final class Theme implements AutoCloseable {
    /** What the owner chose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final String SHEET = "/app/cartwright/desktop/app.css";
    private final WindowMemory memory;
    private final List<Scene> scenes = new ArrayList<>();
    private Choice choice;
    private int textPercent;
    private boolean fontsLoaded;
    private final ChangeListener<ColorScheme> follow = (scheme, was, is) -> apply();

    /** The looks as remembered. */
    public Theme(WindowMemory memory) {
        this.memory = memory;
        this.choice = choiceOf(memory.get("theme", Choice.SYSTEM.name()));
        this.textPercent = (int) memory.number("textPercent", 100);
    }

    /** Loads fonts and style sheets; on the JavaFX thread, once. */
    public void start() {
        if (!Font.getFontNames().contains("Inter SemiBold")) {
            fonts();
        }
        colours();
    }

    /** Loads the fonts, the first time: needed before a word is shown. */
    public void fonts() {
        if (!fontsLoaded) {
            fontsLoaded = true;
            loadFont("Inter-Regular.ttf");
            loadFont("Inter-SemiBold.ttf");
        }
    }

    /** Puts the colours on, all that a window without words needs; follows the system from now on. */
    public void colours() {
        Platform.getPreferences().colorSchemeProperty().addListener(follow);
        apply();
    }

    /** Dresses a scene, now and after each change. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(resource(SHEET).toExternalForm());
        scenes.add(scene);
        dressNow(scene);
    }

    /** The scene is gone. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** What is chosen. */
    public Choice choice() {
        return choice;
    }

    /** Size of text, 100 to 150 percent. */
    public int textPercent() {
        return textPercent;
    }

    /** Chooses light, dark or as the system. */
    public void choose(Choice to) {
        choice = to;
        memory.put("theme", to.name());
        apply();
    }

    /** Chooses the size of text, 100 to 150 percent. */
    public void textSize(int percent) {
        textPercent = Math.clamp(percent, 100, 150);
        memory.put("textPercent", textPercent);
        apply();
    }

    /** Whether it is dark now. */
    public boolean isDark() {
        return choice == Choice.DARK
                || choice == Choice.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** How much larger than usual the text of a scene is. */
    public static double scaleOf(Scene scene) {
        return scene.getRoot().getStyleClass().stream()
                .filter(c -> c.startsWith("text-"))
                .mapToDouble(c -> Integer.parseInt(c.substring("text-".length())) / 100.0)
                .findFirst()
                .orElse(1);
    }

    private void apply() {
        String sheet = (isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scenes.forEach(this::dressNow);
    }

    private void dressNow(Scene scene) {
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(c -> c.equals("dark") || c.startsWith("text-"));
        if (isDark()) {
            classes.add("dark");
        }
        if (textPercent > 100) {
            classes.add("text-" + Math.round(textPercent / 10.0) * 10);
        }
    }

    /** Follows the system no longer; nothing keeps the scenes from now on. */
    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(follow);
        scenes.clear();
    }

    private static Choice choiceOf(String name) {
        try {
            return Choice.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Choice.SYSTEM;
        }
    }

    private static void loadFont(String name) {
        try (InputStream font =
                resource("/app/cartwright/desktop/fonts/" + name).openStream()) {
            Font.loadFont(font, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path);
    }
}
