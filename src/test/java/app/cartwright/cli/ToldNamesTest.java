package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.kills.CommandLineInProcess;
import app.cartwright.troubleshoot.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldNamesTest {
    @TempDir
    Path folder;

    @Test
    void everyNameThatCanBeToldStandsInTheHelpAndInTheDocuments() throws IOException {
        String help = new CommandLineInProcess(Map.of(), InstantSource.system())
                .run("explain", "--help")
                .out();
        String page = Files.readString(Path.of("docs", "troubleshooting.md"));

        assertThat(Told.NAMES).allSatisfy(name -> {
            assertThat(help).containsPattern("\\b" + name + "\\b");
            assertThat(page).contains("| `" + name + "` |");
        });
    }

    @Test
    void anUnknownNameIsRefusedBeforeAnythingIsRead() throws IOException {
        try (TrialShop shop = new TrialShop(folder)) {
            shop.setup();
            long calls = shop.sandbox.history().calls().size();

            TrialShop.Ran ran = shop.run("explain", "order", "1", "--told", "lastOrderRum=11:05");

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.json().path("error").path("title").asText())
                    .isEqualTo("There is no fact named lastOrderRum");
            assertThat(ran.json().path("error").path("nextStep").asText()).contains("lastOrderRun,");
            assertThat(shop.sandbox.history().calls()).hasSize((int) calls);
        }
    }

    @Test
    void everyCommandHasItsHelp() {
        CommandLineInProcess commands = new CommandLineInProcess(Map.of(), InstantSource.system());
        for (String command : new picocli.CommandLine(CartwrightCommand.class, new Commands())
                .getSubcommands()
                .keySet()) {
            CommandLineInProcess.Ended help = commands.run(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).contains("Usage: cartwright " + command);
        }
    }

    /** Makes the commands only to read their names. */
    private static final class Commands implements picocli.CommandLine.IFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <K> K create(Class<K> type) throws Exception {
            if (type == CartwrightCommand.class) {
                return (K) new CartwrightCommand(
                        new Surroundings(
                                Map.of(),
                                java.io.InputStream.nullInputStream(),
                                System.out,
                                System.err,
                                InstantSource.system(),
                                java.time.ZoneId.of("UTC")),
                        home -> 0);
            }
            return picocli.CommandLine.defaultFactory().create(type);
        }
    }
}
