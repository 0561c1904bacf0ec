package app.cartwright.secrets;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the passphrase of the encrypted file comes from. */
@FunctionalInterface
public interface Passphrase {
    /** The variable that holds it. */
    String VARIABLE = "CARTWRIGHT_PASSPHRASE";

    /**
     * The passphrase; empty where none is given and nobody can be asked. The caller wipes the array.
     *
     * @param purpose what it is for
     */
    Optional<char[]> ask(Purpose purpose);

    /** What a passphrase is asked for. */
    enum Purpose {
        /** To open the file that is there. */
        OPEN,
        /** To make a new file: a prompt asks twice. */
        CHOOSE
    }

    /**
     * The passphrase in the environment or, where there is none, a prompt's. An answer of the prompt is kept in memory
     * while the program runs, so that nobody is asked twice.
     */
    static Passphrase of(Map<String, String> environment, @Nullable Passphrase prompt) {
        String given = environment.get(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return purpose -> Optional.of(given.toCharArray());
        }
        return prompt == null ? purpose -> Optional.empty() : new AskedOnce(prompt);
    }

    /** A passphrase that was typed. */
    static Passphrase typed(String passphrase) {
        return purpose -> Optional.of(passphrase.toCharArray());
    }

    /** Remembers the first answer. */
    final class AskedOnce implements Passphrase {
        private final Passphrase prompt;
        private char @Nullable [] answer;

        AskedOnce(Passphrase prompt) {
            this.prompt = prompt;
        }

        @Override
        public synchronized Optional<char[]> ask(Purpose purpose) {
            char[] known = answer;
            if (known == null) {
                known = prompt.ask(purpose).orElse(null);
                answer = known == null ? null : Arrays.copyOf(known, known.length);
                return Optional.ofNullable(known);
            }
            return Optional.of(Arrays.copyOf(known, known.length));
        }

        /** Forgets the answer: it opened nothing. */
        synchronized void wrong() {
            char[] known = answer;
            if (known != null) {
                Arrays.fill(known, '\0');
            }
            answer = null;
        }
    }
}
