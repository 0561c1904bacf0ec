package app.cartwright.simulation;

import app.cartwright.sandbox.ShopAudit;
import app.cartwright.setup.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which location of CartRover is fed from where, as the owner has set it or an old copy has brought it back. */
final class Mappings {
    private final Scene scene;
    private final Map<String, String> sources = new HashMap<>();

    Mappings(Scene scene) {
        this.scene = scene;
        asPlanned();
    }

    /** The set-up file was read: its mappings are in force. */
    final void asPlanned() {
        sources.clear();
        if (scene.plan().sumsAll()) {
            sources.put("MAIN", StockTruth.ALL);
        } else {
            sources.put("MAIN", SimulatedWeek.MAIN);
            sources.put("SHOPFLOOR", SimulatedWeek.SHOP_FLOOR);
        }
    }

    /** The mappings in force, for the last comparison. */
    List<ShopAudit.Mapping> inForce() {
        List<ShopAudit.Mapping> all = new ArrayList<>();
        sources.forEach((warehouse, source) -> all.add(new ShopAudit.Mapping(
                warehouse,
                source.equals(StockTruth.ALL)
                        ? scene.shop().sandbox().inflow().catalogue().locations()
                        : List.of(source))));
        return all;
    }

    void change(int dice) {
        if (scene.plan().sumsAll()) {
            return;
        }
        String main = dice % 2 == 0 ? SimulatedWeek.MAIN : SimulatedWeek.SHOP_FLOOR;
        String floor = dice % 2 == 0 ? SimulatedWeek.SHOP_FLOOR : SimulatedWeek.MAIN;
        boolean both = dice % 4 < 3;
        scene.onTill(bridge -> {
            bridge.changeSettings("Locations changed", settings -> {
                List<Settings.LocationMapping> all = List.of(
                        new Settings.LocationMapping("MAIN", true, one(main)),
                        new Settings.LocationMapping("SHOPFLOOR", both, one(floor)));
                Settings.PushInventory push = settings.pushInventory();
                return new Settings(
                        settings.inflow(),
                        settings.cartrover(),
                        new Settings.PushInventory(
                                push.enabled(),
                                all,
                                push.zeroGuardPercent(),
                                push.zeroGuardAtLeast(),
                                push.acceptDoubleCount()),
                        settings.pullOrders(),
                        settings.pushShipping(),
                        settings.limits(),
                        settings.intervals());
            });
            sources.clear();
            sources.put("MAIN", main);
            scene.oracles().stock.mapped("MAIN", main, scene.time().now());
            scene.oracles().stock.unmapped("SHOPFLOOR", scene.time().now());
            if (both) {
                sources.put("SHOPFLOOR", floor);
                scene.oracles().stock.mapped("SHOPFLOOR", floor, scene.time().now());
            }
        });
    }

    /** The mapping that the program starts with, which an old backup or disk may have brought back. */
    void asSet(Settings settings) {
        Map<String, String> now = new HashMap<>();
        for (Settings.LocationMapping mapping : settings.pushInventory().locations()) {
            if (mapping.enabled()) {
                now.put(
                        mapping.cartroverLocation(),
                        mapping.source() instanceof Settings.Source.One one ? one.name() : StockTruth.ALL);
            }
        }
        sources.forEach((warehouse, source) -> {
            if (!now.containsKey(warehouse)) {
                scene.oracles().stock.unmapped(warehouse, scene.time().now());
            }
        });
        now.forEach((warehouse, source) -> {
            if (!source.equals(sources.get(warehouse))) {
                scene.oracles().stock.mapped(warehouse, source, scene.time().now());
            }
        });
        sources.clear();
        sources.putAll(now);
    }

    private Settings.Source one(String name) {
        return new Settings.Source.One(scene.catalogue().locationId(name).orElseThrow(), name);
    }
}
