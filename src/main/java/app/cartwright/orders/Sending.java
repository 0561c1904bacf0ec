package app.cartwright.orders;

import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.store.Store;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Makes one write: the intent is on disk before the call leaves, the outcome and what follows from it after. */
final class Sending {
    private final Store store;
    private final Ledger ledger;

    Sending(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Sends once.
     *
     * @param before what else belongs into the commit of the intent
     * @param after what else belongs into the commit of the outcome
     */
    <T> Outcome<T> send(
            IntentKind kind,
            String key,
            String content,
            Runnable before,
            Supplier<Outcome<T>> call,
            BiConsumer<Intent, Outcome<T>> after) {
        Intent intent = store.write(handle -> {
            before.run();
            return ledger.begin(kind, key, content);
        });
        Outcome<T> outcome;
        try {
            outcome = call.get();
        } catch (CallGate.Closed stopping) {
            ledger.settle(intent, false, "The program stopped before it was sent.");
            throw stopping;
        }
        store.together(() -> {
            ledger.finish(intent, outcome);
            after.accept(intent, outcome);
        });
        return outcome;
    }
}
