package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.Settings;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** The choices that some errors ask for: which carrier to send instead, which cart an order belongs to. */
final class ChoiceDialogs {
    private final Desk desk;

    ChoiceDialogs(Desk desk) {
        this.desk = desk;
    }

    void carrier(ErrorView error) {
        var texts = desk.texts();
        desk.tasks()
                .run(
                        () -> desk.bridge().setupDesk().carriers(),
                        carriers -> ask(
                                texts.of("choose.carrier.title", error.subject()),
                                texts.of("choose.carrier.sentence"),
                                carriers,
                                texts.of("choose.carrier.button"),
                                carrier -> desk.tasks()
                                        .run(() -> desk.bridge().acceptCarrier(error.subject(), carrier), result -> {
                                            desk.notes().outcome(error.subject(), result);
                                            desk.live().changed();
                                        })));
    }

    void cart(ErrorView error) {
        var texts = desk.texts();
        String custRef = error.items().isEmpty()
                ? error.subject()
                : error.items().getFirst().key();
        desk.tasks()
                .run(
                        this::orderSources,
                        carts -> ask(
                                texts.of("choose.cart.title", error.subject()),
                                texts.of("choose.cart.sentence"),
                                carts,
                                texts.of("choose.cart.button"),
                                cart -> desk.tasks().run(() -> desk.bridge().chooseCart(custRef, cart), result -> {
                                    desk.notes().outcome(error.subject(), result);
                                    desk.live().changed();
                                })));
    }

    private List<String> orderSources() {
        Settings settings = desk.bridge().settings();
        return settings == null
                ? List.of()
                : settings.pullOrders().carts().stream()
                        .map(Settings.CartPrefix::orderSource)
                        .toList();
    }

    private void ask(String title, String sentence, List<String> values, String button, Consumer<String> then) {
        if (desk.dialogs().isOpen()) {
            return; // Something else was opened meanwhile.
        }
        if (values.isEmpty()) {
            desk.notes().say(Tone.WARN, title, desk.texts().of("choose.none"));
            return;
        }
        Choice<String> choice = new Choice<>(title, values, v -> v);
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.HELP_CIRCLE,
                                Tone.NEUTRAL,
                                title,
                                sentence,
                                desk.texts().of("dialog.cancel"),
                                Dialogs.Act.main(button, () -> then.accept(choice.getValue())))
                        .with(Nodes.row("dialog-fields", choice)));
    }
}
