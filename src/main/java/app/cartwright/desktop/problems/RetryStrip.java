package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.problems.RetryAll.Progress;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Retry all under way: how far it is, how it went so far, and a way to stop; at its end one sentence in a note. */
final class RetryStrip {
    private final Desk desk;
    private final Label title = Nodes.label("", "strong");
    private final Label count = Nodes.label("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox results = Nodes.row("retry-results");
    private final Hyperlink stop;
    private final VBox node;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable RetryAll work;

    RetryStrip(Desk desk) {
        this.desk = desk;
        stop = Nodes.link(desk.texts().of("retry.stop"), this::stop);
        stop.setId("retry-stop");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("meter-bar");
        VBox card = new Card(
                Nodes.row("cell-row", title, Nodes.spacer(), count),
                bar,
                Nodes.row("cell-row", results, Nodes.spacer(), stop));
        card.getStyleClass().add("retry-card");
        node = Nodes.column("retry-strip", card);
        node.setId("retry-strip");
        Nodes.show(node, false);
    }

    VBox node() {
        return node;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    void start(List<ErrorView> errors) {
        if (running.get()) {
            return;
        }
        running.set(true);
        Nodes.show(node, true);
        RetryAll all = new RetryAll(desk.bridge(), desk.tasks(), desk.times(), errors, this::show);
        work = all;
        all.start();
    }

    private void stop() {
        RetryAll all = work;
        if (all != null) {
            all.stopAfterThisOne();
        }
    }

    private void show(Progress is) {
        var texts = desk.texts();
        title.setText(texts.count("retry.title", is.all()));
        count.setText(texts.of("retry.count", is.done(), is.all()));
        bar.setProgress(is.all() == 0 ? 1 : (double) is.done() / is.all());
        bar.setAccessibleText(title.getText() + ": " + count.getText());
        List<Label> all = new ArrayList<>();
        if (is.solved() > 0) {
            all.add(result(Tone.OK, Feather.CHECK, texts.of("retry.solved", is.solved())));
        }
        if (is.same() > 0) {
            all.add(result(Tone.BAD, Feather.X, texts.of("retry.same", is.same())));
        }
        if (is.waiting() > 0) {
            all.add(result(Tone.NEUTRAL, Feather.CLOCK, texts.of("retry.waiting", is.waiting())));
        }
        if (is.refused() > 0) {
            all.add(result(Tone.WARN, Feather.SLASH, texts.of("retry.refused", is.refused())));
        }
        results.getChildren().setAll(all);
        stop.setDisable(is.stopped());
        if (is.stopped()) {
            stop.setText(texts.of("retry.stopping"));
        } else {
            stop.setText(texts.of("retry.stop"));
        }
        if (is.over()) {
            over(is);
        } else if (is.done() > 0) {
            desk.live().changed();
        }
    }

    private void over(Progress is) {
        work = null;
        running.set(false);
        Nodes.show(node, false);
        desk.notes().say(is.same() + is.refused() == 0 ? Tone.OK : Tone.WARN, sentence(is), details(is));
        desk.live().changed();
    }

    private String sentence(Progress is) {
        return is.stopped() && is.done() < is.all()
                ? desk.texts().of("retry.stopped", is.done(), is.all())
                : desk.texts().count("retry.done", is.all());
    }

    private String details(Progress is) {
        var texts = desk.texts();
        List<String> parts = new ArrayList<>();
        parts.add(texts.of("retry.solved", is.solved()));
        parts.add(texts.of("retry.same", is.same()));
        if (is.waiting() > 0) {
            parts.add(texts.of("retry.waiting", is.waiting()));
        }
        if (is.refused() > 0) {
            parts.add(texts.of("retry.refused", is.refused()));
        }
        return String.join(" · ", parts);
    }

    private static Label result(Tone tone, Feather icon, String text) {
        Label label = Nodes.label(text, "small", "retry-result", tone.styleClass());
        label.setGraphic(Nodes.icon(icon));
        return label;
    }
}
