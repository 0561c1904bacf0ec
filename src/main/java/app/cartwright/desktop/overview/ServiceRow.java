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
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The three service cards side by side. */
final class ServiceRow {
    private final Desk desk;
    private final ServiceCards words;
    private final Pane besideEachOther = Nodes.row("service-cards");
    private final Pane belowEachOther = Nodes.column("service-cards");
    private final StackPane node = new StackPane(besideEachOther);
    private List<ServiceCards.Card> shown = List.of();
    private boolean stacked;

    ServiceRow(Desk desk) {
        this.desk = desk;
        this.words = new ServiceCards(desk.texts(), desk.times());
    }

    Node node() {
        return node;
    }

    /** Puts the cards below each other, each with its facts at its right: for little room, where words would be cut. */
    void stack(boolean on) {
        if (on == stacked) {
            return;
        }
        stacked = on;
        place().getChildren().setAll(shown.stream().map(this::card).toList());
        node.getChildren().setAll(place());
    }

    private Pane place() {
        return stacked ? belowEachOther : besideEachOther;
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
            nodes.add(same ? place().getChildren().get(i) : card(fresh.get(i)));
        }
        shown = fresh;
        place().getChildren().setAll(nodes);
    }

    private Node card(ServiceCards.Card card) {
        var texts = desk.texts();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("service-facts");
        fact(facts, 0, texts.of("overview.lastRun.label"), card.lastRun());
        fact(facts, 1, texts.of("overview.nextRun.label"), card.nextRun());
        fact(facts, 2, texts.of("overview.lag.label"), card.lag());
        Badge badge = new Badge(card.badge())
                .readOutAs(texts.of("badge.spoken", card.title(), card.badge().word()));
        HBox head = Nodes.row(
                "card-head", Nodes.icon(card.icon(), "muted"), Nodes.label(card.title(), "card-title"), Nodes.spacer());
        HBox figure = Nodes.row("figure-row", Nodes.label(card.figure(), "figure"), Nodes.wrapped(card.caption()));
        Card box;
        if (stacked) {
            VBox left = Nodes.column("service-left", head, figure, badge);
            HBox.setHgrow(facts, Priority.ALWAYS);
            box = new Card(Nodes.row("service-line", left, facts));
        } else {
            head.getChildren().add(badge);
            box = new Card(head, figure, facts);
        }
        box.getStyleClass().add(stacked ? "service-card-line" : "service-card");
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
