package app.cartwright.desktop.wizard;

import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.desktop.base.InlineTasks;
import org.junit.jupiter.api.BeforeEach;

/** The set-up without a window, over a desk that is a stub. */
abstract class WizardModels {
    final InlineTasks tasks = new InlineTasks();
    final StubBridge bridge = new StubBridge();
    final StubSetupDesk desk = new StubSetupDesk();
    WizardModel wizard;

    @BeforeEach
    void nothingIsSetUp() {
        bridge.inline = true;
        desk.inline = true;
        bridge.setupDesk = desk;
        bridge.status = LarkspurStatus.notSetUp();
        wizard = openAgain(false);
    }

    final WizardModel openAgain(boolean fromSettings) {
        AnswerSheet sheet = new AnswerSheet(bridge, tasks, Models.TEXTS, Models.TIMES);
        WizardModel model = new WizardModel(sheet, fromSettings, null);
        model.load();
        return model;
    }

    final void at(String step) {
        desk.values.put("step", step);
        desk.step = step;
        wizard = openAgain(false);
    }
}
