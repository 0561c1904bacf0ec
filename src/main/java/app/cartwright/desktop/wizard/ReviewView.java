package app.cartwright.desktop.wizard;

import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.DryRunView.Figure;
import app.cartwright.bridge.FirstSync;
import app.cartwright.desktop.base.Apostrophes;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.WrapRow;
import app.cartwright.desktop.wizard.ReviewModel.Group;
import app.cartwright.setup.WizardStep;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The first sync as a dry run, and the question about zeros. */
final class ReviewView extends StepView {
    private final ReviewModel model;
    private final Badge when = new Badge();
    private final Button again;
    private final Total stock;
    private final Total orders;
    private final Total shipments;
    private final VBox progress;
    private final Banner trouble = new Banner();
    private final Banner guard = new Banner();
    private final Label guardTitle = Nodes.wrapped("", "strong");
    private final CheckBox confirm = new CheckBox();
    private final Label firstSync = Nodes.label("");
    private final Button skip;
    private final Segments<Group> groups = new Segments<>(Group.BECOMES_ZERO);
    private final SearchField search;
    private final DataTable<Figure> table;
    private final Label rowCount = Nodes.label("");
    private final Node filters;
    private @Nullable DryRunView shown;

    /** One of the three figures. */
    private final class Total {
        final Label figure = Nodes.label("", "big-figure");
        final Label of = Nodes.label("");
        final Label detail = Nodes.wrapped("", "small", "muted");
        final Card card;

        Total(String name, Ikon icon) {
            HBox head = Nodes.row(
                    "card-head", Nodes.icon(icon, "muted"), Nodes.label(texts.of("wizard.review." + name), "strong"));
            card = new Card(head, Nodes.row("wizard-figure-row", figure, of), detail).styled("wizard-third");
        }

        void say(String number, String what, String more) {
            figure.setText(number);
            of.setText(what);
            detail.setText(Apostrophes.printed(more));
        }
    }

    ReviewView(Desk desk, WizardModel wizard) {
        super(desk, WizardStep.REVIEW);
        this.model = wizard.review;
        again = Nodes.button(texts.of("wizard.review.again"), Feather.REFRESH_CW, model::run, "small-control");
        again.setId("run-again");
        besideTitle(when, again);
        stock = new Total("stock", Feather.BOX);
        orders = new Total("orders", Feather.SHOPPING_BAG);
        shipments = new Total("shipments", Feather.TRUCK);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("meter-bar");
        progress = Nodes.column(
                "wizard-checking",
                Nodes.row(
                        "",
                        Nodes.label(texts.of("wizard.review.running"), "muted"),
                        Nodes.spacer(),
                        Nodes.link(texts.of("wizard.stop"), model::stop)),
                bar);
        confirm.setId("confirm-zeroes");
        confirm.getStyleClass().add("strong");
        confirm.setOnAction(e -> model.confirm(confirm.isSelected()));
        skip = Nodes.button(texts.of("wizard.review.skip"), () -> model.skip(!model.skipped()), "small-control");
        skip.setId("skip-zeroes");
        Button export = Nodes.button(texts.of("wizard.review.export"), this::export, "small-control");
        guard.say(
                Tone.BAD,
                Feather.ALERT_OCTAGON,
                List.of(
                        guardTitle,
                        Nodes.wrapped(texts.of("wizard.review.guard.sentence")),
                        Nodes.row("button-row", confirm, Nodes.spacer(), skip, export)));
        guard.getStyleClass().add("stacked");
        guard.setId("zero-guard");
        search = new SearchField(texts.of("wizard.review.find"));
        for (Group group : Group.values()) {
            groups.add(group, texts.of("wizard.review.group." + group.name()));
        }
        filters = new WrapRow("filter-row", groups, Nodes.spacer(), search);
        table = new DataTable<>(desk, f -> f.cartroverLocation() + "\n" + f.sku(), columns());
        table.getStyleClass().add("wizard-table");
        table.view().setAccessibleText(texts.of("wizard.step.review"));
        table.footer(rowCount, firstSync);
        firstSync.setId("first-sync");
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.CHECK_CIRCLE,
                        Tone.OK,
                        texts.of("wizard.review.equal"),
                        texts.of("wizard.review.equal.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("wizard.review.noRows"),
                        texts.of("wizard.review.noRows.sentence")));
        search.wanted().subscribe(this::filter);
        groups.selectedProperty().subscribe(this::filter);
        add(halves(stock.card, orders.card, shipments.card), progress, trouble, guard, filters, table);
    }

    private List<Column<Figure>> columns() {
        return List.of(
                Column.<Figure>of(texts.of("stock.column.sku"), 156, Figure::sku),
                Column.<Figure>of(
                                texts.of("stock.column.product"), 200, f -> Objects.requireNonNullElse(f.product(), ""))
                        .growing(),
                Column.<Figure>of(texts.of("wizard.review.column.location"), 130, Figure::cartroverLocation),
                Column.<Figure>of(
                                texts.of("wizard.review.column.now"),
                                110,
                                f -> desk.times().number(f.cartroverNow()))
                        .by(Comparator.comparing(f -> Objects.requireNonNullElse(f.cartroverNow(), BigDecimal.ZERO)))
                        .number(),
                Column.<Figure>of(
                                texts.of("wizard.review.column.becomes"),
                                104,
                                f -> desk.times().number((Long) f.willBecome()))
                        .by(Comparator.comparing(Figure::willBecome))
                        .drawn(Column.cells(Label::new, (label, f) -> {
                            label.setText(desk.times().number((Long) f.willBecome()));
                            Nodes.swapClass(label, List.of("strong"), Group.BECOMES_ZERO.holds(f) ? "strong" : "");
                        }))
                        .number(),
                Column.<Figure>of(
                                texts.of("wizard.review.column.change"),
                                84,
                                f -> desk.times().number(ReviewModel.change(f)))
                        .by(Comparator.comparing(ReviewModel::change))
                        .drawn(Column.cells(Label::new, (label, f) -> {
                            label.setText(desk.times().number(ReviewModel.change(f)));
                            Nodes.swapClass(label, List.of("tone-bad"), Group.BECOMES_ZERO.holds(f) ? "tone-bad" : "");
                        }))
                        .number());
    }

    private void filter() {
        Group group = groups.selectedProperty().get();
        String wanted = search.wanted().getValue().toLowerCase(Locale.ROOT);
        table.filter(f -> group.holds(f)
                && (f.sku().toLowerCase(Locale.ROOT).contains(wanted)
                        || Objects.requireNonNullElse(f.product(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted)));
        rowCount.setText(
                texts.count(group == Group.EQUAL ? "wizard.products.rows" : "wizard.review.rows", model.count(group)));
    }

    private void export() {
        groups.selectedProperty().set(Group.BECOMES_ZERO);
        search.clear();
        table.export(texts.of("wizard.review.file"));
    }

    @Override
    void update() {
        boolean busy = model.running();
        DryRunView run = model.dryRun();
        Nodes.show(when, model.ranAt() != null && !busy);
        when.say(new Mark(
                Tone.NEUTRAL,
                Feather.EYE,
                texts.of("wizard.review.ranAt", desk.times().shortly(model.ranAt()))));
        again.setDisable(busy);
        Nodes.show(progress, busy);
        String failure = run == null ? null : run.failure();
        String fault = model.fault();
        Nodes.show(trouble, !busy && (failure != null || fault != null));
        if (fault != null) {
            trouble.say(
                    Tone.BAD,
                    Feather.ALERT_CIRCLE,
                    List.of(Nodes.wrapped(texts.of("wizard.review.notLive"), "strong"), Nodes.wrapped(fault)));
        } else if (failure != null) {
            trouble.say(
                    Tone.WARN,
                    Feather.ALERT_TRIANGLE,
                    List.of(Nodes.wrapped(texts.of("wizard.review.failed"), "strong"), Nodes.wrapped(failure)));
        }
        int zeroes = model.zeroes();
        Nodes.show(guard, zeroes > 0 && !busy);
        if (zeroes > 0) {
            guardTitle.setText(texts.count(
                    "wizard.review.guard",
                    zeroes,
                    desk.times().number(model.zeroPercent()),
                    desk.times().number(model.guards().getFirst().limitPercent())));
            confirm.setText(texts.count("wizard.review.soldOut", zeroes));
        }
        confirm.setSelected(model.confirmed());
        skip.setText(texts.of(model.skipped() ? "wizard.review.skipped" : "wizard.review.skip"));
        skip.setGraphic(model.skipped() ? Nodes.icon(Feather.CHECK) : null);
        boolean any = run != null && !busy;
        Nodes.show(filters, any);
        Nodes.show(table, any);
        figures(busy ? null : run);
        if (run != null && run != shown) {
            shown = run;
            firstSync.setText(firstSync(run));
            table.show(model.figures());
            for (Group group : Group.values()) {
                groups.count(group, desk.times().number(model.count(group)));
            }
            if (model.count(groups.selectedProperty().get()) == 0) {
                java.util.Arrays.stream(Group.values())
                        .filter(g -> model.count(g) > 0)
                        .findFirst()
                        .ifPresent(groups.selectedProperty()::set);
            }
            filter();
        }
    }

    private void figures(@Nullable DryRunView run) {
        if (run == null) {
            stock.say("–", "", "");
            orders.say("–", "", "");
            shipments.say("–", "", "");
            return;
        }
        var times = desk.times();
        int changing = run.figures().size();
        long locations =
                run.figures().stream().map(Figure::cartroverLocation).distinct().count();
        stock.say(
                times.number(changing),
                texts.of("wizard.review.stock.of", times.number(changing + run.equalFigures())),
                texts.of(
                        "wizard.review.stock.detail",
                        times.number(run.equalFigures()),
                        times.number(model.count(Group.NEW)),
                        texts.count("wizard.review.locations", locations),
                        texts.count("stock.count", model.skus())));
        int held = run.ordersHeld().size();
        int written = run.ordersToWrite().size();
        orders.say(
                times.number(written),
                texts.of("wizard.review.orders.of", times.number(written + held)),
                held == 0 ? texts.of("wizard.review.orders.none") : held(run));
        int sent = run.shipments().size();
        shipments.say(
                times.number(sent),
                texts.of("wizard.review.shipments.of"),
                sent == 0 ? texts.of("wizard.review.shipments.none") : texts.of("wizard.review.shipments.some"));
    }

    private String firstSync(DryRunView run) {
        FirstSync is = run.firstSync();
        if (is == null || run.failure() != null) {
            return "";
        }
        String about = desk.times().span(is.about());
        String calls = desk.times().number(is.inflowCalls());
        String anHour = desk.times().number(is.inflowPerHour());
        return texts.of(
                is.inflowCalls() > is.inflowPerHour() ? "wizard.review.firstSync.long" : "wizard.review.firstSync",
                about,
                calls,
                anHour);
    }

    private String held(DryRunView run) {
        String why = run.ordersHeld().stream()
                .map(o -> Objects.requireNonNullElse(o.reason(), ""))
                .filter(r -> !r.isEmpty())
                .distinct()
                .limit(2)
                .collect(Collectors.joining("; "));
        return texts.count("wizard.review.orders.held", run.ordersHeld().size(), why);
    }

    @Override
    Node first() {
        return again;
    }
}
