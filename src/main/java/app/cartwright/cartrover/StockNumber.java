package app.cartwright.cartrover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stock figure to be sent.
 *
 * @param location CartRover's name of the warehouse
 * @param available whole, from 0 up
 * @param onHand whole, from 0 up, or null to leave it out
 * @param wmsDatetime the instant that the figure speaks of: CartRover subtracts what was ordered after it
 */
public record StockNumber(
        String sku,
        String location,
        long available,
        @Nullable Long onHand,
        Instant wmsDatetime) {}
