package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSelfTestTest {
    private final DemoSelfTest test = new DemoSelfTest(new Surroundings(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            InstantSource.system(),
            ZoneId.of("America/New_York")));

    @Test
    void itTellsItsDaysAndPasses() throws Exception {
        List<String> days = new ArrayList<>();
        var result = test.run(days::add);
        assertThat(result.good()).as(result.sentence()).isTrue();
        assertThat(result.sentence()).contains("120 orders", "Nothing was lost, doubled or left wrong.");
        assertThat(days).first().asString().startsWith("Day 1: ");
    }

    @Test
    void aStopEndsIt() {
        assertThatThrownBy(() -> test.run(day -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
