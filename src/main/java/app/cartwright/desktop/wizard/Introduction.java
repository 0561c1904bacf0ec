package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.CartKind;
import app.cartwright.setup.CartKinds;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a cart's integration does, with the way into the one set-up that serves all carts. */
final class Introduction {
    private Introduction() {}

    static void show(Desk desk, String kind, Runnable setUp) {
        var texts = desk.texts();
        String name = CartKinds.nameOf(kind);
        VBox content = Nodes.column(
                "wizard-points",
                StepView.point(Feather.DOWNLOAD, "tone-accent", Nodes.rich(texts.of("wizard.intro.pullOrders", name))),
                StepView.point(Feather.UPLOAD, "tone-accent", Nodes.rich(texts.of("wizard.intro.pushInventory", name))),
                StepView.point(Feather.TRUCK, "tone-accent", Nodes.rich(texts.of("wizard.intro.pushShipping", name))));
        String note = CartKinds.ofWord(kind).map(CartKind::note).orElse("");
        if (!note.isEmpty()) {
            content.getChildren().add(StepView.point(Feather.INFO, "muted", Nodes.wrapped(note)));
        }
        if (kind.equals("paypal")) {
            content.getChildren()
                    .add(Nodes.browserLink(
                            texts.of("wizard.intro.pay"), () -> desk.links().open(Links.INFLOW_SITE)));
        } else if (kind.equals("shipstation")) {
            content.getChildren()
                    .add(Nodes.browserLink(
                            texts.of("wizard.intro.labels"), () -> desk.links().open(Links.INFLOW_SITE)));
        }
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.SHOPPING_CART,
                                Tone.ACCENT,
                                texts.of("wizard.intro.title", name),
                                texts.of("wizard.intro.sentence"),
                                texts.of("dialog.close"),
                                Dialogs.Act.main(texts.of("wizard.intro.setUp"), setUp))
                        .with(content));
    }
}
