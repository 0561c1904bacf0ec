package app.cartwright.orders;

import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Makes one write: the intent is on disk before the call leaves, the outcome and what follows from it after. The outcome
 * of a call that was done may wait for the next commit, where a kill in between does no harm: the intent is open then,
 * and what became of it is read before anything is sent.
 */
final class Sending {
    private final Store store;
    private final Ledger ledger;
    /** What goes into the next commit. */
    private final List<Runnable> waiting = new ArrayList<>();

    Sending(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Sends once; the outcome is on disk when this returns.
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
        return made(begin(kind, key, content, before), call, after, false);
    }

    /** Sends once; that it was done is on disk with the next commit, or after {@link #settle}. */
    <T> Outcome<T> sendAndGoOn(
            IntentKind kind,
            String key,
            String content,
            Supplier<Outcome<T>> call,
            BiConsumer<Intent, Outcome<T>> after) {
        return made(begin(kind, key, content, () -> {}), call, after, true);
    }

    /** As {@link #sendAndGoOn} for an intent that is on disk already. */
    <T> Outcome<T> goOn(Intent begun, Supplier<Outcome<T>> call, BiConsumer<Intent, Outcome<T>> after) {
        return made(begun, call, after, true);
    }

    /** Something that may as well be written with the next commit. */
    void withTheNext(Runnable write) {
        waiting.add(write);
    }

    /** Commits what waits. */
    void settle() {
        if (!waiting.isEmpty()) {
            commit(() -> true);
        }
    }

    private Intent begin(IntentKind kind, String key, String content, Runnable before) {
        return commit(() -> {
            before.run();
            return ledger.begin(kind, key, content);
        });
    }

    private <T> Outcome<T> made(
            Intent intent, Supplier<Outcome<T>> call, BiConsumer<Intent, Outcome<T>> after, boolean mayWait) {
        Outcome<T> outcome;
        try {
            outcome = call.get();
        } catch (CallGate.Closed stopping) {
            ledger.settle(intent, false, "The program stopped before it was sent.");
            throw stopping;
        }
        Runnable writes = () -> {
            ledger.finish(intent, outcome);
            after.accept(intent, outcome);
        };
        if (mayWait && outcome instanceof Outcome.Done<T>) {
            waiting.add(() -> {
                if (isOpen(intent)) {
                    writes.run();
                }
            });
        } else {
            commit(() -> {
                writes.run();
                return true;
            });
        }
        return outcome;
    }

    /** A commit that broke off may have reached the disk all the same; then what waited for it is there already. */
    private boolean isOpen(Intent intent) {
        return ledger.newest(intent.kind(), intent.key()).filter(intent::equals).isPresent();
    }

    /** Nothing that waits is let go before the commit that holds it. */
    private <R> R commit(Supplier<R> writes) {
        R result = store.write(handle -> {
            waiting.forEach(Runnable::run);
            return writes.get();
        });
        waiting.clear();
        return result;
    }
}
