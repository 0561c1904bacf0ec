package app.cartwright.desktop.system;

/** Opens pages in the owner's browser. */
@FunctionalInterface
public interface LinkOpener {
    /** Opens an address; where the desktop has no browser nothing happens, so the link can be copied as well. */
    void open(String url);
}
