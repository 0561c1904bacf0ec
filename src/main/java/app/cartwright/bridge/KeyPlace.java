package app.cartwright.bridge;

import app.cartwright.secrets.EnvironmentSecrets;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Keys;
import app.cartwright.secrets.Passphrase;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsChoice;
import app.cartwright.secrets.SecretsMode;
import app.cartwright.setup.SettingsShelf;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where this data folder's keys are kept, and reads them once. */
final class KeyPlace {
    private final Place place;
    private final SettingsShelf shelf;
    private @Nullable Passphrase typed;
    private @Nullable Secrets secrets;

    KeyPlace(Place place, SettingsShelf shelf) {
        this.place = place;
        this.shelf = shelf;
    }

    SecretsChoice choice() {
        String word = shelf.get(SettingsShelf.SECRETS_MODE);
        return SecretsChoice.of(
                place.environment(), word == null ? null : SecretsMode.of(word).orElse(null));
    }

    synchronized Secrets secrets() {
        Secrets open = secrets;
        if (open == null) {
            SecretsChoice choice = choice();
            if (choice.fault() != null) {
                throw new Failure(new Failure.Report(
                        Failure.Kind.WRONG_USAGE,
                        "wrong-usage",
                        choice.fault(),
                        "",
                        "Set CARTWRIGHT_SECRETS to keyring, file or env.",
                        List.of()));
            }
            open = choice.open(
                    place.home(),
                    place.environment(),
                    typed != null ? typed : place.prompt(),
                    place.random(),
                    System.getProperty("os.name"));
            secrets = open;
        }
        return open;
    }

    /** The practice shop's invented keys, which are kept nowhere. */
    synchronized void usePractice(Map<String, String> keys) {
        secrets = new EnvironmentSecrets(keys);
    }

    /** The passphrase that was typed for another store of the same folder opens the key file as well. */
    void typedBefore(KeyPlace other) {
        Passphrase before;
        synchronized (other) {
            before = other.typed;
        }
        synchronized (this) {
            if (typed == null) {
                typed = before;
            }
        }
    }

    /** No key is kept any more. */
    synchronized void forgotten() {
        typed = null;
        secrets = null;
    }

    /** Whether the keys' file waits for a passphrase that nobody has given and no command line can ask for. */
    synchronized boolean passphraseAwaited() {
        return choice().mode() == SecretsMode.FILE
                && typed == null
                && place.prompt() == null
                && !passphraseInVariable();
    }

    /** Whether the passphrase in force was typed into a window. */
    synchronized boolean passphraseTyped() {
        return typed != null && !passphraseInVariable();
    }

    /** Whether a variable says that keys are kept in another place than a file: no choice in a window counts then. */
    boolean placeGivenByVariable() {
        SecretsChoice choice = choice();
        return choice.fromVariable() && choice.mode() != SecretsMode.FILE;
    }

    private boolean passphraseInVariable() {
        return !place.environment().getOrDefault(Passphrase.VARIABLE, "").isEmpty();
    }

    /** Keys go into an encrypted file from now on. */
    synchronized void useFile(String passphrase) {
        typed = Passphrase.typed(passphrase);
        shelf.put(SettingsShelf.SECRETS_MODE, SecretsMode.FILE.word());
        secrets = null;
    }

    /** All three keys, or the failure that says which are missing or why they can't be read. */
    Keys keys() {
        return switch (secrets().get()) {
            case SecretsAnswer.Unusable unusable -> throw failure(unusable);
            case SecretsAnswer.Held held ->
                held.all()
                        .orElseThrow(() -> new Failure(new Failure.Report(
                                Failure.Kind.NOT_SET_UP,
                                "key-missing",
                                "A key is missing",
                                "Not there: "
                                        + held.missing().stream()
                                                .map(KeyName::label)
                                                .collect(Collectors.joining(", ")) + ".",
                                "Give it in "
                                        + held.missing().stream()
                                                .map(KeyName::variable)
                                                .collect(Collectors.joining(", "))
                                        + " and run: cartwright setup --from FILE",
                                List.of())));
        };
    }

    static Failure failure(SecretsAnswer.Unusable unusable) {
        return new Failure(new Failure.Report(
                Failure.Kind.NOT_SET_UP,
                "keys-not-usable",
                unusable.title(),
                unusable.cause(),
                unusable.nextStep(),
                List.of()));
    }
}
