package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.NewOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists on a terminal of eighty columns, and in a pipe. */
class NarrowTerminalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @Test
    void wordsAreShortenedBeforeAnythingWrapsAndNumbersAndSkusNever() {
        Table table = new Table("SKU", "AVAILABLE", "AT", "STATE", "SOURCE").words("STATE", "SOURCE");
        table.row(
                "TEA-ASSAM-100-EXTRA-LONG-SKU", "12345678901", "2026-11-25 10:15:02", "x".repeat(60), "Main warehouse");
        table.row("TIN-SMALL", "3", "2026-11-24 10:15:02", "ok", null);

        assertThat(table.text(80, TODAY)).isEqualTo("""
            SKU                           AVAILABLE    AT           STATE          SOURCE
            TEA-ASSAM-100-EXTRA-LONG-SKU  12345678901  10:15:02     xxxxxxx…  Main warehouse
            TIN-SMALL                     3            11-24 10:15  ok             –
            """.replace("STATE          SOURCE", "STATE     SOURCE")
                .replace("ok             –", "ok        –"));
        assertThat(table.text(0, TODAY)).contains("x".repeat(60), "2026-11-25 10:15:02");
        assertThat(table.text(200, TODAY)).isEqualTo(table.text());
    }

    @Test
    void everyListFitsEightyColumnsAndIsWholeInAPipe() throws IOException {
        try (TrialShop trial = new TrialShop(folder)) {
            trial.order("LLT-1001");
            trial.sandbox
                    .cartRover()
                    .carts()
                    .place(NewOrder.of("LLT-1002", TrialShop.CART).line("TEA-OF-NO-NAME-AT-ALL", "1", "15.00"));
            trial.sandbox
                    .cartRover()
                    .carts()
                    .place(NewOrder.of("LLT-1003", TrialShop.CART).line("TIN-SMALL", "1", "15.00"));
            trial.sandbox.cartRover().carts().fail("LLT-1003", "E1", "Address is not valid ".repeat(6));
            trial.setup();
            trial.run("sync", "--once");

            for (List<String> command : List.of(
                    List.of("status"),
                    List.of("orders"),
                    List.of("stock"),
                    List.of("shipments"),
                    List.of("activity"),
                    List.of("orders", "LLT-1001"))) {
                assertThat(printed(trial, 80, command).lines().filter(line -> line.contains("  ")))
                        .as(String.join(" ", command))
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
            }
            assertThat(printed(trial, 80, List.of("orders"))).contains("SH:LLT-1002", "30.00 USD", "…");
            assertThat(printed(trial, 0, List.of("orders")))
                    .contains("TEA-OF-NO-NAME-AT-ALL")
                    .doesNotContain("…");
            assertThat(printed(trial, 80, List.of("stock"))).contains("TEA-ASSAM-100", "TEA-ROOIBOS-100");
        }
    }

    private String printed(TrialShop trial, int columns, List<String> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] all = new String[command.size() + 2];
        all[0] = "--home";
        all[1] = folder.resolve("home").toString();
        for (int i = 0; i < command.size(); i++) {
            all[i + 2] = command.get(i);
        }
        CartwrightCli.run(
                new Surroundings(
                        trial.environment,
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        InstantSource.fixed(Instant.now()),
                        ZoneId.of("America/New_York"),
                        () -> columns),
                all);
        return out.toString(StandardCharsets.UTF_8);
    }
}
