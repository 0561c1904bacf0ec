package app.cartwright.desktop.settings;

import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.CalmContent;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SearchField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The settings, by group. */
public final class SettingsScreen implements Screen {
    /** The groups, in order. */
    enum Group {
        CONNECTIONS(Feather.LINK),
        CARTS(Feather.SHOPPING_CART),
        ORDERS(Feather.SHOPPING_BAG),
        STOCK(Feather.BOX),
        SHIPPING(Feather.TRUCK),
        BACKGROUND(Feather.CPU),
        NOTIFICATIONS(Feather.BELL),
        APPEARANCE(Feather.SUN),
        DATA(Feather.LOCK),
        ADVANCED(Feather.SLIDERS);

        private final Ikon icon;

        Group(Ikon icon) {
            this.icon = icon;
        }
    }

    private final Desk desk;
    private final AccountPanel accounts;
    private final SyncPanels sync;
    private final ComputerPanels computer;
    private final PrivacyPanel privacy;
    private final SearchField search;
    private final Map<Group, ToggleButton> buttons = new EnumMap<>(Group.class);
    private final VBox content = Nodes.column("settings-content");
    private final CalmContent shown = new CalmContent(content);
    private final ScrollPane scroll = Nodes.scroll(content);
    private final BorderPane page = new BorderPane();
    private Group group = Group.CONNECTIONS;
    private @Nullable Facts facts;
    private @Nullable Subscription subscription;

    /** The page. */
    public SettingsScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        SettingsModel model = new SettingsModel(desk.bridge(), desk.tasks(), desk.live(), texts, desk.notes());
        this.accounts = new AccountPanel(desk, model);
        this.sync = new SyncPanels(desk, model);
        this.computer = new ComputerPanels(desk, model);
        this.privacy = new PrivacyPanel(desk, model);
        this.search = new SearchField(texts.of("settings.search"));
        search.getStyleClass().add("short-search");
        search.wanted().subscribe(this::find);
        ToggleGroup toggles = new ToggleGroup();
        VBox list = Nodes.column("settings-groups");
        for (Group g : Group.values()) {
            ToggleButton button = new ToggleButton(texts.of("settings.group." + g), Nodes.icon(g.icon));
            button.getStyleClass().add("settings-group");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(toggles);
            button.setId("settings-" + g.name().toLowerCase(Locale.ROOT));
            button.setOnAction(e -> choose(g));
            buttons.put(g, button);
            list.getChildren().add(button);
        }
        content.setId("settings-content");
        page.setTop(Nodes.row(
                "page-header settings-header",
                Nodes.label(texts.of("page.SETTINGS"), "page-title"),
                Nodes.spacer(),
                search));
        page.setLeft(Nodes.scroll(list, "settings-list"));
        page.setCenter(scroll);
        choose(Group.CONNECTIONS);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Node searchField() {
        return search;
    }

    @Override
    public void opened() {
        subscription = desk.live().subscribe(Facts::read, fresh -> {
            facts = fresh;
            shown.showWhenCalm(() -> panel(group, fresh));
        });
    }

    @Override
    public void closed() {
        if (subscription != null) {
            subscription.stop();
        }
    }

    @Override
    public void show(@Nullable String target) {
        if (target != null) {
            choose(Group.valueOf(target));
        }
    }

    private void choose(Group to) {
        boolean another = group != to;
        group = to;
        ToggleButton button = buttons.get(to);
        if (button != null) {
            button.setSelected(true);
        }
        show();
        if (another) {
            scroll.setVvalue(0);
        }
    }

    private void show() {
        Facts is = facts;
        if (is != null) {
            shown.show(panel(group, is));
        }
    }

    private List<Node> panel(Group of, Facts is) {
        return switch (of) {
            case CONNECTIONS -> accounts.panel(is);
            case CARTS -> sync.carts(is);
            case ORDERS -> sync.orders(is);
            case STOCK -> sync.stock(is);
            case SHIPPING -> sync.shipping(is);
            case BACKGROUND -> computer.background();
            case NOTIFICATIONS -> computer.notifications();
            case APPEARANCE -> computer.appearance();
            case DATA -> privacy.panel(is);
            case ADVANCED -> computer.advanced(is);
        };
    }

    private void find(String wanted) {
        Facts is = facts;
        if (wanted.isBlank() || is == null) {
            return;
        }
        String text = wanted.toLowerCase(Locale.ROOT);
        for (Group g : Group.values()) {
            boolean named = desk.texts()
                    .of("settings.group." + g)
                    .toLowerCase(Locale.ROOT)
                    .contains(text);
            if (named || panel(g, is).stream().anyMatch(n -> says(n, text))) {
                choose(g);
                return;
            }
        }
    }

    private static boolean says(Node node, String text) {
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().toLowerCase(Locale.ROOT).contains(text)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(n -> says(n, text));
    }
}
