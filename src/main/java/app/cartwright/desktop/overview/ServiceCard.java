package app.cartwright.desktop.overview;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Nodes;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The card of one service; its words change, its nodes stay. */
final class ServiceCard {
    private final Texts texts;
    private final String service;
    private final Card node;
    private final Badge badge = new Badge();
    private final Label figure = Nodes.label("", "figure");
    private final Label caption = Nodes.wrapped("");
    private final Label lastRun = Nodes.wrapped("");
    private final Label nextRun = Nodes.wrapped("");
    private final Label lag = Nodes.wrapped("");

    /**
     * A card that says this.
     *
     * @param stacked with its facts at its right, not below
     */
    ServiceCard(Texts texts, ServiceCards.Card of, boolean stacked) {
        this.texts = texts;
        this.service = of.service();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("service-facts");
        fact(facts, 0, texts.of("overview.lastRun.label"), lastRun);
        fact(facts, 1, texts.of("overview.nextRun.label"), nextRun);
        fact(facts, 2, texts.of("overview.lag.label"), lag);
        HBox head = Nodes.row(
                "card-head", Nodes.icon(of.icon(), "muted"), Nodes.label(of.title(), "card-title"), Nodes.spacer());
        HBox figures = Nodes.row("figure-row", figure, caption);
        if (stacked) {
            HBox.setHgrow(facts, Priority.ALWAYS);
            node = new Card(Nodes.row("service-line", Nodes.column("service-left", head, figures, badge), facts));
        } else {
            head.getChildren().add(badge);
            node = new Card(head, figures, facts);
        }
        node.getStyleClass().add(stacked ? "service-card-line" : "service-card");
        node.setId("service-" + service);
        HBox.setHgrow(node, Priority.ALWAYS);
        say(of);
    }

    String service() {
        return service;
    }

    Card node() {
        return node;
    }

    /** Changes the words that are other ones than before. */
    void say(ServiceCards.Card words) {
        badge.say(words.badge());
        badge.readOutAs(texts.of("badge.spoken", words.title(), words.badge().word()));
        figure.setText(words.figure());
        caption.setText(words.caption());
        lastRun.setText(words.lastRun());
        nextRun.setText(words.nextRun());
        lag.setText(words.lag());
    }

    private static void fact(GridPane grid, int row, String name, Label value) {
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.addRow(row, Nodes.label(name, "muted", "fact-name"), value);
    }
}
