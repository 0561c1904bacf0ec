package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.desktop.base.HeldTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was answered, as it is read side by side in the background. */
class AnswerSheetTest {
    @Test
    void aReadingThatComesLateTakesNothingBackThatANewerOneHasShown() {
        StubBridge bridge = new StubBridge();
        StubSetupDesk desk = new StubSetupDesk();
        bridge.inline = true;
        desk.inline = true;
        desk.inflow = null;
        bridge.setupDesk = desk;
        HeldTasks tasks = new HeldTasks();
        AnswerSheet sheet = new AnswerSheet(bridge, tasks, Models.TEXTS, Models.TIMES);
        List<Object> told = new ArrayList<>();

        sheet.ask(SetupDesk::keyKeeping, told::add);
        sheet.ask(d -> d.connectInflow("the-company", "a-key"), told::add);
        tasks.arrives(1);
        assertThat(sheet.inflow().connected()).isTrue();

        tasks.arrives(0);
        assertThat(told).as("both were told what they asked").hasSize(2);
        assertThat(sheet.inflow()).as("the proof that was shown").isNotNull();
        assertThat(sheet.value("companyId")).isEqualTo(desk.values.get("companyId"));
    }
}
