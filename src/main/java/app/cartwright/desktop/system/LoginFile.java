package app.cartwright.desktop.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Start at login by a file of the user's own: it is on while the file is there. */
abstract class LoginFile implements StartAtLogin {
    private final Path file;
    private final List<String> command;

    /** @param command program and arguments */
    LoginFile(Path file, List<String> command) {
        this.file = file;
        this.command = List.copyOf(command);
    }

    /** What the file says. */
    abstract String text();

    /** Program and arguments. */
    final List<String> command() {
        return command;
    }

    @Override
    public final boolean isOn() {
        return Files.exists(file);
    }

    @Override
    public final void set(boolean on) throws IOException {
        if (on) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text());
        } else {
            Files.deleteIfExists(file);
        }
    }
}
