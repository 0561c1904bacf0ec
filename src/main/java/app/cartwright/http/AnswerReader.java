package app.cartwright.http;

/**
 * Tells what an answer means.
 *
 * @param <T> what a call that is done brings
 */
@FunctionalInterface
public interface AnswerReader<T> {
    /** The outcome that the answer proves. */
    Outcome<T> read(Reply reply);
}
