package app.cartwright.simulation;

import app.cartwright.bridge.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The owner sets the shop up from a file, at first and wherever its store has lost everything. */
final class OwnersSetUp {
    private final Scene scene;
    private final Bounds bounds;
    private final Mappings mappings;
    private Instant againAt = Instant.MIN;

    OwnersSetUp(Scene scene, Bounds bounds, Mappings mappings) {
        this.scene = scene;
        this.bounds = bounds;
        this.mappings = mappings;
    }

    /** When it is tried again where it failed. */
    Instant againAt() {
        return againAt;
    }

    /** Also where the store lost everything: then the owner runs the set-up again. */
    void run(boolean prove) {
        String locations = scene.plan().sumsAll()
                ? "{\"cartroverLocation\":\"MAIN\",\"enabled\":true,\"source\":\"ALL\"}"
                : "{\"cartroverLocation\":\"MAIN\",\"enabled\":true,\"source\":\"Main warehouse\"},"
                        + "{\"cartroverLocation\":\"SHOPFLOOR\",\"enabled\":true,\"source\":\"Shop floor\"}";
        String file = """
            {"inflow":{"companyId":"%s","baseUrl":"http://127.0.0.1:1/"},
             "cartrover":{"baseUrl":"http://127.0.0.1:2/"},
             "pushInventory":{"enabled":true,"locations":[%s]},
             "limits":%s,
             "pullOrders":{"since":"%s"},
             "pushShipping":{"settleSeconds":%d},
             "intervals":{"ordersSeconds":%d,"inventorySeconds":%d,"shippingSeconds":%d}}
            """.formatted(
                        scene.shop().sandbox().credentials().companyId(),
                        locations,
                        bounds.limits(),
                        scene.plan().start().toString().substring(0, 10),
                        scene.plan().settleSeconds(),
                        scene.plan().intervalSeconds(),
                        scene.plan().intervalSeconds(),
                        scene.plan().intervalSeconds());
        scene.till().bridge().setup(file.getBytes(StandardCharsets.UTF_8), null, prove);
        mappings.asPlanned();
        scene.oracles()
                .stock
                .mapped(
                        "MAIN",
                        scene.plan().sumsAll() ? StockTruth.ALL : SimulatedWeek.MAIN,
                        scene.time().now());
        if (!scene.plan().sumsAll()) {
            scene.oracles()
                    .stock
                    .mapped("SHOPFLOOR", SimulatedWeek.SHOP_FLOOR, scene.time().now());
        }
    }

    boolean again() {
        if (scene.time().now().isBefore(againAt)) {
            return false;
        }
        scene.story().tell(scene.time().now(), "nothing is set up: the owner sets up again");
        try {
            run(false);
            return true;
        } catch (Failure notNow) {
            againAt = scene.time().now().plus(Duration.ofMinutes(10));
            return false;
        }
    }
}
