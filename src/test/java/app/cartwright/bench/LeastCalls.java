package app.cartwright.bench;

import app.cartwright.sandbox.CallHistory;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.Effect;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The fewest calls with which any correct program could have done the work of a week, however it is built. Counted are
 * only calls that the rules ask for and that no other call can stand for:
 *
 * <ul>
 *   <li>in every run one look at the new orders, one at the cancelled ones, one at those in error (the alerts) and one at
 *       the stock, which fits into one call; one at the parcels wherever an order in inFlow is not shipped yet;
 *   <li>every write that had an effect, once for each order or customer; for stock one for each location and run;
 *   <li>before a customer with an e-mail address is made, the look whether inFlow has that address; before an order is
 *       cancelled, the look whether somebody has begun to pick it;
 *   <li>every hour the look that holds the ledger against inFlow; once a day each the product list, CartRover's own
 *       figures (drift) and the orders at the WMS (later edits), for which the rules name no pace.
 * </ul>
 *
 * Nothing is counted for what Cartwright reads beyond that: a second page, an order that is looked at by itself, lists
 * that it reads more often, ship methods, whether the carts took the parcels, and what is read at the start.
 */
final class LeastCalls {
    private static final int LOOKS_A_RUN = 4;
    private static final int LOOKS_A_DAY = 3;

    private final CallHistory history;
    private long looks;

    LeastCalls(CallHistory history) {
        this.history = history;
    }

    /** To be called after each run. */
    void endOfRun() {
        long inInflow = effects(CallKind.INFLOW_ORDER_WRITE, Effect.Kind.CREATED);
        long over = effects(CallKind.ROVER_SHIP, Effect.Kind.UPDATED)
                + effects(CallKind.INFLOW_QUICK_CANCEL, Effect.Kind.UPDATED);
        looks += LOOKS_A_RUN + (inInflow > over ? 1 : 0);
    }

    /** Of all runs until now. */
    long total(Duration length) {
        Set<String> once = new HashSet<>();
        long writes = 0;
        long before = 0;
        for (CallRecord call : history.writes()) {
            boolean stock = call.kind() == CallKind.ROVER_INVENTORY_WRITE;
            if (call.effect().changed()
                    && (stock || once.add(call.kind() + " " + call.effect().keys()))) {
                writes++;
                before += needsALook(call) ? 1 : 0;
            }
        }
        return looks + writes + before + length.toHours() + LOOKS_A_DAY * length.toDays();
    }

    private static boolean needsALook(CallRecord write) {
        return write.kind() == CallKind.INFLOW_QUICK_CANCEL
                || write.kind() == CallKind.INFLOW_CUSTOMER_WRITE
                        && write.body().contains("@");
    }

    private long effects(CallKind kind, Effect.Kind effect) {
        Set<String> keys = new HashSet<>();
        for (CallRecord call : history.writes()) {
            if (call.kind() == kind && call.effect().kind() == effect) {
                keys.addAll(call.effect().keys());
            }
        }
        return keys.size();
    }
}
