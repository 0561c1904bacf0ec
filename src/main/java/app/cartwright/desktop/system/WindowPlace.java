package app.cartwright.desktop.system;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where the window stands: as it was left, but never off screen, never larger than its screen. */
public final class WindowPlace {
    /** The least size that everything fits into. */
    public static final double MIN_WIDTH = 960;
    /** The least size that everything fits into. */
    public static final double MIN_HEIGHT = 600;

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    /** So much of the title bar must be on a screen to take hold of it. */
    private static final double HOLD = 120;

    private WindowPlace() {}

    /** The place as remembered, moved and shrunk to fit the screens that are there now; the first is the main one. */
    public static Rectangle2D restore(WindowMemory memory, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        double width = memory.number("window.width", WIDTH);
        double height = memory.number("window.height", HEIGHT);
        double x = memory.number("window.x", main.getMinX() + (main.getWidth() - width) / 2);
        double y = memory.number("window.y", main.getMinY() + (main.getHeight() - height) / 2);
        Rectangle2D screen =
                screens.stream().filter(s -> holds(s, x, y, width)).findFirst().orElse(main);
        double w = Math.min(Math.max(width, MIN_WIDTH), screen.getWidth());
        double h = Math.min(Math.max(height, MIN_HEIGHT), screen.getHeight());
        boolean seen = holds(screen, x, y, width);
        return new Rectangle2D(
                seen
                        ? Math.clamp(x, screen.getMinX() - w + HOLD, screen.getMaxX() - HOLD)
                        : centre(screen.getMinX(), screen.getWidth(), w),
                seen
                        ? Math.clamp(y, screen.getMinY(), screen.getMaxY() - HOLD / 2)
                        : centre(screen.getMinY(), screen.getHeight(), h),
                w,
                h);
    }

    /** Remembers the place. */
    public static void remember(WindowMemory memory, double x, double y, double width, double height) {
        memory.put("window.x", x);
        memory.put("window.y", y);
        memory.put("window.width", width);
        memory.put("window.height", height);
    }

    private static boolean holds(Rectangle2D screen, double x, double y, double width) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        return across >= HOLD && y >= screen.getMinY() && y <= screen.getMaxY() - HOLD / 2;
    }

    private static double centre(double from, double room, double size) {
        return from + Math.max(0, (room - size) / 2);
    }
}
