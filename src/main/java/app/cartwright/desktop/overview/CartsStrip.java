package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The carts: prefix, today, last order, alerts. */
final class CartsStrip {
    private final Desk desk;
    private final OverviewModel model;
    private final Card card = new Card().styled("carts-strip");
    private @Nullable List<OverviewModel.Cart> shown;

    CartsStrip(Desk desk, OverviewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Card node() {
        return card;
    }

    void show(Facts is) {
        List<OverviewModel.Cart> fresh = model.carts(is);
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        HBox strip = Nodes.row("carts-row");
        for (OverviewModel.Cart cart : fresh) {
            Label name = Nodes.label(cart.name(), "strong");
            name.setTooltip(new Tooltip(cart.orderSource()));
            VBox box = Nodes.column(
                    "cart-cell",
                    Nodes.row("cell-row", new CartLogo(CartLogo.Size.SMALL, cart.kind(), cart.name()), name),
                    Nodes.row("cell-row", Nodes.label(cart.prefix(), "chip"), Nodes.label(cart.today(), "small")),
                    Nodes.label(cart.lastOrder(), "small", "muted"),
                    new Badge(cart.badge())
                            .readOutAs(desk.texts()
                                    .of(
                                            "badge.spoken",
                                            cart.name(),
                                            cart.badge().word())));
            if (strip.getChildren().isEmpty()) {
                box.getStyleClass().add("first");
            }
            HBox.setHgrow(box, Priority.ALWAYS);
            strip.getChildren().add(box);
        }
        if (strip.getChildren().isEmpty()) {
            strip.getChildren().add(Nodes.label(desk.texts().of("overview.carts.none"), "muted"));
        }
        card.getChildren().setAll(strip);
    }
}
