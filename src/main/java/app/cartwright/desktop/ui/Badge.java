package app.cartwright.desktop.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as icon and word on a tinted ground. */
public final class Badge extends Label {
    private final FontIcon icon = new FontIcon();

    /** A badge that says nothing yet. */
    public Badge() {
        getStyleClass().setAll("badge");
        setGraphic(icon);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** A badge that says this. */
    public Badge(Mark mark) {
        this();
        say(mark);
    }

    /** Says something else. */
    public void say(Mark mark) {
        setText(mark.word());
        icon.setIconCode(mark.icon());
        Nodes.swapClass(this, Tone.CLASSES, mark.tone().styleClass());
    }

    /** What is read out: {@code State: held}. */
    public Badge readOutAs(String text) {
        setAccessibleText(text);
        return this;
    }
}
