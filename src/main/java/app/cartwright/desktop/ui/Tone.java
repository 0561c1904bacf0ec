package app.cartwright.desktop.ui;

import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How something stands, always said with a word and an icon as well as a colour. */
public enum Tone {
    NEUTRAL(Feather.INFO),
    ACCENT(Feather.INFO),
    OK(Feather.CHECK),
    WARN(Feather.ALERT_TRIANGLE),
    BAD(Feather.ALERT_CIRCLE);

    /** Style classes of all tones. */
    public static final List<String> CLASSES = List.of("neutral", "accent", "ok", "warn", "bad");

    private final Ikon icon;

    Tone(Ikon icon) {
        this.icon = icon;
    }

    /** The icon where nothing better fits. */
    public Ikon icon() {
        return icon;
    }

    /** The style class. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
