package app.cartwright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the command line runs in. Passed in, so that a test can run commands in its own process.
 *
 * @param environment environment variables
 */
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        ZoneId zone) {
    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(), System.in, System.out, System.err, InstantSource.system(), ZoneId.systemDefault());
    }
}
