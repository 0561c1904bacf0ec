package app.cartwright.stock;

import app.cartwright.stock.SkuMatch.Item;
import app.cartwright.stock.StockList.State;
import app.cartwright.store.StockMarks;
import app.cartwright.store.StockRows;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one SKU stands at one location, in one word and one note. Pure. */
final class StockStates {
    private StockStates() {}

    static State state(StockRows.@Nullable Line line, StockRows.@Nullable Open open, Drift drift) {
        if (open != null && open.sent() != null) {
            return State.UNCONFIRMED;
        }
        if (open != null && open.refused() != null) {
            return State.FAILED;
        }
        Long pushed = line == null ? null : line.pushed();
        boolean same = line != null && pushed != null && pushed == line.want();
        if (!same || (open != null && open.again() == StockMarks.AGAIN_ASKED)) {
            return State.PENDING;
        }
        return drift.verdict() == Drift.Verdict.DIFFERS ? State.UNCONFIRMED : State.IN_STEP;
    }

    static @Nullable String note(
            State state,
            Item item,
            StockRows.@Nullable Line line,
            StockRows.@Nullable Open open,
            Drift drift,
            boolean held,
            List<OrderFacts.Waiting> waiting) {
        if (!item.stocked()) {
            return "inFlow keeps no stock of it";
        }
        if (state == State.FAILED && open != null) {
            return "CartRover says: " + open.refusal();
        }
        if (state == State.PENDING && open != null && open.skipZero() && line != null && line.want() == 0) {
            return "0 is not sent, as you chose";
        }
        if (state == State.PENDING && held) {
            return "Held: too many SKUs would become 0";
        }
        if (state != State.OFF && drift.note() != null) {
            return drift.note();
        }
        BigDecimal units = Drift.held(waiting);
        return units.signum() > 0 ? Drift.plain(units) + " on held orders, not subtracted" : null;
    }
}
