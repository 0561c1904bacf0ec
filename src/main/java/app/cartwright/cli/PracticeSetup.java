package app.cartwright.cli;

import app.cartwright.http.Api;
import app.cartwright.sandbox.SandboxServer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A set-up file that fits a practice shop. */
final class PracticeSetup {
    private final String companyId;
    private final SandboxServer server;

    PracticeSetup(String companyId, SandboxServer server) {
        this.companyId = companyId;
        this.server = server;
    }

    /** The file's text: both locations mapped, orders from this day on, no settle time. */
    String text(LocalDate since) {
        return text(since, 60);
    }

    /** The same with this many seconds between two runs of each service. */
    String text(LocalDate since, int intervalSeconds) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(
                "inflow",
                Map.of(
                        "companyId",
                        companyId,
                        "baseUrl",
                        server.baseUrl(Api.INFLOW).toString()));
        file.put("cartrover", Map.of("baseUrl", server.baseUrl(Api.CARTROVER).toString()));
        file.put(
                "pushInventory",
                Map.of(
                        "enabled",
                        true,
                        "locations",
                        List.of(location("MAIN", "Main warehouse"), location("SHOPFLOOR", "Shop floor"))));
        file.put("pullOrders", Map.of("enabled", true, "location", "Main warehouse", "since", since.toString()));
        file.put("pushShipping", Map.of("enabled", true, "settleSeconds", 0));
        file.put(
                "intervals",
                Map.of(
                        "ordersSeconds",
                        intervalSeconds,
                        "inventorySeconds",
                        intervalSeconds,
                        "shippingSeconds",
                        intervalSeconds));
        return new Json().text(file) + "\n";
    }

    private static Map<String, Object> location(String cartrover, String source) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("cartroverLocation", cartrover);
        location.put("enabled", true);
        location.put("source", source);
        return location;
    }
}
