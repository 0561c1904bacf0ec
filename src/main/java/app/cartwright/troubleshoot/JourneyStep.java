package app.cartwright.troubleshoot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the time line of an order or a SKU.
 *
 * @param at when, or null for the next step that is still missing: the gap
 * @param step a stable word
 * @param detail a sentence, or {@code ""}
 * @param processId CartRover's id of the call, or null
 */
public record JourneyStep(
        @Nullable Instant at,
        String step,
        String detail,
        @Nullable String processId) {}
