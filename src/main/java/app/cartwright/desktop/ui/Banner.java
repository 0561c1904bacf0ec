package app.cartwright.desktop.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A message in the page: icon, a sentence or a title with sentences, and what can be done. */
public final class Banner extends HBox {
    private final FontIcon icon = new FontIcon();
    private final VBox body = Nodes.column("banner-body");
    private final HBox actions = Nodes.row("banner-actions");

    /** A message that says nothing yet. */
    public Banner() {
        getStyleClass().add("banner");
        icon.getStyleClass().add("banner-icon");
        HBox.setHgrow(body, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(icon, body, actions);
    }

    /** A message with a title and a sentence. */
    public Banner(Tone tone, Ikon ikon, String title, String sentence, Node... actions) {
        this();
        say(tone, ikon, List.of(Nodes.wrapped(title, "strong", "banner-title"), Nodes.wrapped(sentence)), actions);
    }

    /** A message of one running text, in which what stands between {@code **} is semibold. */
    public static Banner line(Tone tone, Ikon ikon, String text, Node... actions) {
        Banner banner = new Banner();
        banner.say(tone, ikon, List.of(Nodes.rich(text)), actions);
        return banner;
    }

    /** Says something else. */
    public void say(Tone tone, Ikon ikon, List<? extends Node> content, Node... buttons) {
        icon.setIconCode(ikon);
        body.getChildren().setAll(content);
        actions.getChildren().setAll(buttons);
        Nodes.show(actions, buttons.length > 0);
        Nodes.swapClass(this, Tone.CLASSES, tone.styleClass());
    }

    /** Puts the buttons below the text instead of beside it. */
    public Banner stacked() {
        getChildren().remove(actions);
        if (!body.getChildren().contains(actions)) {
            body.getChildren().add(actions);
        }
        getStyleClass().add("stacked");
        return this;
    }
}
