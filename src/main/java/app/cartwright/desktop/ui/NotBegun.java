package app.cartwright.desktop.ui;

import app.cartwright.bridge.Failure;
import app.cartwright.desktop.ui.Navigator.Page;
import org.kordamp.ikonli.feather.Feather;

/** Says that the services of a shop that is set up could not begin. What is stored can be looked at meanwhile. */
public final class NotBegun {
    private static final String KEY_MISSING = "key-missing";

    private NotBegun() {}

    /** Tells it over the window; on the JavaFX thread. */
    public static void tell(Desk desk, Failure.Report why) {
        var texts = desk.texts();
        boolean key = why.code().equals(KEY_MISSING);
        String next = key ? texts.of("begun.key") : why.nextStep();
        desk.dialogs()
                .ask(new Dialogs.Question(
                        key ? Feather.KEY : Feather.ALERT_TRIANGLE,
                        Tone.WARN,
                        why.title(),
                        texts.of("begun.sentence", ended(why.cause()), next).strip(),
                        null,
                        texts.of("unlock.later"),
                        key
                                ? Dialogs.Act.main(
                                        texts.of("begun.settings"),
                                        () -> desk.navigator().open(Page.SETTINGS, "CONNECTIONS"))
                                : null,
                        null));
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
