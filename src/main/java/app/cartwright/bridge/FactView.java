package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about inFlow or CartRover that no document proves.
 *
 * @param state {@code assumed} ("not confirmed yet"), {@code confirmed}, {@code contradicted} or {@code overridden}
 * @param effect what rests on it, one sentence
 * @param otherwise what Cartwright does where an answer contradicts it, one sentence, or null where none can
 * @param seen which answer confirmed or contradicted it, or null
 */
public record FactView(
        String api,
        String name,
        String value,
        String confidence,
        String effect,
        @Nullable String otherwise,
        String state,
        @Nullable String seen,
        @Nullable Instant at) {}
