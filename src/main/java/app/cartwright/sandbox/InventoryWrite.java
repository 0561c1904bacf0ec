package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One stock figure that reached the simulated CartRover and was stored.
 *
 * @param at when it was stored
 * @param wmsDatetime the instant it speaks of, as it was sent, else when it was stored
 */
public record InventoryWrite(Instant at, String sku, String warehouse, BigDecimal available, Instant wmsDatetime) {}
