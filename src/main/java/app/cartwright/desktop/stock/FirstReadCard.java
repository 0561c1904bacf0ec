package app.cartwright.desktop.stock;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** How far the first read of stock is; there only while it lasts. */
final class FirstReadCard {
    private final Texts texts;
    private final Times times;
    private final Label count = Nodes.label("", "small", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Card card;

    FirstReadCard(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("meter-bar");
        card = new Card(
                        Nodes.row(
                                "cell-row",
                                Nodes.label(texts.of("stock.reading"), "card-title"),
                                Nodes.spacer(),
                                count),
                        bar,
                        Nodes.wrapped(texts.of("stock.reading.meanwhile"), "small", "muted"))
                .quiet()
                .styled("first-read");
        card.setId("stock-first-read");
        Nodes.show(card, false);
    }

    Node node() {
        return card;
    }

    void show(StockModel.@Nullable FirstRead is) {
        Nodes.show(card, is != null);
        if (is == null) {
            return;
        }
        count.setText(texts.of("stock.reading.count", times.number(is.read()), times.number(is.all())));
        bar.setProgress((double) is.read() / is.all());
        bar.setAccessibleText(texts.of("stock.reading") + ": " + count.getText());
    }
}
