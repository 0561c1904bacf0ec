package app.cartwright.bridge;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.inflow.InflowClient;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.Settings;
import app.cartwright.setup.WizardSteps;

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
        return inflow(key(KeyName.INFLOW_API_KEY));
    }

    /** With a key that is not kept yet. */
    InflowClient inflow(String apiKey) {
        return works.calls().clients().inflow(settings().inflow(), apiKey);
    }

    CartRoverClient cartrover() {
        return cartrover(key(KeyName.CARTROVER_API_USER), key(KeyName.CARTROVER_API_KEY));
    }

    /** With a pair that is not kept yet. */
    CartRoverClient cartrover(String apiUser, String apiKey) {
        return works.calls().clients().cartrover(settings().cartrover(), apiUser, apiKey);
    }

    private String key(KeyName name) {
        return switch (works.keys().secrets().get()) {
            case SecretsAnswer.Held held -> {
                String value = held.key(name);
                yield value == null ? "" : value;
            }
            case SecretsAnswer.Unusable unusable -> throw KeyPlace.failure(unusable);
        };
    }

    Crew crew() {
        return new Crew(works.local(), new DraftBook(settings()), inflow(), cartrover());
    }
}
