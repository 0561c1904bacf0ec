package app.cartwright.desktop.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short notes in the corner of the window that go by themselves. */
public interface Notes {
    /** Says something that was done or found. */
    void say(Tone tone, String title, String text);

    /** Says something and offers ways on. */
    void say(Tone tone, String title, String text, List<Way> ways);

    /** Says something and offers one way on. */
    default void say(Tone tone, String title, String text, String action, Runnable then) {
        say(tone, title, text, List.of(new Way(action, then)));
    }

    /** A way on: the words of its button and what it does. */
    record Way(String text, Runnable then) {}

    /** Says something that can be taken back for ten seconds. */
    void undoable(String title, String text, Runnable undo);

    /** Takes the newest undo, if one is still offered. */
    void undoNewest();

    /** The outcome of something the owner asked for: a note where it went well, a warning where it did not. */
    default void outcome(String title, app.cartwright.bridge.@Nullable ActionResult result) {
        if (result != null) {
            say(result.done() ? Tone.OK : Tone.WARN, title, result.sentence());
        }
    }
}
