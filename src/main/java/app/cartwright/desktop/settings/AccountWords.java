package app.cartwright.desktop.settings;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.desktop.base.Texts;
import app.cartwright.setup.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second line of an account: whose it is, and how much can be seen with it. Names stand where they are chosen. */
record AccountWords(Texts texts) {
    private static final int SHOWN_OF_ID = 8;
    private static final String BEFORE_NAMES = ": ";
    private static final String OF_PRODUCTS = "a SKU";

    /** Of inFlow; {@code products} is how many have a SKU, or null where nobody looked. */
    String inflow(@Nullable String companyId, @Nullable Connection connection, @Nullable Integer products) {
        List<String> words = new ArrayList<>();
        if (companyId != null && !companyId.isEmpty()) {
            words.add(texts.of("settings.account.company", beginning(companyId)));
        }
        List<String> seen = connection == null
                ? List.of()
                : connection.facts().stream().map(AccountWords::withoutNames).toList();
        words.addAll(seen);
        if (products != null && seen.stream().noneMatch(fact -> fact.endsWith(OF_PRODUCTS))) {
            words.add(texts.count("settings.account.products", products));
        }
        return joined(words);
    }

    /** Of CartRover; before a shop is set up only what proving the key has shown is known. */
    String cartrover(@Nullable String apiUser, @Nullable Connection connection, @Nullable Settings settings) {
        List<String> words = new ArrayList<>();
        if (apiUser != null && !apiUser.isEmpty()) {
            words.add(texts.of("settings.account.user", apiUser));
        }
        if (settings != null) {
            words.add(texts.count(
                    "settings.account.carts", settings.pullOrders().carts().size()));
            words.add(texts.count(
                    "settings.account.locations",
                    settings.pushInventory().locations().size()));
        } else if (connection != null) {
            words.addAll(connection.facts());
        }
        return joined(words);
    }

    /** The beginning of the company ID is enough to know it by. */
    private static String beginning(String id) {
        return id.length() <= SHOWN_OF_ID ? id : id.substring(0, SHOWN_OF_ID) + "…";
    }

    /** {@code 2 locations} of {@code 2 locations: Main warehouse, Retail store}. */
    private static String withoutNames(String fact) {
        int names = fact.indexOf(BEFORE_NAMES);
        return names < 0 ? fact : fact.substring(0, names);
    }

    private static String joined(List<String> words) {
        return String.join(" · ", words);
    }
}
