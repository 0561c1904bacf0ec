package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.http.Api;
import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.secrets.KeyName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright sandbox}. */
@Command(name = "sandbox", description = "Runs only the two simulated services, on this computer, until stopped.")
final class SandboxCommand extends Session {
    /** Long enough for nobody to see the end. */
    private static final int DAYS = 3650;

    /** So many orders came before the shop was opened: whoever tries the commands has something to see at once. */
    private static final int ORDERS_BEFORE = 5;

    @Option(
            names = "--port-inflow",
            paramLabel = "P",
            description = "Port of the simulated inFlow. Default: any free one.")
    private int inflowPort;

    @Option(
            names = "--port-cartrover",
            paramLabel = "P",
            description = "Port of the simulated CartRover. Default: any free one.")
    private int cartRoverPort;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed makes the same shop. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--faults",
            paramLabel = "none|some|storm",
            description = "What goes wrong by itself. Default: none.")
    private DemoCommand.FaultLevel faults = DemoCommand.FaultLevel.none;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description =
                    "Orders a day that customers place, up to five of them before it opens. Default: ${DEFAULT-VALUE}.")
    private int ordersPerDay = 40;

    @Option(names = "--setup-file", paramLabel = "FILE", description = "Write a set-up file that fits.")
    private @Nullable Path setupFile;

    @Override
    public Integer call() throws InterruptedException {
        InstantSource clock = root().surroundings().clock();
        PracticeShop shop = PracticeShop.open(clock, seed);
        shop.sandbox().faults().profile(FaultProfile.named(faults.name()));
        for (int order = 0; order < Math.min(ORDERS_BEFORE, ordersPerDay); order++) {
            shop.placeOne();
        }
        shop.live(ordersPerDay, DAYS);
        try (SandboxServer server = shop.sandbox().serve(inflowPort, cartRoverPort)) {
            if (setupFile != null) {
                Files.writeString(
                        setupFile,
                        new PracticeSetup(shop.sandbox().credentials().companyId(), server)
                                .text(today(clock.instant())),
                        StandardCharsets.UTF_8);
            }
            addresses(server, shop.sandbox().credentials())
                    .forEach((name, value) -> console().line(name + "=" + value));
            console().note("The practice shop is open. Stop it with Ctrl-C.");
            CountDownLatch stop = new CountDownLatch(1);
            Thread hook = new Thread(stop::countDown, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            while (!stop.await(1, TimeUnit.SECONDS)) {
                shop.step();
            }
            return 0;
        } catch (IOException e) {
            throw Failure.usage(
                    "The practice shop could not be opened: " + e.getMessage(),
                    "Choose other ports, or a folder for --setup-file that can be written.");
        }
    }

    private java.time.LocalDate today(Instant now) {
        return now.atZone(root().surroundings().zone()).toLocalDate();
    }

    private static Map<String, String> addresses(SandboxServer server, SandboxCredentials credentials) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("INFLOW_BASE_URL", server.baseUrl(Api.INFLOW).toString());
        lines.put("INFLOW_COMPANY_ID", credentials.companyId());
        lines.put("CARTROVER_BASE_URL", server.baseUrl(Api.CARTROVER).toString());
        lines.put(KeyName.INFLOW_API_KEY.variable(), credentials.inflowApiKey());
        lines.put(KeyName.CARTROVER_API_USER.variable(), credentials.cartRoverApiUser());
        lines.put(KeyName.CARTROVER_API_KEY.variable(), credentials.cartRoverApiKey());
        return lines;
    }
}
