package app.cartwright.desktop.ui;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.base.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The one status word with its icon, the same in navigation, title and tray. */
public final class StatusWords {
    private StatusWords() {}

    /** Word and icon of a status. */
    public static Mark mark(Texts texts, StatusView status) {
        String word = word(texts, status.state());
        return switch (status.state()) {
            case "inSync" -> new Mark(Tone.OK, Feather.CHECK_CIRCLE, word);
            case "syncing" -> new Mark(Tone.ACCENT, Feather.REFRESH_CW, word);
            case "paused" -> new Mark(Tone.NEUTRAL, Feather.PAUSE_CIRCLE, word);
            case "offline" -> new Mark(Tone.BAD, Feather.WIFI_OFF, word);
            case "notSetUp" -> new Mark(Tone.NEUTRAL, Feather.EDIT_3, word);
            default ->
                keyRefused(status)
                        ? new Mark(Tone.BAD, Feather.KEY, word)
                        : new Mark(Tone.WARN, Feather.ALERT_TRIANGLE, word);
        };
    }

    /** The word of a state. */
    public static String word(Texts texts, String state) {
        String key = "status." + state;
        return texts.has(key) ? texts.of(key) : state;
    }

    /** Whether a service stands still because its key is refused. */
    public static boolean keyRefused(StatusView status) {
        return status.services().stream().anyMatch(s -> s.state().equals("keyRefused"));
    }
}
