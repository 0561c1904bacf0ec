package app.cartwright.desktop.orders;

import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** The words for the states of orders. */
public final class OrderStates {
    /** The states that the list can be filtered by. */
    static final List<String> ALL = List.of(
            "waitingToBeWritten",
            "pulled",
            "waitingForFulfilment",
            "shippingPending",
            "shippingPushed",
            "waitsForCart",
            "confirmed",
            "shippingUnknown",
            "held",
            "skipped",
            "cancelled",
            "declined");

    private OrderStates() {}

    /** The state as the window names it: what was pushed is told apart by what the cart says. */
    public static String of(OrderView order) {
        if (!order.state().equals("shippingPushed") || order.cartStatus() == null) {
            return order.state();
        }
        return order.cartStatus().equals("confirmed") ? "confirmed" : "waitsForCart";
    }

    /** Icon and word. */
    public static Mark mark(Texts texts, OrderView order) {
        String state = of(order);
        String word = texts.of("order.state." + state);
        return switch (state) {
            case "waitingToBeWritten" -> new Mark(Tone.ACCENT, Feather.REFRESH_CW, word);
            case "pulled" -> new Mark(Tone.ACCENT, Feather.BOX, word);
            case "waitingForFulfilment" -> new Mark(Tone.ACCENT, Feather.PIE_CHART, word);
            case "shippingPending" -> new Mark(Tone.ACCENT, Feather.CLOCK, word);
            case "shippingPushed" -> new Mark(Tone.ACCENT, Feather.SEND, word);
            case "waitsForCart" -> new Mark(Tone.WARN, Feather.CLOCK, word);
            case "confirmed" -> new Mark(Tone.OK, Feather.CHECK, word);
            case "shippingUnknown" -> new Mark(Tone.WARN, Feather.HELP_CIRCLE, word);
            case "held" -> new Mark(Tone.WARN, Feather.PAUSE, word);
            case "skipped" -> new Mark(Tone.NEUTRAL, Feather.CORNER_UP_RIGHT, word);
            default -> new Mark(Tone.NEUTRAL, Feather.SLASH, word);
        };
    }
}
