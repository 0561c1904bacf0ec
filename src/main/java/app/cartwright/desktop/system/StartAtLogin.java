package app.cartwright.desktop.system;

import java.io.IOException;

/** Whether the program starts when the owner signs in to this computer. */
public interface StartAtLogin {
    /** Whether it does; reads a file or the registry. */
    boolean isOn() throws IOException;

    /** Switches it; writes a file or the registry. */
    void set(boolean on) throws IOException;
}
