package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How much of a limit is used. From 80 % on it says that calls slow down. */
public final class Meter extends VBox {
    private static final double SLOW_FROM = 0.8;
    private final Texts texts;
    private final Label name = Nodes.label("", "small");
    private final Label used = Nodes.label("", "small", "muted");
    private final ProgressBar bar = new ProgressBar(0);

    /** A meter of something with this name. */
    public Meter(Texts texts, String name) {
        this.texts = texts;
        this.name.setText(name);
        getStyleClass().add("meter");
        bar.getStyleClass().add("meter-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Nodes.row("meter-head", this.name, Nodes.spacer(), used), bar);
    }

    /** Shows use. */
    public void show(int count, int limit) {
        double share = limit <= 0 ? 0 : Math.min(1, (double) count / limit);
        bar.setProgress(share);
        boolean slow = share >= SLOW_FROM;
        String words = texts.of("meter.used", count, limit);
        used.setText(slow ? texts.of("meter.slowing", words) : words);
        Nodes.swapClass(this, Tone.CLASSES, slow ? "warn" : "");
        bar.setAccessibleText(texts.of("meter.spoken", name.getText(), words));
    }
}
