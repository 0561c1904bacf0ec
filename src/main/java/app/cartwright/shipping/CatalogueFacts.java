package app.cartwright.shipping;

import app.cartwright.inflow.Product;
import app.cartwright.inflow.ProductCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * The facts as the catalogue of active products has them. A service that was deactivated counts as goods: its order is
 * then held, which is safe, where the opposite guess would not be.
 */
record CatalogueFacts(ProductCatalogue catalogue) implements ProductFacts {
    @Override
    public boolean isService(String productId) {
        return catalogue.byId(productId).map(Product::service).orElse(false);
    }

    @Override
    public @Nullable String skuOf(String productId) {
        return catalogue.byId(productId).map(Product::sku).orElse(null);
    }
}
