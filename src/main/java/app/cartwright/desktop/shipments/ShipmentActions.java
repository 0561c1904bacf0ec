package app.cartwright.desktop.shipments;

import app.cartwright.bridge.Bridge.ShipmentChoice;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about a shipment: only what applies. What is sent once is asked for first. */
final class ShipmentActions {
    private final Desk desk;

    ShipmentActions(Desk desk) {
        this.desk = desk;
    }

    List<Node> of(Row row) {
        var texts = desk.texts();
        ShipmentView s = row.shipment();
        List<Node> all = new ArrayList<>();
        ErrorView error = row.error();
        Instant due = s.dueAt();
        if (s.changedAfterPush() != null) {
            all.add(Nodes.link(texts.of("shipment.compare"), () -> compare(row)));
        } else if (s.state().equals("unknown")) {
            if (due != null) {
                all.add(Nodes.label(texts.of("shipment.readsAt", desk.times().shortly(due)), "small", "muted"));
            }
        } else if (error != null) {
            all.add(Nodes.link(
                    texts.of("button.seeError"), () -> desk.navigator().open(Page.ERRORS, error.id())));
        } else if (s.state().equals("pushed") && !Objects.equals(s.cartStatus(), "confirmed")) {
            all.add(Nodes.link(
                    texts.of("button.findOut"), () -> desk.navigator().open(Page.TROUBLESHOOT_SHIPPING, row.number())));
        }
        if (s.canSendNow() || s.canSendWithoutTracking()) {
            all.add(Nodes.button(texts.of("shipment.sendNow"), () -> sendNow(row), "small-control"));
        }
        if (s.canHold()) {
            all.add(Nodes.button(texts.of("shipment.hold"), () -> choose(row, ShipmentChoice.HOLD), "small-control"));
        }
        if (s.canRelease()) {
            all.add(Nodes.button(
                    texts.of("shipment.release"), () -> choose(row, ShipmentChoice.RELEASE), "small-control"));
        }
        return all;
    }

    private void sendNow(Row row) {
        var texts = desk.texts();
        boolean without = row.shipment().canSendWithoutTracking();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.SEND,
                        Tone.WARN,
                        texts.of("shipment.sendNow.title", row.number()),
                        texts.of(without ? "shipment.sendNow.without" : "shipment.sendNow.sentence"),
                        texts.of("shipment.sendNow.wait"),
                        Dialogs.Act.plain(
                                texts.of("shipment.sendNow"),
                                () -> choose(
                                        row,
                                        without ? ShipmentChoice.SEND_WITHOUT_TRACKING : ShipmentChoice.SEND_NOW))));
    }

    private void compare(Row row) {
        var texts = desk.texts();
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.EDIT_2,
                        Tone.WARN,
                        texts.of("shipment.compare.title", row.number()),
                        texts.of("shipment.compare.sentence", row.cartName()),
                        Nodes.wrapped(Objects.requireNonNullElse(row.shipment().changedAfterPush(), ""), "strong"),
                        texts.of("dialog.close"),
                        Dialogs.Act.main(
                                texts.of("button.doneByHand"),
                                () -> desk.tasks().run(() -> desk.bridge().markDone(row.key()), result -> {
                                    desk.notes().outcome(texts.of("button.doneByHand"), result);
                                    desk.live().changed();
                                })),
                        null));
    }

    private void choose(Row row, ShipmentChoice choice) {
        desk.tasks().run(() -> desk.bridge().shipment(row.key(), choice), result -> {
            desk.notes().outcome(row.number(), result);
            desk.live().changed();
        });
    }
}
