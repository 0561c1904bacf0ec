package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The problems by cause, each a way to its page. */
final class ProblemsCard {
    private final Desk desk;
    private final ProblemRows words;
    private boolean narrow;
    private @Nullable List<Object> shown;
    private final Card card = new Card().styled("problems-card");

    ProblemsCard(Desk desk) {
        this.desk = desk;
        this.words = new ProblemRows(desk.texts(), desk.times());
    }

    Card node() {
        return card;
    }

    /** In a narrow window the second lines are short. */
    void narrow(boolean is) {
        narrow = is;
    }

    void show(Facts is) {
        var texts = desk.texts();
        List<ProblemRows.Problem> rows = words.problems(is);
        int more = words.moreProblems(is);
        List<Object> fresh = List.of(rows, more, narrow);
        if (fresh.equals(shown)) {
            return; // Asked for every second: what has the focus keeps it.
        }
        shown = fresh;
        card.getChildren()
                .setAll(Nodes.row(
                        "card-head",
                        Nodes.label(texts.of("page.ERRORS"), "card-title"),
                        Nodes.spacer(),
                        Nodes.link(
                                texts.of("overview.problems.all"),
                                () -> desk.navigator().open(Page.ERRORS, null))));
        for (ProblemRows.Problem row : rows) {
            card.getChildren().add(problem(row));
        }
        if (more > 0) {
            card.getChildren()
                    .add(Nodes.label(texts.count("overview.problems.more", more), "small", "muted", "problem-more"));
        }
        if (rows.isEmpty()) {
            card.getChildren()
                    .add(Nodes.row(
                            "no-problems",
                            Nodes.icon(Feather.CHECK_CIRCLE, "tone-ok"),
                            Nodes.wrapped(texts.of("overview.problems.none"))));
        }
    }

    private Node problem(ProblemRows.Problem row) {
        Label title = Nodes.label(row.title());
        Label detail = Nodes.label(narrow ? row.shortDetail() : row.detail(), "small", "muted");
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
}
