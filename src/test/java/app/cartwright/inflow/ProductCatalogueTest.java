package app.cartwright.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProductCatalogueTest {
    private static final ProductCatalogue CATALOGUE = new ProductCatalogue(
            List.of(
                    product("1", "TEA-ASSAM-100", true),
                    product("2", "TEA-CHAI-250", true),
                    product("3", "TIN-SMALL", false),
                    product("4", "TWICE", true),
                    product("5", "TWICE", true),
                    product("6", "", true),
                    product("7", "  ", true),
                    product("8", " TIN-LARGE", true)),
            Instant.EPOCH);

    @Test
    @Tag("M12")
    void aSkuIsMatchedExactlyAndNeverTrimmed() {
        assertThat(CATALOGUE.bySku("TEA-ASSAM-100"))
                .extracting(Product::productId)
                .containsExactly("1");
        assertThat(CATALOGUE.bySku("tea-assam-100")).isEmpty();
        assertThat(CATALOGUE.bySku("TEA-ASSAM-100 ")).isEmpty();
        assertThat(CATALOGUE.bySku("TIN-LARGE")).isEmpty();
        assertThat(CATALOGUE.bySku(" TIN-LARGE")).hasSize(1);
    }

    @Test
    void aBlankSkuIsNone() {
        assertThat(CATALOGUE.bySku("")).isEmpty();
        assertThat(CATALOGUE.bySku("  ")).isEmpty();
    }

    @Test
    void aSkuOnTwoProductsNamesBoth() {
        assertThat(CATALOGUE.bySku("TWICE")).extracting(Product::productId).containsExactly("4", "5");
    }

    @Test
    void inactiveProductsAreNotThere() {
        assertThat(CATALOGUE.bySku("TIN-SMALL")).isEmpty();
        assertThat(CATALOGUE.byId("3")).isEmpty();
    }

    @Test
    @Tag("M14")
    void theNearestSkuIsSuggestedButNothingFarAway() {
        assertThat(CATALOGUE.nearest("TEA-ASAM-100")).contains("TEA-ASSAM-100");
        assertThat(CATALOGUE.nearest("tea-chai-250 ")).contains("TEA-CHAI-250");
        assertThat(CATALOGUE.nearest("TIN-LAGRE")).contains(" TIN-LARGE");
        assertThat(CATALOGUE.nearest("KETTLE-COPPER")).isEmpty();
        assertThat(CATALOGUE.nearest(" ")).isEmpty();
    }

    @Test
    void aProductReadAnewReplacesTheOldRowAndKeepsTheAge() {
        ProductCatalogue newer = CATALOGUE.with(List.of(product("1", "TEA-ASSAM-101", true), product("2", "X", false)));

        assertThat(newer.bySku("TEA-ASSAM-100")).isEmpty();
        assertThat(newer.bySku("TEA-ASSAM-101")).hasSize(1);
        assertThat(newer.bySku("TEA-CHAI-250")).isEmpty();
        assertThat(newer.readAt()).isEqualTo(Instant.EPOCH);
    }

    private static Product product(String id, String sku, boolean active) {
        return new Product(id, "Product " + id, sku, "stockedproduct", active, "0");
    }
}
