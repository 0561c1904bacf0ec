package app.cartwright.desktop.settings;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.desktop.base.Texts;
import app.cartwright.setup.Seen;
import app.cartwright.setup.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second line of an account: whose it is, and how much can be seen with it. Names stand where they are chosen. */
record AccountWords(Texts texts) {
    private static final int SHOWN_OF_ID = 8;

    /** Of inFlow; {@code products} is how many have a SKU, or null where nobody looked. */
    String inflow(@Nullable String companyId, @Nullable Connection connection, @Nullable Integer products) {
        List<String> words = new ArrayList<>();
        if (companyId != null && !companyId.isEmpty()) {
            words.add(texts.of("settings.account.company", beginning(companyId)));
        }
        List<Seen> seen = connection == null ? List.of() : connection.facts();
        seen.forEach(fact -> words.add(fact.counted()));
        if (products != null && seen.stream().noneMatch(Seen::isOfProducts)) {
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
            connection.facts().forEach(fact -> words.add(fact.counted()));
        }
        return joined(words);
    }

    /** The beginning of the company ID is enough to know it by. */
    private static String beginning(String id) {
        return id.length() <= SHOWN_OF_ID ? id : id.substring(0, SHOWN_OF_ID) + "…";
    }

    private static String joined(List<String> words) {
        return String.join(" · ", words);
    }
}
