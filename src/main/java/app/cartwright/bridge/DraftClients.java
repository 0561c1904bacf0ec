package app.cartwright.bridge;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.inflow.InflowClient;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.Settings;
import app.cartwright.setup.WizardSteps;
import java.util.Objects;

/** Both clients and the flows over the answers that the wizard has so far, which may not be in force yet. */
final class DraftClients {
    private final Works works;
    private final WizardSteps steps;

    DraftClients(Works works, WizardSteps steps) {
        this.works = works;
        this.steps = steps;
    }

    /**
     * The settings as they would be stored.
     *
     * @throws Failure where inFlow's company id is not known yet
     */
    Settings settings() {
        Settings draft = steps.draft();
        if (draft == null) {
            throw Failure.usage("The company ID of inFlow is not known yet", "Connect inFlow first.");
        }
        return draft;
    }

    InflowClient inflow() {
        return works.calls().clients().inflow(settings().inflow(), key(held(), KeyName.INFLOW_API_KEY));
    }

    CartRoverClient cartrover() {
        SecretsAnswer.Held held = held();
        return works.calls()
                .clients()
                .cartrover(
                        settings().cartrover(),
                        key(held, KeyName.CARTROVER_API_USER),
                        key(held, KeyName.CARTROVER_API_KEY));
    }

    private SecretsAnswer.Held held() {
        return switch (works.keys().secrets().get()) {
            case SecretsAnswer.Held held -> held;
            case SecretsAnswer.Unusable unusable -> throw KeyPlace.failure(unusable);
        };
    }

    private static String key(SecretsAnswer.Held held, KeyName name) {
        return Objects.requireNonNullElse(held.key(name), "");
    }

    Crew crew() {
        return new Crew(works.local(), new DraftBook(settings()), inflow(), cartrover());
    }
}
