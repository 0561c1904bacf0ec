package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.setup.Settings;
import java.time.Duration;

/**
 * How long the first sync takes, as far as it can be told before: by the calls that it needs and the calls that the
 * settings let it make. An estimate; answers that are slow, or have to be asked for again, are not in it.
 *
 * @param inflowCalls calls to inFlow
 * @param inflowPerHour how many of them the settings allow in an hour
 * @param about how long, in whole minutes, at least one
 */
public record FirstSync(int inflowCalls, int inflowPerHour, Duration about) {
    /** An order is looked for, its customer too, both are written; this many calls come to that as a rule. */
    private static final int INFLOW_CALLS_FOR_AN_ORDER = 4;

    /** An order is acknowledged. */
    private static final int CARTROVER_CALLS_FOR_AN_ORDER = 1;

    /** So many numbers go in one call, unless the contract says otherwise, and are read back. */
    private static final int NUMBERS_IN_A_CALL = 100;

    private static final int CALLS_FOR_NUMBERS = 2;

    /**
     * The estimate.
     *
     * @param inflowReads calls that the dry run made to inFlow: the first sync reads the same
     * @param cartroverReads calls that it made to CartRover
     * @param orders how many orders will be written
     * @param figures how many stock numbers will be sent
     */
    static FirstSync of(long inflowReads, long cartroverReads, int orders, int figures, Settings.Limits limits) {
        long inflow = inflowReads + (long) INFLOW_CALLS_FOR_AN_ORDER * orders;
        long numbers = (figures + NUMBERS_IN_A_CALL - 1) / NUMBERS_IN_A_CALL;
        long cartrover =
                cartroverReads + (long) CARTROVER_CALLS_FOR_AN_ORDER * orders + CALLS_FOR_NUMBERS * (numbers + 1);
        long hours = (inflow - 1) / limits.inflowPerHour();
        long rest = inflow - hours * limits.inflowPerHour();
        long minutes = Math.max(
                hours * 60 + minutes(rest, limits.inflowPerMinute()), minutes(cartrover, limits.cartroverPerMinute()));
        return new FirstSync((int) inflow, limits.inflowPerHour(), Duration.ofMinutes(Math.max(1, minutes)));
    }

    static FirstSync of(Calls before, Calls after, int orders, int figures, Settings.Limits limits) {
        return of(after.inflow - before.inflow, after.cartrover - before.cartrover, orders, figures, limits);
    }

    private static long minutes(long calls, int perMinute) {
        return (calls + perMinute - 1) / perMinute;
    }

    /** Calls that left so far. */
    record Calls(long inflow, long cartrover) {
        static Calls of(Works works) {
            return new Calls(works.calls().count(Api.INFLOW), works.calls().count(Api.CARTROVER));
        }
    }
}
