package app.cartwright.desktop;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.StatusWords;
import app.cartwright.desktop.ui.Tone;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where it stands, in one word and a second line, with Pause and Sync now. */
final class StatusBlock extends VBox {
    private final ShellModel model;
    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final Label word = Nodes.label("", "strong", "status-word");
    private final Label sentence = Nodes.label("", "small", "muted", "status-sentence");
    private final MenuButton pause = new MenuButton();
    private final Button resume;
    private final Button syncNow;
    private final Button railPause;
    private final FontIcon railIcon = new FontIcon(Feather.PAUSE);
    private final Tooltip whole = new Tooltip();

    StatusBlock(ShellModel model) {
        this.model = model;
        var texts = model.texts();
        getStyleClass().add("status-block");
        setId("status-block");
        icon.getStyleClass().add("status-icon");
        sentence.setId("status-sentence");
        word.setId("status-word");
        pause.setText(texts.of("pause.button"));
        pause.setGraphic(new FontIcon(Feather.PAUSE));
        pause.getStyleClass().addAll("small-control");
        pause.setId("pause");
        pause.setPopupSide(javafx.geometry.Side.TOP);
        pause.setTooltip(new Tooltip(texts.of("tooltip.pause")));
        pause.getItems()
                .addAll(
                        item(texts.of("pause.15"), () -> model.pause(Duration.ofMinutes(15))),
                        item(texts.of("pause.60"), () -> model.pause(Duration.ofHours(1))),
                        item(texts.of("pause.tomorrow"), model::pauseUntilTomorrow),
                        item(texts.of("pause.open"), model::pauseWithoutEnd));
        resume = Nodes.button(texts.of("pause.resume"), Feather.PLAY, model::resume, "small-control");
        resume.setId("resume");
        syncNow = Nodes.button(texts.of("sync.now"), model::syncNow, "small-control");
        syncNow.setId("sync-now");
        syncNow.setTooltip(new Tooltip(texts.of("tooltip.sync")));
        railPause = Nodes.iconButton(texts.of("pause.button"), Feather.PAUSE, model::togglePause, "rail-only");
        railPause.setGraphic(railIcon);
        Tooltip.install(icon, whole);
        var words = Nodes.column("status-words", word, sentence);
        getChildren()
                .addAll(
                        Nodes.row("status-head", icon, words),
                        Nodes.row("status-actions", pause, resume, Nodes.spacer(), syncNow),
                        railPause);
        model.statusProperty().addListener((s, was, is) -> show());
        model.nowProperty().addListener((s, was, is) -> show());
        show();
    }

    private MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void show() {
        StatusView status = model.statusProperty().get();
        Nodes.show(this, status != null);
        if (status == null) {
            return;
        }
        Mark mark = StatusWords.mark(model.texts(), status);
        icon.setIconCode(mark.icon());
        Nodes.swapClass(this, Tone.CLASSES, mark.tone().styleClass());
        word.setText(mark.word());
        sentence.setText(model.secondLine());
        boolean paused = status.state().equals("paused");
        Nodes.show(pause, !paused);
        Nodes.show(resume, paused);
        syncNow.setDisable(status.state().equals("offline"));
        railIcon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
        setAccessibleText(model.texts().of("status.spoken", mark.word(), model.secondLine()));
        whole.setText(mark.word() + "\n" + model.secondLine());
    }
}
