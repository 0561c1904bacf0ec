package app.cartwright.troubleshoot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what it rests on.
 *
 * @param evidence a sentence with the facts seen
 * @param source {@code inFlow}, {@code CartRover}, {@code here}, {@code you told us}, or {@code ask}
 * @param asks name of the fact that the owner is asked for, or null
 * @param words values for the placeholders of the guide's texts
 */
public record Finding(
        Answer answer,
        String evidence,
        String source,
        @Nullable String asks,
        Map<String, String> words) {
    static final String INFLOW = "inFlow";
    static final String CARTROVER = "CartRover";
    static final String HERE = "here";
    static final String YOU = "you told us";
    static final String NOBODY = "ask";

    static Finding yes(String source, String evidence) {
        return new Finding(Answer.YES, evidence, source, null, Map.of());
    }

    static Finding no(String source, String evidence) {
        return new Finding(Answer.NO, evidence, source, null, Map.of());
    }

    static Finding of(boolean yes, String source, String evidence) {
        return yes ? yes(source, evidence) : no(source, evidence);
    }

    static Finding unknown(String source, String evidence) {
        return new Finding(Answer.UNKNOWN, evidence, source, null, Map.of());
    }

    /** Only the owner can tell. */
    static Finding ask(String name, String evidence) {
        return new Finding(Answer.ASK, evidence, NOBODY, name, Map.of());
    }

    /** With a value for a placeholder. */
    Finding with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, value);
        return new Finding(answer, evidence, source, asks, Map.copyOf(more));
    }
}
