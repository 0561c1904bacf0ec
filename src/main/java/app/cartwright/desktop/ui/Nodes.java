package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Apostrophes;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short ways to build nodes. Looks come from style classes only. */
public final class Nodes {
    private Nodes() {}

    /** A line of text. */
    public static Label label(String text, String... classes) {
        Label label = new Label(Apostrophes.printed(text));
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A line of text that follows a value. */
    public static Label label(ObservableValue<String> text, String... classes) {
        Label label = label("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /** Text that wraps, with the line height of running text. */
    public static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.getStyleClass().add("wrapped");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * Text that wraps, in which what stands between {@code **} is semibold.
     *
     * @param classes for each piece of text
     */
    public static TextFlow rich(String text, String... classes) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("rich");
        boolean strong = false;
        for (String piece : Apostrophes.printed(text).split("\\*\\*", -1)) {
            if (!piece.isEmpty()) {
                Text part = new Text(piece);
                part.getStyleClass().add("text");
                part.getStyleClass().addAll(classes);
                if (strong) {
                    part.getStyleClass().add("strong");
                }
                flow.getChildren().add(part);
            }
            strong = !strong;
        }
        return flow;
    }

    /** The same with a link at its end, in the line. */
    public static TextFlow richWith(String text, Hyperlink link, String... classes) {
        TextFlow flow = rich(text + " ", classes);
        flow.getChildren().add(link);
        flow.getStyleClass().add("with-link");
        return flow;
    }

    /** An icon of the text's own size and colour. */
    public static FontIcon icon(Ikon ikon, String... classes) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    /** A row. */
    public static HBox row(String styleClass, Node... children) {
        HBox box = new HBox(children);
        box.setAlignment(Pos.CENTER_LEFT);
        addClasses(box, styleClass);
        return box;
    }

    /** A column. */
    public static VBox column(String styleClass, Node... children) {
        VBox box = new VBox(children);
        addClasses(box, styleClass);
        return box;
    }

    /** Takes all the room that is left in a row or column. */
    public static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Makes a node take the room that is left. */
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return node;
    }

    /** A button. */
    public static Button button(String text, Runnable action, String... classes) {
        Button button = new Button(text);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A button with an icon before its text. */
    public static Button button(String text, Ikon ikon, Runnable action, String... classes) {
        Button button = button(text, action, classes);
        button.setGraphic(icon(ikon));
        return button;
    }

    /** A button that opens a page in the browser: the mark stands after the text. */
    public static Button browserButton(String text, Runnable action, String... classes) {
        Button button = button(text, Feather.EXTERNAL_LINK, action, classes);
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    /** A button that is only an icon; its text is read out and shown as a tooltip. */
    public static Button iconButton(String text, Ikon ikon, Runnable action, String... classes) {
        Button button = new Button();
        button.setGraphic(icon(ikon));
        button.getStyleClass().addAll("icon-button", "flat");
        button.getStyleClass().addAll(classes);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A link inside the window. */
    public static Hyperlink link(String text, Runnable action, String... classes) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().addAll(classes);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** A link that opens a page in the browser. */
    public static Hyperlink browserLink(String text, Runnable action, String... classes) {
        Hyperlink link = link(text, action, classes);
        link.setGraphic(icon(Feather.EXTERNAL_LINK));
        link.setContentDisplay(ContentDisplay.RIGHT);
        return link;
    }

    /** A line across. */
    public static Separator line() {
        Separator line = new Separator();
        line.getStyleClass().add("line");
        return line;
    }

    /** Content that scrolls up and down where it is too tall, and is as wide as its room. */
    public static ScrollPane scroll(Node content, String... classes) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("scroller", "edge-to-edge");
        pane.getStyleClass().addAll(classes);
        pane.skinProperty().subscribe(() -> {
            Node view = pane.lookup(".viewport");
            if (view != null) {
                view.setCache(false); // JavaFX would keep a picture of all that is seen: 3 MB, and 33 on a 4K screen.
            }
        });
        return pane;
    }

    /** Shows or hides a node together with its room. */
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Puts exactly these style classes of a group on a node. */
    public static void swapClass(Node node, List<String> group, String wanted) {
        List<String> classes = node.getStyleClass();
        if (!wanted.isEmpty() && classes.contains(wanted)) {
            return; // Each change makes JavaFX look its styles up again.
        }
        classes.removeAll(group);
        if (!wanted.isEmpty()) {
            classes.add(wanted);
        }
    }

    private static void addClasses(Node node, String classes) {
        if (!classes.isEmpty()) {
            node.getStyleClass().addAll(Arrays.asList(classes.split(" ")));
        }
    }
}
