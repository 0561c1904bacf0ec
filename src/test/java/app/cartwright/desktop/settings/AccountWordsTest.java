package app.cartwright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurSettings;
import app.cartwright.desktop.LarkspurSetup;
import app.cartwright.desktop.Models;
import app.cartwright.setup.Seen;
import org.junit.jupiter.api.Test;

class AccountWordsTest {
    private final AccountWords words = new AccountWords(Models.TEXTS);

    @Test
    void inFlowIsKnownByItsCompanyAndByHowMuchIsSeenWithoutAnyName() {
        var proved = LarkspurSetup.connected(LarkspurSetup.LOCATIONS);

        assertThat(words.inflow(Larkspur.COMPANY, proved, 409))
                .isEqualTo("Company 4f0c27b1… · 2 locations · 409 products with a SKU");
        assertThat(words.inflow("short", proved, null)).isEqualTo("Company short · 2 locations");
        assertThat(words.inflow(null, null, 1)).isEqualTo("One product with a SKU");
    }

    @Test
    void aFreshCountOfProductsIsNotToldTwice() {
        assertThat(words.inflow("short", LarkspurSetup.connected(new Seen(411, "products with a SKU", "")), 409))
                .isEqualTo("Company short · 411 products with a SKU");
    }

    @Test
    void cartRoverIsKnownByItsUserItsCartsAndItsLocations() {
        var proved = LarkspurSetup.connected(LarkspurSetup.CARTS);

        assertThat(words.cartrover("larkspur_api_7741", proved, LarkspurSettings.settings()))
                .isEqualTo("User larkspur_api_7741 · 4 carts · 3 locations");
        assertThat(words.cartrover("", proved, null)).isEqualTo("4 carts can be seen with it");
    }
}
