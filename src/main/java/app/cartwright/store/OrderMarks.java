package app.cartwright.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants that the order pull remembers. */
public final class OrderMarks {
    private final MetaRows meta;

    public OrderMarks(Store store) {
        this.meta = new MetaRows(store);
    }

    /** What is remembered. */
    public enum Mark {
        /** Start of the last pull that read everything and wrote everything that was due. */
        LAST_COMPLETE_PULL("orders.lastCompletePull"),
        /** Start of the last reading of the cancelled orders. */
        CANCELLED_READ("orders.cancelledRead"),
        /** Start of the last reading of the orders at the WMS for later edits. */
        EDITS_READ("orders.editsRead"),
        /** Orders that CartRover made up to here are looked for in inFlow before they are written. */
        LOOK_FIRST_UNTIL("orders.lookFirstUntil"),
        /** Since then every order is looked for before it is written. */
        LOOK_ALWAYS_SINCE("orders.lookAlwaysSince"),
        /** When inFlow last held an order of ours that the ledger did not know. */
        DOUBTED("orders.doubted"),
        /** Since then nothing is written, because another copy seems to be at work. */
        STOPPED("orders.stopped");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    /** A remembered instant. */
    public Optional<Instant> get(Mark mark) {
        return meta.get(mark.word).map(Instant::parse);
    }

    /** Remembers an instant; null forgets it. */
    public void put(Mark mark, @Nullable Instant at) {
        if (at == null) {
            meta.remove(mark.word);
        } else {
            meta.put(mark.word, at.toString());
        }
    }

    /**
     * Start of the last complete pull: what CartRover made of orders up to then is in inFlow, or held. Empty where there
     * was none yet.
     */
    public Optional<Instant> lastCompletePullStartedAt() {
        return get(Mark.LAST_COMPLETE_PULL);
    }

    /** Whether another copy of Cartwright seems to be writing, so that nothing is written until the owner says so. */
    public boolean secondCopy() {
        return get(Mark.STOPPED).isPresent();
    }
}
