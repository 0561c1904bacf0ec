package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A question mark that opens a short explanation beside it; Esc, or a click elsewhere, closes it again. */
public final class Explained extends Button {
    private final String explanation;
    private @Nullable PopOver open;

    /**
     * Explains something.
     *
     * @param what is explained, in one or two words
     * @param explanation a few sentences
     */
    public Explained(Texts texts, String what, String explanation) {
        this.explanation = explanation;
        setGraphic(Nodes.icon(Feather.HELP_CIRCLE));
        getStyleClass().addAll("icon-button", "flat", "small", "explained");
        setAccessibleText(texts.of("explained.about", what));
        setAccessibleHelp(explanation);
        setOnAction(e -> toggle());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && isOpen()) {
                toggle();
                e.consume();
            }
        });
    }

    /** Whether the explanation is seen. */
    public boolean isOpen() {
        PopOver shown = open;
        return shown != null && shown.isShowing();
    }

    private void toggle() {
        PopOver shown = open;
        if (shown != null && shown.isShowing()) {
            shown.hide();
            return;
        }
        Label words = Nodes.wrapped(explanation, "explanation");
        PopOver made = new PopOver(words);
        made.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        made.setDetachable(false);
        made.setAnimated(false);
        made.getStyleClass().add("explanation-popover");
        open = made;
        made.show(this);
    }
}
