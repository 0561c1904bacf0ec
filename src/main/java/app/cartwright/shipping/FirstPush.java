package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRows;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The very first shipment push to a real account is supervised: one order, read back from CartRover, then the rest. Where
 * CartRover does not show what it took, nothing more is sent until it does, or until the owner says that it is right.
 */
final class FirstPush {
    /** Name of the fact, and subject of the error. */
    static final String FACT = "firstPush";

    static final String SUBJECT = "First shipment push";
    static final String PROVEN = "proven";

    private final CartRoverClient cartrover;
    private final ShipmentRows rows;
    private final Problems problems;
    private final InstantSource clock;
    private final boolean supervised;

    FirstPush(
            CartRoverClient cartrover, ShipmentRows rows, Problems problems, InstantSource clock, boolean supervised) {
        this.cartrover = cartrover;
        this.rows = rows;
        this.problems = problems;
        this.clock = clock;
        this.supervised = supervised;
    }

    /** Whether more may be sent. */
    record Answer(boolean goOn, @Nullable Trouble trouble) {
        static final Answer YES = new Answer(true, null);
    }

    /** Before anything is sent: has the first one been proven, or was there none yet? */
    Answer check() {
        String state = rows.fact(FACT).map(ShipmentRows.Fact::fact).orElse("");
        if (!supervised || state.isEmpty() || state.equals(PROVEN)) {
            return Answer.YES;
        }
        return rows.find(state)
                .map(row -> readBack(row.custRef(), ParcelJson.read(row.parcels())))
                .orElse(Answer.YES);
    }

    /** After one was sent: reads the very first one back. */
    Answer after(OrderedGoods goods, List<PackedParcel> parcels) {
        if (!supervised || rows.fact(FACT).isPresent()) {
            return Answer.YES;
        }
        rows.remember(FACT, goods.custRef(), clock.instant());
        return readBack(goods.custRef(), parcels);
    }

    /** The owner has looked and says that it is right. */
    void accept() {
        rows.remember(FACT, PROVEN, clock.instant());
    }

    private Answer readBack(String custRef, List<PackedParcel> parcels) {
        Outcome<OrderState> answer = cartrover.orderState(custRef);
        Trouble trouble = Trouble.of(Api.CARTROVER, answer);
        if (trouble != null) {
            return new Answer(false, trouble);
        }
        List<String> ours = parcels.stream().map(PackedParcel::trackingNumber).toList();
        OrderState state = answer.valueOrNull();
        if (state != null && CartLook.of(state, ours, true) instanceof CartLook.Ours) {
            accept();
            problems.resolve(ProblemCode.ODD_ANSWER, SUBJECT);
            return Answer.YES;
        }
        String seen = state == null
                ? "it doesn't show the order"
                : "the order is “" + state.status() + "” with "
                        + state.shipments().size() + " shipments";
        problems.raise(new Problem(
                ProblemCode.ODD_ANSWER,
                Service.PUSH_SHIPPING,
                SUBJECT,
                Map.of(
                        "number",
                        custRef,
                        "api",
                        "CartRover",
                        "reason",
                        "After the first shipment push " + seen + ". No other is sent until that is clear."),
                List.of(new Problem.Item(custRef, custRef, "")),
                null,
                seen));
        return new Answer(false, null);
    }
}
