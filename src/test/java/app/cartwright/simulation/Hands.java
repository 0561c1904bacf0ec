package app.cartwright.simulation;

import app.cartwright.sandbox.PlacedOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People who change products and orders by hand, in inFlow and in CartRover. */
final class Hands {
    private final Scene scene;
    private final Set<String> changed = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    Hands(Scene scene) {
        this.scene = scene;
    }

    /** Whether somebody changed this order in inFlow: what becomes of it then is not only the program's doing. */
    boolean changed(String custRef) {
        return changed.contains(custRef);
    }

    /** A SKU gets another name in inFlow. */
    void rename(int dice) {
        // A SKU that the shop's own script does not sell, so that its people go on finding theirs.
        String sku = "TEA-LOOSE-" + dice % 3;
        if (renamed.containsValue(sku)) {
            return;
        }
        if (scene.catalogue().productId(sku).isEmpty()) {
            scene.catalogue().addProduct(sku, "Loose tea " + dice % 3, BigDecimal.TEN);
            scene.shop().sandbox().cartRover().account().addSku(sku, "Loose tea");
            scene.catalogue().adjust(sku, SimulatedWeek.MAIN, BigDecimal.valueOf(7 + dice % 40));
        } else {
            scene.catalogue().renameSku(sku, sku + "-NEW");
            renamed.put(sku + "-NEW", sku);
        }
    }

    Optional<ObjectNode> someOrder(int dice) {
        List<ObjectNode> orders = scene.shop().sandbox().inflow().orders().stream()
                .filter(order -> !order.path("externalId").asText().isEmpty())
                .filter(order -> !order.path("isCancelled").asBoolean())
                .toList();
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(dice % orders.size()));
    }

    private void touch(ObjectNode order) {
        String ref = order.path("externalId").asText();
        changed.add(ref);
        scene.oracles().touched(ref, scene.time().now());
    }

    void unfulfil(ObjectNode order) {
        touch(order);
        scene.shop()
                .sandbox()
                .inflow()
                .warehouse()
                .unfulfil(order.path("salesOrderId").asText());
    }

    void edit(ObjectNode order, int dice) {
        touch(order);
        String id = order.path("salesOrderId").asText();
        if (dice % 2 == 0) {
            scene.shop().sandbox().inflow().warehouse().setHeader(id, "orderRemarks", "Call first " + dice);
            return;
        }
        String product = order.path("lines").path(0).path("productId").asText();
        for (String sku : scene.catalogue().skus()) {
            if (scene.catalogue().productId(sku).orElse("").equals(product)) {
                scene.shop().sandbox().inflow().warehouse().setQuantity(id, sku, BigDecimal.valueOf(1 + dice % 4));
                return;
            }
        }
    }

    void offerAgain(int dice) {
        List<PlacedOrder> placed = scene.shop().placed();
        if (!placed.isEmpty()) {
            String ref = placed.get(dice % placed.size()).custRef();
            if (scene.shop().sandbox().cartRover().status(ref).equals("at_wms")) {
                scene.carts().makeNewAgain(ref);
            }
        }
    }

    void cancel(ObjectNode order) {
        touch(order);
        scene.shop()
                .sandbox()
                .inflow()
                .warehouse()
                .cancel(order.path("salesOrderId").asText());
    }

    /** SKUs get their old names back, and what was switched off is on again. */
    void putRight() {
        renamed.forEach((now, before) -> scene.catalogue().renameSku(now, before));
        renamed.clear();
        for (String sku : scene.catalogue().skus()) {
            scene.catalogue().activate(sku, true);
        }
        for (String location : scene.catalogue().locations()) {
            scene.catalogue().activateLocation(location, true);
            scene.oracles().stock.active(location, true);
        }
    }
}
