package app.cartwright.problems;

import app.cartwright.ledger.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong between inFlow and CartRover, as a flow reports it. Reports with the same code and subject
 * are one row.
 *
 * @param service whose work it stops, or null for all
 * @param subject what it is about (a SKU, an order's number, a location, a service); with the code it is the identity
 * @param facts values for the placeholders of the catalogue's texts, such as {@code sku}, {@code near}, {@code sum}
 * @param items the orders or SKUs that it concerns
 * @param processId CartRover's id of the call, or null
 * @param rawAnswer what the other side answered, redacted, or null
 */
public record Problem(
        ProblemCode code,
        @Nullable Service service,
        String subject,
        Map<String, String> facts,
        List<Item> items,
        @Nullable String processId,
        @Nullable String rawAnswer) {
    /**
     * One order or SKU that a problem concerns.
     *
     * @param key {@code cust_ref} or SKU, the identity
     * @param label the shop's number or the SKU, as people know it
     * @param detail such as {@code line 2 of 4, 6 ×}, or {@code ""}
     */
    public record Item(String key, String label, String detail) {}
}
