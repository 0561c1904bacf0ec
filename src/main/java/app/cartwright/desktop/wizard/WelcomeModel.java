package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import org.jspecify.annotations.Nullable;

/** The two ways on: own accounts, or the practice shop. */
final class WelcomeModel implements StepModel {
    private final AnswerSheet sheet;
    private boolean opening;
    private @Nullable String fault;

    WelcomeModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    boolean opening() {
        return opening;
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** Sets everything up against the practice shop, then goes on. */
    void practice(Runnable then) {
        if (opening) {
            return;
        }
        opening = true;
        fault = null;
        sheet.changed();
        sheet.ask(
                SetupDesk::usePracticeShop,
                result -> {
                    opening = false;
                    if (result.done()) {
                        then.run();
                    } else {
                        fault = result.sentence();
                    }
                },
                why -> {
                    opening = false;
                    fault = why;
                });
    }

    @Override
    public Gate gate() {
        return Gate.OPEN;
    }
}
