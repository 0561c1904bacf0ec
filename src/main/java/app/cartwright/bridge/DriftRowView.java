package app.cartwright.bridge;

import org.jspecify.annotations.Nullable;

/**
 * One subject of a comparison: three figures and one verdict.
 *
 * @param kind {@code order}, {@code total}, {@code shipment} or {@code stock}
 * @param subject an order's number in inFlow, or a SKU
 * @param place CartRover's location, or CartRover's reference of the order
 * @param verdict {@code equal}, {@code repaired}, {@code explained} or {@code open}
 * @param inflow what inFlow says, or null
 * @param sent what was written or sent, or null
 * @param cartrover what CartRover says, or null
 */
public record DriftRowView(
        String kind,
        String subject,
        String place,
        String verdict,
        @Nullable String inflow,
        @Nullable String sent,
        @Nullable String cartrover,
        String sentence) {}
