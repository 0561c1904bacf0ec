package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.ShipMethod;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * CartRover's ship methods, read once a day, and every four hours while a carrier is used that they don't have. Where CartRover does not let the list be read at all, or answers
 * in an unknown form, there is nothing to compare carriers with: that is not trouble, and carriers go as they are. A
 * service that does not answer is trouble: then nothing is concluded from it.
 */
final class ShipMethods {
    private static final Duration KEPT = Duration.ofDays(1);
    /** An unknown carrier may just have been added over there. */
    private static final Duration KEPT_WHEN_STRANGE = Duration.ofHours(4);

    private static final Duration KEPT_WHEN_ASKED = Duration.ofMinutes(1);

    private final CartRoverClient cartrover;
    private final InstantSource clock;
    private List<ShipMethod> methods = List.of();
    private @Nullable Instant readAt;

    ShipMethods(CartRoverClient cartrover, InstantSource clock) {
        this.cartrover = cartrover;
        this.clock = clock;
    }

    /** The list as far as it is known. */
    List<ShipMethod> known() {
        return methods;
    }

    /**
     * Reads the list where it is too old; null where the list can be used, whatever it holds.
     *
     * @param strange whether a carrier is used that the list doesn't have
     */
    @Nullable
    Trouble refresh(boolean byHand, BooleanSupplier strange) {
        if (isFresh(KEPT_WHEN_ASKED) || !byHand && isFresh(strange.getAsBoolean() ? KEPT_WHEN_STRANGE : KEPT)) {
            return null;
        }
        Instant now = clock.instant();
        Outcome<List<ShipMethod>> answer = cartrover.shipMethods();
        Trouble trouble = Trouble.of(Api.CARTROVER, answer);
        boolean unreadable = answer instanceof Outcome.Refused<?> refused
                        && refused.refusal().kind() == Outcome.RefusalKind.FORBIDDEN
                || answer instanceof Outcome.Unknown<?> unknown && unknown.cause() == Outcome.UnknownCause.ODD_ANSWER;
        if (trouble != null && !unreadable) {
            return trouble;
        }
        List<ShipMethod> fresh = answer.valueOrNull();
        // An odd answer now and then does not make a list that was read before unknown.
        if (fresh != null || readAt == null) {
            methods = fresh == null ? List.of() : List.copyOf(fresh);
        }
        readAt = now;
        return null;
    }

    private boolean isFresh(Duration kept) {
        Instant now = clock.instant();
        return readAt != null && !readAt.isAfter(now) && readAt.plus(kept).isAfter(now);
    }
}
