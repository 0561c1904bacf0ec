package app.cartwright.cli;

import app.cartwright.secrets.Passphrase;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** Asks for the passphrase of the encrypted key file on the terminal, where there is one. */
final class PassphrasePrompt implements Passphrase {
    @Override
    public Optional<char[]> ask(Purpose purpose) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] first = console.readPassword("Passphrase of the key file: ");
        if (purpose == Purpose.CHOOSE) {
            char[] second = console.readPassword("Once more: ");
            if (!Arrays.equals(first, second)) {
                console.printf("The two differ.%n");
                return Optional.empty();
            }
        }
        return Optional.ofNullable(first);
    }
}
