package app.cartwright.desktop.practice;

import app.cartwright.bridge.PracticeDesk;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Tone;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** From the practice shop to the owner's accounts: nothing made up may stand beside the real orders. */
public final class LeavePractice {
    private LeavePractice() {}

    /**
     * Asks, then closes the practice shop.
     *
     * @param left runs once nothing of it is kept
     */
    public static void ask(Desk desk, Runnable left) {
        var texts = desk.texts();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.LINK_2,
                        Tone.NEUTRAL,
                        texts.of("practice.leave.title"),
                        texts.of("practice.leave.sentence"),
                        texts.of("practice.leave.not"),
                        Dialogs.Act.main(texts.of("practice.connect"), () -> leave(desk, left))));
    }

    private static void leave(Desk desk, Runnable left) {
        desk.tasks().run(() -> Optional.ofNullable(desk.bridge().practice()).map(PracticeDesk::leave), result -> {
            if (result.isPresent() && result.get().done()) {
                desk.live().changed();
                left.run();
            } else {
                desk.notes().outcome(desk.texts().of("note.notDone"), result.orElse(null));
            }
        });
    }
}
