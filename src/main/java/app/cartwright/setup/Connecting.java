package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.secrets.KeyFaults;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.Proof.Answer;
import app.cartwright.setup.WizardAnswers.Name;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The wizard's two Connect buttons: proves what was typed, keeps the keys at once, and notes the proof. A key that is
 * refused is neither kept nor used again; nothing is noted as connected unless its keys are kept. Methods block.
 */
public final class Connecting {
    private final WizardSteps wizard;
    private final SetupClients clients;
    private final ConnectionCheck connections;
    private final SetupReader reader;
    private final Supplier<Secrets> secrets;
    private final InstantSource clock;
    private final Consumer<ConnectStep> heard;

    /**
     * Connects.
     *
     * @param secrets where keys are kept now: the owner may choose another place between two tries
     * @param heard is told how far a proof is, on the thread that makes it
     */
    public Connecting(
            WizardSteps wizard,
            SetupClients clients,
            ConnectionCheck connections,
            SetupReader reader,
            Supplier<Secrets> secrets,
            InstantSource clock,
            Consumer<ConnectStep> heard) {
        this.wizard = wizard;
        this.clients = clients;
        this.connections = connections;
        this.reader = reader;
        this.secrets = secrets;
        this.clock = clock;
        this.heard = heard;
    }

    /** Proves company id and key, as typed. */
    public Proof inflow(String companyId, String apiKey) {
        heard.accept(ConnectStep.KEY);
        String company = companyId.strip();
        Map<KeyName, String> keys = Map.of(KeyName.INFLOW_API_KEY, KeyName.trimmed(apiKey));
        Proof fault = fault(keys);
        if (fault == null && !SetupFile.companyId(company)) {
            fault = unproven(
                    Answer.WRONG_PAIR,
                    "This can't be a company ID",
                    "It is empty, or holds a blank or a sign that company IDs don't have.",
                    "Copy it again from Options › Integrations.");
        }
        if (fault != null) {
            return noted(Api.INFLOW, fault);
        }
        wizard.answer(Map.of(Name.COMPANY_ID, company));
        return noted(Api.INFLOW, kept(provedInflow(company, keys), keys));
    }

    /** Proves the merchant pair, as typed. */
    public Proof cartrover(String apiUser, String apiKey) {
        heard.accept(ConnectStep.KEY);
        Map<KeyName, String> keys = Map.of(
                KeyName.CARTROVER_API_USER, KeyName.trimmed(apiUser),
                KeyName.CARTROVER_API_KEY, KeyName.trimmed(apiKey));
        Proof fault = fault(keys);
        return noted(Api.CARTROVER, fault == null ? kept(provedCartRover(keys), keys) : fault);
    }

    /** Proves a connection anew with the keys that are kept. */
    public Proof test(Api api) {
        heard.accept(ConnectStep.KEY);
        return switch (secrets.get().get()) {
            case SecretsAnswer.Unusable unusable -> noted(api, notKept(unusable));
            case SecretsAnswer.Held held ->
                switch (api) {
                    case INFLOW -> {
                        boolean there = held.key(KeyName.INFLOW_API_KEY) != null;
                        String company = wizard.answers().value(Name.COMPANY_ID).orElse("");
                        yield noted(api, there ? provedInflow(company, held.keys()) : missing(api));
                    }
                    case CARTROVER -> {
                        boolean there = held.key(KeyName.CARTROVER_API_USER) != null
                                && held.key(KeyName.CARTROVER_API_KEY) != null;
                        yield noted(api, there ? provedCartRover(held.keys()) : missing(api));
                    }
                };
        };
    }

    private Proof provedInflow(String company, Map<KeyName, String> keys) {
        Settings at = settings(company);
        InflowClient client = clients.inflow(
                new Settings.Inflow(company, at.inflow().baseUrl(), at.inflow().apiVersion()),
                keys.getOrDefault(KeyName.INFLOW_API_KEY, ""));
        heard.accept(ConnectStep.ACCOUNT);
        Proof proof = connections.inflow(client);
        if (!proof.connected()) {
            return proof;
        }
        heard.accept(ConnectStep.CONTENTS);
        Outcome<List<Location>> locations = reader.inflowLocations(client);
        return locations instanceof Outcome.Done<List<Location>> done
                ? SetupCheck.withLocations(proof, usualFirst(done.value()))
                : proof;
    }

    private static List<Location> usualFirst(List<Location> locations) {
        return locations.stream()
                .sorted(Comparator.comparing((Location at) -> !at.isDefault()).thenComparing(Location::name))
                .toList();
    }

    private Proof provedCartRover(Map<KeyName, String> keys) {
        CartRoverClient client = clients.cartrover(
                settings("").cartrover(),
                keys.getOrDefault(KeyName.CARTROVER_API_USER, ""),
                keys.getOrDefault(KeyName.CARTROVER_API_KEY, ""));
        heard.accept(ConnectStep.ACCOUNT);
        Proof proof = connections.cartrover(client);
        if (!proof.connected()) {
            return proof;
        }
        heard.accept(ConnectStep.CONTENTS);
        // The carts are taken up when the owner asks for them, in the step after this one.
        return proof.withFacts(SetupCheck.cartCount(reader.carts(client)));
    }

    private Proof kept(Proof proof, Map<KeyName, String> keys) {
        return proof.connected() && secrets.get().put(keys) instanceof SecretsAnswer.Unusable unusable
                ? notKept(unusable)
                : proof;
    }

    private Proof noted(Api api, Proof proof) {
        wizard.proved(api, proof);
        return proof;
    }

    private Settings settings(String company) {
        Settings draft = wizard.draft();
        return draft == null
                ? SettingsDefaults.settings(company, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : draft;
    }

    private static @Nullable Proof fault(Map<KeyName, String> keys) {
        SecretsAnswer.Unusable refused = KeyFaults.refused(keys);
        return refused == null
                ? null
                : unproven(Answer.WRONG_PAIR, refused.title(), refused.cause(), refused.nextStep());
    }

    private static Proof notKept(SecretsAnswer.Unusable why) {
        return unproven(Answer.KEYS_NOT_KEPT, why.title(), why.cause(), why.nextStep());
    }

    private static Proof missing(Api api) {
        return unproven(
                Answer.KEYS_NOT_KEPT,
                "There is no key for " + api.label(),
                "None was given yet, or it was removed from where keys are kept.",
                "Paste it and press Connect.");
    }

    private static Proof unproven(Answer answer, String title, String cause, String next) {
        return new Proof(answer, title, cause, next, null, List.of(), null, null);
    }
}
