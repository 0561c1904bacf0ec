package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.Proof.Answer;
import app.cartwright.setup.WizardGates.Sight;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private final PracticeAccounts accounts = new PracticeAccounts();
    private final FileSetupTest.MapSecrets secrets = new FileSetupTest.MapSecrets();
    private final StoredSettingsBookTest.MapShelf shelf = new StoredSettingsBookTest.MapShelf();
    private final WizardSteps wizard =
            new WizardSteps(shelf, new StoredSettingsBook(shelf, what -> {}), accounts.clock, ZoneOffset.UTC);
    private final List<ConnectStep> steps = new ArrayList<>();
    private final Connecting connecting = new Connecting(
            wizard,
            accounts,
            new ConnectionCheck(accounts.clock),
            new SetupReader(accounts.clock),
            () -> secrets,
            accounts.clock,
            steps::add);
    private final String user = accounts.sandbox.credentials().cartRoverApiUser();
    private final String key = accounts.sandbox.credentials().cartRoverApiKey();

    @Test
    @Tag("M31")
    @Tag("M32")
    @Tag("M35")
    void aRightPairIsProvedKeptAtOnceAndOpensTheNextStep() {
        Proof proof = connecting.cartrover(" " + user + "\n", "\u00a0" + key + " ");

        assertThat(proof.connected()).isTrue();
        assertThat(proof.facts()).last().isEqualTo(Seen.said("4 carts can be seen with it"));
        assertThat(secrets.keys).containsEntry(KeyName.CARTROVER_API_KEY, key);
        assertThat(wizard.canGoNext(WizardStep.API_KEY, Sight.NONE).ready()).isTrue();
        // The owner checks for carts in the next step.
        assertThat(wizard.answers().carts()).isEmpty();
    }

    @Test
    @Tag("M31")
    @Tag("M33")
    void aWrongPairIsNeitherKeptNorNotedAsConnected() {
        connecting.cartrover(user, key);
        accounts.sandbox.history().clear();
        shelf.texts.clear();

        Proof proof = connecting.cartrover(user, "wrong");

        assertThat(proof.answer()).isEqualTo(Answer.WRONG_PAIR);
        assertThat(accounts.sandbox.history().calls()).hasSize(1);
        assertThat(secrets.keys).containsEntry(KeyName.CARTROVER_API_KEY, key);
        assertThat(wizard.canGoNext(WizardStep.API_KEY, Sight.NONE).ready()).isFalse();
    }

    @Test
    @Tag("M33")
    void aPairThatCannotBeKeptIsNotConnected() {
        secrets.unusable = new SecretsAnswer.Unusable(SecretsAnswer.Why.ABSENT, "No keyring", "cause", "next");

        Proof proof = connecting.cartrover(user, key);

        assertThat(proof.answer()).isEqualTo(Answer.KEYS_NOT_KEPT);
        assertThat(proof.title()).isEqualTo("No keyring");
        assertThat(wizard.canGoNext(WizardStep.API_KEY, Sight.NONE).ready()).isFalse();
    }

    @Test
    @Tag("M31")
    void whatAConnectIsAtIsToldStepByStepAndARefusalEndsIt() {
        connecting.cartrover(user, key);
        assertThat(steps).containsExactly(ConnectStep.values());

        steps.clear();
        connecting.cartrover(user, "wrong");
        assertThat(steps).containsExactly(ConnectStep.KEY, ConnectStep.ACCOUNT);

        steps.clear();
        connecting.inflow("", "");
        assertThat(steps).containsExactly(ConnectStep.KEY);
    }

    @Test
    void companyAndKeyOfInflowAreProvedAndTheCompanyIsRemembered() {
        Proof proof = connecting.inflow(
                " " + accounts.sandbox.credentials().companyId() + " ",
                accounts.sandbox.credentials().inflowApiKey());

        assertThat(proof.connected()).isTrue();
        assertThat(proof.facts()).first().extracting(Seen::sentence).asString().startsWith("2 locations: ");
        assertThat(wizard.draft()).isNotNull();
        assertThat(wizard.canGoNext(WizardStep.CONNECT_INFLOW, Sight.NONE).ready())
                .isTrue();
        assertThat(connecting.test(Api.INFLOW).connected()).isTrue();
    }

    @Test
    @Tag("P12")
    void whatCannotBeAKeyIsToldWithoutACallAndWithoutRepeatingIt() {
        assertThat(connecting.inflow("company", "canary\u000055"))
                .satisfies(p -> assertThat(p.connected()).isFalse())
                .satisfies(p -> assertThat(p.toString()).doesNotContain("canary"));
        assertThat(connecting.inflow("../x", "key").connected()).isFalse();
        assertThat(connecting.cartrover("", "").connected()).isFalse();
        assertThat(accounts.sandbox.history().calls()).isEmpty();
        assertThat(shelf.texts.toString()).doesNotContain("canary");
    }

    @Test
    void aTestAfterTheKeyWasRevokedTakesTheBadgeAway() {
        connecting.cartrover(user, key);
        accounts.sandbox.cartRover().account().revokeKeys();

        assertThat(connecting.test(Api.CARTROVER).answer()).isEqualTo(Answer.WRONG_PAIR);

        assertThat(wizard.answers().cartrover()).isNull();
        secrets.keys.clear();
        assertThat(connecting.test(Api.CARTROVER).answer()).isEqualTo(Answer.KEYS_NOT_KEPT);
    }
}
