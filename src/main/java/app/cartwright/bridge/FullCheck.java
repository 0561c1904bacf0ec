package app.cartwright.bridge;

import java.time.Instant;

/**
 * What the nightly comparison of all figures found.
 *
 * @param equal figures that were the same on both sides
 * @param repaired figures that were sent again
 * @param refused figures that CartRover refused
 */
public record FullCheck(Instant at, int equal, int repaired, int refused) {}
