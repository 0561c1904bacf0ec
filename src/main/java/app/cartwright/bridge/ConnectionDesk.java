package app.cartwright.bridge;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.http.Api;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsMode;
import app.cartwright.setup.ConnectionCheck;
import app.cartwright.setup.Proof;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupCheck;
import app.cartwright.setup.WizardAnswers;
import app.cartwright.setup.WizardSteps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves both connections for the wizard and keeps the keys that proved good. */
final class ConnectionDesk {
    private static final String PRACTICE = "practice";

    private final Works works;
    private final WizardSteps steps;
    private final DraftClients draft;
    private final Runnable restart;
    private final ConnectionCheck check;

    /** @param restart lets the services go on with other keys */
    ConnectionDesk(Works works, WizardSteps steps, DraftClients draft, Runnable restart) {
        this.works = works;
        this.steps = steps;
        this.draft = draft;
        this.restart = restart;
        this.check = new ConnectionCheck(works.local().clock());
    }

    Connection connectInflow(String companyId, String apiKey) {
        steps.answer(Map.of(WizardAnswers.Name.COMPANY_ID, companyId.strip()));
        String key = KeyName.trimmed(apiKey);
        Proof proof = proved(draft.inflow(key));
        return kept(Api.INFLOW, proof, Map.of(KeyName.INFLOW_API_KEY, key));
    }

    Connection connectCartRover(String apiUser, String apiKey) {
        String user = KeyName.trimmed(apiUser);
        String key = KeyName.trimmed(apiKey);
        Proof proof = check.cartrover(draft.cartrover(user, key));
        return kept(Api.CARTROVER, proof, Map.of(KeyName.CARTROVER_API_USER, user, KeyName.CARTROVER_API_KEY, key));
    }

    /** Proves a connection anew with the keys that are kept. */
    Connection test(Api api) {
        Proof proof = switch (api) {
            case INFLOW -> proved(draft.inflow());
            case CARTROVER -> check.cartrover(draft.cartrover());
        };
        steps.proved(api, proof);
        return Checking.connection(proof);
    }

    /** The proof, and beside the badge the locations that the key lets see. */
    private Proof proved(InflowClient client) {
        Proof proof = check.inflow(client);
        if (!proof.connected()) {
            return proof;
        }
        var locations = client.locations(null).valueOrNull();
        if (locations == null) {
            return proof;
        }
        List<Location> usualFirst = locations.rows().stream()
                .sorted(Comparator.comparing((Location at) -> !at.isDefault()).thenComparing(Location::name))
                .toList();
        return SetupCheck.withLocations(proof, usualFirst);
    }

    /** Keys go to where keys are kept at once; only then the badge is shown. */
    private Connection kept(Api api, Proof proof, Map<KeyName, String> keys) {
        if (!proof.connected()) {
            steps.proved(api, proof);
            return Checking.connection(proof);
        }
        PracticeWorld practice = works.practice();
        if (practice != null) {
            works.keys().usePractice(practice.keys());
        }
        SecretsAnswer put = practice != null
                ? works.keys().secrets().get()
                : works.keys().secrets().put(keys);
        if (put instanceof SecretsAnswer.Unusable unusable) {
            return new Connection(
                    false,
                    Proof.Answer.KEYS_NOT_KEPT.word(),
                    unusable.title(),
                    unusable.cause(),
                    unusable.nextStep(),
                    null,
                    List.of(),
                    proof.processId(),
                    null);
        }
        steps.proved(api, proof);
        works.keyProved(api);
        works.renew();
        restart.run();
        return Checking.connection(proof);
    }

    /** Whose account it is: inFlow's company id, CartRover's API user; null where that is not known. */
    @Nullable
    String account(Api api) {
        return switch (api) {
            case INFLOW -> {
                Settings settings = steps.draft();
                yield settings == null ? null : settings.inflow().companyId();
            }
            case CARTROVER ->
                works.keys().secrets().get() instanceof SecretsAnswer.Held held
                        ? held.key(KeyName.CARTROVER_API_USER)
                        : null;
        };
    }

    KeyKeeping keyKeeping() {
        if (PracticeFolder.marked(works.local())) {
            return new KeyKeeping(PRACTICE, true, "practice shop", "The practice shop's keys are made up.");
        }
        Secrets secrets = works.keys().secrets();
        SecretsMode mode = secrets.mode();
        String name = mode.place(System.getProperty("os.name"));
        return switch (secrets.get()) {
            case SecretsAnswer.Held held ->
                new KeyKeeping(mode.word(), true, name, "Keys are kept in the " + name + ".");
            case SecretsAnswer.Unusable unusable ->
                new KeyKeeping(mode.word(), false, name, unusable.title() + ". " + unusable.nextStep());
        };
    }

    ActionResult useEncryptedFile(String passphrase) {
        if (passphrase.length() < 8) {
            return ActionResult.no("Choose a passphrase of at least 8 characters.");
        }
        works.keys().useFile(passphrase);
        return ActionResult.ok("Keys are kept in an encrypted file. You are asked for the passphrase at each start.");
    }
}
