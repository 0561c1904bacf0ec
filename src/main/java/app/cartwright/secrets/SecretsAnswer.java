package app.cartwright.secrets;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the place where keys are kept answers: what it holds, or why it can't be used. Both are normal states. */
public sealed interface SecretsAnswer {

    /**
     * The place can be used.
     *
     * @param keys those that are there, none, some or all
     */
    record Held(Map<KeyName, String> keys) implements SecretsAnswer {
        public Held {
            keys = Map.copyOf(keys);
        }

        /** All three, or empty where one is missing. */
        public Optional<Keys> all() {
            String inflow = keys.get(KeyName.INFLOW_API_KEY);
            String user = keys.get(KeyName.CARTROVER_API_USER);
            String key = keys.get(KeyName.CARTROVER_API_KEY);
            return inflow == null || user == null || key == null
                    ? Optional.empty()
                    : Optional.of(new Keys(inflow, user, key));
        }

        /** One of them, or null where it is missing. */
        public @Nullable String key(KeyName name) {
            return keys.get(name);
        }

        /** Those that are not there. */
        public Set<KeyName> missing() {
            Set<KeyName> missing = EnumSet.allOf(KeyName.class);
            missing.removeAll(keys.keySet());
            return missing;
        }

        @Override
        public String toString() {
            return "Held[" + keys.keySet() + ", values hidden]";
        }
    }

    /**
     * The place can't be used now. Nothing was changed.
     *
     * @param why the state it is in
     * @param title what happened
     * @param cause why
     * @param nextStep what to do
     */
    record Unusable(Why why, String title, String cause, String nextStep) implements SecretsAnswer {}

    /** Why keys can't be read or kept. */
    enum Why {
        /** There is no such place on this computer. */
        ABSENT,
        /** It is there, but locked, or the passphrase is wrong or not given. */
        LOCKED,
        /** It is there, but what it holds can't be read any more. */
        DAMAGED,
        /** A value can't be kept as it is. */
        REFUSED
    }
}
