package app.cartwright.secrets;

import app.cartwright.secrets.SecretsAnswer.Held;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import app.cartwright.secrets.SecretsAnswer.Why;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Keys in a file of the data folder that a passphrase opens. */
public final class FileSecrets implements Secrets {
    /** Its name in the data folder. */
    public static final String FILE = "keys.enc";

    /** Rounds of PBKDF2 with HMAC-SHA-256: about half a second on an ordinary PC. */
    public static final int ROUNDS = 600_000;

    private static final int LARGEST = 64 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final Passphrase passphrase;
    private final RandomGenerator random;
    private final int rounds;
    private volatile @Nullable Opened opened;

    /** What the passphrase has opened, so that the same file is not opened anew at each look: that takes half a second. */
    private record Opened(byte[] sealed, Held keys) {}

    /** Keys of a data folder. {@code random} is a secure one. */
    public FileSecrets(Path dataFolder, Passphrase passphrase, RandomGenerator random) {
        this(dataFolder, passphrase, random, ROUNDS);
    }

    FileSecrets(Path dataFolder, Passphrase passphrase, RandomGenerator random, int rounds) {
        this.file = dataFolder.resolve(FILE);
        this.passphrase = passphrase;
        this.random = random;
        this.rounds = rounds;
    }

    /** Whether the data folder has such a file. */
    public static boolean existsIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve(FILE));
    }

    @Override
    public SecretsMode mode() {
        return SecretsMode.FILE;
    }

    @Override
    public SecretsAnswer get() {
        return guarded(() -> {
            byte[] sealed = read();
            if (sealed == null) {
                return new Held(Map.of());
            }
            return again(sealed, null);
        });
    }

    @Override
    public SecretsAnswer put(Map<KeyName, String> keys) {
        Unusable refused = KeyFaults.refused(keys);
        if (refused != null) {
            return refused;
        }
        return guarded(() -> {
            byte[] sealed = read();
            boolean damaged = sealed != null && SealedKeys.unreadable(sealed) instanceof SealedKeys.Opened.Damaged;
            boolean fresh = sealed == null || damaged;
            char[] words = passphrase
                    .ask(fresh ? Passphrase.Purpose.CHOOSE : Passphrase.Purpose.OPEN)
                    .orElse(null);
            if (words == null || words.length == 0) {
                return noPassphrase();
            }
            try {
                // What a damaged file held is lost; keys that are given again take its place.
                SecretsAnswer before = fresh || sealed == null ? new Held(Map.of()) : again(sealed, words);
                if (!(before instanceof Held held)) {
                    return before;
                }
                Map<KeyName, String> all = new EnumMap<>(KeyName.class);
                all.putAll(held.keys());
                all.putAll(keys);
                byte[] anew = SealedKeys.seal(text(all), words, rounds, random);
                OwnerOnlyFile.replace(file, anew);
                Held kept = new Held(all);
                opened = new Opened(anew, kept);
                return kept;
            } finally {
                Arrays.fill(words, '\0');
            }
        });
    }

    @Override
    public SecretsAnswer forget() {
        return guarded(() -> {
            Files.deleteIfExists(file);
            opened = null;
            return new Held(Map.of());
        });
    }

    private SecretsAnswer again(byte[] sealed, char @Nullable [] given) throws GeneralSecurityException, IOException {
        Opened before = opened;
        if (before != null && Arrays.equals(before.sealed(), sealed)) {
            return before.keys();
        }
        SecretsAnswer answer = open(sealed, given);
        opened = answer instanceof Held held ? new Opened(sealed, held) : null;
        return answer;
    }

    private SecretsAnswer open(byte[] sealed, char @Nullable [] given) throws GeneralSecurityException, IOException {
        SealedKeys.Opened unreadable = SealedKeys.unreadable(sealed);
        if (unreadable != null) {
            return answer(unreadable);
        }
        char[] words = given;
        if (words == null) {
            words = passphrase.ask(Passphrase.Purpose.OPEN).orElse(null);
        }
        if (words == null || words.length == 0) {
            return noPassphrase();
        }
        try {
            return answer(SealedKeys.open(sealed, words));
        } finally {
            if (given == null) {
                Arrays.fill(words, '\0');
            }
        }
    }

    private SecretsAnswer answer(SealedKeys.Opened opened) throws IOException {
        return switch (opened) {
            case SealedKeys.Opened.Text text -> keys(text.plain());
            case SealedKeys.Opened.WrongPassphrase wrong -> {
                if (passphrase instanceof Passphrase.AskedOnce asked) {
                    asked.wrong();
                }
                yield new Unusable(
                        Why.LOCKED,
                        "The passphrase doesn't open the keys",
                        "The file " + file + " is sound, but was made with another passphrase.",
                        "Give the right one in " + Passphrase.VARIABLE
                                + ", or delete the file and set up the keys again.");
            }
            case SealedKeys.Opened.Damaged damaged -> damaged();
            case SealedKeys.Opened.Newer newer ->
                new Unusable(
                        Why.DAMAGED,
                        "The file with the keys was written by a newer Cartwright",
                        "The file " + file + " has version " + newer.version() + ".",
                        "Start the newer Cartwright.");
        };
    }

    private SecretsAnswer keys(byte[] plain) throws IOException {
        Map<KeyName, String> keys = new EnumMap<>(KeyName.class);
        try {
            JsonNode root = json.readTree(plain);
            for (KeyName name : KeyName.values()) {
                Optional.ofNullable(root.get(name.word()))
                        .filter(JsonNode::isTextual)
                        .ifPresent(value -> keys.put(name, value.textValue()));
            }
        } catch (JacksonException e) {
            return damaged();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
        return new Held(keys);
    }

    private byte[] text(Map<KeyName, String> keys) {
        ObjectNode root = json.createObjectNode();
        keys.forEach((name, value) -> root.put(name.word(), value));
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte @Nullable [] read() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private Unusable damaged() {
        return new Unusable(
                Why.DAMAGED,
                "The file with the keys is damaged",
                "The file " + file + " was cut or changed. No passphrase can open it.",
                "Give the three keys again: set up the connections anew.");
    }

    private static Unusable noPassphrase() {
        return new Unusable(
                Why.LOCKED,
                "The keys are locked",
                "They are kept in an encrypted file, and no passphrase was given.",
                "Give it in " + Passphrase.VARIABLE + ".");
    }

    private SecretsAnswer guarded(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            return new Unusable(
                    Why.ABSENT,
                    "The file with the keys can't be read or written",
                    "The system says of " + file + ": " + e.getClass().getSimpleName() + ".",
                    "Check the data folder and its permissions.");
        } catch (GeneralSecurityException e) {
            return new Unusable(
                    Why.ABSENT,
                    "This Java can't encrypt the keys",
                    "AES or PBKDF2 is switched off in it (" + e.getClass().getSimpleName() + ").",
                    "Use another Java, or another place for the keys.");
        }
    }

    private interface Work {
        SecretsAnswer run() throws IOException, GeneralSecurityException;
    }
}
