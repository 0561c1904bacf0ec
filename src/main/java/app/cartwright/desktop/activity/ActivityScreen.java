package app.cartwright.desktop.activity;

import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.activity.ActivityModel.Line;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Headings;
import app.cartwright.desktop.ui.MultiChoice;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TableScreen;
import app.cartwright.desktop.ui.WrapRow;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every write, hold, setting and dismissal, the newest first, day by day. */
public final class ActivityScreen extends TableScreen<List<ActivityView>, Line, Line> {
    private static final int READ = 5_000;

    private final ActivityModel model;
    private final MultiChoice<String> services;
    private final MultiChoice<String> results;
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
        this.services = new MultiChoice<>(
                texts.of("activity.services"),
                texts.of("service.all"),
                List.of("pullOrders", "pushInventory", "pushShipping", "here"),
                name -> name.equals("here") ? texts.of("activity.here") : texts.of("service." + name),
                many -> texts.of("activity.services.some", many));
        this.results = new MultiChoice<>(
                texts.of("activity.results"),
                texts.of("activity.results.all"),
                model.results(),
                name -> texts.of("activity.result." + name),
                many -> texts.of("activity.results.some", many));
        this.days = new Choice<>(
                texts.of("orders.period"),
                List.of(false, true),
                today -> texts.of(today ? "activity.today" : "activity.anyDay"));
        this.changes = new CheckBox(texts.of("activity.onlyChanges"));
        changes.setMinWidth(Region.USE_PREF_SIZE);
        this.fresh = Nodes.link("", this::showNew, "small");
        fresh.setId("activity-new");
        Nodes.show(fresh, false);
        table().headed(new Headings<>(model::dayOf, Line.Day.class::isInstance, model::heading));
        table().footer(count, Nodes.row("cell-row", fresh, Nodes.label(texts.of("activity.newest"))));
        services.onChange(this::filterSoon);
        results.onChange(this::filterSoon);
        days.valueProperty().subscribe(this::filterSoon);
        changes.selectedProperty().subscribe(this::filterSoon);
        page = page(
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.ACTIVITY"), "page-title"),
                        Nodes.label(texts.of("activity.subtitle"), "muted"),
                        Nodes.spacer(),
                        Nodes.button(texts.of("activity.export"), Feather.DOWNLOAD, this::export)),
                new WrapRow("filter-row", search, services, results, days, Nodes.spacer(), changes),
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
        Set<String> of = services.chosen();
        Set<String> ended = results.chosen();
        boolean today = Boolean.TRUE.equals(days.getValue());
        boolean only = changes.isSelected();
        table().filter(line -> {
            ActivityView a = line.happened();
            return a != null && model.shows(a, text, of, ended, today, only);
        });
        count.setText(model.footer(table().visibleRows().stream()
                .map(Line::happened)
                .filter(Objects::nonNull)
                .toList()));
    }

    @Override
    protected void clearFilters() {
        search.setText("");
        services.clear();
        results.clear();
        days.setValue(false);
        changes.setSelected(false);
    }
}
