package app.cartwright.desktop;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Brand;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The navigation at the left; a rail of icons where the window is narrow. */
final class Navigation extends VBox {
    /** The entries, in order; Ctrl and the number opens one. */
    static final List<Page> ENTRIES = List.of(
            Page.OVERVIEW,
            Page.ORDERS,
            Page.STOCK,
            Page.SHIPMENTS,
            Page.ERRORS,
            Page.TROUBLESHOOT_ORDER,
            Page.ACTIVITY,
            Page.SETTINGS);

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Label problems = Nodes.label("", "count-badge");
    private final VBox list = Nodes.column("navigation-list");
    private final Texts texts;
    private final Node status;

    Navigation(Texts texts, Consumer<Page> open, Node status) {
        this.texts = texts;
        this.status = status;
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < ENTRIES.size(); i++) {
            Page page = ENTRIES.get(i);
            ToggleButton button = button(page, i + 1);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                open.accept(page);
            });
            buttons.put(page, button);
            list.getChildren().add(button);
        }
        Nodes.show(problems, false);
        getChildren().addAll(Brand.header(texts), list, Nodes.spacer(), status);
    }

    /** The entries. */
    Node list() {
        return list;
    }

    /** Where it stands, below the entries. */
    Node status() {
        return status;
    }

    /** The entry of the page that is open. */
    @Nullable
    Node selected() {
        return buttons.values().stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(null);
    }

    private ToggleButton button(Page page, int number) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("navigation-item");
        String name = texts.of("page." + page.name());
        Label word = Nodes.label(name, "navigation-word");
        StackPane icon = new StackPane(new FontIcon(icon(page)));
        icon.getStyleClass().add("navigation-icon");
        var row = Nodes.row("navigation-row", icon, word, Nodes.spacer());
        if (page == Page.ERRORS) {
            row.getChildren().add(problems);
        }
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(texts.of("tooltip.page", name, number)));
        button.setId("nav-" + page.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    /** Marks the entry of the page that is open. */
    void select(Page page) {
        ToggleButton button = buttons.get(Screens.shared(page));
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** Shows how many errors and alerts are open. */
    void problems(int count) {
        problems.setText(String.valueOf(count));
        Nodes.show(problems, count > 0);
        ToggleButton button = buttons.get(Page.ERRORS);
        if (button != null) {
            button.setAccessibleText(texts.count("navigation.problems", count));
        }
    }

    /** Only icons, or icons and words. */
    void rail(boolean on) {
        pseudoClassStateChanged(RAIL, on);
    }

    private static Ikon icon(Page page) {
        return switch (page) {
            case OVERVIEW -> Feather.GRID;
            case ORDERS -> Feather.SHOPPING_BAG;
            case STOCK -> Feather.BOX;
            case SHIPMENTS -> Feather.TRUCK;
            case ERRORS -> Feather.ALERT_TRIANGLE;
            case TROUBLESHOOT_ORDER -> Feather.LIFE_BUOY;
            case ACTIVITY -> Feather.LIST;
            default -> Feather.SETTINGS;
        };
    }
}
