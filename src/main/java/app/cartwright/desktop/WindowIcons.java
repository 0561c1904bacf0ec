package app.cartwright.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/** The mark in the sizes that title bars, task bars and switchers ask for; drawn by {@code packaging/Icons.java}. */
final class WindowIcons {
    private static final int[] SIZES = {16, 32, 64, 128};

    private WindowIcons() {}

    /** All sizes; the system takes the one that fits. */
    static List<Image> all() {
        List<Image> icons = new ArrayList<>();
        for (int size : SIZES) {
            try (InputStream file = WindowIcons.class.getResourceAsStream("cartwright-" + size + ".png")) {
                if (file != null) {
                    icons.add(new Image(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return icons;
    }
}
