package app.cartwright.orders;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ErrorActions;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.MetaRows;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the owner decides about orders. Carried out by the next cycle; nothing here calls a service. */
public final class OrderActions implements ErrorActions {
    private final Store store;
    private final OrderRows rows;
    private final OrderChoices choices;
    private final OrderEvents events;
    private final Ledger ledger;
    private final Trust trust;
    private final Activity activity;
    private final InstantSource clock;

    public OrderActions(Store store, Ledger ledger, Activity activity, InstantSource clock) {
        this.store = store;
        this.rows = new OrderRows(store);
        this.choices = new OrderChoices(store);
        this.events = new OrderEvents(store);
        this.ledger = ledger;
        this.trust = new Trust(new OrderMarks(store));
        this.activity = activity;
        this.clock = clock;
    }

    /** Due at once. For {@code already-there} it means: write it all the same. For {@code second-copy}: go on here. */
    @Override
    public void retry(ProblemCode code, String subject, List<String> itemKeys) {
        store.together(() -> {
            if (code == ProblemCode.SECOND_COPY) {
                trust.goOn(clock.instant());
                return;
            }
            for (String custRef : itemKeys) {
                if (rows.find(custRef).isPresent()) {
                    if (code == ProblemCode.ALREADY_THERE) {
                        choices.writeAnyway(custRef);
                    }
                    choices.ask(custRef, clock.instant());
                }
            }
        });
    }

    /**
     * A held order is declined: it is not written and not acknowledged. An order in inFlow stays as it is. A first write
     * that was not shown counts as right, because the owner has looked.
     */
    @Override
    public void dismissed(ProblemCode code, String subject, List<String> itemKeys) {
        store.together(() -> {
            if (code == ProblemCode.ODD_ANSWER) {
                FirstWrites.accept(new MetaRows(store), subject);
            }
            itemKeys.forEach(custRef -> decline(code, custRef));
        });
    }

    /** The order is held again until the next cycle decides anew. */
    @Override
    public void undismissed(ProblemCode code, String subject, List<String> itemKeys) {
        store.together(() -> {
            for (String custRef : itemKeys) {
                Optional<OrderRow> row = rows.find(custRef);
                choices.decline(custRef, null);
                choices.ask(custRef, clock.instant());
                if (row.isPresent() && row.get().state() == OrderRow.State.DECLINED) {
                    rows.place(
                            custRef,
                            OrderRow.State.HELD,
                            "You took the dismissal back.",
                            row.get().number(),
                            List.of(new OrderRow.ProblemKey(code.word(), subject)));
                    events.add(custRef, clock.instant(), "held", "You took the dismissal back.", null);
                }
            }
        });
    }

    /** Names the cart that an order without an order source belongs to. */
    public void chooseCart(String custRef, String orderSource) {
        store.together(() -> {
            choices.cart(custRef, orderSource);
            choices.ask(custRef, clock.instant());
            events.add(custRef, clock.instant(), "chosen", "You chose the cart " + orderSource + ".", null);
            activity.noteHere(Service.PULL_ORDERS, label(custRef), "Belongs to the cart " + orderSource);
        });
    }

    /** The owner has carried a change at the cart over to inFlow by hand. */
    public void laterEditDone(String custRef) {
        store.together(() -> {
            rows.laterEditDone(custRef);
            events.add(custRef, clock.instant(), "chosen", "You carried the change over by hand.", null);
        });
    }

    private void decline(ProblemCode code, String custRef) {
        Optional<OrderRow> row = rows.find(custRef);
        boolean sent = ledger.newest(IntentKind.CREATE_ORDER, custRef)
                .filter(intent -> intent.state() != Intent.State.REFUSED)
                .isPresent();
        if (row.isEmpty() || sent || row.get().pulledAt() != null) {
            return;
        }
        String reason = "You dismissed its error (" + code.word() + ").";
        choices.decline(custRef, reason);
        rows.place(custRef, OrderRow.State.DECLINED, reason, row.get().number(), List.of());
        events.add(custRef, clock.instant(), "declined", reason, null);
    }

    private String label(String custRef) {
        return rows.find(custRef).map(OrderRow::name).orElse(custRef);
    }
}
