package app.cartwright.sandbox;

/** The power goes: nothing after this point is done. */
public final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
