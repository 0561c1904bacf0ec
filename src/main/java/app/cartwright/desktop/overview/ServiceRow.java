package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The three service cards side by side. */
final class ServiceRow {
    private final Desk desk;
    private final ServiceCards words;
    private final Pane besideEachOther = Nodes.row("service-cards");
    private final Pane belowEachOther = Nodes.column("service-cards");
    private final StackPane node = new StackPane(besideEachOther);
    private List<ServiceCards.Card> said = List.of();
    private List<ServiceCard> shown = List.of();
    private boolean stacked;

    ServiceRow(Desk desk) {
        this.desk = desk;
        this.words = new ServiceCards(desk.texts(), desk.times());
    }

    StackPane node() {
        return node;
    }

    /** Puts the cards below each other, each with its facts at its right: for little room, where words would be cut. */
    void stack(boolean on) {
        if (on == stacked) {
            return;
        }
        stacked = on;
        make();
        node.getChildren().setAll(place());
    }

    private Pane place() {
        return stacked ? belowEachOther : besideEachOther;
    }

    /** Asked for every second: only words that are other ones than before are changed, no card is made anew. */
    void show(Facts is) {
        said = words.cards(is);
        if (!said.stream()
                .map(ServiceCards.Card::service)
                .toList()
                .equals(shown.stream().map(ServiceCard::service).toList())) {
            make();
        }
        for (int i = 0; i < said.size(); i++) {
            shown.get(i).say(said.get(i));
        }
    }

    private void make() {
        shown = said.stream()
                .map(card -> new ServiceCard(desk.texts(), card, stacked))
                .toList();
        place().getChildren().setAll(shown.stream().map(ServiceCard::node).toList());
    }
}
