package app.cartwright.cli;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.http.JdkTransport;
import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.sandbox.ShopAudit;
import app.cartwright.secrets.KeyName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets a practice shop live for some days, over real HTTP and a real store, with the clock running ahead of the wall's.
 * The shop's owner is played too: accepts a carrier that CartRover doesn't know, dismisses what was settled by hand.
 */
final class Demo {
    /** As long as the shop may take after its last order until nothing waits any more. */
    private static final Duration DRAIN = Duration.ofDays(6);

    /** Days pass in seconds here; looking each minute would only make many calls. */
    private static final int INTERVAL_SECONDS = 600;

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final List<ShopAudit.Mapping> MAPPINGS = List.of(
            new ShopAudit.Mapping("MAIN", List.of("Main warehouse")),
            new ShopAudit.Mapping("SHOPFLOOR", List.of("Shop floor")));

    private final Surroundings surroundings;
    private final Path home;
    private final int days;
    private final int ordersPerDay;
    private final long seed;
    private final FaultProfile faults;
    private final Consumer<String> progress;

    Demo(
            Surroundings surroundings,
            Path home,
            int days,
            int ordersPerDay,
            long seed,
            FaultProfile faults,
            Consumer<String> progress) {
        this.surroundings = surroundings;
        this.home = home;
        this.days = days;
        this.ordersPerDay = ordersPerDay;
        this.seed = seed;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * Runs it to its end.
     *
     * @throws InterruptedException where the thread is interrupted before
     */
    DemoReport run() throws IOException, InterruptedException {
        Instant wallStart = surroundings.clock().instant();
        Instant start = wallStart.truncatedTo(ChronoUnit.HOURS);
        SandboxClock clock = SandboxClock.standing(start);
        PracticeShop shop = PracticeShop.open(clock, seed);
        shop.live(ordersPerDay, days);
        shop.sandbox().faults().slowness(Duration.ofMillis(20));
        try (SandboxServer server = shop.sandbox().serve(0, 0)) {
            Opening opening = new Opening(
                    keys(shop.sandbox().credentials()),
                    clock,
                    surroundings.zone(),
                    null,
                    JdkTransport::new,
                    new DemoTime(clock));
            try (LocalBridge bridge = opening.toRun(home)) {
                String setup = new PracticeSetup(shop.sandbox().credentials().companyId(), server)
                        .text(start.atZone(surroundings.zone()).toLocalDate().minusDays(1), INTERVAL_SECONDS);
                bridge.setup(setup.getBytes(StandardCharsets.UTF_8), null, true);
                shop.sandbox().faults().profile(faults);
                live(shop, clock, bridge, start);
                Duration took = Duration.between(wallStart, surroundings.clock().instant());
                return DemoReport.of(shop, bridge, MAPPINGS, took, Duration.between(start, clock.instant()));
            }
        }
    }

    private void live(PracticeShop shop, SandboxClock clock, LocalBridge bridge, Instant start)
            throws InterruptedException {
        Instant calmAt = start.plus(Duration.ofDays(days));
        Instant end = calmAt.plus(DRAIN);
        Instant nextWord = start.plus(Duration.ofDays(1));
        boolean calm = false;
        ShopAudit audit = new ShopAudit(shop.sandbox());
        while (clock.instant().isBefore(end)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The demo was stopped");
            }
            shop.step();
            bridge.runDue();
            if (!clock.instant().isBefore(nextWord)) {
                nextWord = nextWord.plus(Duration.ofDays(1));
                ownerLooks(bridge);
                progress.accept(
                        "Day " + Duration.between(start, clock.instant()).toDays() + ": "
                                + shop.placed().size() + " orders placed");
            }
            if (!calm && !clock.instant().isBefore(calmAt)) {
                calm = true;
                shop.sandbox().faults().profile(FaultProfile.NONE);
                shop.sandbox().faults().calm();
            }
            if (calm
                    && shop.quiet()
                    && audit.leftUndone(shop.placed()).isEmpty()
                    && audit.wrongFigures(MAPPINGS).isEmpty()) {
                ownerLooks(bridge);
                return;
            }
            clock.advance(STEP);
        }
    }

    /** What an owner would do once a day with the errors that ask for a person. */
    private static void ownerLooks(LocalBridge bridge) {
        for (ErrorView error : bridge.errors(false)) {
            switch (error.code()) {
                case "carrier-unknown" -> bridge.acceptCarrier(error.subject(), "Other");
                case "cancelled-late" -> bridge.dismiss(List.of(error.id()), "Cancelled in inFlow by hand");
                default -> {
                    // Everything else is left as it is: it ends by itself, or the report names it.
                }
            }
        }
    }

    private Map<String, String> keys(SandboxCredentials credentials) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put("CARTWRIGHT_SECRETS", "env");
        environment.put(KeyName.INFLOW_API_KEY.variable(), credentials.inflowApiKey());
        environment.put(KeyName.CARTROVER_API_USER.variable(), credentials.cartRoverApiUser());
        environment.put(KeyName.CARTROVER_API_KEY.variable(), credentials.cartRoverApiKey());
        return environment;
    }
}
