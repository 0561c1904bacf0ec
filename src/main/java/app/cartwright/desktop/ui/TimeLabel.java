package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Times;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A time that says on hover, and when read out, what it is here, in Pacific time and in UTC. */
public final class TimeLabel extends Label {
    private final Times times;
    private final Tooltip zones = new Tooltip();

    /** No time yet. */
    public TimeLabel(Times times, String... classes) {
        this.times = times;
        getStyleClass().add("time");
        getStyleClass().addAll(classes);
    }

    /** Shows a time in a form chosen by the caller. */
    public void show(@Nullable Instant at, String text) {
        setText(text);
        if (at == null) {
            setTooltip(null);
            setAccessibleHelp(null);
        } else {
            String all = times.inThreeZones(at);
            zones.setText(all);
            setTooltip(zones);
            setAccessibleHelp(all.replace('\n', ','));
        }
    }

    /** Shows hour and minute today, else the day. */
    public void shortly(@Nullable Instant at) {
        show(at, times.shortly(at));
    }
}
