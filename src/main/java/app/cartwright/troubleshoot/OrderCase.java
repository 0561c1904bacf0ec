package app.cartwright.troubleshoot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order that is missed, and what was looked up about it.
 *
 * @param number as the owner typed it
 * @param cartRover CartRover's own record
 * @param inflow its number in inFlow
 * @param here what the store knows, or null
 * @param cart what the cart is called, or null where it is not known
 * @param lastOrderRun as CartRover's list of carts tells it, or null
 * @param since first day that is pulled
 */
public record OrderCase(
        String number,
        Lookup<Record> cartRover,
        Lookup<String> inflow,
        @Nullable Here here,
        ServiceState pull,
        @Nullable String cart,
        @Nullable Instant lastOrderRun,
        @Nullable LocalDate since,
        Instant now) {

    /** CartRover's record of it. */
    public record Record(
            String custRef,
            @Nullable String status,
            boolean sendingCanceled,
            boolean onHold,
            @Nullable String error,
            @Nullable LocalDate orderDate,
            @Nullable Instant createdAt) {}

    /**
     * What the store knows.
     *
     * @param state word of the orders list
     * @param error the open error that names it, or null
     */
    public record Here(
            String state,
            @Nullable String reason,
            @Nullable String inflowNumber,
            @Nullable Instant pulledAt,
            @Nullable OpenError error) {}
}
