package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What opens at the right of a list: a head, content that scrolls, and what can be done. */
public final class Drawer extends VBox {
    private final HBox titleRow = Nodes.row("drawer-title-row");
    private final VBox header = Nodes.column("drawer-header");
    private final VBox content = Nodes.column("drawer-content");
    private final HBox footer = Nodes.row("drawer-footer");
    private final Node close;

    /** An empty one. */
    public Drawer(Texts texts, Runnable onClose) {
        getStyleClass().add("drawer");
        close = Nodes.iconButton(texts.of("drawer.close"), Feather.X, onClose, "small");
        ScrollPane scroll = Nodes.scroll(content);
        getChildren().addAll(header, Nodes.grow(scroll), footer);
    }

    /** Head: what stands in the title row, and a second line. */
    public void head(Node secondLine, Node... title) {
        titleRow.getChildren().setAll(title);
        titleRow.getChildren().addAll(Nodes.spacer(), close);
        header.getChildren().setAll(titleRow, secondLine);
    }

    /** Content, part below part. */
    public void content(Node... parts) {
        content.getChildren().setAll(parts);
    }

    /** What can be done. */
    public void footer(Node... buttons) {
        footer.getChildren().setAll(buttons);
        Nodes.show(footer, buttons.length > 0);
    }
}
