package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Cart, CartRover and inFlow as three boxes and the two legs between them: where is it stuck. */
public final class LegPicture extends HBox {
    /** How a leg stands. */
    public enum Leg {
        GOOD,
        FAULT,
        NOT_REACHED,
        PLAIN
    }

    /** A cart in the first box. */
    public record Cart(@org.jspecify.annotations.Nullable String kind, String name) {}

    /**
     * A picture.
     *
     * @param carts their logos stand in the first box; one is named, several are called carts
     */
    public LegPicture(Texts texts, List<Cart> carts, Leg cartToCartRover, Leg cartRoverToInflow) {
        getStyleClass().add("leg-picture");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String first = carts.size() == 1 ? carts.getFirst().name() : texts.of("leg.carts");
        HBox cartBox = Nodes.row("leg-box");
        carts.stream()
                .limit(3)
                .forEach(c -> cartBox.getChildren().add(new CartLogo(CartLogo.Size.SMALL, c.kind(), c.name())));
        if (carts.isEmpty()) {
            cartBox.getChildren().add(new FontIcon(Feather.SHOPPING_CART));
        }
        cartBox.getChildren().add(Nodes.label(first));
        getChildren()
                .addAll(
                        cartBox,
                        leg(cartToCartRover),
                        Nodes.row("leg-box", new FontIcon(Feather.SHUFFLE), Nodes.label(texts.of("name.cartrover"))),
                        leg(cartRoverToInflow),
                        Nodes.row("leg-box", new FontIcon(Feather.BOX), Nodes.label(texts.of("name.inflow"))));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.of("leg.spoken", first, word(texts, cartToCartRover), word(texts, cartRoverToInflow)));
    }

    private static String word(Texts texts, Leg leg) {
        return texts.of("leg." + leg.name().toLowerCase(Locale.ROOT));
    }

    private static Node leg(Leg leg) {
        Region line = new Region();
        line.getStyleClass().add("leg-line");
        StackPane pane = new StackPane(line);
        pane.getStyleClass().addAll("leg", leg.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (leg == Leg.GOOD || leg == Leg.FAULT) {
            StackPane mark = new StackPane(new FontIcon(leg == Leg.GOOD ? Feather.CHECK : Feather.X));
            mark.getStyleClass().add("leg-mark");
            pane.getChildren().add(mark);
        }
        HBox.setHgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        return pane;
    }
}
