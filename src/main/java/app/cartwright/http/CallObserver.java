package app.cartwright.http;

/** Is told of every call after it was made. */
@FunctionalInterface
public interface CallObserver {
    /** Tells nobody. */
    CallObserver NONE = record -> {};

    /** A call is over. Trouble of the observer never changes the outcome of the call. */
    void called(CallRecord record);

    /** This observer and then another. */
    default CallObserver and(CallObserver other) {
        return record -> {
            called(record);
            other.called(record);
        };
    }
}
