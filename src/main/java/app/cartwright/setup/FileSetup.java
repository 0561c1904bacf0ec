package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.secrets.KeyFaults;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Keys;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.SetupReader.Progress;
import app.cartwright.setup.SetupReader.RoverStock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets up from a file, without the wizard: reads the file, proves both connections, looks up names, and only then keeps
 * keys and settings. Wherever it ends before, nothing was changed.
 */
public final class FileSetup {
    /** A location has many SKUs, so the first of them name it; a large shop isn't read whole for this. */
    private static final int STOCK_PAGES = 5;

    private final StoredSettingsBook book;
    private final SettingsShelf shelf;
    private final SetupClients clients;
    private final ConnectionCheck connections;
    private final SetupReader reader;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * Sets up.
     *
     * @param zone the computer's zone, in which "today" is meant
     */
    public FileSetup(
            StoredSettingsBook book,
            SettingsShelf shelf,
            SetupClients clients,
            ConnectionCheck connections,
            SetupReader reader,
            InstantSource clock,
            ZoneId zone) {
        this.book = book;
        this.shelf = shelf;
        this.clients = clients;
        this.connections = connections;
        this.reader = reader;
        this.clock = clock;
        this.zone = zone;
    }

    /** How it ended. */
    public sealed interface Ended {
        /**
         * Everything is stored.
         *
         * @param inflow null where the proof was skipped
         * @param cartrover null where the proof was skipped
         * @param notes what isn't confirmed yet, and words of warning
         */
        record Done(
                Settings settings,
                @Nullable Proof inflow,
                @Nullable Proof cartrover,
                List<String> notes) implements Ended {}

        /** The file has faults: exit 2. */
        record Faulty(List<SetupFault> faults) implements Ended {}

        /** Keys are missing: exit 3. */
        record KeysMissing(Set<KeyName> missing) implements Ended {}

        /** Keys can't be read or kept where they are to be: exit 3. */
        record KeysNotKept(SecretsAnswer.Unusable why) implements Ended {}

        /** A connection isn't proved, or broke off while names were looked up: exit 3. */
        record NotProved(Api api, Proof proof) implements Ended {}
    }

    /**
     * Sets up.
     *
     * @param file the file's bytes
     * @param given keys from the environment or standard input, trimmed; those that are not given are taken from where
     *     keys are kept
     * @param prove false skips the proof, and names are looked up later
     */
    public Ended run(byte[] file, Map<KeyName, String> given, Secrets secrets, boolean prove, Progress progress) {
        SetupFile.Read read = SetupFile.read(file);
        SetupDraft draft = read.draft();
        if (draft == null) {
            return new Ended.Faulty(read.faults());
        }
        SecretsAnswer.Unusable refused = KeyFaults.refused(given);
        if (refused != null) {
            return new Ended.KeysNotKept(refused);
        }
        SecretsAnswer.Held held = new SecretsAnswer.Held(given);
        if (held.all().isEmpty()) {
            switch (secrets.get()) {
                case SecretsAnswer.Unusable unusable -> {
                    return new Ended.KeysNotKept(unusable);
                }
                case SecretsAnswer.Held kept -> held = together(kept, given);
            }
        }
        Keys keys = held.all().orElse(null);
        if (keys == null) {
            return new Ended.KeysMissing(held.missing());
        }
        return prove ? proved(draft, keys, given, secrets, progress) : stored(draft, given, secrets);
    }

    private Ended proved(SetupDraft draft, Keys keys, Map<KeyName, String> given, Secrets secrets, Progress progress) {
        InflowClient inflow = clients.inflow(draft.inflow(), keys.inflowApiKey());
        Proof inflowProof = connections.inflow(inflow);
        if (!inflowProof.connected()) {
            return new Ended.NotProved(Api.INFLOW, inflowProof);
        }
        CartRoverClient cartrover =
                clients.cartrover(draft.cartrover(), keys.cartroverApiUser(), keys.cartroverApiKey());
        Proof roverProof = connections.cartrover(cartrover);
        if (!roverProof.connected()) {
            return new Ended.NotProved(Api.CARTROVER, roverProof);
        }
        Outcome<List<Location>> locations = reader.inflowLocations(inflow);
        if (!(locations instanceof Outcome.Done<List<Location>> known)) {
            return new Ended.NotProved(Api.INFLOW, ConnectionCheck.ofInflow(locations, clock.instant()));
        }
        SetupReader.Carts carts = reader.carts(cartrover);
        Outcome<RoverStock> stock = reader.stock(cartrover, STOCK_PAGES, progress);
        RoverStock seen = stock.valueOrNull();
        SetupFacts facts =
                new SetupFacts(known.value(), carts.carts(), carts.list(), seen == null ? List.of() : seen.locations());
        return finish(
                draft,
                facts,
                given,
                secrets,
                SetupCheck.withLocations(inflowProof, known.value()),
                SetupCheck.withCarts(roverProof, carts));
    }

    private Ended stored(SetupDraft draft, Map<KeyName, String> given, Secrets secrets) {
        return finish(draft, SetupFacts.none(), given, secrets, null, null);
    }

    private Ended finish(
            SetupDraft draft,
            SetupFacts facts,
            Map<KeyName, String> given,
            Secrets secrets,
            @Nullable Proof inflow,
            @Nullable Proof cartrover) {
        Settings before = book.orNull();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        SetupResolution.Resolved resolved = SetupResolution.resolve(draft, facts, before, today);
        Settings settings = resolved.settings();
        if (settings == null) {
            return new Ended.Faulty(resolved.faults());
        }
        if (!given.isEmpty() && secrets.put(given) instanceof SecretsAnswer.Unusable unusable) {
            return new Ended.KeysNotKept(unusable);
        }
        shelf.together(() -> {
            shelf.put(SettingsShelf.SECRETS_MODE, secrets.mode().word());
            book.setUp(before == null ? "Set up from a file" : "Settings changed from a file", settings);
        });
        List<String> notes = new ArrayList<>(resolved.notes());
        notes.addAll(SettingsRules.warnings(settings.limits()));
        if (secrets.get() instanceof SecretsAnswer.Held kept && kept.all().isEmpty()) {
            notes.add("The keys are kept nowhere: give them in the environment variables at each start.");
        }
        if (inflow == null) {
            notes.add("Neither connection was proved, and names of locations are looked up with the first sync.");
        }
        return new Ended.Done(settings, inflow, cartrover, List.copyOf(notes));
    }

    private static SecretsAnswer.Held together(SecretsAnswer.Held kept, Map<KeyName, String> given) {
        Map<KeyName, String> all = new EnumMap<>(KeyName.class);
        all.putAll(kept.keys());
        all.putAll(given);
        return new SecretsAnswer.Held(all);
    }
}
