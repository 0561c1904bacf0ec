package app.cartwright.desktop.activity;

import app.cartwright.bridge.ActivityView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every write, hold, setting and dismissal, the newest first. */
public final class ActivityScreen implements Screen {
    private static final int READ = 5_000;

    private final Desk desk;
    private final ActivityModel model;
    private final SearchField search;
    private final Choice<Optional<String>> services;
    private final Choice<Optional<String>> results;
    private final Choice<Boolean> days;
    private final CheckBox changes;
    private final DataTable<ActivityView> table;
    private final Label count = Nodes.label("");
    private final Hyperlink fresh;
    private final VBox page;
    private @Nullable Subscription subscription;

    /** The page. */
    public ActivityScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.model = new ActivityModel(texts, desk.times());
        this.search = new SearchField(texts.of("activity.search"));
        search.getStyleClass().add("long-search");
        this.services = new Choice<>(
                texts.of("activity.services"),
                List.of(
                        Optional.empty(),
                        Optional.of("pullOrders"),
                        Optional.of("pushInventory"),
                        Optional.of("pushShipping"),
                        Optional.of("here")),
                s -> s.map(name -> name.equals("here") ? texts.of("activity.here") : texts.of("service." + name))
                        .orElse(texts.of("service.all")));
        List<Optional<String>> all = new ArrayList<>();
        all.add(Optional.empty());
        model.results().forEach(r -> all.add(Optional.of(r)));
        this.results = new Choice<>(
                texts.of("activity.results"),
                all,
                r -> r.map(name -> texts.of("activity.result." + name)).orElse(texts.of("activity.results.all")));
        this.days = new Choice<>(
                texts.of("orders.period"),
                List.of(false, true),
                today -> texts.of(today ? "activity.today" : "activity.anyDay"));
        this.changes = new CheckBox(texts.of("activity.onlyChanges"));
        this.table = new DataTable<>(desk, a -> String.valueOf(a.id()), columns());
        table.view().setId("activity-table");
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.LIST, Tone.NEUTRAL, texts.of("activity.none"), texts.of("activity.none.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("activity.hidden"),
                        texts.count("activity.hidden.sentence", model.rows().size()),
                        Nodes.button(texts.of("filter.clear"), this::clearFilters)));
        this.fresh = Nodes.link("", this::showNew, "small");
        fresh.setId("activity-new");
        Nodes.show(fresh, false);
        table.footer(count, Nodes.row("cell-row", fresh, Nodes.label(texts.of("activity.newest"))));
        search.wanted().subscribe(this::filter);
        services.valueProperty().subscribe(this::filter);
        results.valueProperty().subscribe(this::filter);
        days.valueProperty().subscribe(this::filter);
        changes.selectedProperty().subscribe(this::filter);
        page = Nodes.column(
                "page",
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.ACTIVITY"), "page-title"),
                        Nodes.label(texts.of("activity.subtitle"), "muted"),
                        Nodes.spacer(),
                        Nodes.button(texts.of("activity.export"), Feather.DOWNLOAD, this::export)),
                Nodes.grow(Nodes.column(
                        "page-body",
                        Nodes.row("filter-row", search, services, results, days, Nodes.spacer(), changes),
                        Nodes.grow(table))));
    }

    private List<Column<ActivityView>> columns() {
        var texts = desk.texts();
        var times = desk.times();
        return List.of(
                Column.<ActivityView>of(texts.of("activity.column.time"), 100, a -> times.exactly(a.at()))
                        .by(Comparator.comparing(ActivityView::at).thenComparing(ActivityView::id))
                        .drawn(Column.cells(
                                () -> new TimeLabel(times), (label, a) -> label.show(a.at(), times.exactly(a.at())))),
                Column.<ActivityView>of("", 34, a -> "")
                        .drawn(Column.cells(
                                () -> Nodes.icon(Feather.CIRCLE, "muted", "icon-14"),
                                (FontIcon icon, ActivityView a) -> icon.setIconCode(model.icon(a))))
                        .notExported(),
                Column.of(texts.of("activity.column.what"), 140, ActivityView::what),
                Column.of(texts.of("activity.column.item"), 240, ActivityView::subject)
                        .growing(),
                Column.of(texts.of("activity.column.direction"), 144, model::direction)
                        .styled("quiet"),
                Column.of(texts.of("activity.column.result"), 112, this::resultText)
                        .drawn(Column.cells(StackPane::new, this::showResult)),
                Column.<ActivityView>of(
                                texts.of("activity.column.process"),
                                112,
                                a -> Objects.requireNonNullElse(a.processId(), ""))
                        .styled("mono-cell"));
    }

    private String resultText(ActivityView a) {
        Mark mark = model.result(a);
        return mark == null ? desk.texts().of("activity.result.noted") : mark.word();
    }

    private void showResult(StackPane pane, ActivityView a) {
        String undoes = a.undoes();
        Mark mark = model.result(a);
        Node shown;
        if (undoes != null) {
            shown = Nodes.link(desk.texts().of("note.undo"), () -> undo(undoes));
        } else if (mark != null) {
            shown = new Badge(mark);
        } else {
            shown = Nodes.label(desk.texts().of("activity.result.noted"), "muted");
        }
        pane.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        pane.getChildren().setAll(shown);
    }

    private void undo(String errorId) {
        desk.tasks().run(() -> desk.bridge().undismiss(errorId), result -> {
            desk.notes().outcome(desk.texts().of("note.undo"), result);
            desk.live().changed();
        });
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
        subscription = desk.live().subscribe(b -> b.activity(READ), rows -> {
            boolean reading = !table.selection().isEmpty();
            if (model.take(rows, reading)) {
                table.show(model.rows());
                filter();
            }
            int waiting = model.waiting();
            fresh.setText(desk.texts().count("activity.new", waiting));
            Nodes.show(fresh, waiting > 0);
        });
    }

    @Override
    public void closed() {
        if (subscription != null) {
            subscription.stop();
        }
    }

    @Override
    public void export() {
        table.export(desk.texts().of("activity.file"));
    }

    private void showNew() {
        table.view().getSelectionModel().clearSelection();
        model.showNew();
        table.show(model.rows());
        filter();
        Nodes.show(fresh, false);
        table.view().scrollTo(0);
    }

    private void filter() {
        String text = search.wanted().getValue();
        String service =
                Optional.ofNullable(services.getValue()).flatMap(s -> s).orElse(null);
        String result = Optional.ofNullable(results.getValue()).flatMap(r -> r).orElse(null);
        boolean today = Boolean.TRUE.equals(days.getValue());
        boolean only = changes.isSelected();
        table.filter(a -> model.shows(a, text, service, result, today, only));
        count.setText(model.footer(table.visibleRows().size()));
    }

    private void clearFilters() {
        search.setText("");
        services.setValue(Optional.empty());
        results.setValue(Optional.empty());
        days.setValue(false);
        changes.setSelected(false);
    }
}
