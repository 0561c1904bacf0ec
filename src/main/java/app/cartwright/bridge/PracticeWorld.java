package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.secrets.KeyName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The practice shop inside this process: both services simulated on loopback, and a shop that lives. It begins a new day at
 * each start of the program; what was pulled before stays on the lists.
 */
final class PracticeWorld implements AutoCloseable {
    /** Mark in the store of a folder that is set up against the practice shop. */
    static final String MARK = "practiceShop";

    private static final int ORDERS_A_DAY = 400;
    private static final int DAYS = 3650;

    private final PracticeShop shop;
    private final SandboxServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private PracticeWorld(PracticeShop shop, SandboxServer server) {
        this.shop = shop;
        this.server = server;
    }

    /**
     * Opens the shop on free ports.
     *
     * @param ordersBefore how many orders came on earlier days, so that no number comes twice
     */
    static PracticeWorld open(InstantSource clock, int ordersBefore) {
        PracticeShop shop = PracticeShop.open(clock, 1L + ordersBefore);
        shop.continueAfter(ordersBefore);
        shop.live(ORDERS_A_DAY, DAYS);
        try {
            PracticeWorld world = new PracticeWorld(shop, shop.sandbox().serve(0, 0));
            Thread.ofPlatform().name("practice shop").daemon(true).start(world::live);
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException("the practice shop could not be opened", e);
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

    PracticeShop shop() {
        return shop;
    }

    URI address(Api api) {
        return server.baseUrl(api);
    }

    String companyId() {
        return shop.sandbox().credentials().companyId();
    }

    /** The invented keys, which are kept nowhere. */
    Map<String, String> keys() {
        SandboxCredentials keys = shop.sandbox().credentials();
        return Map.of(
                KeyName.INFLOW_API_KEY.variable(), keys.inflowApiKey(),
                KeyName.CARTROVER_API_USER.variable(), keys.cartRoverApiUser(),
                KeyName.CARTROVER_API_KEY.variable(), keys.cartRoverApiKey());
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
