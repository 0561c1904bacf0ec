package app.cartwright.bridge;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Another computer does the syncing now; this one only shows.
 *
 * @param copy where the copy for the other computer was saved
 */
public record HandedOver(Instant at, Path copy) {}
