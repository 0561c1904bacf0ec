package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.secrets.EnvironmentSecrets;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.SecretsStdin;
import app.cartwright.setup.ConnectionCheck;
import app.cartwright.setup.FileSetup;
import app.cartwright.setup.Proof;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsShelf;
import app.cartwright.setup.SetupReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets up from a file, all or nothing, and turns each way it can end into a result or a failure. */
final class SetupFromFile {
    private final Works works;

    SetupFromFile(Works works) {
        this.works = works;
    }

    SetupResult run(byte[] file, byte @Nullable [] secrets, boolean prove) {
        LocalParts local = works.local();
        Map<KeyName, String> given = given(secrets);
        FileSetup setup = new FileSetup(
                local.settings(),
                local.shelf(),
                works.calls().clients(),
                new ConnectionCheck(local.clock()),
                new SetupReader(local.clock()),
                local.clock(),
                local.zone());
        FileSetup.Ended ended = setup.run(file, given, works.keys().secrets(), prove, SetupReader.Progress.NONE);
        return switch (ended) {
            case FileSetup.Ended.Done done -> done(done, prove);
            case FileSetup.Ended.Faulty faulty ->
                throw new Failure(new Failure.Report(
                        Failure.Kind.WRONG_USAGE,
                        "setup-faulty",
                        "The set-up file has "
                                + (faulty.faults().size() == 1
                                        ? "a fault"
                                        : faulty.faults().size() + " faults"),
                        "Nothing was changed.",
                        "Correct the file and run it again.",
                        faulty.faults().stream()
                                .map(fault -> new Failure.Fault(fault.place(), fault.message()))
                                .toList()));
            case FileSetup.Ended.KeysMissing missing ->
                throw new Failure(new Failure.Report(
                        Failure.Kind.NOT_SET_UP,
                        "key-missing",
                        "Keys are missing",
                        "Not given: "
                                + missing.missing().stream().map(KeyName::label).collect(Collectors.joining(", "))
                                + ".",
                        "Give them in "
                                + missing.missing().stream()
                                        .map(KeyName::variable)
                                        .collect(Collectors.joining(", "))
                                + ", or as JSON with --secrets-stdin.",
                        List.of()));
            case FileSetup.Ended.KeysNotKept notKept -> throw KeyPlace.failure(notKept.why());
            case FileSetup.Ended.NotProved notProved -> throw notProved(notProved.api(), notProved.proof());
        };
    }

    private SetupResult done(FileSetup.Ended.Done done, boolean prove) {
        LocalParts local = works.local();
        local.shelf()
                .put(SettingsShelf.SECRETS_MODE, works.keys().secrets().mode().word());
        local.requests().add(Engine.NUDGE, "{}", local.clock().instant());
        if (prove) {
            works.keyProved(Api.INFLOW);
            works.keyProved(Api.CARTROVER);
        }
        works.renew();
        List<String> notes = new ArrayList<>(done.notes());
        for (Settings.CartPrefix cart : done.settings().pullOrders().carts()) {
            notes.add("Orders of " + cart.orderSource() + " get the prefix " + cart.prefix());
        }
        return new SetupResult(
                prove,
                prove
                        ? "Set up. Both connections are proved."
                        : "Set up, without a proof of the connections. Prove them with: cartwright check",
                notes,
                done.settings().pullOrders().carts(),
                works.keys().secrets().mode().word());
    }

    private Map<KeyName, String> given(byte @Nullable [] secrets) {
        Map<KeyName, String> given =
                new LinkedHashMap<>(EnvironmentSecrets.keysIn(works.place().environment()));
        if (secrets != null) {
            SecretsStdin.Read read = SecretsStdin.read(new ByteArrayInputStream(secrets));
            if (!read.faults().isEmpty()) {
                throw new Failure(new Failure.Report(
                        Failure.Kind.WRONG_USAGE,
                        "secrets-faulty",
                        "The keys on standard input can't be used",
                        "They are to be one JSON object.",
                        "Write it as {\"inflowApiKey\": …, \"cartroverApiUser\": …, \"cartroverApiKey\": …}.",
                        read.faults().stream()
                                .map(fault -> new Failure.Fault("standard input", fault))
                                .toList()));
            }
            given.putAll(read.keys());
        }
        return given;
    }

    private static Failure notProved(Api api, Proof proof) {
        return new Failure(new Failure.Report(
                Failure.Kind.NOT_SET_UP,
                proof.answer().keyRefused() ? "key-refused" : "unreachable",
                proof.title(),
                proof.cause(),
                proof.nextStep(),
                List.of(new Failure.Fault(api.label(), proof.title()))));
    }
}
