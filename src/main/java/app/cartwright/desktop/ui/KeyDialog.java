package app.cartwright.desktop.ui;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.base.Links;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Takes a new key for one of the two services and proves it at once; all settings and queues stay. */
public final class KeyDialog {
    private KeyDialog() {}

    /**
     * Asks for the key.
     *
     * @param api {@code inflow} or {@code cartrover}
     */
    public static void ask(Desk desk, String api) {
        desk.tasks().run(() -> KeyWait.read(desk.bridge(), api), wait -> {
            if (!desk.dialogs().isOpen()) { // Else something else was opened meanwhile; what is typed there stays.
                show(desk, api, wait);
            }
        });
    }

    private static void show(Desk desk, String api, KeyWait wait) {
        var texts = desk.texts();
        boolean inflow = api.equals("inflow");
        String account = wait.account();
        TextField user = new TextField(account);
        user.setAccessibleText(texts.of("key.account." + api));
        user.setId("key-account");
        SecretField key = new SecretField(texts, texts.of("key.new"));
        key.setPromptText(texts.of("key.paste"));
        key.setId("key-new");
        Label fault = Nodes.wrapped("", "tone-bad");
        Nodes.show(fault, false);
        VBox whose = Nodes.column("field", Nodes.label(texts.of("key.account." + api), "field-label"), user);
        Label named = Nodes.wrapped(texts.of(account.isEmpty() ? "key.new" : "key.newFor", account), "field-label");
        Hyperlink other = Nodes.link(texts.of("key.other." + api), () -> {});
        other.setId("key-other");
        other.setOnAction(e -> {
            Nodes.show(whose, true);
            Nodes.show(other, false);
            named.setText(texts.of("key.new"));
            user.requestFocus();
        });
        Nodes.show(whose, account.isEmpty());
        Nodes.show(other, !account.isEmpty());
        Hyperlink where = Nodes.browserLink(
                texts.of("key.where." + api),
                () -> desk.links().open(inflow ? Links.INFLOW_INTEGRATIONS : Links.CARTROVER_WMS));
        VBox fields = Nodes.column("dialog-fields", whose, named, key, fault, new WrapRow("key-links", where, other));
        Dialogs.Act connect = new Dialogs.Act(texts.of("key.connect"), true, false, null, () -> {
            String typed = key.take();
            String who = Objects.requireNonNullElse(user.getText(), "").strip();
            desk.tasks()
                    .run(
                            () -> inflow
                                    ? desk.bridge().setupDesk().connectInflow(who, typed)
                                    : desk.bridge().setupDesk().connectCartRover(who, typed),
                            answer -> told(desk, fault, answer),
                            e -> told(desk, fault, null));
            return false;
        });
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.KEY,
                        Tone.WARN,
                        texts.of((wait.refused() ? "key.refused." : "key.title.") + api),
                        wait.sentence(texts, desk.times()),
                        fields,
                        texts.of("key.later"),
                        connect,
                        null));
        (account.isEmpty() ? user : key).requestFocus();
    }

    private static void told(Desk desk, Label fault, SetupDesk.@Nullable Connection answer) {
        var texts = desk.texts();
        boolean open = fault.getScene() != null;
        if (answer != null && answer.connected()) {
            if (open) {
                desk.dialogs().close();
            }
            desk.notes().say(Tone.OK, answer.title(), texts.of("key.done"));
            desk.live().changed();
            return;
        }
        String why = answer == null
                ? texts.of("key.failed")
                : answer.title() + " " + answer.cause() + " " + answer.nextStep();
        if (open) {
            fault.setText(why);
            Nodes.show(fault, true);
        } else {
            // Nobody waits for it at the dialog any more.
            desk.notes().say(Tone.WARN, texts.of("note.notDone"), why);
        }
    }
}
