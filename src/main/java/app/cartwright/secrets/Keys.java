package app.cartwright.secrets;

import java.util.Map;

/**
 * The three secrets, complete. Never logged: its text form hides everything.
 *
 * @param inflowApiKey bearer key of inFlow
 * @param cartroverApiUser user of the merchant pair
 * @param cartroverApiKey key of the merchant pair
 */
public record Keys(String inflowApiKey, String cartroverApiUser, String cartroverApiKey) {

    /** The same as a map by name. Handle with care: a map prints its values. */
    public Map<KeyName, String> byName() {
        return Map.of(
                KeyName.INFLOW_API_KEY, inflowApiKey,
                KeyName.CARTROVER_API_USER, cartroverApiUser,
                KeyName.CARTROVER_API_KEY, cartroverApiKey);
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
