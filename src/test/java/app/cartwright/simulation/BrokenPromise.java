package app.cartwright.simulation;

/** An oracle saw a promise broken. Thrown through the program, which cannot catch it. */
final class BrokenPromise extends Error {
    private static final long serialVersionUID = 1L;

    BrokenPromise(String promise, String what) {
        super(promise + ": " + what, null, false, false);
    }
}
