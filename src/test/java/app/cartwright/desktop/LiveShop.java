package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.http.Api;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.setup.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javafx.stage.Stage;

/**
 * The real window over the real engine and its store, and both services of the practice shop over HTTP, connected as an
 * owner's own accounts. The shop stands still: what happens in it a test does itself.
 */
final class LiveShop implements AutoCloseable {
    static final String PASSPHRASE = "four plain words here";

    /** Many calls a minute, so that no test waits for its turn. */
    private static final int A_MINUTE = 2_000;

    final Sandbox sandbox = new Sandbox(
            InstantSource.system(),
            1,
            InflowVariant.standard().perMinute(A_MINUTE),
            CartRoverVariant.standard().perMinute(A_MINUTE));
    final PracticeShop shop = PracticeShop.open(sandbox, InstantSource.system(), 1);
    final SandboxCredentials keys = sandbox.credentials();
    final Path home;
    final Owner owner = new Owner(this::scene, Duration.ofSeconds(30));
    private final SandboxServer server;
    private final Map<String, String> environment = new HashMap<>();
    private LocalBridge bridge;
    private Window window;

    private LiveShop(Path home) {
        this.home = home;
        try {
            server = sandbox.serve(0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys are where an owner has put them before: nothing that is typed is kept. */
    static LiveShop keysInEnvironment(Path folder) {
        LiveShop made = new LiveShop(folder.resolve("home"));
        made.environment.putAll(Map.of(
                "CARTWRIGHT_SECRETS", "env",
                "CARTWRIGHT_INFLOW_API_KEY", made.keys.inflowApiKey(),
                "CARTWRIGHT_CARTROVER_API_USER", made.keys.cartRoverApiUser(),
                "CARTWRIGHT_CARTROVER_API_KEY", made.keys.cartRoverApiKey()));
        return made;
    }

    /** A computer without a keyring: keys go to an encrypted file, if the owner gives a passphrase. */
    static LiveShop keysInFile(Path folder) {
        LiveShop made = new LiveShop(folder.resolve("home"));
        made.environment.put("CARTWRIGHT_SECRETS", "file");
        return made;
    }

    /** The same, where the passphrase need not be typed. */
    static LiveShop keysInOpenFile(Path folder) {
        LiveShop made = keysInFile(folder);
        made.environment.put("CARTWRIGHT_PASSPHRASE", PASSPHRASE);
        return made;
    }

    /** Starts the program and its window; the services run where a shop is set up. */
    LiveShop start() {
        openBridge();
        openWindow();
        return this;
    }

    private void openBridge() {
        bridge = new Opening(Map.copyOf(environment), InstantSource.system(), ZoneOffset.UTC, null).toRun(home);
        SetupDesk.KeyKeeping keeping = bridge.setupDesk().keyKeeping();
        at(server.baseUrl(Api.INFLOW).toString(), server.baseUrl(Api.CARTROVER).toString());
        if (keeping.usable()) {
            bridge.start();
        }
    }

    private void openWindow() {
        window = onFx(() ->
                new Window(new Stage(), bridge, InstantSource.system(), ZoneOffset.UTC, Theme.Choice.LIGHT, 1180, 760));
    }

    /** Where the wizard finds the two services. */
    void at(String inflow, String cartrover) {
        Map<String, String> now = bridge.setupDesk().answers().values();
        if (!inflow.equals(now.get("inflowBaseUrl")) || !cartrover.equals(now.get("cartroverBaseUrl"))) {
            bridge.setupDesk().answer(Map.of("inflowBaseUrl", inflow, "cartroverBaseUrl", cartrover));
        }
    }

    String address(Api api) {
        return server.baseUrl(api).toString();
    }

    /** Quits the program and starts it again. */
    void restart() {
        quit();
        start();
    }

    /** Quits the program; the services stay. */
    void quit() {
        onFx(() -> {
            window.scene.getWindow().hide();
            window.close();
            return null;
        });
        bridge.close();
    }

    /** Sets the shop up as the wizard would with these keys, both locations each from one of inFlow's, and starts. */
    LiveShop live() {
        openBridge();
        SetupDesk desk = bridge.setupDesk();
        desk.connectInflow(keys.companyId(), keys.inflowApiKey());
        desk.connectCartRover(keys.cartRoverApiUser(), keys.cartRoverApiKey());
        desk.checkForCarts();
        desk.matchProducts();
        desk.readLocations();
        Map<String, String> answers = new HashMap<>(Map.of("settleSeconds", "0", "since", "2026-01-01"));
        answers.put("location:MAIN", "on " + location("Main warehouse"));
        answers.put("location:SHOPFLOOR", "on " + location("Shop floor"));
        desk.answer(answers);
        desk.goLive(true, false);
        bridge.changeSettings(
                "Limits of the test",
                s -> new Settings(
                        s.inflow(),
                        s.cartrover(),
                        s.pushInventory(),
                        s.pullOrders(),
                        s.pushShipping(),
                        new Settings.Limits(A_MINUTE, 50 * A_MINUTE, A_MINUTE),
                        s.intervals()));
        openWindow();
        owner.see("Orders per day");
        return this;
    }

    private String location(String name) {
        return sandbox.inflow().catalogue().locationId(name).orElseThrow();
    }

    LocalBridge bridge() {
        return bridge;
    }

    Window window() {
        return window;
    }

    private javafx.scene.Scene scene() {
        return window.scene;
    }

    void open(Page page, String target) {
        onFx(() -> {
            window.main.open(page, target);
            return null;
        });
    }

    /** The services go too; the program was quit before. */
    void closeServices() {
        server.close();
    }

    @Override
    public void close() {
        quit();
        closeServices();
    }
}
