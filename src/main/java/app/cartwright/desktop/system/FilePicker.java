package app.cartwright.desktop.system;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for a file. */
public interface FilePicker {
    /**
     * Asks where to save.
     *
     * @param title of the dialog
     * @param name suggested file name, whose ending also says the kind
     * @return the place, or empty where the owner thought better of it
     */
    Optional<Path> save(String title, String name);

    /** Asks for an existing file with this ending, such as {@code db}. */
    Optional<Path> open(String title, String ending);
}
