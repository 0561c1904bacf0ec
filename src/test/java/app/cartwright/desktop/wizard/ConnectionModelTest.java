package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.desktop.base.HeldTasks;
import app.cartwright.setup.ConnectStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectionModelTest {
    @Test
    void aKeyringThatAnswersLateDoesNotTakeTheChosenFileBack() {
        StubBridge bridge = new StubBridge();
        StubSetupDesk desk = new StubSetupDesk();
        desk.inline = true;
        bridge.setupDesk = desk;
        HeldTasks tasks = new HeldTasks();
        ConnectionModel model = new ConnectionModel(new AnswerSheet(bridge, tasks, Models.TEXTS, Models.TIMES), true);
        desk.keeping = StubSetupDesk.NO_KEYRING;
        model.entered();
        desk.keeping = new KeyKeeping("file", true, "encrypted file", "Keys are kept in an encrypted file.");
        model.entered();

        tasks.arrives(1);
        tasks.arrives(0);

        assertThat(model.keepingUnsettled()).isFalse();
    }

    @Test
    @Tag("M31")
    void aCheckTellsHowFarItIsAndOneThatWasStoppedNoMore() {
        StubBridge bridge = new StubBridge();
        StubSetupDesk desk = new StubSetupDesk();
        desk.inline = true;
        desk.cartrover = null;
        bridge.setupDesk = desk;
        HeldTasks tasks = new HeldTasks();
        ConnectionModel model = new ConnectionModel(new AnswerSheet(bridge, tasks, Models.TEXTS, Models.TIMES), false);

        model.connect("larkspur_api_7741", "a-key");
        assertThat(model.step()).isEqualTo(ConnectStep.KEY);
        tasks.arrives(1);
        tasks.arrives(0);
        assertThat(model.step()).isEqualTo(ConnectStep.ACCOUNT);

        model.stop();
        model.connect("larkspur_api_7741", "a-key");
        tasks.arrives(2);
        assertThat(model.step()).isEqualTo(ConnectStep.KEY);
        tasks.arrives(6);
        assertThat(model.step()).isEqualTo(ConnectStep.CONTENTS);
        tasks.arrives(7);
        assertThat(model.checking()).isFalse();
    }
}
