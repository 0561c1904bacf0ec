package app.cartwright.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can't be a key, told before any call is made with it and before it is kept. */
public final class KeyFaults {
    private KeyFaults() {}

    /** Why these trimmed values can't be keys, all reasons at once; null where they can. */
    public static SecretsAnswer.@Nullable Unusable refused(Map<KeyName, String> keys) {
        List<String> faults = new ArrayList<>();
        for (KeyName name : KeyName.values()) {
            String value = keys.get(name);
            String fault = value == null ? null : name.faultIn(value);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults.isEmpty()
                ? null
                : new SecretsAnswer.Unusable(
                        SecretsAnswer.Why.REFUSED,
                        "This can't be a key",
                        String.join(" ", faults),
                        "Copy it again from where it was made.");
    }
}
