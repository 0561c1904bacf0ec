package app.cartwright.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pull orders knows that bears on stock. Read from the local store, without any call. */
public interface OrderFacts {
    /** When the newest pull began that read CartRover's new orders whole, or null before the first. */
    @Nullable
    Instant lastCompletePullStartedAt();

    /** Lines of orders that were written into inFlow, or shipped, at or after this instant. */
    List<Line> since(Instant at);

    /** Lines of orders that CartRover has and inFlow does not: they wait to be written, or are held. */
    List<Waiting> waiting();

    /**
     * A line of an order that inFlow has.
     *
     * @param createdAt when CartRover made its record, or null where it did not say
     */
    record Line(String sku, @Nullable Instant createdAt) {}

    /**
     * A line of an order that inFlow does not have.
     *
     * @param number what people call the order
     * @param units how many, or null where CartRover gave no number
     * @param held whether it needs something before it is written
     */
    record Waiting(
            String sku,
            String number,
            @Nullable BigDecimal units,
            @Nullable Instant createdAt,
            boolean held) {}

    /** Nothing is known of orders: pulling was never on. */
    OrderFacts NONE = new OrderFacts() {
        @Override
        public @Nullable Instant lastCompletePullStartedAt() {
            return null;
        }

        @Override
        public List<Line> since(Instant at) {
            return List.of();
        }

        @Override
        public List<Waiting> waiting() {
            return List.of();
        }
    };
}
