package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes inventory records of CartRover's (the reference's 7.1). */
final class StockRecords {
    private final ZoneId zone;

    StockRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** The record, or null where it names no SKU. */
    @Nullable
    InventoryRecord record(JsonNode node) {
        Fields row = new Fields(node);
        if (row.textOrNull("sku") == null) {
            return null;
        }
        return new InventoryRecord(
                row.text("sku"),
                row.decimal("qty_available"),
                Times.instant(row.text("wms_datetime"), zone),
                warehouses(row.node("warehouses")));
    }

    /** A map of id to figure; {@code []} stands for an empty map, and an array of figures is understood too. */
    private List<InventoryRecord.WarehouseFigure> warehouses(@Nullable JsonNode node) {
        List<InventoryRecord.WarehouseFigure> figures = new ArrayList<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(entry -> add(figures, entry.getKey(), entry.getValue()));
        } else if (node != null && node.isArray()) {
            node.forEach(element -> add(figures, new Fields(element).text("warehouse_id"), element));
        }
        return List.copyOf(figures);
    }

    private void add(List<InventoryRecord.WarehouseFigure> figures, String id, JsonNode node) {
        Fields figure = new Fields(node);
        String name = figure.text("warehouse");
        if (name.isBlank() && id.isBlank()) {
            return;
        }
        figures.add(new InventoryRecord.WarehouseFigure(
                id.isBlank() ? name : id,
                name.isBlank() ? id : name,
                figure.decimal("qty_available"),
                Times.instant(figure.text("wms_datetime"), zone)));
    }
}
