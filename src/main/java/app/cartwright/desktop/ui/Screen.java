package app.cartwright.desktop.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One page of the window. Made when it is first opened, kept from then on. */
public interface Screen {
    /** The page. */
    Node node();

    /** It comes on screen: from now on it is kept up to date. */
    void opened();

    /** It leaves the screen: nothing of it is read any more. */
    void closed();

    /** Shows one thing on it. */
    default void show(@Nullable String target) {}

    /** The field that finds something on the page, for Ctrl+F and for the focus on a new page; null if it has none. */
    default @Nullable Node searchField() {
        return null;
    }

    /** Exports what the page shows, for Ctrl+E. */
    default void export() {}

    /** Closes what is open on the page. Returns whether there was something. */
    default boolean escape() {
        return false;
    }
}
