package app.cartwright.desktop.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** Questions over the window. The focus stays inside until one is answered; Esc takes the safe answer. */
public interface Dialogs {
    /** Asks; a question that is open is put away with its safe answer first. */
    void ask(Question question);

    /** Puts the open question away, if there is one. */
    void close();

    /** Whether a question is open. */
    boolean isOpen();

    /**
     * A question.
     *
     * @param title the question itself
     * @param content fields below the sentence, or null
     * @param safe the button that changes nothing; it has the focus
     * @param act the button that does it, or null where there is nothing to do but to close
     * @param then what it does; returning false keeps the dialog open
     * @param extra a third way at the left, or null
     * @param safeFocused whether the safe answer has the focus although there are fields
     */
    record Question(
            Ikon icon,
            Tone tone,
            String title,
            String sentence,
            @Nullable Node content,
            String safe,
            @Nullable Act act,
            @Nullable Act extra,
            boolean safeFocused) {
        /** A question whose first field, if it has one, has the focus. */
        public Question(
                Ikon icon,
                Tone tone,
                String title,
                String sentence,
                @Nullable Node content,
                String safe,
                @Nullable Act act,
                @Nullable Act extra) {
            this(icon, tone, title, sentence, content, safe, act, extra, false);
        }

        /** A plain question with two answers. */
        public static Question of(Ikon icon, Tone tone, String title, String sentence, String safe, Act act) {
            return new Question(icon, tone, title, sentence, null, safe, act, null);
        }

        /** The same with fields below the sentence. */
        public Question with(Node fields) {
            return new Question(icon, tone, title, sentence, fields, safe, act, extra, safeFocused);
        }

        /** The same with a third way at the left. */
        public Question alsoOffering(Act third) {
            return new Question(icon, tone, title, sentence, content, safe, act, third, safeFocused);
        }

        /** The same with the focus on the safe answer although there are fields. */
        public Question safeFirst() {
            return new Question(icon, tone, title, sentence, content, safe, act, extra, true);
        }
    }

    /**
     * A button of a question.
     *
     * @param accent whether it is the filled one; else the safe one is
     * @param danger whether it destroys something
     * @param ready whether it can be pressed, or null for always
     */
    record Act(
            String text,
            boolean accent,
            boolean danger,
            javafx.beans.value.@Nullable ObservableValue<Boolean> ready,
            java.util.function.BooleanSupplier then) {
        /** The filled main answer. */
        public static Act main(String text, Runnable then) {
            return new Act(text, true, false, null, () -> {
                then.run();
                return true;
            });
        }

        /** An answer that is not the usual one. */
        public static Act plain(String text, Runnable then) {
            return new Act(text, false, false, null, () -> {
                then.run();
                return true;
            });
        }

        /** The same, to be pressed only when ready. */
        public Act when(javafx.beans.value.ObservableValue<Boolean> isReady) {
            return new Act(text, accent, danger, isReady, then);
        }

        /** The same, marked as destroying something. */
        public Act dangerous() {
            return new Act(text, accent, true, ready, then);
        }
    }
}
