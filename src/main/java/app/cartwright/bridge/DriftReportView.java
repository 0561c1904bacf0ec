package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of both sides.
 *
 * @param finishedAt null while it is under way
 * @param byHand whether the owner asked for it
 * @param stage while it is under way: {@code cartroverOrders}, {@code inflowOrders}, {@code stock} or {@code stockAgain}
 * @param done how far the stage is
 * @param total of how much; 0 where that isn't known
 * @param line the result in one sentence, or null while it is under way
 */
public record DriftReportView(
        long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean byHand,
        String stage,
        int done,
        int total,
        int equal,
        int repaired,
        int explained,
        int open,
        @Nullable String line) {}
