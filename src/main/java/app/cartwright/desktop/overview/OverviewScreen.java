package app.cartwright.desktop.overview;

import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.desktop.ui.TimeLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The first page: how the three services stand, orders by day, problems, carts and call budgets. */
public final class OverviewScreen implements Screen {
    /** Below this width carts and budgets stand under the chart. */
    private static final double NARROW_BELOW = 920;
    /** Below this, as with a drawer open, all stands below each other. */
    private static final double STACKED_BELOW = 700;

    private enum Room {
        WIDE,
        NARROW,
        STACKED
    }

    private final Desk desk;
    private final OverviewModel model;
    private final OrdersChart chart;
    private final VBox page = Nodes.column("page overview");
    private final Label shop = Nodes.label("", "muted");
    private final TimeLabel asOf;
    private final Label chartDays;
    private final Banner banner = new Banner();
    private OverviewModel.@Nullable Notice said;
    private final ServiceRow services;
    private final GridPane grid = new GridPane();
    private final Card chartCard = new Card();
    private final CartsStrip carts;
    private final ProblemsCard problems;
    private final BudgetCard budgets;
    private final Node scroller;
    private @Nullable Facts facts;
    private @Nullable Subscription subscription;
    private Room room = Room.WIDE;

    /** The page. */
    public OverviewScreen(Desk desk) {
        this.desk = desk;
        this.model = new OverviewModel(desk.texts(), desk.times());
        this.services = new ServiceRow(desk);
        this.carts = new CartsStrip(desk, model);
        this.problems = new ProblemsCard(desk);
        this.budgets = new BudgetCard(desk);
        this.chart = new OrdersChart(desk.texts(), desk.times());
        this.chartDays = Nodes.label(desk.texts().of("overview.chart.days"), "small", "muted");
        chartDays.setMinWidth(Label.USE_PREF_SIZE);
        this.asOf = new TimeLabel(desk.times(), "small", "muted");
        var texts = desk.texts();
        HBox header = Nodes.row(
                "page-header",
                Nodes.label(texts.of("page.OVERVIEW"), "page-title"),
                shop,
                Nodes.spacer(),
                asOf,
                Nodes.button(texts.of("overview.report.button"), Feather.FILE_TEXT, this::report));
        header.getStyleClass().add("overview-header");
        Nodes.show(banner, false);
        Label chartTitle = Nodes.label(texts.of("overview.chart"), "card-title");
        chartTitle.setMinWidth(Label.USE_PREF_SIZE);
        chartCard
                .getChildren()
                .addAll(
                        Nodes.row("card-head", chartTitle, chartDays, Nodes.spacer(), chart.legend()),
                        Nodes.grow(chart.node()));
        new ChartMenu(desk, chart.node(), () -> ChartTable.of(desk, model, facts)).install();
        grid.getStyleClass().add("overview-grid");
        VBox body = Nodes.column("page-body", banner, services.node(), grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        page.getChildren().addAll(header, Nodes.grow(body));
        var scroll = Nodes.scroll(page);
        scroll.setFitToHeight(true);
        scroller = scroll;
        scroll.widthProperty().addListener((w, was, is) -> lay(room(is.doubleValue())));
        lay(Room.WIDE);
        Nodes.show(banner, false);
        desk.live().nowProperty().addListener((n, was, is) -> {
            if (subscription != null) {
                show();
            }
        });
    }

    @Override
    public Node node() {
        return scroller;
    }

    @Override
    public void opened() {
        subscription = desk.live().subscribe(Facts::read, fresh -> {
            facts = fresh;
            show();
            chart.show(fresh.overview().ordersPerDay(), model.totals(fresh), cart -> model.cartName(fresh, cart));
            chart.node().setAccessibleText(model.chartSpoken(fresh));
        });
    }

    @Override
    public void closed() {
        if (subscription != null) {
            subscription.stop();
            subscription = null;
        }
    }

    private double scale() {
        return page.getScene() == null ? 1 : Theme.scaleOf(page.getScene());
    }

    private Room room(double width) {
        return width < STACKED_BELOW * scale()
                ? Room.STACKED
                : width < NARROW_BELOW * scale() ? Room.NARROW : Room.WIDE;
    }

    private void lay(Room to) {
        if (to == room && !grid.getChildren().isEmpty()) {
            return;
        }
        room = to;
        boolean narrow = room != Room.WIDE;
        services.stack(room == Room.STACKED);
        Nodes.swapClass(grid, List.of("narrow"), narrow ? "narrow" : "");
        problems.narrow(narrow);
        if (facts != null) {
            problems.show(facts);
        }
        Nodes.show(chartDays, !narrow);
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        ColumnConstraints side = new ColumnConstraints();
        side.setFillWidth(true);
        grid.getColumnConstraints().addAll(wide, side);
        RowConstraints grows = new RowConstraints();
        grows.setVgrow(Priority.ALWAYS);
        if (room == Room.STACKED) {
            grid.getColumnConstraints().removeLast();
            grid.addColumn(0, chartCard, problems.node(), carts.node(), budgets.node());
        } else if (narrow) {
            grid.getRowConstraints().add(grows);
            grid.add(chartCard, 0, 0);
            grid.add(problems.node(), 1, 0);
            grid.add(carts.node(), 0, 1, 2, 1);
            grid.add(budgets.node(), 0, 2, 2, 1);
        } else {
            VBox left = Nodes.column("overview-column", Nodes.grow(chartCard), carts.node());
            VBox right = Nodes.column("overview-column side", Nodes.grow(problems.node()), budgets.node());
            grid.getRowConstraints().add(grows);
            grid.add(left, 0, 0);
            grid.add(right, 1, 0);
        }
    }

    private void show() {
        Facts is = facts;
        if (is == null) {
            return;
        }
        shop.setText(is.overview().shop());
        asOf.show(is.overview().asOf(), model.figuresAsOf(is));
        services.show(is);
        banner(model.notice(is));
        problems.show(is);
        carts.show(is);
        budgets.show(is);
    }

    private void banner(OverviewModel.@Nullable Notice notice) {
        if (Objects.equals(notice, said)) {
            return;
        }
        said = notice;
        Nodes.show(banner, notice != null);
        if (notice == null) {
            return;
        }
        var texts = desk.texts();
        Button[] buttons = switch (notice.way()) {
            case RESUME ->
                new Button[] {
                    Nodes.button(texts.of("overview.paused.more"), this::oneHourMore, "small-control"),
                    Nodes.button(texts.of("overview.paused.resume"), this::resume, "small-control", "accent")
                };
            case TRY_AGAIN ->
                new Button[] {Nodes.button(texts.of("overview.offline.try"), this::tryNow, "small-control")};
            case TAKE_BACK ->
                new Button[] {
                    Nodes.button(
                            texts.of("settings.takeBack"),
                            () -> desk.navigator().open(Page.SETTINGS, "CONNECTIONS"),
                            "small-control")
                };
        };
        banner.say(notice.tone(), notice.icon(), List.of(Nodes.rich(notice.text())), buttons);
    }

    private void oneHourMore() {
        Facts is = facts;
        Instant until = is == null ? null : is.status().pausedUntil();
        Duration length = until == null
                ? Duration.ofHours(1)
                : Duration.between(desk.times().now(), until).plusHours(1);
        desk.tasks().run(() -> desk.bridge().pause(length), done -> desk.live().changed());
    }

    private void resume() {
        desk.tasks().run(desk.bridge()::resume, done -> desk.live().changed());
    }

    private void tryNow() {
        desk.tasks().run(desk.bridge()::syncNow, done -> desk.live().changed());
    }

    private void report() {
        NightlyReportPane.open(desk);
    }
}
