package app.cartwright.bridge;

import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.schedule.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** The whole program in one thread beside a practice shop that stands still, with a clock that is moved by hand. */
public final class NightShop implements AutoCloseable {
    /** Six in the evening in New York. */
    public static final Instant EVENING = Instant.parse("2026-11-24T23:00:00Z");

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final String CART = PracticeShop.ORDER_SOURCES.getFirst();

    public final SandboxClock clock = SandboxClock.standing(EVENING);
    public final Sandbox sandbox;
    public final PracticeShop shop;
    public final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Time time = new Time();
    private final String apiVersion;
    private SimulatedProgram program;

    /** A shop whose program is set up and has not run yet. */
    public NightShop(Path home) {
        this(home, InflowVariant.standard(), CartRoverVariant.standard(), "2025-06-24");
    }

    /** The same in front of services with variants. */
    public NightShop(Path home, InflowVariant inflow, CartRoverVariant cartrover, String apiVersion) {
        this.home = home;
        this.apiVersion = apiVersion;
        this.sandbox = new Sandbox(clock, 7, inflow, cartrover);
        this.shop = PracticeShop.open(sandbox, clock, 7);
        SandboxCredentials keys = sandbox.credentials();
        environment.put("CARTWRIGHT_SECRETS", "env");
        environment.put("CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey());
        environment.put("CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser());
        environment.put("CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey());
        environment.put("HOSTNAME", "front-desk");
        this.program = open();
        setUp();
    }

    private SimulatedProgram open() {
        return SimulatedProgram.start(
                new SimulatedProgram.Surroundings(
                        home, environment, clock, ZONE, sandbox.transport().telling(time::pass), time, new Random(7)),
                () -> {});
    }

    /** Sets up by a file. */
    public void setUp() {
        String file = """
            {"inflow":{"companyId":"%s","baseUrl":"http://127.0.0.1:1/","apiVersion":"%s"},
             "cartrover":{"baseUrl":"http://127.0.0.1:2/"},
             "pushInventory":{"enabled":true,"locations":[
              {"cartroverLocation":"MAIN","enabled":true,"source":"Main warehouse"},
              {"cartroverLocation":"SHOPFLOOR","enabled":true,"source":"Shop floor"}]},
             "pullOrders":{"since":"2026-11-01"},
             "pushShipping":{"settleSeconds":0}}
            """.formatted(sandbox.credentials().companyId(), apiVersion);
        bridge().setup(file.getBytes(StandardCharsets.UTF_8), null, true);
    }

    public LocalBridge bridge() {
        return program.bridge();
    }

    public SimulatedProgram program() {
        return program;
    }

    /** Ends the program and starts it again. */
    public void restart() {
        program.quit();
        program = open();
    }

    /** Starts the program after its folder was changed. */
    public void reopen() {
        program = open();
    }

    /** The program is killed and started again. */
    public void kill() {
        SimulatedProgram.Disk left = program.disk();
        program.cut(left);
        program.bury();
        program = open();
    }

    /** A plain order of one SKU is placed. */
    public String place(String custRef) {
        return place(NewOrder.of(custRef, CART).line("TEA-ASSAM-100", "2", "15.00"));
    }

    public String place(NewOrder order) {
        return sandbox.cartRover().carts().place(order);
    }

    /** One full cycle by hand. */
    public SyncResult sync() {
        return bridge().syncOnce(app.cartwright.schedule.RunRequest.ZeroAnswer.ASK);
    }

    /** The services run by the clock for so long. */
    public void goOn(Duration length) {
        goOn(length, () -> false);
    }

    /** The services run by the clock for so long, or until this is so. Gives whether it was. */
    public boolean goOn(Duration length, BooleanSupplier until) {
        Instant end = clock.instant().plus(length);
        while (clock.instant().isBefore(end)) {
            if (until.getAsBoolean()) {
                return true;
            }
            if (!program.tick()) {
                Instant next = program.nextAt();
                Duration wait = Duration.between(clock.instant(), next.isBefore(end) ? next : end);
                time.pass(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
            }
        }
        return until.getAsBoolean();
    }

    /** Time passes without the program. */
    public void sleep(Duration length) {
        clock.advance(length);
    }

    /** inFlow's id of an order. */
    public String inflowId(String custRef) {
        return sandbox.inflow()
                .ordersByExternalId(custRef)
                .getFirst()
                .path("salesOrderId")
                .asText();
    }

    /** How often a kind of call arrived. */
    public long calls(CallKind kind) {
        return sandbox.history().count(kind);
    }

    @Override
    public void close() {
        program.quit();
    }

    private final class Time implements Waiting {
        private long nanos;

        void pass(Duration length) {
            clock.advance(length);
            nanos += length.toNanos();
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void await(Duration length, BooleanSupplier cut) {
            pass(length);
        }
    }
}
