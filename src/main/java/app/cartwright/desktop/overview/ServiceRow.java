package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The three service cards side by side. */
final class ServiceRow {
    private final Desk desk;
    private final ServiceCards words;
    private final HBox node = Nodes.row("service-cards");
    private List<ServiceCards.Card> shown = List.of();

    ServiceRow(Desk desk) {
        this.desk = desk;
        this.words = new ServiceCards(desk.texts(), desk.times());
    }

    HBox node() {
        return node;
    }

    /** What says the same as before stays as it is: this is asked for every second. */
    void show(Facts is) {
        List<ServiceCards.Card> fresh = words.cards(is);
        if (fresh.equals(shown)) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            boolean same = i < shown.size() && fresh.get(i).equals(shown.get(i));
            nodes.add(same ? node.getChildren().get(i) : card(fresh.get(i)));
        }
        shown = fresh;
        node.getChildren().setAll(nodes);
    }

    private Node card(ServiceCards.Card card) {
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
}
