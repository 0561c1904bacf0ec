package app.cartwright.orders;

import app.cartwright.store.AddressRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.util.List;

/**
 * Deletes who bought and where it went from orders that are done with. What tells orders apart (references, numbers,
 * times, lines, amounts) and what was sent once stays, so that nothing is written or sent a second time.
 */
public final class Addresses {
    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 500;

    private final Store store;
    private final AddressRows rows;

    public Addresses(Store store) {
        this.store = store;
        this.rows = new AddressRows(store);
    }

    /**
     * Deletes the addresses of orders that are done with since before this instant.
     *
     * @return how many orders had one
     */
    public int forgetBefore(Instant before) {
        int orders = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<AddressRows.Snapshot> due = rows.due(before, AT_ONCE);
            if (due.isEmpty()) {
                break;
            }
            store.together(() -> due.forEach(one -> rows.replace(one, OrderSnapshot.withoutPeople(one.text()))));
            orders += due.size();
        }
        rows.forgetAnswers(before);
        return orders;
    }

    /** Whether an order that is done with since before this instant has an address, or an answer may quote one. */
    public boolean anyBefore(Instant before) {
        return !rows.due(before, 1).isEmpty() || rows.answers(before) > 0;
    }

    /** How many orders still have their address. */
    public int held() {
        return rows.held();
    }
}
