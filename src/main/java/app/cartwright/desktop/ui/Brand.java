package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The mark: a cartwheel with six spokes. */
public final class Brand {
    /** The wheel on a field of 24 by 24: rim, hub and spokes as lines. */
    public static final String WHEEL = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0"
            + "M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"
            + "M12 10V2M12 14V22M13.73 11L20.66 7M10.27 13L3.34 17M10.27 11L3.34 7M13.73 13L20.66 17";

    private Brand() {}

    /** The mark and the name, as at the top of navigation and step list. */
    public static Node header(Texts texts) {
        return Nodes.row("brand", mark(), Nodes.label(texts.of("name.app"), "brand-name"));
    }

    /** The mark alone. */
    public static Node mark() {
        SVGPath wheel = new SVGPath();
        wheel.setContent(WHEEL);
        wheel.getStyleClass().add("mark");
        return new Group(wheel);
    }
}
