package app.cartwright.desktop.overview;

import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Meter;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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

    private final Desk desk;
    private final OverviewModel model;
    private final OrdersChart chart;
    private final VBox page = Nodes.column("page overview");
    private final Label shop = Nodes.label("", "muted");
    private final TimeLabel asOf;
    private final Label chartDays;
    private final Banner banner = new Banner();
    private final HBox services = Nodes.row("service-cards");
    private final GridPane grid = new GridPane();
    private final Card chartCard = new Card();
    private final Card carts = new Card().styled("carts-strip");
    private final Card problems = new Card().styled("problems-card");
    private final Card budgets = new Card().styled("budget-card");
    private final Node scroller;
    private @Nullable Facts facts;
    private @Nullable Subscription subscription;
    private boolean narrow;

    /** The page. */
    public OverviewScreen(Desk desk) {
        this.desk = desk;
        this.model = new OverviewModel(desk.texts(), desk.times());
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
        new ChartMenu(desk, chart.node(), this::chartTable).install();
        grid.getStyleClass().add("overview-grid");
        VBox body = Nodes.column("page-body", banner, services, grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        page.getChildren().addAll(header, Nodes.grow(body));
        var scroll = Nodes.scroll(page);
        scroll.setFitToHeight(true);
        scroller = scroll;
        scroll.widthProperty().addListener((w, was, is) -> lay(is.doubleValue() < NARROW_BELOW * scale()));
        lay(false);
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

    private void lay(boolean toNarrow) {
        if (toNarrow == narrow && !grid.getChildren().isEmpty()) {
            return;
        }
        narrow = toNarrow;
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
        if (narrow) {
            grid.getRowConstraints().add(grows);
            grid.add(chartCard, 0, 0);
            grid.add(problems, 1, 0);
            grid.add(carts, 0, 1, 2, 1);
            grid.add(budgets, 0, 2, 2, 1);
        } else {
            VBox left = Nodes.column("overview-column", Nodes.grow(chartCard), carts);
            VBox right = Nodes.column("overview-column side", Nodes.grow(problems), budgets);
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
        services.getChildren().setAll(model.cards(is).stream().map(this::card).toList());
        banner(model.notice(is));
        problems(is);
        carts(is);
        budgets(is);
    }

    private Node card(OverviewModel.Card card) {
        var texts = desk.texts();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("service-facts");
        fact(facts, 0, texts.of("overview.lastRun.label"), card.lastRun());
        fact(facts, 1, texts.of("overview.nextRun.label"), card.nextRun());
        fact(facts, 2, texts.of("overview.lag.label"), card.lag());
        Card box = new Card(
                Nodes.row(
                        "card-head",
                        Nodes.icon(card.icon(), "muted"),
                        Nodes.label(card.title(), "card-title"),
                        Nodes.spacer(),
                        new Badge(card.badge())
                                .readOutAs(texts.of(
                                        "badge.spoken",
                                        card.title(),
                                        card.badge().word()))),
                Nodes.row("figure-row", Nodes.label(card.figure(), "figure"), Nodes.label(card.caption())),
                facts);
        box.getStyleClass().add("service-card");
        box.setId("service-" + card.service());
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void fact(GridPane grid, int row, String name, String value) {
        Label label = Nodes.wrapped(value);
        GridPane.setHgrow(label, Priority.ALWAYS);
        grid.addRow(row, Nodes.label(name, "muted", "fact-name"), label);
    }

    private void banner(OverviewModel.@Nullable Notice notice) {
        Nodes.show(banner, notice != null);
        if (notice == null) {
            return;
        }
        var texts = desk.texts();
        Button[] buttons = notice.paused()
                ? new Button[] {
                    Nodes.button(texts.of("overview.paused.more"), this::oneHourMore, "small-control"),
                    Nodes.button(texts.of("overview.paused.resume"), this::resume, "small-control", "accent")
                }
                : new Button[] {Nodes.button(texts.of("overview.offline.try"), this::tryNow, "small-control")};
        banner.say(notice.tone(), notice.icon(), List.of(Nodes.rich(notice.text())), buttons);
    }

    private void problems(Facts is) {
        var texts = desk.texts();
        problems.getChildren()
                .setAll(Nodes.row(
                        "card-head",
                        Nodes.label(texts.of("page.ERRORS"), "card-title"),
                        Nodes.spacer(),
                        Nodes.link(
                                texts.of("overview.problems.all"),
                                () -> desk.navigator().open(Page.ERRORS, null))));
        List<OverviewModel.Problem> rows = model.problems(is);
        for (OverviewModel.Problem row : rows) {
            problems.getChildren().add(problem(row));
        }
        int more = model.moreProblems(is);
        if (more > 0) {
            problems.getChildren()
                    .add(Nodes.label(texts.count("overview.problems.more", more), "small", "muted", "problem-more"));
        }
        if (rows.isEmpty()) {
            problems.getChildren()
                    .add(Nodes.row(
                            "no-problems",
                            Nodes.icon(Feather.CHECK_CIRCLE, "tone-ok"),
                            Nodes.wrapped(texts.of("overview.problems.none"))));
        }
    }

    private Node problem(OverviewModel.Problem row) {
        Label title = Nodes.label(row.title());
        Label detail = Nodes.label(row.detail(), "small", "muted");
        VBox words = Nodes.column("problem-words", title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button button = new Button();
        button.getStyleClass().addAll("flat", "problem-row");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox content = Nodes.row(
                "problem-content",
                Nodes.icon(row.icon(), row.tone()),
                words,
                Nodes.icon(Feather.CHEVRON_RIGHT, "muted"));
        button.setGraphic(content);
        content.prefWidthProperty().bind(button.widthProperty());
        button.setAccessibleText(row.title() + ". " + row.detail());
        button.setTooltip(new Tooltip(row.title() + "\n" + row.detail()));
        button.setOnAction(e -> desk.navigator().open(row.page(), row.target()));
        return button;
    }

    private void carts(Facts is) {
        HBox strip = Nodes.row("carts-row");
        for (OverviewModel.Cart cart : model.carts(is)) {
            Label name = Nodes.label(cart.name(), "strong");
            name.setTooltip(new Tooltip(cart.orderSource()));
            VBox box = Nodes.column(
                    "cart-cell",
                    Nodes.row("cell-row", new CartLogo(CartLogo.Size.SMALL, cart.kind(), cart.name()), name),
                    Nodes.row("cell-row", Nodes.label(cart.prefix(), "chip"), Nodes.label(cart.today(), "small")),
                    Nodes.label(cart.lastOrder(), "small", "muted"),
                    new Badge(cart.badge())
                            .readOutAs(desk.texts()
                                    .of(
                                            "badge.spoken",
                                            cart.name(),
                                            cart.badge().word())));
            if (strip.getChildren().isEmpty()) {
                box.getStyleClass().add("first");
            }
            HBox.setHgrow(box, Priority.ALWAYS);
            strip.getChildren().add(box);
        }
        if (strip.getChildren().isEmpty()) {
            strip.getChildren().add(Nodes.label(desk.texts().of("overview.carts.none"), "muted"));
        }
        carts.getChildren().setAll(strip);
    }

    private void budgets(Facts is) {
        budgets.getChildren()
                .setAll(Nodes.row(
                        "card-head",
                        Nodes.label(desk.texts().of("overview.budget"), "card-title"),
                        Nodes.spacer(),
                        Nodes.label(model.budgets(is), "small", "muted")));
        for (OverviewModel.Budget b : model.meters(is)) {
            Meter meter = new Meter(desk.texts(), b.name());
            meter.show(b.used(), b.limit());
            budgets.getChildren().add(meter);
        }
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
        Facts is = facts;
        if (is != null) {
            var texts = desk.texts();
            desk.dialogs()
                    .ask(new Dialogs.Question(
                            Feather.FILE_TEXT,
                            Tone.NEUTRAL,
                            texts.of("overview.report.title"),
                            model.report(is),
                            null,
                            texts.of("dialog.close"),
                            null,
                            null));
        }
    }

    private Node chartTable() {
        GridPane table = new GridPane();
        table.getStyleClass().add("number-grid");
        Facts is = facts;
        if (is != null) {
            Map<String, Integer> totals = model.totals(is);
            int column = 1;
            for (String cart : totals.keySet()) {
                table.add(Nodes.label(model.cartName(is, cart), "strong", "small"), column++, 0);
            }
            int row = 1;
            for (var day : is.overview().ordersPerDay()) {
                table.add(Nodes.label(desk.times().day(day.day()), "small", "muted"), 0, row);
                column = 1;
                for (String cart : totals.keySet()) {
                    table.add(
                            Nodes.label(desk.times().number(day.byCart().getOrDefault(cart, 0)), "small"),
                            column++,
                            row);
                }
                row++;
            }
        }
        table.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        return table;
    }
}
