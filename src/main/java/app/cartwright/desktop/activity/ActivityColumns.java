package app.cartwright.desktop.activity;

import app.cartwright.bridge.ActivityView;
import app.cartwright.desktop.activity.ActivityModel.Line;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TimeLabel;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of the activity list. In the row of a day they are empty. */
final class ActivityColumns {
    private final Desk desk;
    private final ActivityModel model;

    ActivityColumns(Desk desk, ActivityModel model) {
        this.desk = desk;
        this.model = model;
    }

    List<Column<Line>> all() {
        var texts = desk.texts();
        var times = desk.times();
        Comparator<ActivityView> byTime = Comparator.comparing(ActivityView::at).thenComparing(ActivityView::id);
        return List.of(
                column(texts.of("activity.column.time"), 100, a -> times.exactly(a.at()))
                        .by(Comparator.comparing(Line::happened, Comparator.nullsFirst(byTime)))
                        .drawn(Column.cells(() -> new TimeLabel(times), (label, line) -> {
                            ActivityView a = line.happened();
                            label.show(a == null ? null : a.at(), a == null ? "" : times.exactly(a.at()));
                        })),
                column("", 34, a -> "")
                        .drawn(Column.cells(() -> Nodes.icon(Feather.CIRCLE, "muted", "icon-14"), this::showIcon))
                        .notExported(),
                column(texts.of("activity.column.what"), 140, ActivityView::what),
                column(texts.of("activity.column.item"), 240, ActivityView::subject)
                        .growing(),
                column(texts.of("activity.column.direction"), 144, model::direction)
                        .styled("quiet")
                        .yielding(),
                column(texts.of("activity.column.result"), 112, this::resultText)
                        .drawn(Column.cells(StackPane::new, this::showResult)),
                column(texts.of("activity.column.process"), 112, a -> Objects.requireNonNullElse(a.processId(), ""))
                        .styled("mono-cell"));
    }

    private static Column<Line> column(String title, double width, Function<ActivityView, String> text) {
        return Column.of(title, width, line -> {
            ActivityView a = line.happened();
            return a == null ? "" : text.apply(a);
        });
    }

    private void showIcon(FontIcon icon, Line line) {
        ActivityView a = line.happened();
        icon.setVisible(a != null);
        if (a != null) {
            icon.setIconCode(model.icon(a));
        }
    }

    private String resultText(ActivityView a) {
        Mark mark = model.result(a);
        return mark == null ? desk.texts().of("activity.result.noted") : mark.word();
    }

    private void showResult(StackPane pane, Line line) {
        pane.getChildren().clear();
        ActivityView a = line.happened();
        if (a == null) {
            return;
        }
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
        pane.setAlignment(Pos.CENTER_LEFT);
        pane.getChildren().add(shown);
    }

    private void undo(String errorId) {
        desk.tasks().run(() -> desk.bridge().undismiss(errorId), result -> {
            desk.notes().outcome(desk.texts().of("note.undo"), result);
            desk.live().changed();
        });
    }
}
