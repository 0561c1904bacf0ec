package app.cartwright.sandbox;

import java.time.Instant;

/**
 * An order that was placed in the practice shop.
 *
 * @param units how many units it has, filtered lines left out
 */
public record PlacedOrder(String custRef, String orderSource, Instant at, Fate fate, int units) {}
