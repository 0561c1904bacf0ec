package app.cartwright.shipping;

import app.cartwright.problems.ErrorActions;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.ShipmentRows;
import java.time.InstantSource;
import java.util.List;

/** What happens when the owner retries or dismisses an error that shipping reported. */
public final class ShippingActions implements ErrorActions {
    private final ShipmentRows rows;
    private final InstantSource clock;

    public ShippingActions(ShipmentRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void retry(ProblemCode code, String subject, List<String> itemKeys) {
        itemKeys.forEach(custRef -> rows.ask(custRef, clock.instant()));
    }

    @Override
    public void dismissed(ProblemCode code, String subject, List<String> itemKeys) {
        if (code == ProblemCode.ODD_ANSWER && subject.equals(FirstPush.SUBJECT)) {
            // The owner has compared it by hand: shipping goes on.
            rows.remember(FirstPush.FACT, FirstPush.PROVEN, clock.instant());
            return;
        }
        itemKeys.forEach(custRef -> rows.drop(custRef, true));
    }

    @Override
    public void undismissed(ProblemCode code, String subject, List<String> itemKeys) {
        itemKeys.forEach(custRef -> rows.drop(custRef, false));
    }
}
