package app.cartwright.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;

/** When what was changed has been drawn. */
final class Frames {
    private Frames() {}

    /** The second pulse from now begins when the frame of the first has been drawn. */
    static void afterNext(Scene scene, Runnable then) {
        int[] pulses = {0};
        Runnable[] self = new Runnable[1];
        self[0] = () -> {
            pulses[0]++;
            if (pulses[0] == 2) {
                scene.removePostLayoutPulseListener(self[0]);
                then.run();
            } else {
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(self[0]);
        Platform.requestNextPulse();
    }
}
