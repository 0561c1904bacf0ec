package app.cartwright.desktop;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Theme;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Says why the program can't start, in a small window of its own, and carries out the way out that it offers. */
final class StartTrouble {
    private final Texts texts;
    private final Theme theme;

    StartTrouble(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    /** What nobody thought of: told as it is, and noted. */
    StartFailure unexpected(@Nullable Throwable cause) {
        log().log(Level.ERROR, "Opening failed", cause);
        return new StartFailure(
                texts.of("start.unexpected"),
                texts.of("start.unexpected.sentence", cause == null ? "" : String.valueOf(cause.getMessage())));
    }

    /** Tells it where no other window was there before, so that nothing has its colours yet. Blocks as {@link #tell}. */
    void tellAlone(StartFailure failure) {
        Platform.runLater(theme::colours);
        tell(failure);
    }

    /** Shows why it can't be opened and waits for the answer: whether the way out is wanted. */
    boolean tell(StartFailure failure) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            theme.fonts();
            new FailureWindow(failure, texts, theme, answer::complete);
        });
        return answer.join();
    }

    /** Takes the way out; gives whether the program may be opened again. */
    boolean carryOut(StartFailure failure) {
        var remedy = failure.remedy();
        if (remedy == null) {
            return false;
        }
        try {
            remedy.call();
            return true;
        } catch (Exception e) {
            log().log(Level.ERROR, "The way out failed", e);
            return tell(new StartFailure(
                    texts.of("start.remedy", String.valueOf(failure.button())),
                    String.valueOf(e.getMessage()),
                    texts.of("start.again"),
                    () -> true));
        }
    }

    /** Asked for only when there is something to say: the first one reads the configuration of the log. */
    private static Logger log() {
        return System.getLogger(StartTrouble.class.getName());
    }
}
