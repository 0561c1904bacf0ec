package app.cartwright.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract description of one service with what overrides it.
 *
 * @param entries every entry, in the order in which it is shown
 * @param overrides name of an entry to the value that replaces its default
 */
public record ContractValues(Api api, List<ContractEntry> entries, Map<String, String> overrides) {

    /**
     * Checks the overrides.
     *
     * @throws IllegalArgumentException for an unknown entry or an impossible value; {@link ContractFile} tells people
     *     about them beforehand
     */
    public ContractValues {
        entries = List.copyOf(entries);
        overrides = Map.copyOf(overrides);
        Map<String, ContractEntry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.name(), entry));
        overrides.forEach((name, value) -> {
            ContractEntry entry = known.get(name);
            String fault =
                    entry == null ? "There is no such entry." : entry.shape().fault(value);
            if (fault != null) {
                throw new IllegalArgumentException(name + ": " + fault);
            }
        });
    }

    /** The value in force. */
    public String get(String name) {
        String value = overrides.get(name);
        return value == null ? entry(name).defaultValue() : value;
    }

    /** The value in force, as a number. */
    public int number(String name) {
        return Integer.parseInt(get(name));
    }

    /** Whether another value than the default is in force. */
    public boolean overridden(String name) {
        return overrides.containsKey(name);
    }

    private ContractEntry entry(String name) {
        for (ContractEntry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no contract entry " + name);
    }
}
