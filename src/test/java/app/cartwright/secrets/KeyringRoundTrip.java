package app.cartwright.secrets;

import app.cartwright.secrets.SecretsAnswer.Held;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Run in a process of its own by {@link SystemKeyringTest}: prints one word about the keyring of its session. */
final class KeyringRoundTrip {
    private KeyringRoundTrip() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(word(Path.of(args[0])));
        // No exit: a keyring that was left open would keep this process from ending.
    }

    private static String word(Path folder) {
        Keys keys = new Keys("k".repeat(1_200), "larkspur_api_7741", "thé-9931 +/%");
        KeyringSecrets secrets = new KeyringSecrets(folder.resolve("shop"), "Linux");
        KeyringSecrets other = new KeyringSecrets(folder.resolve("practice"), "Linux");
        SecretsAnswer before = secrets.get();
        if (before instanceof Unusable unusable) {
            return unusable.why().name();
        }
        if (!((Held) before).keys().isEmpty()) {
            return "NOT EMPTY";
        }
        if (!(secrets.put(keys.byName()) instanceof Held held) || !held.all().equals(java.util.Optional.of(keys))) {
            return "NOT KEPT";
        }
        secrets.put(Map.of(KeyName.CARTROVER_API_USER, "second"));
        if (!(secrets.get() instanceof Held replaced) || !"second".equals(replaced.key(KeyName.CARTROVER_API_USER))) {
            return "NOT REPLACED";
        }
        if (!(other.get() instanceof Held none) || !none.keys().isEmpty()) {
            return "NOT APART";
        }
        secrets.forget();
        return secrets.get() instanceof Held gone && gone.keys().isEmpty() ? "KEPT" : "NOT FORGOTTEN";
    }
}
