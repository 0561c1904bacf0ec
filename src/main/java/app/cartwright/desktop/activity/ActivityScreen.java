package app.cartwright.desktop.activity;

import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.activity.ActivityModel.Line;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Headings;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TableScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every write, hold, setting and dismissal, the newest first, day by day. */
public final class ActivityScreen extends TableScreen<List<ActivityView>, Line, Line> {
    private static final int READ = 5_000;

    private final ActivityModel model;
    private final Choice<Optional<String>> services;
    private final Choice<Optional<String>> results;
    private final Choice<Boolean> days;
    private final CheckBox changes;
    private final Label count = Nodes.label("");
    private final Hyperlink fresh;
    private final VBox page;

    /** The page. */
    public ActivityScreen(Desk desk) {
        ActivityModel rules = new ActivityModel(desk.texts(), desk.times());
        super(
                desk,
                new Words(
                        "activity.search",
                        Feather.LIST,
                        "activity.none",
                        "activity.hidden",
                        "activity.hidden.sentence",
                        "activity.file"),
                "activity",
                ActivityScreen::key,
                new ActivityColumns(desk, rules).all());
        this.model = rules;
        var texts = desk.texts();
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
        this.fresh = Nodes.link("", this::showNew, "small");
        fresh.setId("activity-new");
        Nodes.show(fresh, false);
        table().headed(new Headings<>(model::dayOf, Line.Day.class::isInstance));
        table().footer(count, Nodes.row("cell-row", fresh, Nodes.label(texts.of("activity.newest"))));
        services.valueProperty().subscribe(this::filterSoon);
        results.valueProperty().subscribe(this::filterSoon);
        days.valueProperty().subscribe(this::filterSoon);
        changes.selectedProperty().subscribe(this::filterSoon);
        page = page(
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.ACTIVITY"), "page-title"),
                        Nodes.label(texts.of("activity.subtitle"), "muted"),
                        Nodes.spacer(),
                        Nodes.button(texts.of("activity.export"), Feather.DOWNLOAD, this::export)),
                Nodes.row("filter-row", search, services, results, days, Nodes.spacer(), changes),
                Nodes.grow(table()));
    }

    private static String key(Line line) {
        return switch (line) {
            case Line.Entry(ActivityView a) -> String.valueOf(a.id());
            case Line.Day(var date) -> date.toString();
        };
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    protected List<ActivityView> read(Bridge bridge) {
        return bridge.activity(READ);
    }

    @Override
    protected @Nullable List<Line> taken(List<ActivityView> rows) {
        boolean reading = !table().selection().isEmpty() || table().isScrolled();
        boolean changes = model.take(rows, reading);
        int waiting = model.waiting();
        fresh.setText(desk.texts().count("activity.new", waiting));
        Nodes.show(fresh, waiting > 0);
        return changes ? model.lines() : null;
    }

    private void showNew() {
        table().view().getSelectionModel().clearSelection();
        model.showNew();
        table().show(model.lines());
        filter();
        Nodes.show(fresh, false);
        table().view().scrollTo(0);
    }

    @Override
    protected void filter() {
        String text = search.wanted().getValue();
        String service =
                Optional.ofNullable(services.getValue()).flatMap(s -> s).orElse(null);
        String result = Optional.ofNullable(results.getValue()).flatMap(r -> r).orElse(null);
        boolean today = Boolean.TRUE.equals(days.getValue());
        boolean only = changes.isSelected();
        table().filter(line -> {
            ActivityView a = line.happened();
            return a != null && model.shows(a, text, service, result, today, only);
        });
        count.setText(model.footer(table().visibleRows().size()));
    }

    @Override
    protected void clearFilters() {
        search.setText("");
        services.setValue(Optional.empty());
        results.setValue(Optional.empty());
        days.setValue(false);
        changes.setSelected(false);
    }
}
