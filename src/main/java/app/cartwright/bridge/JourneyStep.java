package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's or a SKU's journey.
 *
 * @param at when, or null where it has not happened yet
 * @param step a stable word: {@code placed}, {@code inCartRover}, {@code written} …
 * @param detail a sentence
 * @param processId CartRover's id of the call, or null
 */
public record JourneyStep(
        @Nullable Instant at,
        String step,
        String detail,
        @Nullable String processId) {}
