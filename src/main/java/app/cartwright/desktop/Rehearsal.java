package app.cartwright.desktop;

import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.WizardStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens every page and every step of the set-up once and ends the program. The launcher runs it after a build, so that the
 * classes a window needs can be kept in a file that later starts take them from.
 */
final class Rehearsal {
    private static final Duration A_LOOK = Duration.ofMillis(250);

    private final Tasks tasks;
    private final List<Runnable> scenes = new ArrayList<>();
    private final Runnable end;

    Rehearsal(MainWindow window, Tasks tasks, Runnable end) {
        this.tasks = tasks;
        this.end = end;
        for (Page page : Page.values()) {
            if (page != Page.WIZARD) {
                scenes.add(() -> window.open(page, null));
            }
        }
        for (WizardStep step : WizardStep.values()) {
            scenes.add(() -> {
                window.open(Page.WIZARD, step.word());
            });
            scenes.add(window::leaveSetUp);
        }
    }

    void start() {
        if (scenes.isEmpty()) {
            end.run();
            return;
        }
        tasks.later(A_LOOK, () -> {
            scenes.removeFirst().run();
            start();
        });
    }
}
