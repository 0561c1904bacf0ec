package app.cartwright.desktop.troubleshoot;

import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The self-test: started here, with a sentence for each day that its shop lived, and how it went. */
final class SelfTestCard {
    private final Desk desk;
    private final Button button;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Badge badge = new Badge();
    private final Label words = Nodes.wrapped("", "small");
    private final Card node;
    private Tasks.Work work = Tasks.Work.none();
    private boolean running;

    SelfTestCard(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        button = Nodes.button(texts.of("selftest.run"), this::press, "small-control");
        button.setId("run-self-test");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("meter-bar");
        Nodes.show(bar, false);
        Nodes.show(badge, false);
        Nodes.show(words, false);
        node = new Card(Nodes.row(
                        "quiet-row",
                        Nodes.icon(Feather.SHIELD, "icon-20", "muted"),
                        Nodes.grow(Nodes.column(
                                "quiet-words",
                                Nodes.label(texts.of("selftest.title"), "strong"),
                                Nodes.wrapped(texts.of("selftest.sentence"), "small", "muted"),
                                bar,
                                badge,
                                words)),
                        button))
                .quiet();
    }

    Region node() {
        return node;
    }

    private void press() {
        if (running) {
            work.stop();
            end();
            Nodes.show(words, false);
            return;
        }
        running = true;
        button.setText(desk.texts().of("wizard.stop"));
        Nodes.show(bar, true);
        Nodes.show(badge, false);
        say(desk.texts().of("selftest.starts"));
        SelfTest test = desk.selfTest();
        work = desk.tasks().run(() -> test.run(day -> Platform.runLater(() -> progress(day))), this::done, e -> {
            end();
            say(desk.texts().of("selftest.failed", String.valueOf(e.getMessage())));
        });
    }

    private void progress(String day) {
        if (running) {
            say(day);
        }
    }

    private void done(SelfTest.Result result) {
        end();
        String at = desk.times().clock(desk.times().now());
        badge.say(
                result.good()
                        ? Mark.of(Tone.OK, desk.texts().of("selftest.good", at))
                        : Mark.of(Tone.BAD, desk.texts().of("selftest.bad", at)));
        Nodes.show(badge, true);
        say(result.sentence());
    }

    private void say(String sentence) {
        words.setText(sentence);
        Nodes.show(words, true);
    }

    private void end() {
        running = false;
        button.setText(desk.texts().of("selftest.run"));
        Nodes.show(bar, false);
    }
}
