package app.cartwright.desktop.ui;

import org.kordamp.ikonli.feather.Feather;

/** What stands where a list could not be read from the local store. */
public final class Unreadable {
    private Unreadable() {}

    /** Says so and offers to read again. */
    public static EmptyState state(Desk desk) {
        var texts = desk.texts();
        return new EmptyState(
                Feather.ALERT_TRIANGLE,
                Tone.WARN,
                texts.of("table.unreadable"),
                texts.of("table.unreadable.sentence"),
                Nodes.button(texts.of("table.readAgain"), () -> desk.live().refresh()));
    }
}
