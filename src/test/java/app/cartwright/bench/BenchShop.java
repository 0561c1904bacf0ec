package app.cartwright.bench;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.http.Api;
import app.cartwright.http.Transport;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.schedule.Waiting;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/** A practice shop without limits of its services, and the whole program over it in this process. */
final class BenchShop {
    final Sandbox sandbox;
    final PracticeShop shop;
    private final InstantSource clock;

    BenchShop(InstantSource clock) {
        this.clock = clock;
        this.sandbox = new Sandbox(
                clock,
                1,
                InflowVariant.standard().perMinute(1_000_000_000).hourlyLimit(false),
                CartRoverVariant.standard().perMinute(1_000_000_000));
        this.shop = PracticeShop.open(sandbox, clock, 1);
        // Orders may name these before inFlow has them, and would be held.
        for (String sku : new String[] {"TEA-SPICE-100", "TEA-FROST-50", "TIN-STAR", "CANDLE-LARK"}) {
            sandbox.inflow().catalogue().addProduct(sku, sku, BigDecimal.TEN);
        }
    }

    /** Opens a data folder and sets it up against these addresses. */
    LocalBridge open(
            Path home, String inflow, String rover, Supplier<Transport> transport, Waiting waiting, int seconds) {
        SandboxCredentials keys = sandbox.credentials();
        Map<String, String> environment = Map.of(
                "CARTWRIGHT_SECRETS", "env",
                "CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey(),
                "CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser(),
                "CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey());
        LocalBridge bridge = new Opening(environment, clock, ZoneOffset.UTC, null, transport, waiting).toRun(home);
        bridge.setup(setup(inflow, rover, seconds, clock.instant()).getBytes(StandardCharsets.UTF_8), null, true);
        return bridge;
    }

    private String setup(String inflow, String rover, int seconds, Instant now) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.putObject("inflow")
                .put("companyId", sandbox.credentials().companyId())
                .put("baseUrl", inflow);
        file.putObject("cartrover").put("baseUrl", rover);
        ArrayNode locations =
                file.putObject("pushInventory").put("zeroGuardPercent", 100).putArray("locations");
        locations.addObject().put("cartroverLocation", "MAIN").put("source", "Main warehouse");
        locations.addObject().put("cartroverLocation", "SHOPFLOOR").put("source", "Shop floor");
        file.putObject("pullOrders")
                .put(
                        "since",
                        now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(9).toString());
        file.putObject("pushShipping").put("settleSeconds", 0);
        file.putObject("limits")
                .put("inflowPerMinute", 1_000_000)
                .put("inflowPerHour", 1_000_000)
                .put("cartroverPerMinute", 1_000_000);
        file.putObject("intervals")
                .put("ordersSeconds", seconds)
                .put("inventorySeconds", seconds)
                .put("shippingSeconds", seconds);
        return file.toString();
    }

    /** Both base addresses of a front. */
    static String base(app.cartwright.sandbox.SandboxServer server, Api api) {
        return server.baseUrl(api).toString();
    }
}
