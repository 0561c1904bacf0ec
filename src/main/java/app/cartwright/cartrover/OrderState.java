package app.cartwright.cartrover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Status and shipments of one order.
 *
 * @param status the word as given, lower case, or null
 */
public record OrderState(String custRef, @Nullable String status, List<Shipment> shipments) {}
