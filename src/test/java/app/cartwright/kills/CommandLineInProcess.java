package app.cartwright.kills;

import app.cartwright.cli.CartwrightCli;
import app.cartwright.cli.Surroundings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/** Commands in this process: faster than one process each, where nothing has to be killed. */
public final class CommandLineInProcess {
    private final Map<String, String> environment;
    private final InstantSource clock;

    /**
     * @param environment the variables that the commands see
     * @param clock the wall clock that the commands see
     */
    public CommandLineInProcess(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** How a command ended and what it printed. */
    public record Ended(int code, String out, String err) {
        /** What was printed, as JSON. */
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + out, e);
            }
        }
    }

    /** Runs a command as it is typed. */
    public Ended run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CartwrightCli.run(
                new Surroundings(
                        environment,
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock,
                        ZoneId.of("America/New_York")),
                args);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
