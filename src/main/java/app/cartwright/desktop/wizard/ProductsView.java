package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.wizard.ProductsModel.Group;
import app.cartwright.desktop.wizard.ProductsModel.Row;
import app.cartwright.desktop.wizard.ProductsModel.Wrong;
import app.cartwright.setup.WizardStep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How many SKUs match, what is wrong with the others, and two ways on. */
final class ProductsView extends StepView {
    private static final double REPAIR_SHARE = 61;

    private final ProductsModel model;
    private final Label figure = Nodes.label("", "big-figure");
    private final Label of = Nodes.label("");
    private final TimeLabel comparedAt;
    private final Button compare;
    private final ProgressBar share = new ProgressBar(0);
    private final VBox progress;
    private final Banner trouble = new Banner();
    private final Banner byHand = new Banner();
    private final Banner allMatch = new Banner();
    private final Segments<Group> groups = new Segments<>(Group.TO_FIX);
    private final DataTable<Row> table;
    private final Label rowCount = Nodes.label("");
    private final CheckBox skip = new CheckBox();
    private final Label skipNote = Nodes.wrapped("", "small", "muted");
    private final Node ways;
    private List<Row> shown = List.of();

    ProductsView(Desk desk, ProductsModel model) {
        super(desk, WizardStep.PRODUCTS);
        this.model = model;
        comparedAt = new TimeLabel(desk.times(), "small", "muted");
        compare = Nodes.button(texts.of("wizard.products.again"), Feather.REFRESH_CW, model::compare, "small-control");
        compare.setId("compare-again");
        share.setMaxWidth(Double.MAX_VALUE);
        share.getStyleClass().addAll("meter-bar", "match-bar");
        Card summary = new Card(Nodes.row("wizard-figure-row", figure, of, Nodes.spacer(), comparedAt, compare), share);
        ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        running.setMaxWidth(Double.MAX_VALUE);
        running.getStyleClass().add("meter-bar");
        progress = Nodes.column(
                "wizard-checking",
                Nodes.row(
                        "",
                        Nodes.label(texts.of("wizard.products.comparing"), "muted"),
                        Nodes.spacer(),
                        Nodes.link(texts.of("wizard.stop"), model::stop)),
                running);
        for (Group group : Group.values()) {
            groups.add(group, texts.of("wizard.products.group." + group.name()));
        }
        table = new DataTable<>(desk, Row::key, columns());
        table.getStyleClass().addAll("wizard-table", "products-table");
        table.view().setAccessibleText(texts.of("wizard.step.products"));
        table.footer(rowCount, Nodes.label(""));
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.CHECK_CIRCLE,
                        Tone.OK,
                        texts.of("wizard.products.nothing"),
                        texts.of("wizard.products.nothing.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("wizard.products.nothing"),
                        texts.of("wizard.products.nothing.group")));
        groups.selectedProperty().subscribe(g -> {
            table.filter(r -> r.fits(g));
            rowCount.setText(texts.count("wizard.products.rows", model.count(g)));
        });
        skip.setId("skip-products");
        skip.getStyleClass().add("strong");
        skip.setOnAction(e -> model.skip(skip.isSelected()));
        ways = sideBySide(
                REPAIR_SHARE, repair(), new Card(skip, skipNote).quiet().styled("wizard-skip"));
        Nodes.show(byHand, false);
        byHand.setId("repair-by-hand");
        byHand.getStyleClass().add("stacked");
        add(summary, progress, trouble, allMatch, groups, table, ways, byHand);
    }

    private Card repair() {
        Button export =
                Nodes.button(texts.of("wizard.products.export"), Feather.DOWNLOAD, this::export, "small-control");
        export.setId("export-repair");
        Card card = new Card(
                        Nodes.row("", Nodes.label(texts.of("wizard.products.bulk"), "strong"), Nodes.spacer(), export),
                        Nodes.richWith(
                                texts.of("wizard.products.path"),
                                Nodes.browserLink(
                                        texts.of("wizard.products.article"),
                                        () -> desk.links().open(Links.INFLOW_SITE),
                                        "small"),
                                "small",
                                "muted"))
                .quiet();
        HBox.setHgrow(card, Priority.ALWAYS);
        return card.styled("wizard-repair");
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of(texts.of("wizard.products.column.wrong"), 176, r -> word(r.wrong()))
                        .drawn(Column.cells(Badge::new, (badge, r) -> badge.say(mark(r.wrong())))),
                sku("wizard.products.column.inflow", true),
                sku("wizard.products.column.cartrover", false),
                Column.<Row>of(texts.of("wizard.products.column.product"), 180, this::product)
                        .drawn(Column.cells(() -> Nodes.label(""), (label, r) -> {
                            label.setText(product(r));
                            Nodes.swapClass(label, List.of("muted"), r.product() == null ? "muted" : "");
                        }))
                        .growing());
    }

    private String product(Row row) {
        return row.product() == null ? texts.of("wizard.products.noName") : row.product();
    }

    private Column<Row> sku(String title, boolean inflow) {
        return Column.<Row>of(texts.of(title), 220, inflow ? Row::inflowSku : Row::cartroverSku)
                .drawn(Column.cells(() -> Nodes.row("wizard-sku"), (box, r) -> fill(box, r, inflow)));
    }

    private void fill(HBox box, Row row, boolean inflow) {
        String sku = inflow ? row.inflowSku() : row.cartroverSku();
        String other = inflow ? row.cartroverSku() : row.inflowSku();
        box.getChildren().clear();
        if (sku.isEmpty()) {
            String none = row.near().isEmpty()
                    ? texts.of("wizard.products.noSku")
                    : texts.of("wizard.products.noSku.near", row.near());
            box.getChildren().add(Nodes.label(none, "muted"));
            box.setAccessibleText(none);
            return;
        }
        if (other.isEmpty()) {
            box.getChildren().add(Nodes.label(sku));
            box.setAccessibleText(sku);
            return;
        }
        for (SkuMarks.Piece piece : SkuMarks.of(sku, other)) {
            box.getChildren().add(Nodes.label(piece.text(), piece.differs() ? "sku-differs" : "sku-same"));
        }
        box.setAccessibleText(SkuMarks.spoken(sku, other, texts.of("wizard.products.blank")));
    }

    private String word(Wrong wrong) {
        return texts.of("wizard.products.wrong." + wrong.name());
    }

    private Mark mark(Wrong wrong) {
        return switch (wrong) {
            case NOTHING -> Mark.of(Tone.OK, word(wrong));
            case CASE, BLANK, BLANK_BEFORE, BLANK_AFTER -> new Mark(Tone.WARN, Feather.TYPE, word(wrong));
            case ONLY_INFLOW -> new Mark(Tone.NEUTRAL, Feather.CORNER_DOWN_RIGHT, word(wrong));
            case ONLY_CARTROVER -> new Mark(Tone.NEUTRAL, Feather.CORNER_DOWN_LEFT, word(wrong));
        };
    }

    @Override
    void update() {
        boolean busy = model.comparing();
        boolean read = model.products() != null && model.failure() == null;
        int matched = model.matched();
        int total = model.total();
        figure.setText(read ? desk.times().number(matched) : "–");
        of.setText(read ? texts.count("wizard.products.of", total) : texts.of("wizard.products.notYet"));
        share.setProgress(total == 0 ? 0 : (double) matched / total);
        share.setAccessibleText(figure.getText() + " " + of.getText());
        Nodes.swapClass(share, List.of("all"), matched == total ? "all" : "");
        comparedAt.show(
                model.comparedAt(),
                model.comparedAt() == null
                        ? ""
                        : texts.of("wizard.products.comparedAt", desk.times().shortly(model.comparedAt())));
        compare.setDisable(busy);
        Nodes.show(progress, busy);
        String failure = model.failure();
        Nodes.show(trouble, failure != null);
        if (failure != null) {
            trouble.say(
                    Tone.WARN,
                    Feather.ALERT_TRIANGLE,
                    List.of(Nodes.wrapped(texts.of("wizard.products.failed"), "strong"), Nodes.wrapped(failure)));
        }
        boolean all = read && model.toFix() == 0;
        Nodes.show(allMatch, all);
        if (all) {
            allMatch.say(
                    Tone.OK,
                    Feather.CHECK_CIRCLE,
                    List.of(Nodes.wrapped(texts.count("wizard.products.allMatch", matched), "strong")));
        }
        boolean some = read && !all;
        Nodes.show(groups, some);
        Nodes.show(table, some);
        Nodes.show(ways, !all);
        if (!model.rows().equals(shown) || some && table.size() == 0) {
            shown = model.rows();
            table.show(shown);
            rowCount.setText(texts.count(
                    "wizard.products.rows",
                    model.count(groups.selectedProperty().get())));
        }
        for (Group group : Group.values()) {
            groups.count(group, desk.times().number(model.count(group)));
        }
        skip.setSelected(model.skips());
        skip.setText(
                read
                        ? texts.of("wizard.products.skip", desk.times().number(matched))
                        : texts.of("wizard.products.skipAll"));
        skipNote.setText(
                read ? texts.count("wizard.products.others", model.toFix()) : texts.of("wizard.products.skipAll.note"));
    }

    private void export() {
        model.repairFile(repair -> desk.files()
                .save(texts.of("wizard.products.export"), texts.of("wizard.products.file") + ".csv")
                .ifPresent(file -> desk.tasks()
                        .run(
                                () -> Files.writeString(file, repair.text(), StandardCharsets.UTF_8),
                                done -> exported(String.valueOf(file.getFileName()), repair.byHand()),
                                e -> desk.notes()
                                        .say(
                                                Tone.WARN,
                                                texts.of("table.notExported"),
                                                texts.of("table.notExportedWhy", file)))));
    }

    /** What a spreadsheet would spoil is not in the file: it is listed until the next comparison. */
    private void exported(String file, List<SetupDesk.Difference> left) {
        desk.notes().say(Tone.OK, texts.of("table.exported"), file);
        List<Node> words = new ArrayList<>();
        words.add(Nodes.wrapped(texts.count("wizard.products.byHand", left.size()), "strong"));
        words.add(Nodes.wrapped(texts.of("wizard.products.byHand.why")));
        left.forEach(d -> words.add(Nodes.wrapped(texts.of(
                "wizard.products.byHand.line",
                d.product() == null || d.product().isBlank() ? d.inflowSku() : d.product(),
                d.inflowSku(),
                d.cartroverSku()))));
        byHand.say(Tone.WARN, Feather.EDIT_3, words);
        Nodes.show(byHand, !left.isEmpty());
    }

    @Override
    Node first() {
        return compare;
    }
}
