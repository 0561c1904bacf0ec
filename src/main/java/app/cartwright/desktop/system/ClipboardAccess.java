package app.cartwright.desktop.system;

/** The clipboard. */
@FunctionalInterface
public interface ClipboardAccess {
    /** Puts text there. */
    void put(String text);
}
