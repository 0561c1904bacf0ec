package app.cartwright.simulation;

/** The computer loses its power at this very moment. No code of the program can catch it. */
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("power cut", null, false, false);
    }
}
