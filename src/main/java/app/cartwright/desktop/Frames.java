package app.cartwright.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;

/** When what was changed has been drawn. */
final class Frames {
    /**
     * The first pulse gives the frame to the thread that draws, which gives it to the screen: some milliseconds later, and
     * where it is drawn in software on the JavaFX thread, which must then be free.
     */
    private static final int PULSES = 4;

    private Frames() {}

    /** Does something on the JavaFX thread when the next frame is on screen. */
    static void afterNext(Scene scene, Runnable then) {
        int[] pulses = {0};
        Runnable[] self = new Runnable[1];
        self[0] = () -> {
            pulses[0]++;
            if (pulses[0] == PULSES) {
                scene.removePostLayoutPulseListener(self[0]);
                Platform.runLater(then);
            } else {
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(self[0]);
        Platform.requestNextPulse();
    }
}
