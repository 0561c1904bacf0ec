package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.NightShop;
import app.cartwright.kills.CommandLineInProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void activityPrintsTheNewestReportAndSavesItForASpreadsheet() throws Exception {
        Path home = folder.resolve("home");
        Path csv = folder.resolve("night.csv");
        CommandLineInProcess commands;
        try (NightShop shop = new NightShop(home)) {
            commands = new CommandLineInProcess(Map.of("CARTWRIGHT_SECRETS", "env"), shop.clock);
            shop.place("6001");
            shop.sync();
            shop.goOn(Duration.ofMinutes(3));
            assertThat(commands.run("--home", home.toString(), "activity", "--nightly")
                            .out())
                    .isEqualTo("No nightly report yet.\n");
            shop.sandbox.inflow().warehouse().delete(shop.inflowId("6001"));
            shop.bridge().compareNow();
            shop.goOn(
                    Duration.ofMinutes(30),
                    () -> shop.bridge().driftReports().stream().anyMatch(r -> r.finishedAt() != null));
        }

        CommandLineInProcess.Ended json =
                commands.run("--home", home.toString(), "--json", "activity", "--nightly", "--csv", csv.toString());
        assertThat(json.json().path("report").path("open").asInt()).isEqualTo(1);
        assertThat(json.json().path("rows").path(0).path("verdict").asText()).isEqualTo("open");
        assertThat(json.json().path("rows").path(0).path("subject").asText()).isEqualTo("SH:6001");
        assertThat(Files.readString(csv)).contains("order,SH:6001,6001,open,not there,pulled,at_wms,");
        String text =
                commands.run("--home", home.toString(), "activity", "--nightly").out();
        assertThat(text).contains("1 needs you").contains("SH:6001").doesNotContain("TIN-SMALL");
        assertThat(commands.run("--home", home.toString(), "activity", "--csv", csv.toString())
                        .code())
                .isEqualTo(2);
    }
}
