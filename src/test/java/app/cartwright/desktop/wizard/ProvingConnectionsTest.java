package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurSetup;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.setup.WizardStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proving the two connections. */
class ProvingConnectionsTest extends WizardModels {
    @ParameterizedTest
    @ValueSource(
            strings = {"wrongPair", "wrongLevel", "notSaved", "accountKind", "noNetwork", "serviceDown", "notTheService"
            })
    @Tag("M33")
    @Tag("M35")
    @Tag("M6")
    void aRefusalGivesNoBadgeAndKeepsNextWaiting(String answer) {
        desk.cartrover = null;
        at("apiKey");
        desk.nextAnswer = LarkspurSetup.refused(answer);
        wizard.cartrover.connect(" larkspur_api_7741 ", "a-key");
        assertThat(wizard.cartrover.connected()).isFalse();
        assertThat(wizard.cartrover.keyKept()).isFalse();
        assertThat(wizard.cartrover.connection().answer()).isEqualTo(answer);
        assertThat(wizard.cartrover.account()).isEqualTo("larkspur_api_7741");
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Next is ready when the badge says Connected"));
        wizard.next();
        assertThat(wizard.step()).isEqualTo(WizardStep.API_KEY);
        assertThat(desk.asked).filteredOn(a -> a.startsWith("connectCartRover")).hasSize(1);
    }

    @Test
    @Tag("M31")
    @Tag("M32")
    void oneCallProvesThePairAndGivesTheBadge() {
        desk.cartrover = null;
        at("apiKey");
        wizard.cartrover.connect("larkspur_api_7741", "a-key");
        assertThat(wizard.cartrover.connected()).isTrue();
        assertThat(wizard.cartrover.keyKept()).isTrue();
        assertThat(desk.asked).filteredOn(a -> a.startsWith("connectCartRover")).hasSize(1);
    }

    @Test
    @Tag("M33")
    void withoutNetworkItIsTriedAgainByItselfButNotBesideATryByHand() {
        List<String> tries = new ArrayList<>();
        desk.cartrover = null;
        at("apiKey");
        wizard.cartrover.triesAgainBy(() -> {
            tries.add("by itself");
            wizard.cartrover.connect("larkspur_api_7741", "a-key");
        });
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        wizard.cartrover.connect("larkspur_api_7741", "a-key");
        assertThat(tries).isEmpty();
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        tasks.runLater();
        assertThat(tries).hasSize(1);
        desk.nextAnswer = LarkspurSetup.refused("wrongPair");
        wizard.cartrover.connect("larkspur_api_7741", "another-key");
        tasks.runLater();
        assertThat(tries).hasSize(1);
        assertThat(wizard.cartrover.connection().answer()).isEqualTo("wrongPair");
    }

    @Test
    void aKeyIsNeverAmongTheAnswers() {
        desk.inflow = null;
        at("connectInflow");
        wizard.inflow.connect("the-company", "very-secret-key");
        assertThat(desk.values.values()).noneMatch(v -> v.contains("very-secret-key"));
        assertThat(desk.asked).noneMatch(a -> a.contains("very-secret-key"));
        assertThat(desk.keys).containsExactly("very-secret-key");
        assertThat(desk.values).containsEntry("companyId", "the-company");
    }

    @Test
    @Tag("M34")
    void theMissingTickIsAskedAboutOnce() {
        at("apiKey");
        assertThat(wizard.gate().ready()).isTrue();
        assertThat(wizard.gate().question()).contains("CartRover doesn’t tell");
        wizard.nextAllTheSame();
        assertThat(wizard.step()).isEqualTo(WizardStep.CARTS);
        wizard.back();
        assertThat(wizard.gate().question()).isNull();
    }

    @Test
    void withoutAKeyringAnEncryptedFileIsChosenOnPurpose() {
        desk.inflow = null;
        desk.keeping = StubSetupDesk.NO_KEYRING;
        at("connectInflow");
        assertThat(wizard.inflow.keepingUnsettled()).isTrue();
        wizard.inflow.useEncryptedFile("one", "other");
        assertThat(wizard.inflow.passphraseFault()).isEqualTo("The two don’t match. Type both again.");
        assertThat(desk.asked).doesNotContain("useEncryptedFile");
        wizard.inflow.useEncryptedFile("a long passphrase", "a long passphrase");
        assertThat(wizard.inflow.keepingUnsettled()).isFalse();
        assertThat(desk.values.values()).noneMatch(v -> v.contains("passphrase"));
    }
}
