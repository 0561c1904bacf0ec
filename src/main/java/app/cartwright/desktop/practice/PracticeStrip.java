package app.cartwright.desktop.practice;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The coloured strip over every page that says that the shop is made up. */
public final class PracticeStrip {
    private final HBox node;

    /**
     * The strip, hidden until the practice shop runs.
     *
     * @param controls opens the practice shop's controls
     * @param left runs when the owner has left the practice shop
     */
    public PracticeStrip(Desk desk, Runnable controls, Runnable left) {
        var texts = desk.texts();
        var open = Nodes.button(texts.of("practice.controls"), Feather.SLIDERS, controls, "small-control");
        open.setId("open-practice-controls");
        node = Nodes.row(
                "practice-strip",
                Nodes.icon(Feather.COFFEE),
                Nodes.label(texts.of("practice.name"), "strong"),
                Nodes.label(texts.of("practice.sentence")),
                Nodes.spacer(),
                open,
                Nodes.button(
                        texts.of("practice.connect"), () -> LeavePractice.ask(desk, left), "accent", "small-control"));
        node.setId("practice-strip");
        Nodes.show(node, false);
    }

    /** The strip over the set-up: it has no controls. */
    public PracticeStrip(Desk desk, Runnable left) {
        var texts = desk.texts();
        node = Nodes.row(
                "practice-strip",
                Nodes.icon(Feather.COFFEE),
                Nodes.label(texts.of("practice.name"), "strong"),
                Nodes.label(texts.of("practice.sentence")),
                Nodes.spacer(),
                Nodes.button(texts.of("practice.connect"), () -> LeavePractice.ask(desk, left), "small-control"));
        node.setId("wizard-practice-strip");
        Nodes.show(node, false);
    }

    /** Its node. */
    public HBox node() {
        return node;
    }

    /** Gives the focus to what opens the controls. */
    public void focus() {
        Node open = node.lookup("#open-practice-controls");
        if (open != null) {
            open.requestFocus();
        }
    }

    /** Whether it can be seen: the practice shop runs. */
    public boolean isShown() {
        return node.isVisible();
    }

    /** Shows or hides it. */
    public void show(boolean practiceShop) {
        Nodes.show(node, practiceShop);
    }
}
