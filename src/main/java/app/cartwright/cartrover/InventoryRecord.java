package app.cartwright.cartrover;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CartRover holds for one SKU.
 *
 * @param sku exactly as given
 * @param available total over warehouses, or null
 * @param warehouses the figure of each warehouse that has ever reported
 */
public record InventoryRecord(
        String sku,
        @Nullable BigDecimal available,
        @Nullable Instant wmsDatetime,
        List<WarehouseFigure> warehouses) {
    /** One warehouse's figure; what people call a CartRover location. */
    public record WarehouseFigure(
            String warehouseId,
            String warehouse,
            @Nullable BigDecimal available,
            @Nullable Instant wmsDatetime) {}
}
