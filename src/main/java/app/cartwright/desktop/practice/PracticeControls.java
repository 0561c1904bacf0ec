package app.cartwright.desktop.practice;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.PracticeDesk;
import app.cartwright.bridge.PracticeDesk.Mishap;
import app.cartwright.desktop.base.InOrder;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Drawer;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The drawer of the practice shop: its speed, its orders, what can be made to go wrong, and a fresh start. */
public final class PracticeControls {
    private static final int MOST_ORDERS = 10;
    private static final List<Integer> SPEEDS = List.of(1, 10, 60);

    private final Desk desk;
    private final Drawer drawer;
    private final Runnable kill;
    private final InOrder deeds;
    private final NewKey newKey;
    private final AtomicLong readings = new AtomicLong();
    private long shown;

    /**
     * The drawer, empty until it is shown.
     *
     * @param kill ends the program at once and starts it again
     */
    public PracticeControls(Desk desk, Runnable onClose, Runnable kill) {
        this.desk = desk;
        this.kill = kill;
        this.deeds = new InOrder(desk.tasks());
        this.newKey = new NewKey(desk);
        this.drawer = new Drawer(desk.texts(), onClose);
        drawer.setId("practice-controls");
    }

    /** Its node. */
    public Node node() {
        return drawer;
    }

    /** Reads how the practice shop runs and shows it. */
    public void refresh() {
        read(this::show);
    }

    /** What a later reading has shown is not taken back by one that was slow. */
    private void read(java.util.function.Consumer<PracticeDesk.State> then) {
        record Read(Optional<PracticeDesk.State> state, long number) {}
        desk.tasks()
                .run(
                        () -> {
                            long number = readings.incrementAndGet();
                            return new Read(
                                    Optional.ofNullable(desk.bridge().practice())
                                            .map(PracticeDesk::state),
                                    number);
                        },
                        read -> read.state()
                                .filter(state -> read.number() > shown)
                                .ifPresent(state -> {
                                    shown = read.number();
                                    then.accept(state);
                                    newKey.show(state.newKey());
                                }));
    }

    private void show(PracticeDesk.State state) {
        var texts = desk.texts();
        drawer.head(
                Nodes.label(texts.of("practice.controls.sentence"), "small", "muted"),
                Nodes.label(texts.of("practice.controls"), "detail-title"));
        List<Node> parts = new ArrayList<>();
        parts.add(speed(state.speed()));
        parts.add(orders(state.ordersPerMinute()));
        parts.add(Nodes.label(texts.of("practice.wrong"), "strong"));
        for (Mishap mishap : Mishap.values()) {
            parts.add(Nodes.line());
            parts.add(mishap(mishap));
            if (mishap == Mishap.KEY_REFUSED) {
                parts.add(newKey.node());
            }
        }
        drawer.content(parts.toArray(Node[]::new));
        var again = Nodes.button(texts.of("practice.again"), Feather.ROTATE_CCW, this::askToStartOver, "small-control");
        again.setId("practice-again");
        drawer.footer(again, Nodes.spacer(), Nodes.label(texts.of("practice.seed", state.seed()), "small", "muted"));
    }

    private Node speed(int now) {
        var texts = desk.texts();
        Segments<Integer> speeds = new Segments<>(now);
        for (int times : SPEEDS) {
            speeds.add(times, texts.of("practice.times", times));
        }
        speeds.setId("practice-speed");
        speeds.named(texts.of("practice.speed"));
        speeds.selectedProperty().addListener((v, was, is) -> act(p -> p.speed(is)));
        var words = Nodes.column(
                "settings-words",
                Nodes.label(texts.of("practice.speed"), "strong"),
                Nodes.wrapped(texts.of("practice.speed.of"), "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Nodes.row("cell-row", words, speeds);
    }

    private Node orders(int now) {
        var texts = desk.texts();
        Label orders = Nodes.label(String.valueOf(now), "strong");
        Slider slider = new Slider(0, MOST_ORDERS, now);
        slider.setId("practice-orders");
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(texts.of("practice.orders"));
        int[] asked = {now};
        Runnable settle = () -> {
            int is = (int) Math.round(slider.getValue());
            if (!slider.isValueChanging() && is != asked[0]) {
                asked[0] = is;
                act(p -> p.ordersPerMinute(is));
            }
        };
        slider.valueProperty().addListener((v, was, is) -> {
            orders.setText(String.valueOf(Math.round(is.doubleValue())));
            settle.run();
        });
        slider.valueChangingProperty().addListener((v, was, is) -> settle.run());
        return Nodes.row(
                "cell-row", Nodes.label(texts.of("practice.orders"), "strong"), Nodes.spacer(), slider, orders);
    }

    private Node mishap(Mishap mishap) {
        var texts = desk.texts();
        var words = Nodes.column(
                "settings-words",
                Nodes.wrapped(texts.of("practice.mishap." + mishap), "strong"),
                Nodes.wrapped(texts.of("practice.mishap." + mishap + ".then"), "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean asks = mishap == Mishap.KILL;
        var button = Nodes.button(
                texts.of(asks ? "practice.do.asks" : "practice.do"),
                asks ? this::askToKill : () -> act(p -> p.goWrong(mishap)),
                "small-control");
        button.setId("mishap-" + mishap.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(texts.of("practice.do.spoken", texts.of("practice.mishap." + mishap)));
        HBox row = Nodes.row("mishap-row", Nodes.icon(icon(mishap), "muted", "icon-14"), words, button);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private void askToKill() {
        var texts = desk.texts();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.POWER,
                        Tone.WARN,
                        texts.of("practice.kill.title"),
                        texts.of("practice.kill.sentence"),
                        texts.of("practice.kill.not"),
                        Dialogs.Act.plain(texts.of("practice.kill.do"), () -> act(p -> p.killAtNextOrder(kill)))));
    }

    private void askToStartOver() {
        var texts = desk.texts();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.ROTATE_CCW,
                        Tone.NEUTRAL,
                        texts.of("practice.again.title"),
                        texts.of("practice.again.sentence"),
                        texts.of("practice.again.not"),
                        Dialogs.Act.plain(texts.of("practice.again"), this::startOver)));
    }

    private void startOver() {
        deeds.run(() -> Optional.ofNullable(desk.bridge().practice()).map(PracticeDesk::startOver), result -> {
            result.ifPresent(r -> desk.notes().outcome(desk.texts().of("practice.again"), r));
            desk.live().changed();
            refresh();
        });
    }

    private void act(Function<PracticeDesk, ActionResult> action) {
        deeds.run(() -> Optional.ofNullable(desk.bridge().practice()).map(action), result -> {
            result.filter(r -> !r.done())
                    .ifPresent(r -> desk.notes().outcome(desk.texts().of("note.notDone"), r));
            desk.live().changed();
            read(state -> {});
        });
    }

    private static Ikon icon(Mishap mishap) {
        return switch (mishap) {
            case UNKNOWN_SKU -> Feather.TAG;
            case SHORT_STOCK_READ -> Feather.BOX;
            case KEY_REFUSED -> Feather.KEY;
            case NETWORK_DROP -> Feather.WIFI_OFF;
            case EDIT_AT_CART -> Feather.EDIT_2;
            case LOST_ORDER_ANSWER, LOST_ANSWER -> Feather.HELP_CIRCLE;
            case KILL -> Feather.POWER;
        };
    }
}
