package app.cartwright.stock;

import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.store.CartRoverSightings.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the zero-out guard lets through of one location's run. Pure.
 *
 * @param send figures to be sent; none where the push is held
 * @param held SKUs that would become 0, where the push is held
 * @param skip SKUs whose 0 is not sent because the owner chose so just now
 * @param zeroes how many figures above 0 in CartRover become 0 with this
 */
record GuardedPush(List<Due> send, List<String> held, List<String> skip, int zeroes) {

    /** SKUs that would become 0 if their figure in CartRover is above 0: those whose figure must be known. */
    static List<String> candidates(List<Due> due) {
        return due.stream()
                .filter(one -> one.value() == 0 && !one.zeroOk())
                .map(Due::sku)
                .toList();
    }

    /**
     * Judges.
     *
     * @param figures CartRover's own figures at this location, by SKU
     * @param matched how many SKUs are pushed there at all
     * @param earlier zeroes that were let through before in the same run
     * @param answer what the owner says
     */
    static GuardedPush judge(
            ZeroGuard guard, List<Due> due, Map<String, Figure> figures, int matched, int earlier, ZeroAnswer answer) {
        List<String> zeroes = candidates(due).stream()
                .filter(sku -> aboveZero(figures.get(sku)))
                .toList();
        if (!guard.trips(zeroes.size() + earlier, matched) || answer == ZeroAnswer.CONFIRM) {
            return new GuardedPush(due, List.of(), List.of(), zeroes.size());
        }
        if (answer == ZeroAnswer.SKIP) {
            Set<String> left = new HashSet<>(zeroes);
            return new GuardedPush(
                    due.stream().filter(one -> !left.contains(one.sku())).toList(), List.of(), zeroes, 0);
        }
        return new GuardedPush(List.of(), zeroes, List.of(), 0);
    }

    private static boolean aboveZero(@org.jspecify.annotations.Nullable Figure figure) {
        return figure != null
                && figure.available() != null
                && figure.available().signum() > 0;
    }
}
