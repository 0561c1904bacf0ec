package app.cartwright.troubleshoot;

import app.cartwright.stock.WhyThisNumber;
import app.cartwright.store.StockRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time line of one SKU: changed in inFlow, sent, superseded, read back. A change that has not been sent is the gap.
 */
public final class SkuJourney {
    private SkuJourney() {}

    /**
     * The steps, oldest first; gaps come last.
     *
     * @param sent what was sent and read back
     * @param lines the SKU as it stands at each CartRover location
     */
    public static List<JourneyStep> of(List<WhyThisNumber.Step> sent, List<StockRows.Line> lines) {
        List<JourneyStep> steps = new ArrayList<>();
        sent.forEach(step -> steps.add(new JourneyStep(step.at(), step.step(), step.detail(), step.processId())));
        for (StockRows.Line line : lines) {
            steps.add(new JourneyStep(
                    line.changedAt(), "changed", line.location() + ": inFlow has " + line.want() + " available", null));
        }
        steps.sort(Comparator.comparing(SkuJourney::time)
                .thenComparing(step -> step.step().equals("changed") ? 0 : 1));
        for (StockRows.Line line : lines) {
            Long pushed = line.pushed();
            if (pushed == null || pushed != line.want()) {
                steps.add(new JourneyStep(
                        null, "pending", line.location() + ": " + line.want() + " is still to be sent", null));
            }
        }
        return List.copyOf(steps);
    }

    private static Instant time(JourneyStep step) {
        @Nullable Instant at = step.at();
        return at == null ? Instant.MAX : at;
    }
}
