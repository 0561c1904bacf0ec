package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.base.Apostrophes;
import app.cartwright.desktop.base.InOrder;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Notes;
import app.cartwright.desktop.ui.StatusWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the frame of the window shows and does: status, pause, sync now. */
final class ShellModel {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Bridge bridge;
    private final Tasks tasks;
    private final LiveData live;
    private final Texts texts;
    private final Times times;
    private final Notes notes;
    private final InOrder pausing;
    private final ReadOnlyObjectWrapper<@Nullable StatusView> status = new ReadOnlyObjectWrapper<>();

    ShellModel(Bridge bridge, Tasks tasks, LiveData live, Texts texts, Times times, Notes notes) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.live = live;
        this.texts = texts;
        this.times = times;
        this.notes = notes;
        this.pausing = new InOrder(tasks);
        live.subscribe(Bridge::status, status::set);
    }

    ReadOnlyObjectProperty<@Nullable StatusView> statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return live.nowProperty();
    }

    Texts texts() {
        return texts;
    }

    /** The second line: what the engine says, with what is left of a pause or how long there is no connection. */
    String secondLine() {
        StatusView is = status.get();
        if (is == null) {
            return "";
        }
        Instant until = is.pausedUntil();
        Instant since = is.since();
        if (is.state().equals("paused")) {
            return until == null
                    ? texts.of("status.pausedOpen")
                    : texts.of("status.pausedUntil", times.shortly(until), times.until(until));
        }
        if (is.state().equals("offline") && since != null) {
            return texts.of("status.offlineSince", times.shortly(since), times.since(since));
        }
        return Apostrophes.printed(is.sentence());
    }

    /** The title of the window: the word first, so that it is seen in a task bar. */
    String title() {
        StatusView is = status.get();
        if (is == null) {
            return texts.of("name.app");
        }
        String app = is.practiceShop() ? texts.of("title.practice") : texts.of("name.app");
        return texts.of("title", StatusWords.word(texts, is.state()), app);
    }

    int problems() {
        StatusView is = status.get();
        return is == null ? 0 : is.openErrors() + is.openAlerts();
    }

    void pause(Duration length) {
        act(() -> bridge.pause(length));
    }

    void pauseWithoutEnd() {
        act(() -> bridge.pause(null));
    }

    void pauseUntilTomorrow() {
        ZonedDateTime now = times.now().atZone(times.zone());
        ZonedDateTime morning = now.toLocalDate().plusDays(1).atTime(MORNING).atZone(times.zone());
        pause(Duration.between(now, morning));
    }

    void togglePause() {
        StatusView is = status.get();
        if (is != null && is.state().equals("paused")) {
            resume();
        } else {
            pause(Duration.ofHours(1));
        }
    }

    void resume() {
        act(bridge::resume);
    }

    /** Asks for a cycle; while paused it runs once and says so. */
    void syncNow() {
        StatusView is = status.get();
        tasks.run(bridge::syncNow, result -> {
            Instant until = is == null ? null : is.pausedUntil();
            if (result.done() && is != null && is.state().equals("paused")) {
                notes.say(
                        app.cartwright.desktop.ui.Tone.NEUTRAL,
                        texts.of("sync.now"),
                        until == null ? texts.of("sync.onceOpen") : texts.of("sync.once", times.shortly(until)));
            } else if (!result.done()) {
                notes.outcome(texts.of("sync.now"), result);
            }
            live.changed();
        });
    }

    /** Of a pause and its end the one that was asked for last counts. */
    private void act(Supplier<ActionResult> action) {
        pausing.run(action::get, result -> {
            if (!result.done()) {
                notes.outcome(texts.of("note.notDone"), result);
            }
            live.changed();
        });
    }
}
