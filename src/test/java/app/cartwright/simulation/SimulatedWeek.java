package app.cartwright.simulation;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.OrderView;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fate;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.ShopAudit;
import app.cartwright.setup.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final World world;
    private final Random chance;
    private long ticks;
    private Instant auditAt;
    private Instant setUpAt = Instant.MIN;
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

    private SimulatedWeek(WeekPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        this.time = new SimulatedTime(plan.start());
        this.sandbox = new Sandbox(time.world(), plan.seed(), InflowVariant.standard(), CartRoverVariant.standard());
        this.shop = PracticeShop.open(sandbox, time.world(), plan.seed());
        this.bounds = Bounds.of(plan);
        this.poison = new Poison(plan, shop);
        this.oracles = new Oracles(shop, bounds);
        this.chance = new Random(plan.seed() ^ 0x5DEECE66DL);
        this.till = computer("till");
        this.world = new World(plan, time, shop, oracles, story, poison, till, () -> computer("attic"));
        this.shown = new ShownStatus(time, shop, oracles, ref -> world.changedByHand(ref) || poison.isPoison(ref));
        this.growth = new GrowthLimits(plan, till.home);
        this.auditAt = plan.start().plus(Duration.ofDays(1));
    }

    /** Runs a week in a folder of its own, which is gone afterwards. */
    static Ended run(WeekPlan plan, Path parent) {
        Path folder = parent.resolve("week" + plan.seed());
        try {
            delete(folder);
            SimulatedWeek week = new SimulatedWeek(plan, folder);
            try {
                return week.live();
            } finally {
                week.world.quitAll();
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
        Wire wire = new Wire(name, time, sandbox.transport().telling(time::pass), own, oracles, story, poison);
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
            setUp();
            shop.live(plan.ordersPerDay(), plan.days());
            Instant chaosEnds = plan.start().plus(Duration.ofDays(plan.days())).plus(Duration.ofHours(6));
            goOn(chaosEnds);
            calmDown();
            goOn(chaosEnds.plus(CALM));
            goOnUntilStockStandsStill();
            end();
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

    private void setUp() {
        till.start();
        growth.layOldCopies();
        setUpFromFile(true);
        oracles.settleTime(Duration.ofSeconds(plan.settleSeconds()));
    }

    /** Also where the store lost everything: then the owner runs the set-up again. */
    private void setUpFromFile(boolean prove) {
        String mappings = plan.sumsAll()
                ? "{\"cartroverLocation\":\"MAIN\",\"enabled\":true,\"source\":\"ALL\"}"
                : "{\"cartroverLocation\":\"MAIN\",\"enabled\":true,\"source\":\"Main warehouse\"},"
                        + "{\"cartroverLocation\":\"SHOPFLOOR\",\"enabled\":true,\"source\":\"Shop floor\"}";
        String file = """
            {"inflow":{"companyId":"%s","baseUrl":"http://127.0.0.1:1/"},
             "cartrover":{"baseUrl":"http://127.0.0.1:2/"},
             "pushInventory":{"enabled":true,"locations":[%s]},
             "limits":%s,
             "pullOrders":{"since":"%s"},
             "pushShipping":{"settleSeconds":%d},
             "intervals":{"ordersSeconds":%d,"inventorySeconds":%d,"shippingSeconds":%d}}
            """.formatted(
                        sandbox.credentials().companyId(),
                        mappings,
                        bounds.limits(),
                        plan.start().toString().substring(0, 10),
                        plan.settleSeconds(),
                        plan.intervalSeconds(),
                        plan.intervalSeconds(),
                        plan.intervalSeconds());
        till.bridge().setup(file.getBytes(StandardCharsets.UTF_8), null, prove);
        world.mappedAsPlanned();
        oracles.stock.mapped("MAIN", plan.sumsAll() ? StockTruth.ALL : MAIN, time.now());
        if (!plan.sumsAll()) {
            oracles.stock.mapped("SHOPFLOOR", SHOP_FLOOR, time.now());
        }
    }

    private void goOn(Instant until) {
        while (time.now().isBefore(until)) {
            if (!calm) {
                world.due();
            }
            world.owner();
            boolean busy = false;
            for (Computer computer : world.computers()) {
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
            for (Computer computer : world.computers()) {
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
            story.tell(time.now(), computer.home.getFileName() + " starts");
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
            if (settings == null && !setUpAgain()) {
                return false;
            }
            if (started && computer == till && settings != null) {
                world.mappedAsSet(settings);
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
            world.cutHappened(computer);
            return false;
        }
    }

    /** Often the power is back at once, before what was under way has arrived; now and then it takes hours. */
    private Duration outage() {
        int kind = chance.nextInt(10);
        int seconds = kind == 0 ? 4 * 3600 : 5 + chance.nextInt(kind < 6 ? 15 : 900);
        return Duration.ofSeconds(seconds);
    }

    private boolean setUpAgain() {
        if (time.now().isBefore(setUpAt)) {
            return false;
        }
        story.tell(time.now(), "nothing is set up: the owner sets up again");
        try {
            setUpFromFile(false);
            return true;
        } catch (Failure notNow) {
            setUpAt = time.now().plus(Duration.ofMinutes(10));
            return false;
        }
    }

    /** Nothing is due: on to the next moment at which something is. */
    private void pass(Instant until) {
        Instant next = until;
        for (Computer computer : world.computers()) {
            Instant at = !computer.on()
                    ? computer.offUntil()
                    : computer.bridge().settings() == null
                            ? setUpAt
                            : trueTime(computer.program().nextAt());
            next = at.isBefore(next) ? at : next;
        }
        Instant incident = calm ? until : world.nextAt();
        next = incident.isBefore(next) ? incident : next;
        Duration length = Duration.between(time.now(), next);
        time.pass(length.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : length);
        for (Computer computer : world.computers()) {
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
        if (till.on() && world.computers().size() == 1) {
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
                && oracles.shopAudit().leftUndone(leftToTheProgram()).isEmpty();
    }

    private List<PlacedOrder> leftToTheProgram() {
        return shop.placed().stream()
                .filter(order -> !world.changedByHand(order.custRef()))
                .toList();
    }

    private void end() {
        oracles.audit();
        List<String> wrong = new ArrayList<>();
        List<PlacedOrder> placed = leftToTheProgram();
        undone("P2", placed, wrong);
        for (PlacedOrder order : placed) {
            boolean there =
                    !sandbox.inflow().ordersByExternalId(order.custRef()).isEmpty();
            if (there && sandbox.cartRover().status(order.custRef()).equals("new")) {
                wrong.add("P2: order " + order.custRef() + " is in inFlow and CartRover still offers it");
            }
        }
        List<ShopAudit.Mapping> mappings = world.mappings();
        for (String finding : oracles.shopAudit().wrongFigures(mappings)) {
            wrong.add("P5: " + finding);
        }
        if (plan.poison()) {
            late(placed, wrong);
            wrong.addAll(poison.late(oracles.writtenAt()));
        }
        if (!till.on()) {
            wrong.add("P14: the program does not run");
        } else {
            errors(wrong);
            folderIsClean(wrong);
        }
        if (!wrong.isEmpty()) {
            throw new BrokenPromise(
                    wrong.getFirst().substring(0, wrong.getFirst().indexOf(':')),
                    String.join(" | ", wrong.subList(0, Math.min(6, wrong.size()))) + " (" + wrong.size() + " in all)");
        }
    }

    private void undone(String promise, List<PlacedOrder> placed, List<String> wrong) {
        for (PlacedOrder order : placed) {
            for (String finding : oracles.shopAudit().leftUndone(List.of(order))) {
                String said = !till.on()
                        ? ""
                        : till.bridge().orders().stream()
                                .filter(view -> view.custRef().equals(order.custRef()))
                                .map((OrderView view) -> view.state() + ", " + view.stateReason())
                                .findFirst()
                                .orElse("not listed");
                wrong.add(promise + ": " + finding + " The program says: " + said);
            }
        }
    }

    /** P10: beside orders that can't come in, each other one comes in with the next cycle or the one after. */
    private void late(List<PlacedOrder> placed, List<String> wrong) {
        Duration most = Duration.ofSeconds(2L * plan.intervalSeconds() + 120);
        for (PlacedOrder order : placed) {
            Instant at = oracles.writtenAt().get(order.custRef());
            boolean plain = (order.fate() == Fate.SHIPPED || order.fate() == Fate.REFUNDED)
                    && !poison.isPoison(order.custRef());
            if (plain && at != null && at.isAfter(order.at().plus(most))) {
                wrong.add("P10: order " + order.custRef() + " of " + order.at() + " came in at " + at);
            }
        }
    }

    private void errors(List<String> wrong) {
        for (ErrorView error : till.bridge().errors(false)) {
            boolean known = switch (error.code()) {
                case "cancelled-late",
                        "shipped-elsewhere",
                        "contents-unclear",
                        "totals-differ",
                        "already-there",
                        "tracking-missing",
                        "sku-missing",
                        "carrier-unknown" -> true;
                default -> false;
            };
            if (!known) {
                wrong.add("P2: still open when all is calm: " + error.code() + " " + error.subject() + " "
                        + error.title() + " " + error.cause());
            }
        }
    }

    private void folderIsClean(List<String> wrong) {
        Path store = till.program().storeFile();
        growth.log(till.program());
        till.quit();
        wrong.addAll(growth.tooMuch(store, shop.placed().size(), story.lines()));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : oracles.secrets()) {
                    if (text.contains(secret)) {
                        wrong.add("P12: a key stands in " + file.getFileName());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
