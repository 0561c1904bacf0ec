package app.cartwright.cartrover;

import java.util.List;

/** One page of inventory. */
public record InventoryPage(List<InventoryRecord> records, boolean last) {}
