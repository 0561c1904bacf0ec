package app.cartwright.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.setup.Settings.CartPrefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalledCartTest {
    private static final CartPrefix US = new CartPrefix("Amazon_US", "amazon", "AM:", true);
    private static final CartPrefix CA = new CartPrefix("Amazon_CA", "amazon", "AMA:", true);
    private static final CartPrefix WEB = new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", true);

    @Test
    void aCartIsCalledByItsKind() {
        assertThat(CalledCart.name("Larkspur Lane Teas", List.of(US, CA, WEB))).isEqualTo("Shopify");
    }

    @Test
    void twoCartsOfOneKindAreToldApartByTheirOrderSource() {
        assertThat(CalledCart.name("Amazon_CA", List.of(US, CA, WEB))).isEqualTo("Amazon_CA");
    }

    @Test
    void aCartThatIsNotSetUpIsCalledByItsOrderSource() {
        assertThat(CalledCart.name("Etsy shop", List.of(WEB))).isEqualTo("Etsy shop");
        assertThat(CalledCart.name(null, List.of(WEB))).isNull();
    }
}
