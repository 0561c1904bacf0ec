package app.cartwright.desktop.stock;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** How far the first read of stock is, and how long it will go on; there only while it lasts. */
final class FirstReadCard {
    private final Texts texts;
    private final Times times;
    private final Label count = Nodes.label("", "small", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Card card;
    private final Pace pace = new Pace();

    /** @param stop pauses; what was read is kept */
    FirstReadCard(Texts texts, Times times, Runnable stop) {
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
                        Nodes.wrapped(texts.of("stock.reading.meanwhile"), "small", "muted"),
                        Nodes.row(
                                "button-row",
                                Nodes.button(texts.of("stock.reading.stop"), stop, "small-control"),
                                Nodes.label(texts.of("stock.reading.goesOn"), "small", "muted")))
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
            pace.forget();
            return;
        }
        String read = texts.of("stock.reading.count", times.number(is.read()), times.number(is.all()));
        count.setText(pace.left(is.read(), is.all(), times.now())
                .map(left -> texts.of("stock.reading.left", read, times.span(left)))
                .orElse(read));
        bar.setProgress((double) is.read() / is.all());
        bar.setAccessibleText(texts.of("stock.reading") + ": " + count.getText());
    }
}
