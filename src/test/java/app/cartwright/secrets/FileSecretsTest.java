package app.cartwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.secrets.SecretsAnswer.Held;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import app.cartwright.secrets.SecretsAnswer.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretsTest {
    private static final Keys KEYS = new Keys("inflow-canary-1177", "larkspur_api_7741", "cartrover-canary-9931");

    @TempDir
    Path folder;

    @Test
    void keysComeBackWithTheSamePassphraseInALaterProgram() {
        assertThat(secrets("tea and toast").put(KEYS.byName())).isInstanceOf(Held.class);

        assertThat(held(secrets("tea and toast").get()).all()).hasValue(KEYS);
    }

    @Test
    void keysGivenOneByOneAreKeptTogether() {
        secrets("tea").put(Map.of(KeyName.INFLOW_API_KEY, "one"));
        assertThat(held(secrets("tea").get()).missing())
                .containsExactly(KeyName.CARTROVER_API_USER, KeyName.CARTROVER_API_KEY);

        secrets("tea").put(Map.of(KeyName.CARTROVER_API_USER, "two", KeyName.CARTROVER_API_KEY, "three"));

        assertThat(held(secrets("tea").get()).all()).hasValue(new Keys("one", "two", "three"));
    }

    @Test
    void beforeAnyKeyIsKeptNoneIsThereAndNoPassphraseIsAskedFor() {
        Secrets secrets = new FileSecrets(
                folder,
                purpose -> {
                    throw new AssertionError("asked");
                },
                new SecureRandom(),
                10);

        assertThat(held(secrets.get()).missing()).hasSize(3);
    }

    @Test
    @Tag("P12")
    void noByteOfAKeyIsInTheFileOrInAText() throws IOException {
        Secrets secrets = secrets("tea");
        SecretsAnswer answer = secrets.put(KEYS.byName());

        String file = new String(Files.readAllBytes(folder.resolve(FileSecrets.FILE)), StandardCharsets.ISO_8859_1);
        for (String key : KEYS.byName().values()) {
            String coded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            assertThat(file + answer + KEYS + secrets).doesNotContain(key).doesNotContain(coded);
        }
    }

    @Test
    @Tag("P12")
    void theFileIsReadableByItsOwnerAlone() throws IOException {
        secrets("tea").put(KEYS.byName());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(FileSecrets.FILE))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(FileSecrets.FILE);
        }
    }

    @Test
    void aWrongPassphraseIsToldApartFromADamagedFile() throws IOException {
        secrets("tea").put(KEYS.byName());
        assertThat(unusable(secrets("coffee").get()).why()).isEqualTo(Why.LOCKED);

        Path file = folder.resolve(FileSecrets.FILE);
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] flipped = sound.clone();
            flipped[i] ^= 0x10;
            Files.write(file, flipped);
            assertThat(unusable(secrets("tea").get()).why()).as("byte %d", i).isEqualTo(Why.DAMAGED);
        }
        for (int length : new int[] {0, 1, 6, 40, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThat(unusable(secrets("tea").get()).why())
                    .as("length %d", length)
                    .isEqualTo(Why.DAMAGED);
        }
    }

    @Test
    void aFileOfANewerVersionIsNamedAsSuchAndNeverOverwritten() throws IOException {
        secrets("tea").put(KEYS.byName());
        Path file = folder.resolve(FileSecrets.FILE);
        byte[] newer = Files.readAllBytes(file);
        newer[6] = 2;
        Files.write(file, newer);

        assertThat(unusable(secrets("tea").put(KEYS.byName())).title()).contains("newer Cartwright");
        assertThat(Files.readAllBytes(file)).isEqualTo(newer);
    }

    @Test
    void aWrongPassphraseChangesNothing() throws IOException {
        secrets("tea").put(KEYS.byName());
        byte[] before = Files.readAllBytes(folder.resolve(FileSecrets.FILE));

        assertThat(unusable(secrets("coffee").put(Map.of(KeyName.INFLOW_API_KEY, "new")))
                        .why())
                .isEqualTo(Why.LOCKED);

        assertThat(Files.readAllBytes(folder.resolve(FileSecrets.FILE))).isEqualTo(before);
    }

    @Test
    void keysGivenAgainReplaceADamagedFile() throws IOException {
        Files.writeString(folder.resolve(FileSecrets.FILE), "not keys");

        secrets("tea").put(KEYS.byName());

        assertThat(held(secrets("tea").get()).all()).hasValue(KEYS);
    }

    @Test
    void withoutAPassphraseTheFileIsLockedAndTheVariableIsNamed() {
        secrets("tea").put(KEYS.byName());
        Secrets nobodyToAsk = new FileSecrets(folder, Passphrase.of(Map.of(), null), new SecureRandom(), 10);

        assertThat(unusable(nobodyToAsk.get()).nextStep()).contains("CARTWRIGHT_PASSPHRASE");
        assertThat(unusable(nobodyToAsk.put(KEYS.byName())).why()).isEqualTo(Why.LOCKED);
    }

    @Test
    void thePassphraseMayBeTypedComposedOrDecomposed() {
        secrets("th\u00e9").put(KEYS.byName());

        assertThat(held(secrets("the\u0301").get()).all()).hasValue(KEYS);
    }

    @Test
    void twoFilesOfTheSameKeysShareNothing() throws IOException {
        secrets("tea").put(KEYS.byName());
        byte[] first = Files.readAllBytes(folder.resolve(FileSecrets.FILE));
        secrets("tea").put(KEYS.byName());
        byte[] second = Files.readAllBytes(folder.resolve(FileSecrets.FILE));

        assertThat(Arrays.copyOfRange(first, 11, 27)).isNotEqualTo(Arrays.copyOfRange(second, 11, 27));
    }

    @Test
    void afterForgettingNothingIsLeft() {
        secrets("tea").put(KEYS.byName());
        secrets("tea").forget();

        assertThat(held(secrets("tea").get()).keys()).isEmpty();
        assertThat(FileSecrets.existsIn(folder)).isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnAnswer() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Secrets secrets = new FileSecrets(file, Passphrase.typed("tea"), new SecureRandom(), 10);

        assertThat(unusable(secrets.put(KEYS.byName())).why()).isEqualTo(Why.ABSENT);
    }

    @Test
    void aPromptIsAskedOnceUntilItsAnswerWasWrong() {
        secrets("tea").put(KEYS.byName());
        var asked = new java.util.ArrayDeque<>(java.util.List.of("coffee", "tea"));
        Secrets secrets = new FileSecrets(
                folder,
                Passphrase.of(
                        Map.of(), purpose -> Optional.of(asked.removeFirst().toCharArray())),
                new SecureRandom(),
                10);

        assertThat(secrets.get()).isInstanceOf(Unusable.class);
        assertThat(held(secrets.get()).all()).hasValue(KEYS);
        assertThat(held(secrets.get()).all()).hasValue(KEYS);
    }

    private FileSecrets secrets(String passphrase) {
        return new FileSecrets(
                folder, Passphrase.of(Map.of(Passphrase.VARIABLE, passphrase), null), new SecureRandom(), 10);
    }

    private static Held held(SecretsAnswer answer) {
        assertThat(answer).isInstanceOf(Held.class);
        return (Held) answer;
    }

    private static Unusable unusable(SecretsAnswer answer) {
        assertThat(answer).isInstanceOf(Unusable.class);
        return (Unusable) answer;
    }

    @Test
    void theSameFileIsOpenedOnceAndAnotherOneAnew() {
        AtomicInteger asked = new AtomicInteger();
        Passphrase counted = purpose -> {
            asked.incrementAndGet();
            return Optional.of("coffee".toCharArray());
        };
        secrets("coffee").put(Map.of(KeyName.INFLOW_API_KEY, "one"));
        FileSecrets looked = new FileSecrets(folder, counted, new Random(1), 1000);

        for (int look = 0; look < 3; look++) {
            assertThat(looked.get())
                    .isInstanceOfSatisfying(
                            Held.class,
                            held -> assertThat(held.key(KeyName.INFLOW_API_KEY)).isEqualTo("one"));
        }
        assertThat(asked).hasValue(1);

        secrets("coffee").put(Map.of(KeyName.INFLOW_API_KEY, "two"));
        assertThat(looked.get())
                .isInstanceOfSatisfying(
                        Held.class,
                        held -> assertThat(held.key(KeyName.INFLOW_API_KEY)).isEqualTo("two"));
        assertThat(asked).hasValue(2);
    }
}
