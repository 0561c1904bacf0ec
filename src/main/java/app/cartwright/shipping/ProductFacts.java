package app.cartwright.shipping;

import org.jspecify.annotations.Nullable;

/** What shipping has to know of inFlow's products. */
public interface ProductFacts {
    /** Whether it is a service, which nobody packs. False where the product is not known: then the gate stays shut. */
    boolean isService(String productId);

    /** Its SKU in inFlow as it is now, or null where it has none or is not known. */
    @Nullable
    String skuOf(String productId);
}
