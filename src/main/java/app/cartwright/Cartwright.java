package app.cartwright;

import app.cartwright.cli.CartwrightCli;
import app.cartwright.store.NativeLibrary;
import java.nio.file.Path;
import java.time.Instant;

/** Entry point of the program: a command, or without one the window. */
public final class Cartwright {
    private Cartwright() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the arguments as typed
     */
    public static void main(String[] args) {
        NativeLibrary.unpackInto(
                NativeLibrary.folder(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "."))),
                Instant.now());
        System.exit(CartwrightCli.run(args));
    }
}
