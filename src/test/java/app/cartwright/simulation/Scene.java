package app.cartwright.simulation;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.sandbox.CartDesk;
import app.cartwright.sandbox.InflowCatalogue;
import app.cartwright.sandbox.PracticeShop;
import java.util.List;
import java.util.function.Consumer;

/** What everybody in a week acts on: the plan, the time, both services and the shop's computer. */
record Scene(WeekPlan plan, SimulatedTime time, PracticeShop shop, Oracles oracles, Story story, Computer till) {
    /** Does something in the window of the till, as long as its power lasts. */
    void onTill(Consumer<LocalBridge> deed) {
        if (!till.on()) {
            return;
        }
        try {
            deed.accept(till.bridge());
        } catch (PowerCut cut) {
            till.bury();
        }
    }

    InflowCatalogue catalogue() {
        return shop.sandbox().inflow().catalogue();
    }

    CartDesk carts() {
        return shop.sandbox().cartRover().carts();
    }

    String someSku(int dice) {
        List<String> skus = catalogue().skus();
        return skus.get(dice % Math.min(30, skus.size()));
    }
}
