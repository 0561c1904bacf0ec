package app.cartwright.http;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How one service marks its answers beside the body. */
public interface Dialect {
    /** The service's id of the call, or null where it gives none. */
    @Nullable
    String processId(HttpAnswer.Received answer);

    /** How many calls may still leave at once, where the answer says so. */
    OptionalInt remaining(HttpAnswer.Received answer);

    /**
     * How long to wait after a refused rate where the service does not say.
     *
     * @param refusals how many calls in a row were refused, from 1
     */
    Duration pauseAfter(int refusals);
}
