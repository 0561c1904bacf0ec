package app.cartwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.secrets.SecretsAnswer.Held;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import app.cartwright.secrets.SecretsAnswer.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringSecretsTest {
    private static final Keys KEYS = new Keys("inflow-canary-1177", "larkspur_api_7741", "cartrover-canary-9931");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final MapKeyring keyring = new MapKeyring();

    @Test
    void keysComeBackAndTheKeyringIsClosedEachTime() {
        assertThat(secrets(keyring, folder).put(KEYS.byName())).isInstanceOf(Held.class);

        assertThat(((Held) secrets(keyring, folder).get()).all()).hasValue(KEYS);
        assertThat(keyring.open).hasValue(0);
        assertThat(keyring.entries).hasSize(3);
    }

    @Test
    void twoDataFoldersNeverSeeEachOthersKeys() {
        secrets(keyring, folder.resolve("shop")).put(KEYS.byName());

        assertThat(((Held) secrets(keyring, folder.resolve("practice")).get()).keys())
                .isEmpty();
        secrets(keyring, folder.resolve("practice")).forget();
        assertThat(((Held) secrets(keyring, folder.resolve("shop")).get()).all())
                .hasValue(KEYS);
    }

    @Test
    void oneKeyReplacedLeavesTheOthers() {
        secrets(keyring, folder).put(KEYS.byName());

        SecretsAnswer answer = secrets(keyring, folder).put(Map.of(KeyName.CARTROVER_API_KEY, "newer"));

        assertThat(((Held) answer).all()).hasValue(new Keys(KEYS.inflowApiKey(), KEYS.cartroverApiUser(), "newer"));
    }

    @Test
    void missingKeysAreNotALockedKeyring() {
        secrets(keyring, folder).put(Map.of(KeyName.INFLOW_API_KEY, "one"));

        Held held = (Held) secrets(keyring, folder).get();

        assertThat(held.missing()).containsExactly(KeyName.CARTROVER_API_USER, KeyName.CARTROVER_API_KEY);
    }

    @Test
    void withoutAKeyringBothOtherPlacesAreNamed() {
        Secrets secrets = secrets(
                () -> {
                    throw new IllegalStateException("no bus");
                },
                folder);

        Unusable unusable = (Unusable) secrets.get();

        assertThat(unusable.why()).isEqualTo(Why.ABSENT);
        assertThat(unusable.title()).isEqualTo("This computer has no system keyring that Cartwright can use");
        assertThat(unusable.nextStep()).contains("CARTWRIGHT_SECRETS=file").contains("CARTWRIGHT_SECRETS=env");
    }

    @Test
    void aLockedKeyringThatFailsAtTheFirstWriteIsLocked() {
        keyring.locked = true;

        assertThat(((Unusable) secrets(keyring, folder).get()).why()).isEqualTo(Why.LOCKED);
        assertThat(((Unusable) secrets(keyring, folder).put(KEYS.byName())).why())
                .isEqualTo(Why.LOCKED);
        assertThat(keyring.open).hasValue(0);
        assertThat(keyring.entries).isEmpty();
    }

    @Test
    void aKeyringThatGivesNoAnswerEndsTheWaitAndWritesNothingLater() throws InterruptedException {
        CountDownLatch unlocked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        KeyringDoor slow = () -> {
            unlocked.await();
            return new MapKeyring.Room(keyring, closed::countDown);
        };

        SecretsAnswer answer = new KeyringSecrets(slow, folder, "Linux", Duration.ofMillis(50)).put(KEYS.byName());
        unlocked.countDown();
        closed.await();

        assertThat(((Unusable) answer).why()).isEqualTo(Why.LOCKED);
        assertThat(keyring.entries).isEmpty();
    }

    @Test
    @Tag("P12")
    void whatTheKeyringThrowsIsNotRepeated() {
        keyring.failure = new IllegalStateException("can't store " + KEYS.inflowApiKey());

        assertThat(secrets(keyring, folder).put(KEYS.byName()).toString()).doesNotContain(KEYS.inflowApiKey());
    }

    @Test
    void aValueThatWindowsCannotHoldIsRefusedBeforeItIsWritten() {
        SecretsAnswer answer = secrets(keyring, folder).put(Map.of(KeyName.INFLOW_API_KEY, "k".repeat(1_201)));

        assertThat(((Unusable) answer).why()).isEqualTo(Why.REFUSED);
        assertThat(keyring.entries).isEmpty();
    }

    private static KeyringSecrets secrets(KeyringDoor door, Path folder) {
        return new KeyringSecrets(door, folder, "Linux", PATIENCE);
    }

    /** A keyring in memory that fails in the ways that the real ones do. */
    private static final class MapKeyring implements KeyringDoor {
        private final Map<String, String> entries = new ConcurrentHashMap<>();
        private final AtomicInteger open = new AtomicInteger();
        private volatile boolean locked;
        private volatile RuntimeException failure;

        @Override
        public Room open() {
            open.incrementAndGet();
            return new Room(this, open::decrementAndGet);
        }

        record Room(MapKeyring keyring, Runnable closing) implements KeyringDoor.Room {
            @Override
            public String get(String service, String account) throws Missing {
                String value = keyring.entries.get(service + "|" + account);
                if (value == null) {
                    throw new Missing();
                }
                return value;
            }

            @Override
            public void set(String service, String account, String value) {
                if (keyring.locked) {
                    throw new NullPointerException("collection");
                }
                if (keyring.failure != null) {
                    throw keyring.failure;
                }
                keyring.entries.put(service + "|" + account, value);
            }

            @Override
            public void delete(String service, String account) throws Missing {
                if (keyring.entries.remove(service + "|" + account) == null) {
                    throw new Missing();
                }
            }

            @Override
            public void close() {
                closing.run();
            }
        }
    }
}
