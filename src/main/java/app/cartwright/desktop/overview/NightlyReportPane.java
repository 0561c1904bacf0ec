package app.cartwright.desktop.overview;

import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.overview.NightlyReportModel.Facts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.WrapRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The nightly report over the overview: result line, subjects to filter and export, and a comparison by hand. */
final class NightlyReportPane extends VBox {
    private final Desk desk;
    private final NightlyReportModel model;
    private final Label line = Nodes.wrapped("", "strong");
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = Nodes.label("", "small", "muted");
    private final HBox underWay = Nodes.row("report-progress", bar, progress);
    private final SearchField search;
    private final Segments<String> verdicts = new Segments<>("");
    private final Choice<Optional<DriftReportView>> nights;
    private final DataTable<DriftRowView> table;
    private final Label sentence = Nodes.wrapped("");
    private final Label count = Nodes.label("");
    private @Nullable Facts facts;
    private @Nullable Long wanted;
    private @Nullable Subscription reading;

    private NightlyReportPane(Desk desk) {
        this.desk = desk;
        this.model = new NightlyReportModel(desk.texts(), desk.times());
        var texts = desk.texts();
        getStyleClass().addAll("wide-fields", "nightly-report");
        search = new SearchField(texts.of("overview.report.search"));
        NightlyReportModel.VERDICTS.forEach(verdict -> verdicts.add(
                verdict, texts.of(verdict.isEmpty() ? "overview.report.all" : "overview.report.verdict." + verdict)));
        nights = new Choice<>(
                texts.of("overview.report.night"),
                List.of(),
                night -> night.map(model::name).orElse(""));
        nights.setId("report-night");
        table = new DataTable<>(desk, row -> row.kind() + "\t" + row.subject() + "\t" + row.place(), columns());
        table.view().setId("report-table");
        table.view().setAccessibleText(texts.of("overview.report.title"));
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.FILE_TEXT,
                        Tone.NEUTRAL,
                        texts.of("overview.report.empty"),
                        texts.of("overview.report.empty.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("overview.report.hidden"),
                        texts.of("overview.report.hidden.sentence")));
        table.footer(
                count,
                Nodes.link(texts.of("activity.export"), () -> table.export(texts.of("overview.report.file")), "small"));
        table.view().getSelectionModel().selectedItemProperty().subscribe(row -> {
            sentence.setText(row == null ? "" : row.subject() + ": " + row.sentence());
            Nodes.show(sentence, row != null);
        });
        Nodes.show(underWay, false);
        bar.setAccessibleText(texts.of("overview.report.title"));
        getChildren()
                .addAll(
                        line,
                        underWay,
                        new WrapRow("filter-row", search, verdicts, Nodes.spacer(), nights),
                        table,
                        sentence);
        search.wanted().subscribe(text -> filter());
        verdicts.selectedProperty().subscribe(verdict -> filter());
        nights.valueProperty().addListener((value, was, is) -> {
            Long id = is == null ? null : is.map(DriftReportView::id).orElse(null);
            if (id != null && !Objects.equals(id, wanted)) {
                wanted = id;
                desk.live().refresh();
            }
        });
        // There is no other sign that the dialog was closed.
        sceneProperty().addListener((scene, was, is) -> {
            if (is == null) {
                stop();
            }
        });
    }

    /** Opens the report over the window. */
    static void open(Desk desk) {
        NightlyReportPane pane = new NightlyReportPane(desk);
        var texts = desk.texts();
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.FILE_TEXT,
                        Tone.NEUTRAL,
                        texts.of("overview.report.title"),
                        texts.of("overview.report.subtitle"),
                        pane,
                        texts.of("dialog.close"),
                        null,
                        new Dialogs.Act(texts.of("overview.report.now"), false, false, null, pane::compareNow)));
        pane.start();
    }

    private List<Column<DriftRowView>> columns() {
        var texts = desk.texts();
        return List.of(
                Column.of(texts.of("overview.report.what"), 88, model::kind),
                Column.<DriftRowView>of(texts.of("overview.report.subject"), 140, DriftRowView::subject)
                        .styled("strong"),
                Column.of(texts.of("overview.report.place"), 104, DriftRowView::place),
                Column.<DriftRowView>of(
                                texts.of("overview.report.verdict"),
                                112,
                                row -> model.verdict(row).word())
                        .drawn(Column.cells(Badge::new, (badge, row) -> badge.say(model.verdict(row)))),
                Column.<DriftRowView>of(texts.of("name.inflow"), 88, row -> model.figure(row.inflow()))
                        .number(),
                Column.<DriftRowView>of(texts.of("overview.report.sent"), 88, row -> model.figure(row.sent()))
                        .number(),
                Column.<DriftRowView>of(texts.of("name.cartrover"), 88, row -> model.figure(row.cartrover()))
                        .number(),
                Column.<DriftRowView>of(texts.of("overview.report.sentence"), 240, DriftRowView::sentence)
                        .growing());
    }

    private void start() {
        reading = desk.live().subscribe(bridge -> Facts.read(bridge, wanted), this::take);
    }

    private void stop() {
        Subscription was = reading;
        reading = null;
        if (was != null) {
            was.stop();
        }
    }

    private void take(Facts fresh) {
        facts = fresh;
        line.setText(model.line(fresh));
        String words = model.progress(fresh);
        Nodes.show(underWay, !words.isEmpty());
        progress.setText(words);
        int hundredths = model.hundredths(fresh);
        bar.setProgress(hundredths < 0 ? ProgressBar.INDETERMINATE_PROGRESS : hundredths / 100.0);
        NightlyReportModel.VERDICTS.forEach(verdict -> verdicts.count(verdict, model.count(fresh, verdict)));
        nights.offer(fresh.reports().stream()
                .filter(report -> report.finishedAt() != null)
                .map(Optional::of)
                .toList());
        table.show(fresh.rows());
        filter();
    }

    private void filter() {
        Facts is = facts;
        if (is != null) {
            String verdict = verdicts.selectedProperty().get();
            String text = search.wanted().getValue();
            table.filter(row -> model.shows(row, verdict, text));
            count.setText(model.footer(is, table.visibleRows().size()));
        }
    }

    private boolean compareNow() {
        var texts = desk.texts();
        desk.tasks().run(desk.bridge()::compareNow, result -> {
            desk.notes()
                    .say(
                            result.done() ? Tone.NEUTRAL : Tone.WARN,
                            texts.of("overview.report.title"),
                            result.sentence());
            desk.live().refresh();
        });
        return false;
    }
}
