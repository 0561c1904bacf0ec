package app.cartwright.inflow;

/**
 * A product, as far as a bridge needs it.
 *
 * @param productId inFlow's id
 * @param name unique in the account
 * @param sku exactly as stored, {@code ""} when there is none; never trimmed
 * @param itemType in lower case: {@code stockedproduct}, {@code nonstockedproduct}, {@code service} or a newer word
 * @param active false once it was deactivated
 * @param timestamp the row version, opaque; equal means unchanged
 */
public record Product(String productId, String name, String sku, String itemType, boolean active, String timestamp) {
    /** Whether the product has figures of stock. */
    public boolean stocked() {
        return itemType.equals("stockedproduct");
    }

    /** Whether it is a service, which is neither picked nor packed. */
    public boolean service() {
        return itemType.equals("service");
    }
}
