package app.cartwright.bridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows beside the status.
 *
 * @param ordersPerDay the last 14 days in the computer's zone, oldest first
 * @param queues what each service has in hand
 */
public record OverviewView(
        String shop, List<Day> ordersPerDay, List<CartCard> carts, List<Queue> queues, Instant asOf) {
    /** Orders of one day by order source. */
    public record Day(LocalDate day, Map<String, Integer> byCart) {}

    /** One cart of the strip. */
    public record CartCard(
            String orderSource,
            @Nullable String kind,
            String prefix,
            int today,
            @Nullable Instant lastOrderAt,
            int alerts) {}

    /**
     * What a service has in hand.
     *
     * @param service {@code pullOrders}, {@code pushInventory} or {@code pushShipping}
     * @param waiting orders that are to be written, figures that are to be sent, shipments that settle or are due
     * @param since since when the oldest of them waits, or, of shipments, is due; null where none does
     * @param forTracking shipments that wait for a tracking number
     * @param doneThisHour written, sent or pushed since the hour began
     * @param doneSinceHalt the same since the pause or the loss of the network began; 0 where neither is
     */
    public record Queue(
            String service,
            int waiting,
            @Nullable Instant since,
            int forTracking,
            int doneThisHour,
            int doneSinceHalt) {}

    /** What this service has in hand; nothing where it is not known. */
    public Queue queue(String service) {
        return queues.stream()
                .filter(queue -> queue.service().equals(service))
                .findFirst()
                .orElseGet(() -> new Queue(service, 0, null, 0, 0, 0));
    }
}
