package app.cartwright.shipping;

import static app.cartwright.shipping.Shop.NOON;

import app.cartwright.inflow.SalesOrder;
import app.cartwright.setup.Settings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order at the gate, with settings, carriers and ordered goods of the test's choice. */
abstract class GateCases {
    Settings.PushShipping settings = Shop.SETTINGS;
    Carriers carriers = Shop.CARRIERS;
    OrderedGoods ordered = Shop.ordered("1001", null);

    Gate.Verdict look(SalesOrder order, @Nullable Seen before, OwnerChoice choice, Instant now) {
        return Gate.look(new Gate.Case(order, ordered, settings, carriers, Shop.PRODUCTS, before, choice, now));
    }

    /** Looks twice, the second time after the settle time. */
    Gate.Verdict settled(SalesOrder order, OwnerChoice choice) {
        Gate.Verdict first = look(order, null, choice, NOON);
        return look(order, first.seen(), choice, NOON.plusSeconds(120));
    }

    Gate.Verdict settled(SalesOrder order) {
        return settled(order, OwnerChoice.NONE);
    }
}
