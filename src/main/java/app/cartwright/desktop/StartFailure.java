package app.cartwright.desktop;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Why the program can't be opened, for the dialog that stands in for the first window. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final String sentence;
    private final @Nullable String button;
    private final transient @Nullable Callable<?> remedy;

    /** A failure that is only told. */
    public StartFailure(String title, String sentence) {
        this(title, sentence, null, null);
    }

    /**
     * A failure with a way out.
     *
     * @param title what happened
     * @param sentence why, and what to do next
     * @param button names the way out
     * @param remedy is carried out in the background; opening is tried again after it
     */
    public StartFailure(String title, String sentence, @Nullable String button, @Nullable Callable<?> remedy) {
        super(title + " " + sentence);
        this.title = title;
        this.sentence = sentence;
        this.button = button;
        this.remedy = remedy;
    }

    /** What happened. */
    public String title() {
        return title;
    }

    /** Why, and what to do next. */
    public String sentence() {
        return sentence;
    }

    /** Names the way out, or null where there is none. */
    public @Nullable String button() {
        return button;
    }

    /** The way out, or null. */
    public @Nullable Callable<?> remedy() {
        return remedy;
    }
}
