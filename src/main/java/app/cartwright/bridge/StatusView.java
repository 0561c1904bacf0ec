package app.cartwright.bridge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one truth about where it stands, as window, title, tray and command line show it.
 *
 * @param state {@code inSync}, {@code syncing}, {@code paused}, {@code offline}, {@code needsAttention} or
 *     {@code notSetUp}
 * @param sentence the second line under the word
 * @param since since when an {@code offline} or {@code paused} state holds, or null
 * @param pausedUntil null where it is not paused, or without an end
 * @param practiceShop whether the two services are the simulated ones
 */
public record StatusView(
        String state,
        String sentence,
        @Nullable Instant since,
        @Nullable Instant pausedUntil,
        boolean practiceShop,
        List<ServiceView> services,
        int openErrors,
        int openAlerts,
        List<BudgetView> budgets) {

    /**
     * One of the three services.
     *
     * @param service {@code pullOrders}, {@code pushInventory} or {@code pushShipping}
     * @param state {@code off}, {@code idle}, {@code running}, {@code waiting}, {@code paused}, {@code keyRefused} or
     *     {@code stopped}
     * @param lagSeconds how long ago the last success is, null where there was none
     * @param lastResult a sentence, or null before the first run
     * @param doneToday orders written, figures sent or shipments pushed since midnight
     */
    public record ServiceView(
            String service,
            boolean enabled,
            String state,
            @Nullable Instant lastRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant nextRunAt,
            @Nullable Long lagSeconds,
            @Nullable String lastResult,
            int doneToday) {}

    /**
     * Calls used of a budget.
     *
     * @param api {@code inflow} or {@code cartrover}
     * @param usedLastHour null where there is no such limit
     */
    public record BudgetView(
            String api,
            int usedLastMinute,
            int perMinute,
            @Nullable Integer usedLastHour,
            @Nullable Integer perHour) {}
}
