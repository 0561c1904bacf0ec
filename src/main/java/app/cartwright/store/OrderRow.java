package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order that CartRover offered, and what became of it.
 *
 * @param custRef CartRover's key of it
 * @param cart the order source
 * @param shopNumber the shop's number, {@code cust_po_no}
 * @param recordNo the shop's internal id
 * @param customer the buyer's name, for lists
 * @param orderDate the shop's day
 * @param orderedAt when it was placed, as far as it is known
 * @param createdAt when CartRover made its record
 * @param shipCode CartRover's {@code working_ship_code}
 * @param snapshot the order as it was offered when it was pulled (until then: as it was seen last), as JSON; null for one
 *     that was only found in inFlow
 * @param offered whether CartRover's list of new orders held it when it was last read whole
 * @param offeredAt when it was first seen there
 * @param number the number it has in inFlow, or would get; null where its cart is not known
 * @param inflowId inFlow's id, null until it is there
 * @param reason why it is in its state, a sentence, or null
 * @param problems the errors that hold it or that concern it
 * @param everHeld whether it was held at any time: somebody may have typed it into inFlow by hand
 * @param adopted whether it was found in inFlow and not written by this store
 * @param pulledAt when this store learned that it is in inFlow
 * @param cancelledAt when it ended as cancelled
 * @param cancelledAtCart when its cancellation at the cart was seen, whatever became of it in inFlow
 * @param attempts failed tries in a row
 * @param nextTryAt not tried before this, unless the owner asks
 * @param laterEdit what was changed at the cart after the pull, a sentence, or null
 * @param laterEditDone whether the owner has carried it over by hand
 * @param cartStatus CartRover's own word, where it was read after the pull
 */
public record OrderRow(
        String custRef,
        @Nullable String cart,
        @Nullable String shopNumber,
        @Nullable String recordNo,
        @Nullable String customer,
        @Nullable LocalDate orderDate,
        @Nullable Instant orderedAt,
        @Nullable Instant createdAt,
        @Nullable BigDecimal total,
        @Nullable String currency,
        @Nullable String shipCode,
        @Nullable String snapshot,
        boolean offered,
        @Nullable Instant offeredAt,
        @Nullable String number,
        @Nullable String inflowId,
        @Nullable String customerId,
        State state,
        @Nullable String reason,
        List<ProblemKey> problems,
        boolean everHeld,
        boolean adopted,
        @Nullable Instant pulledAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant cancelledAtCart,
        int attempts,
        @Nullable Instant lastTryAt,
        @Nullable Instant nextTryAt,
        @Nullable String laterEdit,
        @Nullable Instant laterEditAt,
        boolean laterEditDone,
        @Nullable String cartStatus) {

    /** Where an order stands before its shipping begins. */
    public enum State {
        WAITING("waitingToBeWritten"),
        PULLED("pulled"),
        HELD("held"),
        SKIPPED("skipped"),
        CANCELLED("cancelled"),
        DECLINED("declined");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in JSON and in the store. */
        public String word() {
            return word;
        }

        static State of(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no such state of an order: " + word);
        }
    }

    /** An error by its code and subject. */
    public record ProblemKey(String code, String subject) {}

    /** An ordered line. */
    public record Line(
            String lineNo,
            String sku,
            String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable String productId) {}

    /** What people call it: the shop's number, else CartRover's key. */
    public String label() {
        return shopNumber == null || shopNumber.isBlank() ? custRef : shopNumber;
    }

    /** Its number in inFlow, or what people call it where it has none. */
    public String name() {
        return number == null ? label() : number;
    }
}
