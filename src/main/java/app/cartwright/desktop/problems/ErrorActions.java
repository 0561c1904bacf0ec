package app.cartwright.desktop.problems;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Bridge.ShipmentChoice;
import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.KeyDialog;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about an error: only what its kind allows. */
final class ErrorActions {
    private final Desk desk;
    private final ErrorsModel model;

    ErrorActions(Desk desk, ErrorsModel model) {
        this.desk = desk;
        this.model = model;
    }

    List<Node> buttons(ErrorView error) {
        var texts = desk.texts();
        List<Node> all = new ArrayList<>();
        switch (error.code()) {
            case "carrier-unknown" ->
                all.add(accent("errors.chooseCarrier", Feather.TRUCK, () -> new ChoiceDialogs(desk).carrier(error)));
            case "cart-unknown" ->
                all.add(accent("errors.chooseCart", Feather.SHOPPING_CART, () -> new ChoiceDialogs(desk).cart(error)));
            case "stock-held" -> {
                all.add(accent("errors.readAgain", Feather.ROTATE_CW, () -> retry(error)));
                all.add(Nodes.button(texts.of("errors.sendZeroes"), () -> zeroes(error, true)));
                all.add(Nodes.button(texts.of("errors.skipZeroes"), () -> zeroes(error, false)));
            }
            case "tracking-missing" ->
                all.add(Nodes.button(texts.of("errors.sendWithout"), Feather.SEND, () -> without(error)));
            case "key-refused" ->
                all.add(accent("errors.newKey", Feather.KEY, () -> KeyDialog.ask(desk, apiOf(error))));
            default -> {}
        }
        if (error.retryable() && !error.code().equals("stock-held")) {
            int count = model.count(error);
            Button retry = Nodes.button(
                    count == 1 ? texts.of("button.retry") : texts.of("errors.retryAll", count),
                    Feather.ROTATE_CW,
                    () -> askRetry(error));
            retry.setId("retry");
            if (all.isEmpty()) {
                retry.getStyleClass().add("accent");
            }
            all.add(retry);
        }
        if (error.dismissable()) {
            Button dismiss = Nodes.button(texts.of("errors.dismiss"), () -> dismiss(error));
            dismiss.setId("dismiss");
            all.add(dismiss);
        }
        boolean inflow = List.of(
                        "sku-missing",
                        "sku-ambiguous",
                        "already-there",
                        "tracking-missing",
                        "contents-unclear",
                        "cancelled-late")
                .contains(error.code());
        all.add(
                inflow
                        ? Nodes.browserButton(
                                texts.of("button.openInflow"),
                                () -> desk.links().open(Links.INFLOW))
                        : Nodes.browserButton(
                                texts.of("button.openCartRover"),
                                () -> desk.links().open(Links.CARTROVER_ORDERS)));
        if (error.code().startsWith("sku-")) {
            all.add(Nodes.button(
                    texts.of("errors.copySku"),
                    Feather.COPY,
                    () -> desk.clipboard().put(error.subject())));
        }
        return all;
    }

    private Button accent(String key, Feather icon, Runnable action) {
        return Nodes.button(desk.texts().of(key), icon, action, "accent");
    }

    private static String apiOf(ErrorView error) {
        return (error.subject() + error.title()).contains("CartRover") ? "cartrover" : "inflow";
    }

    private void askRetry(ErrorView error) {
        var texts = desk.texts();
        if (RetryAll.ASKING.contains(error.code())) {
            String question = error.code().equals("already-there") ? "errors.writeAnyway" : "errors.onlyOne";
            desk.dialogs()
                    .ask(Dialogs.Question.of(
                            Feather.COPY,
                            Tone.WARN,
                            texts.of(question + ".title"),
                            error.cause(),
                            texts.of("dialog.cancel"),
                            Dialogs.Act.plain(texts.of(question), () -> retry(error))));
        } else {
            retry(error);
        }
    }

    private void retry(ErrorView error) {
        model.retrying(error);
        act(desk.texts().of("button.retry"), () -> desk.bridge().retry(List.of(error.id())));
    }

    private void zeroes(ErrorView error, boolean confirm) {
        var texts = desk.texts();
        if (!confirm) {
            act(error.subject(), () -> desk.bridge().answerZeroes(error.subject(), false));
            return;
        }
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.ALERT_OCTAGON,
                        Tone.BAD,
                        error.title(),
                        error.cause(),
                        texts.of("errors.readAgain"),
                        Dialogs.Act.plain(
                                        texts.of("errors.sendZeroes.now"),
                                        () -> act(
                                                error.subject(),
                                                () -> desk.bridge().answerZeroes(error.subject(), true)))
                                .dangerous()));
    }

    private void without(ErrorView error) {
        var texts = desk.texts();
        String custRef = error.items().isEmpty()
                ? error.subject()
                : error.items().getFirst().key();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.SEND,
                        Tone.WARN,
                        texts.of("shipment.sendNow.title", error.subject()),
                        texts.of("shipment.sendNow.without"),
                        texts.of("shipment.sendNow.wait"),
                        Dialogs.Act.plain(
                                texts.of("shipment.sendNow"),
                                () -> act(
                                        error.subject(),
                                        () -> desk.bridge().shipment(custRef, ShipmentChoice.SEND_WITHOUT_TRACKING)))));
    }

    void dismiss(ErrorView error) {
        DismissDialog.ask(
                desk,
                error,
                reason -> desk.tasks().run(() -> desk.bridge().dismiss(List.of(error.id()), reason), result -> {
                    if (result.done()) {
                        desk.notes()
                                .undoable(
                                        desk.texts().of("errors.dismissed"),
                                        desk.texts().of("errors.dismissed.what", error.subject(), reason),
                                        () -> undo(error.id()));
                    } else {
                        desk.notes().outcome(desk.texts().of("note.notDone"), result);
                    }
                    desk.live().changed();
                }));
    }

    private void undo(String id) {
        act(desk.texts().of("note.undo"), () -> desk.bridge().undismiss(id));
    }

    private void act(String title, Callable<ActionResult> action) {
        desk.tasks().run(action, result -> {
            desk.notes().outcome(title, result);
            desk.live().changed();
        });
    }
}
