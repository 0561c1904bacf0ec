package app.cartwright.desktop.problems;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Errors between inFlow and CartRover, and, apart from them, alerts between CartRover and the carts. */
public final class ProblemsScreen implements Screen {
    private record Counts(int errors, int alerts) {}

    private final Desk desk;
    private final ErrorsTab errors;
    private final AlertsTab alerts;
    private final ToggleButton errorsTab;
    private final ToggleButton alertsTab;
    private final Label errorCount = Nodes.label("", "tab-count");
    private final Label alertCount = Nodes.label("", "tab-count");
    private final Button retryAll;
    private final Button openAlerts;
    private final StackPane holder = new StackPane();
    private final VBox page;
    private @Nullable Subscription counts;
    private boolean onScreen;
    private boolean onAlerts;

    /** The page. */
    public ProblemsScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.errors = new ErrorsTab(desk);
        this.alerts = new AlertsTab(desk);
        ToggleGroup group = new ToggleGroup();
        errorsTab = tab(texts.of("problems.errors"), errorCount, group, false);
        alertsTab = tab(texts.of("problems.alerts"), alertCount, group, true);
        errorsTab.setId("tab-errors");
        alertsTab.setId("tab-alerts");
        retryAll = Nodes.button("", Feather.ROTATE_CW, errors::retryAll);
        retryAll.setId("retry-all");
        retryAll.disableProperty().bind(errors.retryingProperty());
        openAlerts =
                Nodes.browserButton(texts.of("alerts.open"), () -> desk.links().open(Links.CARTROVER_ALERTS));
        errors.retryableProperty().subscribe(count -> {
            retryAll.setText(texts.of("errors.retryAll", count));
            showActions();
        });
        Nodes.grow(holder);
        page = Nodes.column(
                "problems",
                Nodes.row(
                        "page-header problems-header",
                        Nodes.label(texts.of("page.ERRORS"), "page-title"),
                        Nodes.spacer(),
                        retryAll,
                        alerts.searchField(),
                        openAlerts),
                Nodes.row("tab-row", errorsTab, alertsTab),
                holder);
        select(false);
    }

    private ToggleButton tab(String name, Label count, ToggleGroup group, boolean isAlerts) {
        ToggleButton tab = new ToggleButton(name, count);
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.getStyleClass().add("tab-item");
        tab.setToggleGroup(group);
        tab.setOnAction(e -> {
            tab.setSelected(true);
            select(isAlerts);
        });
        return tab;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void opened() {
        onScreen = true;
        counts = desk.live()
                .subscribe(b -> new Counts(b.status().openErrors(), b.status().openAlerts()), c -> {
                    errorCount.setText(desk.times().number(c.errors()));
                    alertCount.setText(desk.times().number(c.alerts()));
                });
        if (onAlerts) {
            alerts.opened();
        } else {
            errors.opened();
        }
    }

    @Override
    public void closed() {
        onScreen = false;
        if (counts != null) {
            counts.stop();
        }
        errors.closed();
        alerts.closed();
    }

    @Override
    public void show(@Nullable String target) {
        if (target == null) {
            return;
        }
        select(target.startsWith("alerts"));
        int at = target.indexOf(':');
        if (at > 0 && !onAlerts) {
            errors.choose(target.substring(at + 1));
        }
    }

    @Override
    public Node searchField() {
        return onAlerts ? alerts.first() : errors.searchField();
    }

    @Override
    public void export() {
        if (onAlerts) {
            alerts.export();
        } else {
            errors.export();
        }
    }

    private void select(boolean toAlerts) {
        boolean changes = onAlerts != toAlerts || holder.getChildren().isEmpty();
        onAlerts = toAlerts;
        (toAlerts ? alertsTab : errorsTab).setSelected(true);
        showActions();
        if (!changes) {
            return;
        }
        holder.getChildren().setAll(toAlerts ? alerts.node() : errors.node());
        if (onScreen) {
            if (toAlerts) {
                errors.closed();
                alerts.opened();
            } else {
                alerts.closed();
                errors.opened();
            }
        }
    }

    private void showActions() {
        Nodes.show(retryAll, !onAlerts && errors.retryableProperty().get() > 0);
        Nodes.show(openAlerts, onAlerts);
        Nodes.show(alerts.searchField(), onAlerts);
    }
}
