package app.cartwright.stock;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import org.jspecify.annotations.Nullable;

/** What stops a run. A read that has no record to blame concerns the whole service, whatever form its refusal has. */
final class Troubles {
    private Troubles() {}

    static @Nullable Trouble ofRead(Api api, Outcome<?> outcome) {
        Trouble trouble = Trouble.of(api, outcome);
        if (trouble == null && outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)) {
            return new Trouble.NoAnswer(api, Outcome.UnknownCause.ODD_ANSWER, refusal.message(), refusal.rawAnswer());
        }
        return trouble;
    }
}
