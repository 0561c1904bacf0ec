package app.cartwright.cartrover;

import java.util.List;

/**
 * One page of inventory.
 *
 * @param unreadable how many records named no SKU and were left out
 */
public record InventoryPage(List<InventoryRecord> records, boolean last, int unreadable) {
    /** A page whose records all could be read. */
    public InventoryPage(List<InventoryRecord> records, boolean last) {
        this(records, last, 0);
    }
}
