package app.cartwright.schedule;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import org.jspecify.annotations.Nullable;

/** Why a run stopped before its end: something that concerns a whole service, not one record. */
public sealed interface Trouble {
    /** The service it is about. */
    Api api();

    /** The key was refused: everything that needs it waits. */
    record KeyRefused(Api api, Outcome.Refusal refusal) implements Trouble {}

    /** Too many calls: the gate lets nothing leave for a while, the run goes on later. */
    record RateLimited(Api api) implements Trouble {}

    /** No answer, or not from the service. */
    record NoAnswer(
            Api api,
            Outcome.UnknownCause cause,
            String detail,
            @Nullable String rawAnswer) implements Trouble {}

    /** The program stops. */
    record Stopping(Api api) implements Trouble {}

    /**
     * The trouble in an outcome that concerns the whole service; null where the outcome is done or concerns one record
     * only.
     */
    static @Nullable Trouble of(Api api, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> null;
            case Outcome.Refused<?> refused ->
                switch (refused.refusal().kind()) {
                    case KEY, FORBIDDEN -> new KeyRefused(api, refused.refusal());
                    case RATE -> new RateLimited(api);
                    case NOT_FOUND, CONFLICT, INVALID -> null;
                };
            case Outcome.Unknown<?> unknown ->
                new NoAnswer(api, unknown.cause(), unknown.detail(), unknown.rawAnswer());
        };
    }
}
