package app.cartwright.bridge;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.http.Api;
import app.cartwright.secrets.FileSecrets;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsChoice;
import app.cartwright.setup.ConnectStep;
import app.cartwright.setup.Connecting;
import app.cartwright.setup.ConnectionCheck;
import app.cartwright.setup.Proof;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupReader;
import app.cartwright.setup.WizardSteps;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Proves both connections for the wizard and keeps the keys that proved good. */
final class ConnectionDesk {
    private static final String PRACTICE = "practice";
    /** Of a new passphrase, in characters. A file that is there opens with whatever it was made with. */
    private static final int SHORTEST = 8;

    private final Works works;
    private final WizardSteps steps;
    private final Runnable restart;

    /** @param restart lets the services go on with other keys */
    ConnectionDesk(Works works, WizardSteps steps, Runnable restart) {
        this.works = works;
        this.steps = steps;
        this.restart = restart;
    }

    Connection connectInflow(String companyId, String apiKey, Consumer<ConnectStep> heard) {
        return kept(Api.INFLOW, connecting(this::secretsToKeep, heard).inflow(companyId, apiKey));
    }

    Connection connectCartRover(String apiUser, String apiKey, Consumer<ConnectStep> heard) {
        return kept(Api.CARTROVER, connecting(this::secretsToKeep, heard).cartrover(apiUser, apiKey));
    }

    /** Proves a connection anew with the keys that are kept. */
    Connection test(Api api, Consumer<ConnectStep> heard) {
        return Checking.connection(connecting(works.keys()::secrets, heard).test(api));
    }

    private Connecting connecting(Supplier<Secrets> secrets, Consumer<ConnectStep> heard) {
        InstantSource clock = works.local().clock();
        return new Connecting(
                steps,
                works.calls().clients(),
                new ConnectionCheck(clock),
                new SetupReader(clock),
                secrets,
                clock,
                heard);
    }

    /** Where keys go that were proved; the practice shop's are those that are valid now. */
    private Secrets secretsToKeep() {
        PracticeWorld practice = works.practice();
        if (practice != null) {
            works.keys().usePractice(practice.keys());
        }
        return works.keys().secrets();
    }

    /** The services go on with keys that were proved and are kept. */
    private Connection kept(Api api, Proof proof) {
        if (proof.connected()) {
            works.keyProved(api);
            works.renew();
            restart.run();
        }
        boolean placeClosed =
                proof.answer() == Proof.Answer.KEYS_NOT_KEPT && !keyKeeping().usable();
        return Checking.connection(placeClosed ? Keeping.inWindow(proof) : proof);
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
        return new Keeping(works.keys()).now();
    }

    ActionResult useEncryptedFile(String passphrase) {
        if (works.keys().placeGivenByVariable()) {
            return ActionResult.no("The variable " + SecretsChoice.VARIABLE
                    + " says that keys are kept elsewhere. Take it" + " away and start Cartwright again.");
        }
        if (passphrase.length() < SHORTEST
                && !FileSecrets.existsIn(works.place().home())) {
            return ActionResult.no("Choose a passphrase of at least " + SHORTEST + " characters.");
        }
        works.keys().useFile(passphrase);
        return ActionResult.ok("Keys are kept in an encrypted file. You are asked for the passphrase at each start.");
    }
}
