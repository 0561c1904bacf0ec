package app.cartwright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What the command line runs in. Passed in, so that a test can run commands in its own process.
 *
 * @param environment environment variables
 * @param columns how wide the terminal is; 0 where the output goes elsewhere
 */
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        ZoneId zone,
        IntSupplier columns) {
    /** Without a terminal. */
    public Surroundings(
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            InstantSource clock,
            ZoneId zone) {
        this(environment, in, out, err, clock, zone, () -> 0);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                System.in,
                System.out,
                System.err,
                InstantSource.system(),
                ZoneId.systemDefault(),
                () -> Terminal.columns(System.getenv()));
    }
}
