package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.sandbox.LastingShop;
import app.cartwright.sandbox.PracticeFault;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.secrets.KeyName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The practice shop inside this process: both services simulated on loopback, and a shop that lives. It goes on at each
 * start of the program where it stopped: its orders, stock and figures are noted beside the store.
 */
final class PracticeWorld implements AutoCloseable {
    private static final int ORDERS_A_DAY = 400;
    private static final int ORDERS_A_MINUTE = 1;
    private static final int MOST_A_MINUTE = 10;
    private static final List<Integer> SPEEDS = List.of(1, 10, 60);
    private static final long SEED = 1;
    private static final String FILE = "practice.jsonl";

    private final PracticeShop shop;
    private final SandboxServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String keyGiven = "";

    private PracticeWorld(PracticeShop shop, SandboxServer server) {
        this.shop = shop;
        this.server = server;
    }

    /**
     * Opens the shop on free ports.
     *
     * @param home the data folder, where it is noted what happens in the shop
     * @param ordersBefore how many orders came before, where that can't be read: no number comes twice
     */
    static PracticeWorld open(Path home, InstantSource clock, int ordersBefore) {
        PracticeShop shop = LastingShop.open(home.resolve(FILE), clock, SEED, ORDERS_A_DAY, ordersBefore);
        if (shop.steadyPace().isEmpty()) {
            // Somebody is looking on: an order a minute, until the owner chooses.
            shop.ordersPerMinute(ORDERS_A_MINUTE);
        }
        try {
            PracticeWorld world = new PracticeWorld(shop, shop.sandbox().serve(0, 0));
            Thread.ofPlatform().name("practice shop").daemon(true).start(world::live);
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException("the practice shop could not be opened", e);
        }
    }

    /** Nothing of an earlier practice shop is kept. */
    static void forget(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("the practice shop could not be forgotten", e);
        }
    }

    private void live() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                shop.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    PracticeDesk.State state() {
        String key = shop.currentCartRoverKey();
        return new PracticeDesk.State(
                shop.speed(), shop.steadyPace().orElse(0), shop.seed(), key.equals(keyGiven) ? null : key);
    }

    ActionResult speed(int times) {
        if (!SPEEDS.contains(times)) {
            return ActionResult.no("The practice shop can run 1, 10 or 60 times as fast as the clock.");
        }
        shop.speed(times);
        return ActionResult.ok(
                times == 1
                        ? "The practice shop runs with the clock."
                        : "The practice shop runs " + times + " times as fast.");
    }

    ActionResult ordersPerMinute(int orders) {
        if (orders < 0 || orders > MOST_A_MINUTE) {
            return ActionResult.no("From 0 to " + MOST_A_MINUTE + " orders can come in a minute.");
        }
        shop.ordersPerMinute(orders);
        return ActionResult.ok(
                orders == 0 ? "No order comes until you let some come." : orders + " orders come in a minute.");
    }

    ActionResult killAtNextOrder(Runnable kill) {
        shop.atNextOrderWritten(kill);
        return ActionResult.ok("Cartwright is killed when the next order has been written.");
    }

    ActionResult goWrong(PracticeDesk.Mishap mishap) {
        if (mishap == PracticeDesk.Mishap.KILL) {
            return ActionResult.no("A kill is asked for by itself.");
        }
        PracticeFault fault = switch (mishap) {
            case UNKNOWN_SKU -> PracticeFault.UNKNOWN_SKU;
            case LOST_ORDER_ANSWER -> PracticeFault.ORDER_ANSWER_LOST;
            case LOST_ANSWER -> PracticeFault.ANSWER_LOST;
            case SHORT_STOCK_READ -> PracticeFault.SHORT_STOCK_READ;
            case NETWORK_DROP -> PracticeFault.NETWORK_DOWN;
            case EDIT_AT_CART -> PracticeFault.ORDER_EDITED;
            case KEY_REFUSED -> PracticeFault.KEY_REFUSED;
            case KILL -> throw new IllegalArgumentException(mishap.name());
        };
        shop.cause(fault);
        return ActionResult.ok(fault.hint());
    }

    PracticeShop shop() {
        return shop;
    }

    URI address(Api api) {
        return server.baseUrl(api);
    }

    String companyId() {
        return shop.sandbox().credentials().companyId();
    }

    /** The invented keys as they are valid now; they are kept nowhere. */
    Map<String, String> keys() {
        SandboxCredentials keys = shop.sandbox().credentials();
        String key = shop.currentCartRoverKey();
        keyGiven = key;
        return Map.of(
                KeyName.INFLOW_API_KEY.variable(), keys.inflowApiKey(),
                KeyName.CARTROVER_API_USER.variable(), keys.cartRoverApiUser(),
                KeyName.CARTROVER_API_KEY.variable(), key);
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
