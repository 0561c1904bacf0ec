package app.cartwright.desktop.system;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The icon beside the clock, where the desktop has such a place. */
public interface Tray extends AutoCloseable {
    /** Puts the icon there. Returns false where there is no place for it: then closing the window says so. */
    boolean show(Actions actions);

    /**
     * Says where it stands.
     *
     * @param state as in the status, or {@code keyRefused}
     * @param word the status word
     * @param sentence the second line
     * @param problems how many errors and alerts are open
     */
    void status(String state, String word, String sentence, int problems, boolean paused);

    /** Shows a native notification; a click on it runs the action. */
    void notify(String title, String text, boolean trouble, @Nullable Runnable onClick);

    @Override
    void close();

    /** What the menu does. */
    interface Actions {
        /** Brings the window to the front. */
        void open();

        /** Opens the problems page. */
        void showProblems();

        /** Asks for a cycle. */
        void syncNow();

        /** Pauses for a while, or without an end. */
        void pause(@Nullable Duration length);

        /** Pauses until tomorrow morning. */
        void pauseUntilTomorrow();

        /** Ends the pause. */
        void resume();

        /** No notification of problems for an hour. */
        void quiet();

        /** Opens the settings. */
        void settings();

        /** Ends the program. */
        void quit();
    }

    /** A desktop without a tray. */
    static Tray none() {
        return new Tray() {
            @Override
            public boolean show(Actions actions) {
                return false;
            }

            @Override
            public void status(String state, String word, String sentence, int problems, boolean paused) {}

            @Override
            public void notify(String title, String text, boolean trouble, @Nullable Runnable onClick) {}

            @Override
            public void close() {}
        };
    }
}
