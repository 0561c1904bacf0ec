package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.secrets.EnvironmentSecrets;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsMode;
import app.cartwright.setup.FileSetup.Ended;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetupTest {
    private static final String FILE = """
        { "inflow": { "companyId": "5e0c7a10-0001-4a00-9000-0000000000ff" },
          "pushInventory": { "locations": [ { "cartroverLocation": "MAIN", "source": "Main warehouse" } ] },
          "pullOrders": { "carts": [ { "orderSource": "Larkspur Wholesale", "prefix": "B2B:" } ] } }
        """;

    @TempDir
    Path folder;

    private final PracticeAccounts accounts = new PracticeAccounts();
    private final MapSecrets secrets = new MapSecrets();
    private final List<String> activity = new ArrayList<>();
    private Store store;
    private StoreShelf shelf;
    private StoredSettingsBook book;
    private FileSetup setup;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
        shelf = new StoreShelf(store, accounts.clock);
        book = new StoredSettingsBook(shelf, activity::add);
        setup = new FileSetup(
                book,
                shelf,
                accounts,
                new ConnectionCheck(accounts.clock),
                new SetupReader(accounts.clock),
                accounts.clock,
                ZoneId.of("America/Los_Angeles"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSoundFileWithRightKeysStoresSettingsAndKeys() {
        Ended ended = run(FILE, keys(), true);

        assertThat(ended).isInstanceOf(Ended.Done.class);
        Ended.Done done = (Ended.Done) ended;
        assertThat(done.notes()).isEmpty();
        assertThat(book.current()).isEqualTo(done.settings());
        assertThat(book.current().pullOrders().since()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(book.current().pullOrders().carts())
                .extracting(CartPrefix::prefix)
                .containsExactly("B2B:", "SH:", "EB:", "AM:");
        assertThat(secrets.keys).isEqualTo(keys());
        assertThat(shelf.get(SettingsShelf.SECRETS_MODE)).isEqualTo("keyring");
        assertThat(activity).containsExactly("Set up from a file");
        assertThat(accounts.sandbox.history().writes()).isEmpty();
    }

    @Test
    @Tag("M31")
    @Tag("M33")
    void aRefusedKeyChangesNothing() {
        Map<KeyName, String> wrong = keys();
        wrong.put(KeyName.CARTROVER_API_KEY, "wrong");

        Ended ended = run(FILE, wrong, true);

        assertThat(ended).isInstanceOfSatisfying(Ended.NotProved.class, n -> {
            assertThat(n.api()).isEqualTo(Api.CARTROVER);
            assertThat(n.proof().answer()).isEqualTo(Proof.Answer.WRONG_PAIR);
        });
        assertThat(accounts.sandbox.history().count(Api.CARTROVER)).isEqualTo(1);
        assertNothingStored();
    }

    @Test
    @Tag("M33")
    void aServiceThatCannotBeReachedChangesNothing() {
        accounts.sandbox.faults().next(Fault.OFFLINE, Api.INFLOW, 1);
        assertThat(run(FILE, keys(), true)).isInstanceOf(Ended.NotProved.class);
        accounts.sandbox.faults().after(1, Fault.UNAVAILABLE_503, CallKind.INFLOW_LOCATIONS, 1);
        assertThat(run(FILE, keys(), true)).isInstanceOf(Ended.NotProved.class);
        assertNothingStored();
    }

    @Test
    void aFaultyFileMakesNoCall() {
        Ended ended = run("{ \"inflow\": {} }", keys(), true);

        assertThat(ended).isEqualTo(new Ended.Faulty(List.of(new SetupFault("inflow.companyId", "Is missing."))));
        assertThat(accounts.sandbox.history().calls()).isEmpty();
        assertNothingStored();
    }

    @Test
    void unknownNamesAreFaultsAndChangeNothing() {
        Ended ended = run(FILE.replace("Main warehouse", "Nowhere").replace("Wholesale", "Retail"), keys(), true);

        assertThat(ended)
                .isInstanceOfSatisfying(
                        Ended.Faulty.class,
                        f -> assertThat(f.faults())
                                .extracting(SetupFault::place)
                                .containsExactly(
                                        "pushInventory.locations[0].source", "pullOrders.carts[0].orderSource"));
        assertNothingStored();
    }

    @Test
    void missingKeysAreNamed() {
        Map<KeyName, String> some = keys();
        some.remove(KeyName.INFLOW_API_KEY);

        assertThat(run(FILE, some, true))
                .isInstanceOfSatisfying(
                        Ended.KeysMissing.class, m -> assertThat(m.missing()).containsExactly(KeyName.INFLOW_API_KEY));
        assertNothingStored();
    }

    @Test
    void whereKeysCannotBeKeptNothingIsStored() {
        secrets.unusable = new SecretsAnswer.Unusable(SecretsAnswer.Why.LOCKED, "locked", "cause", "next");

        assertThat(run(FILE, keys(), true)).isInstanceOf(Ended.KeysNotKept.class);
        assertThat(run(FILE, Map.of(), true)).isInstanceOf(Ended.KeysNotKept.class);
        assertNothingStored();
    }

    @Test
    void settingUpAgainUsesTheKeysThatAreKept() {
        run(FILE, keys(), true);

        Ended again = run(FILE.replace("B2B:", "WH:"), Map.of(), true);

        assertThat(again).isInstanceOf(Ended.Done.class);
        assertThat(book.current().pullOrders().cart("Larkspur Wholesale"))
                .map(CartPrefix::prefix)
                .hasValue("WH:");
        assertThat(activity).containsExactly("Set up from a file", "Settings changed from a file");
    }

    @Test
    void withoutTheProofNoCallIsMadeAndNothingSaysConnected() {
        Ended ended = run(FILE, keys(), false);

        assertThat(ended).isInstanceOfSatisfying(Ended.Done.class, done -> {
            assertThat(done.inflow()).isNull();
            assertThat(done.notes()).isNotEmpty();
        });
        assertThat(accounts.sandbox.history().calls()).isEmpty();
        assertThat(SetupResolution.needsLookUp(book.current())).isTrue();
    }

    @Test
    void keysThatAreKeptNowhereAreSaidToBe() {
        Secrets environment = new EnvironmentSecrets(Map.of());

        Ended ended =
                setup.run(FILE.getBytes(StandardCharsets.UTF_8), keys(), environment, true, SetupReader.Progress.NONE);

        assertThat(ended)
                .isInstanceOfSatisfying(
                        Ended.Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly(
                                        "The keys are kept nowhere: give them in the environment variables at each"
                                                + " start."));
        assertThat(shelf.get(SettingsShelf.SECRETS_MODE)).isEqualTo("env");
    }

    @Test
    void aCartWithoutAListIsTakenAsTyped() {
        PracticeShop.ORDER_SOURCES.forEach(accounts.sandbox.cartRover().carts()::removeCart);

        Ended ended = run(FILE, keys(), true);

        assertThat(ended)
                .isInstanceOfSatisfying(
                        Ended.Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly(
                                        "CartRover lists no cart yet: “Larkspur Wholesale” is taken as typed, not"
                                                + " confirmed yet."));
    }

    @Test
    @Tag("P12")
    void noByteOfAKeyIsInTheStore() throws Exception {
        run(FILE, keys(), true);
        store.close();

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                keys().values().forEach(key -> assertThat(bytes).doesNotContain(key));
            }
        }
        store = Store.open(folder.resolve("cartwright.db"));
    }

    private Ended run(String file, Map<KeyName, String> given, boolean prove) {
        return setup.run(file.getBytes(StandardCharsets.UTF_8), given, secrets, prove, SetupReader.Progress.NONE);
    }

    private Map<KeyName, String> keys() {
        Map<KeyName, String> keys = new EnumMap<>(KeyName.class);
        keys.put(KeyName.INFLOW_API_KEY, accounts.sandbox.credentials().inflowApiKey());
        keys.put(KeyName.CARTROVER_API_USER, accounts.sandbox.credentials().cartRoverApiUser());
        keys.put(KeyName.CARTROVER_API_KEY, accounts.sandbox.credentials().cartRoverApiKey());
        return keys;
    }

    private void assertNothingStored() {
        assertThat(book.isSetUp()).isFalse();
        assertThat(shelf.get(SettingsShelf.ANSWERS)).isNull();
        assertThat(shelf.get(SettingsShelf.SECRETS_MODE)).isNull();
        assertThat(secrets.keys).isEmpty();
        assertThat(activity).isEmpty();
    }

    /** Keys in memory. */
    static final class MapSecrets implements Secrets {
        final Map<KeyName, String> keys = new EnumMap<>(KeyName.class);
        SecretsAnswer.Unusable unusable;

        @Override
        public SecretsMode mode() {
            return SecretsMode.KEYRING;
        }

        @Override
        public SecretsAnswer get() {
            return unusable == null ? new SecretsAnswer.Held(keys) : unusable;
        }

        @Override
        public SecretsAnswer put(Map<KeyName, String> given) {
            if (unusable == null) {
                keys.putAll(given);
            }
            return get();
        }

        @Override
        public SecretsAnswer forget() {
            keys.clear();
            return get();
        }
    }
}
