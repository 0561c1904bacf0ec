package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import atlantafx.base.controls.PasswordTextField;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for a key: hidden as dots, with an eye to look at it while typing. */
public final class SecretField extends PasswordTextField {
    /** An empty one. */
    public SecretField(Texts texts, String name) {
        getStyleClass().add("secret-field");
        setAccessibleText(name);
        FontIcon eye = new FontIcon(Feather.EYE);
        Button look = Nodes.iconButton(texts.of("secret.show"), Feather.EYE, this::toggle, "small");
        look.setGraphic(eye);
        revealPasswordProperty().addListener((shown, was, is) -> eye.setIconCode(is ? Feather.EYE_OFF : Feather.EYE));
        setRight(look);
    }

    private void toggle() {
        setRevealPassword(!getRevealPassword());
    }

    /** Takes what was typed and empties the field. */
    public String take() {
        String typed = getPassword() == null ? "" : getPassword();
        setText("");
        return typed;
    }
}
