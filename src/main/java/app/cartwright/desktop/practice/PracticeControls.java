package app.cartwright.desktop.practice;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.PracticeDesk;
import app.cartwright.bridge.PracticeDesk.Mishap;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Drawer;
import app.cartwright.desktop.ui.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The drawer of the practice shop: its orders, and what can be made to go wrong. */
public final class PracticeControls {
    private static final int MOST_ORDERS = 10;

    private final Desk desk;
    private final Drawer drawer;

    /** The drawer, empty until it is shown. */
    public PracticeControls(Desk desk, Runnable onClose) {
        this.desk = desk;
        this.drawer = new Drawer(desk.texts(), onClose);
        drawer.setId("practice-controls");
    }

    /** Its node. */
    public Node node() {
        return drawer;
    }

    /** Reads how the practice shop runs and shows it. */
    public void refresh() {
        desk.tasks()
                .run(
                        () -> Optional.ofNullable(desk.bridge().practice()).map(PracticeDesk::state),
                        state -> state.ifPresent(this::show));
    }

    private void show(PracticeDesk.State state) {
        var texts = desk.texts();
        drawer.head(
                Nodes.label(texts.of("practice.controls.sentence"), "small", "muted"),
                Nodes.label(texts.of("practice.controls"), "detail-title"));
        Label orders = Nodes.label(String.valueOf(state.ordersPerMinute()), "strong");
        Slider slider = new Slider(0, MOST_ORDERS, state.ordersPerMinute());
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setAccessibleText(texts.of("practice.orders"));
        slider.valueProperty()
                .addListener((v, was, is) -> orders.setText(String.valueOf(Math.round(is.doubleValue()))));
        slider.valueChangingProperty().addListener((v, was, is) -> {
            if (!is) {
                act(p -> p.ordersPerMinute((int) Math.round(slider.getValue())));
            }
        });
        List<Node> parts = new ArrayList<>();
        parts.add(Nodes.row(
                "cell-row", Nodes.label(texts.of("practice.orders"), "strong"), Nodes.spacer(), slider, orders));
        parts.add(Nodes.label(texts.of("practice.wrong"), "strong"));
        for (Mishap mishap : Mishap.values()) {
            parts.add(Nodes.line());
            parts.add(mishap(mishap));
        }
        drawer.content(parts.toArray(Node[]::new));
        drawer.footer(Nodes.spacer(), Nodes.label(texts.of("practice.seed", state.seed()), "small", "muted"));
    }

    private Node mishap(Mishap mishap) {
        var texts = desk.texts();
        var words = Nodes.column(
                "settings-words",
                Nodes.wrapped(texts.of("practice.mishap." + mishap), "strong"),
                Nodes.wrapped(texts.of("practice.mishap." + mishap + ".then"), "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = Nodes.button(texts.of("practice.do"), () -> act(p -> p.goWrong(mishap)), "small-control");
        button.setId("mishap-" + mishap.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(texts.of("practice.do.spoken", texts.of("practice.mishap." + mishap)));
        HBox row = Nodes.row("mishap-row", Nodes.icon(icon(mishap), "muted", "icon-14"), words, button);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }

    private void act(Function<PracticeDesk, ActionResult> action) {
        desk.tasks().run(() -> Optional.ofNullable(desk.bridge().practice()).map(action), result -> {
            result.filter(r -> !r.done())
                    .ifPresent(r -> desk.notes().outcome(desk.texts().of("note.notDone"), r));
            desk.live().changed();
        });
    }

    private static Ikon icon(Mishap mishap) {
        return switch (mishap) {
            case UNKNOWN_SKU -> Feather.TAG;
            case SHORT_STOCK_READ -> Feather.BOX;
            case NETWORK_DROP -> Feather.WIFI_OFF;
            case EDIT_AT_CART -> Feather.EDIT_2;
            case LOST_ORDER_ANSWER, LOST_ANSWER -> Feather.HELP_CIRCLE;
        };
    }
}
