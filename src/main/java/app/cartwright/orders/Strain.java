package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.schedule.Trouble;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble of one order from trouble of a service, so that one bad record never holds up another: a service that
 * fails twice in a row is asked something simple before the run gives up on it.
 */
final class Strain {
    private static final int SUSPICIOUS = 2;

    private final InflowClient inflow;
    private final CartRoverClient cartrover;
    private final Map<Api, Integer> failures = new EnumMap<>(Api.class);

    Strain(InflowClient inflow, CartRoverClient cartrover) {
        this.inflow = inflow;
        this.cartrover = cartrover;
    }

    /** The trouble that stops the run after this outcome, or null where only this record is concerned. */
    @Nullable
    Trouble of(Api api, Outcome<?> outcome) {
        @Nullable Trouble trouble = Trouble.of(api, outcome);
        if (!(outcome instanceof Outcome.Unknown<?> unknown)) {
            failures.put(api, 0);
            return trouble;
        }
        switch (unknown.cause()) {
            case UNREACHABLE, TLS, NOT_THE_SERVICE -> {
                return trouble;
            }
            case TIMEOUT, BROKEN, SERVICE_DOWN, ODD_ANSWER -> {
                int inARow = failures.merge(api, 1, Integer::sum);
                if (inARow < SUSPICIOUS) {
                    return null;
                }
            }
        }
        Outcome<?> simple = api == Api.INFLOW ? inflow.probe() : cartrover.probe();
        failures.put(api, 0);
        return simple instanceof Outcome.Done<?> ? null : Trouble.of(api, simple);
    }

    /**
     * A read that the whole run depends on failed: always trouble.
     *
     * @param what what was to be read, as in "CartRover refused to give its new orders"
     */
    static Trouble needed(Api api, String what, Outcome<?> outcome) {
        @Nullable Trouble trouble = Trouble.of(api, outcome);
        if (trouble != null) {
            return trouble;
        }
        String given = api.label() + " did not give " + what;
        return outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                ? new Trouble.NoAnswer(
                        api,
                        Outcome.UnknownCause.ODD_ANSWER,
                        given + ": “" + refusal.message() + "”.",
                        refusal.rawAnswer())
                : new Trouble.NoAnswer(api, Outcome.UnknownCause.ODD_ANSWER, given + ".", null);
    }
}
