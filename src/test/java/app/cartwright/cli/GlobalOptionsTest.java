package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.kills.CommandLineInProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalOptionsTest {
    @TempDir
    Path home;

    @Test
    void jsonAskedForTwiceIsStillJson() {
        CommandLineInProcess program = new CommandLineInProcess(
                Map.of("CARTWRIGHT_SECRETS", "env"), InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z")));
        CommandLineInProcess.Ended ended = program.run("--json", "alerts", "--json", "--home", home.toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.json().isArray()).isTrue();
    }
}
