package app.cartwright.bridge;

import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import app.cartwright.secrets.SecretsAnswer.Why;
import app.cartwright.secrets.SecretsMode;
import app.cartwright.setup.Proof;

/** Where keys are kept, in the words of a window: what is done there with variables on a command line has fields here. */
final class Keeping {
    private final KeyPlace keys;

    Keeping(KeyPlace keys) {
        this.keys = keys;
    }

    /** Where keys are kept now, and whether they can be. Blocks: a keyring may ask for its password. */
    KeyKeeping now() {
        Secrets secrets = keys.secrets();
        SecretsMode mode = secrets.mode();
        String name = mode.place(System.getProperty("os.name"));
        return switch (secrets.get()) {
            case SecretsAnswer.Held held
            when keys.passphraseAwaited() ->
                new KeyKeeping(
                        mode.word(), false, name, "The keys go into an encrypted file. Choose a passphrase for it.");
            case SecretsAnswer.Held held ->
                new KeyKeeping(mode.word(), true, name, "Keys are kept in the " + name + ".");
            case Unusable unusable ->
                new KeyKeeping(
                        mode.word(),
                        // Keys that are given again take the place of a damaged file.
                        unusable.why() == Why.DAMAGED && !keys.passphraseAwaited(),
                        name,
                        sentence(mode, unusable),
                        mode == SecretsMode.FILE && unusable.why() == Why.LOCKED);
        };
    }

    private String sentence(SecretsMode mode, Unusable unusable) {
        boolean locked = unusable.why() == Why.LOCKED;
        return switch (mode) {
            case KEYRING -> unusable.title() + ". " + unusable.cause() + (locked ? " Unlock it, then try again." : "");
            case FILE ->
                locked && keys.passphraseAwaited()
                        ? "The keys are in an encrypted file. Type its passphrase."
                        : locked && keys.passphraseTyped()
                                ? "This passphrase doesn't open the file with the keys. Type it again."
                                : unusable.title() + ". " + unusable.nextStep();
            case ENV -> unusable.title() + ". " + unusable.nextStep();
        };
    }

    /** Keys that were good but could not be kept, because their place is closed. */
    static Proof inWindow(Proof proof) {
        return new Proof(
                proof.answer(),
                proof.title(),
                proof.cause(),
                "Open or choose the place where keys are kept, then press Connect again.",
                proof.provedAt(),
                proof.facts(),
                proof.processId(),
                proof.rawAnswer());
    }
}
