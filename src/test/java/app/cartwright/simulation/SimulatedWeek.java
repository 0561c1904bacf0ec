package app.cartwright.simulation;

import app.cartwright.bridge.Failure;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.setup.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** One week of the whole engine against both simulated services: chaos, then calm. Everything follows from the plan. */
final class SimulatedWeek {
    static final String MAIN = "Main warehouse";
    static final String SHOP_FLOOR = "Shop floor";
    private static final Duration CALM = Duration.ofDays(3);

    private final WeekPlan plan;
    private final Path folder;
    private final SimulatedTime time;
    private final Story story = new Story();
    private final Sandbox sandbox;
    private final PracticeShop shop;
    private final Oracles oracles;
    private final Poison poison;
    private final ShownStatus shown;
    private final Bounds bounds;
    private final GrowthLimits growth;
    private final Computer till;
    private final Scene scene;
    private final World world;
    private final OwnersSetUp setUp;
    private final Random chance;
    private final Traffic traffic;
    private long ticks;
    private Instant auditAt;
    private Instant doneAt = Instant.MIN;
    private boolean calm;

    /**
     * How a week ended.
     *
     * @param broken the promise that was broken first, {@code ""} for none
     * @param fingerprint of the event log
     * @param met how often what happened
     */
    record Ended(
            WeekPlan plan,
            String broken,
            String fingerprint,
            long events,
            long ticks,
            int orders,
            int pushes,
            Map<String, Integer> met,
            List<String> last) {
        boolean good() {
            return broken.isEmpty();
        }
    }

    private SimulatedWeek(WeekPlan plan, Path folder, Traffic traffic) {
        this.plan = plan;
        this.folder = folder;
        this.traffic = traffic;
        this.time = new SimulatedTime(plan.start());
        this.sandbox = new Sandbox(time.world(), plan.seed(), InflowVariant.standard(), CartRoverVariant.standard());
        this.shop = PracticeShop.open(sandbox, time.world(), plan.seed());
        this.bounds = Bounds.of(plan);
        this.poison = new Poison(plan, shop);
        this.oracles = new Oracles(shop, bounds);
        this.chance = new Random(plan.seed() ^ 0x5DEECE66DL);
        this.till = computer("till");
        this.scene = new Scene(plan, time, shop, oracles, story, till);
        this.world = new World(scene, poison, () -> computer("attic"));
        this.setUp = new OwnersSetUp(scene, bounds, world.mappings);
        this.shown = new ShownStatus(time, shop, oracles, ref -> world.hands.changed(ref) || poison.isPoison(ref));
        this.growth = new GrowthLimits(plan, till.home);
        this.auditAt = plan.start().plus(Duration.ofDays(1));
    }

    /** Runs a week in a folder of its own, which is gone afterwards. */
    static Ended run(WeekPlan plan, Path parent) {
        return run(plan, parent, Traffic.UNHEARD);
    }

    /** The same, with somebody who listens on the wire. */
    static Ended run(WeekPlan plan, Path parent, Traffic traffic) {
        Path folder = parent.resolve("week" + plan.seed());
        try {
            delete(folder);
            SimulatedWeek week = new SimulatedWeek(plan, folder, traffic);
            try {
                return week.live();
            } finally {
                week.world.computers.quitAll();
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Computer computer(String name) {
        Random own = new Random(plan.seed() * 31 + name.hashCode());
        Wire wire = new Wire(name, time, sandbox.transport().telling(time::pass), own, oracles, story, poison, traffic);
        Computer computer = new Computer(folder.resolve(name), wire, time, own);
        SandboxCredentials keys = sandbox.credentials();
        computer.environment.put("CARTWRIGHT_SECRETS", "env");
        computer.environment.put("CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey());
        computer.environment.put("CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser());
        computer.environment.put("CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey());
        computer.environment.put("HOSTNAME", name);
        oracles.secret(keys.inflowApiKey());
        oracles.secret(keys.cartRoverApiKey());
        computer.contract(bounds.contract());
        return computer;
    }

    private Ended live() {
        String broken = "";
        try {
            begin();
            shop.live(plan.ordersPerDay(), plan.days());
            Instant chaosEnds = plan.start().plus(Duration.ofDays(plan.days())).plus(Duration.ofHours(6));
            goOn(chaosEnds);
            calmDown();
            goOn(chaosEnds.plus(CALM));
            goOnUntilStockStandsStill();
            new LastLook(scene, world, poison, growth, folder).look();
        } catch (BrokenPromise e) {
            broken = e.getMessage();
        } catch (PowerCut e) {
            throw new IllegalStateException("a power cut came through", e);
        } catch (RuntimeException e) {
            broken = "P14: the program ended with " + e + " at "
                    + Stream.of(e.getStackTrace()).limit(6).toList();
        }
        if (!broken.isEmpty()) {
            story.tell(time.now(), broken);
        }
        shop.sandbox().history().calls().forEach(call -> {
            if (call.fault() != null) {
                story.met("fault " + call.fault());
            }
        });
        story.met("week around "
                + plan.start()
                        .plus(Duration.ofHours(14L * plan.days()))
                        .toString()
                        .substring(0, 10));
        return new Ended(
                plan,
                broken,
                story.fingerprint(),
                story.lines(),
                ticks,
                oracles.writtenAt().size(),
                sandbox.cartRover().shipmentPushes().size(),
                story.met(),
                story.last(20_000));
    }

    private void begin() {
        till.start();
        growth.layOldCopies();
        setUp.run(true);
        oracles.shipments.settleTime(Duration.ofSeconds(plan.settleSeconds()));
    }

    private void goOn(Instant until) {
        while (time.now().isBefore(until)) {
            if (!calm) {
                world.due();
            }
            world.owner.look();
            boolean busy = false;
            for (Computer computer : world.computers.all()) {
                busy |= step(computer);
            }
            audit();
            if (!busy) {
                pass(until);
            }
            if (calm && done()) {
                return;
            }
        }
    }

    /** The shop moves stock every two hours: compared is shortly before the next time, after a whole run at least. */
    private void goOnUntilStockStandsStill() {
        long since = Duration.between(plan.start(), time.now()).toSeconds();
        long last = (since - 5_400) / 7_200;
        Instant end = plan.start().plusSeconds(5_400 + (last + 2) * 7_200 - 60);
        while (time.now().isBefore(end)) {
            boolean busy = false;
            for (Computer computer : world.computers.all()) {
                busy |= step(computer);
            }
            if (!busy) {
                pass(end);
            }
        }
    }

    private boolean step(Computer computer) {
        boolean started = !computer.on();
        if (started) {
            if (computer.offUntil().isAfter(time.now())) {
                return false;
            }
            story.tell(time.now(), computer.name() + " starts");
            try {
                computer.start();
            } catch (PowerCut cut) {
                computer.bury();
                return false;
            }
        }
        ticks++;
        try {
            Settings settings = computer.bridge().settings();
            if (settings == null && !setUp.again()) {
                return false;
            }
            if (started && computer == till && settings != null) {
                world.mappings.asSet(settings);
            }
            return computer.program().tick();
        } catch (Failure told) {
            // It ended with a message that says what to do: here, to start it again.
            story.tell(time.now(), "it says: " + told.getMessage());
            computer.quit();
            computer.stayOff(Duration.ofMinutes(10));
            return false;
        } catch (PowerCut cut) {
            computer.bury();
            computer.stayOff(outage());
            world.owner.comesTo(computer);
            return false;
        }
    }

    /** Often the power is back at once, before what was under way has arrived; now and then it takes hours. */
    private Duration outage() {
        int kind = chance.nextInt(10);
        int seconds = kind == 0 ? 4 * 3600 : 5 + chance.nextInt(kind < 6 ? 15 : 900);
        return Duration.ofSeconds(seconds);
    }

    /** Nothing is due: on to the next moment at which something is. */
    private void pass(Instant until) {
        Instant next = until;
        for (Computer computer : world.computers.all()) {
            Instant at = !computer.on()
                    ? computer.offUntil()
                    : computer.bridge().settings() == null
                            ? setUp.againAt()
                            : trueTime(computer.program().nextAt());
            next = at.isBefore(next) ? at : next;
        }
        Instant incident = calm ? until : world.nextAt();
        next = incident.isBefore(next) ? incident : next;
        Duration length = Duration.between(time.now(), next);
        time.pass(length.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : length);
        for (Computer computer : world.computers.all()) {
            computer.wire.arriveLate();
        }
        shop.step();
        status();
    }

    /** What the program's clock shows at this instant; what is due at once has no date. */
    private Instant trueTime(Instant byItsClock) {
        return byItsClock.isAfter(plan.start().minus(Duration.ofDays(3_650)))
                ? byItsClock.minus(time.wrong())
                : time.now();
    }

    private void audit() {
        if (!time.now().isBefore(auditAt)) {
            auditAt = auditAt.plus(Duration.ofDays(1));
            oracles.audit();
            if (till.on()) {
                growth.log(till.program());
            }
        }
    }

    private void status() {
        if (till.on() && world.computers.all().size() == 1) {
            shown.look(till);
        }
    }

    private void calmDown() {
        calm = true;
        story.tell(time.now(), "calm");
        world.calm();
    }

    private boolean done() {
        if (time.now().isBefore(doneAt)) {
            return false;
        }
        doneAt = time.now().plus(Duration.ofMinutes(30));
        return shop.quiet()
                && poison.over(oracles.writtenAt(), time.now())
                && world.quietFor(Duration.ofHours(5))
                // An order that waits for its next try is no sign of rest: its warehouse has not begun with it yet.
                && oracles.shopAudit().leftUndone(world.leftToTheProgram()).isEmpty();
    }
}
