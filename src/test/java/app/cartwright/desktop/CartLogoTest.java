package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.CartLogo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;

/** Each cart has its kind's logo; where CartRover's word is not known, the order source may still tell. */
@Tag("M43")
class CartLogoTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({
        "shopify, Larkspur Lane Teas, brand-shopify",
        ", Amazon_US2, brand-amazon",
        "magento2, Larkspur Trade, brand-magento",
        "amazonvendor, Larkspur, brand-amazonvendor"
    })
    void aKindHasItsLogo(String kind, String name, String brand) {
        CartLogo logo = onFx(() -> new CartLogo(CartLogo.Size.SMALL, kind, name));
        assertThat(logo.getGraphic())
                .isInstanceOfSatisfying(
                        FontIcon.class, icon -> assertThat(icon.getStyleClass()).contains(brand));
        assertThat(logo.getAccessibleText()).isEqualTo(name);
    }

    @Test
    void aKindWithoutALogoHasItsFirstLetters() {
        CartLogo logo = onFx(() -> new CartLogo(CartLogo.Size.SMALL, "frobnicart", "Larkspur Lane"));
        assertThat(logo.getGraphic()).isNull();
        assertThat(logo.getText()).isEqualTo("La");
    }
}
