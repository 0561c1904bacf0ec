package app.cartwright.setup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings as text, in two forms of the same shape: a set-up file, and the stored form, which also knows ids of
 * locations, kinds of carts, and whether the owner chose a prefix. The stored form is read with tolerance: names that a
 * newer version added are passed over, those that an older one lacks take their default.
 */
public final class SettingsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private SettingsJson() {}

    /** A set-up file that gives these settings again. It holds no secrets, because settings have none. */
    public static String setupFile(Settings settings) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        lines.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return JSON.writer(lines).writeValueAsString(tree(settings, false)) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** The stored form. */
    public static String stored(Settings settings) {
        return tree(settings, true).toString();
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException where it isn't one
     */
    public static Settings read(String stored) {
        try {
            JsonNode root = JSON.readTree(stored);
            if (!root.isObject() || !root.path("inflow").path("companyId").isTextual()) {
                throw new IllegalArgumentException("the stored settings name no company id");
            }
            return settings(root);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the stored settings can't be read", e);
        }
    }

    private static ObjectNode tree(Settings settings, boolean stored) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("inflow")
                .put("companyId", settings.inflow().companyId())
                .put("baseUrl", settings.inflow().baseUrl().toString())
                .put("apiVersion", settings.inflow().apiVersion());
        root.putObject("cartrover")
                .put("baseUrl", settings.cartrover().baseUrl().toString());
        stock(root.putObject("pushInventory"), settings.pushInventory(), stored);
        orders(root.putObject("pullOrders"), settings.pullOrders(), stored);
        ObjectNode shipping = root.putObject("pushShipping")
                .put("enabled", settings.pushShipping().enabled())
                .put("settleSeconds", settings.pushShipping().settleSeconds())
                .put("trackingWaitHours", settings.pushShipping().trackingWaitHours());
        ObjectNode carriers = shipping.putObject("carriers");
        settings.pushShipping().carriers().forEach(carriers::put);
        root.putObject("limits")
                .put("inflowPerMinute", settings.limits().inflowPerMinute())
                .put("inflowPerHour", settings.limits().inflowPerHour())
                .put("cartroverPerMinute", settings.limits().cartroverPerMinute());
        root.putObject("intervals")
                .put("ordersSeconds", settings.intervals().ordersSeconds())
                .put("inventorySeconds", settings.intervals().inventorySeconds())
                .put("shippingSeconds", settings.intervals().shippingSeconds());
        return root;
    }

    private static void stock(ObjectNode node, Settings.PushInventory stock, boolean stored) {
        node.put("enabled", stock.enabled());
        var locations = node.putArray("locations");
        for (Settings.LocationMapping mapping : stock.locations()) {
            ObjectNode one = locations
                    .addObject()
                    .put("cartroverLocation", mapping.cartroverLocation())
                    .put("enabled", mapping.enabled());
            switch (mapping.source()) {
                case Settings.Source.All all -> one.put("source", SetupFile.ALL);
                case Settings.Source.One location -> location(one, "source", location, stored);
            }
        }
        node.put("zeroGuardPercent", stock.zeroGuardPercent())
                .put("zeroGuardAtLeast", stock.zeroGuardAtLeast())
                .put("acceptDoubleCount", stock.acceptDoubleCount());
    }

    private static void orders(ObjectNode node, Settings.PullOrders orders, boolean stored) {
        node.put("enabled", orders.enabled());
        Settings.Source.One location = orders.location();
        if (location != null) {
            location(node, "location", location, stored);
        }
        node.put("since", orders.since().toString());
        var carts = node.putArray("carts");
        for (Settings.CartPrefix cart : orders.carts()) {
            ObjectNode one =
                    carts.addObject().put("orderSource", cart.orderSource()).put("prefix", cart.prefix());
            if (stored) {
                one.put("kind", cart.kind()).put("chosen", cart.chosen());
            }
        }
    }

    private static void location(ObjectNode node, String name, Settings.Source.One location, boolean stored) {
        if (stored) {
            node.putObject(name).put("locationId", location.locationId()).put("name", location.name());
        } else {
            node.put(name, location.name().isBlank() ? location.locationId() : location.name());
        }
    }

    private static Settings settings(JsonNode root) {
        JsonNode inflow = root.path("inflow");
        JsonNode shipping = root.path("pushShipping");
        JsonNode limits = root.path("limits");
        JsonNode intervals = root.path("intervals");
        Map<String, String> carriers = new LinkedHashMap<>();
        shipping.path("carriers")
                .properties()
                .forEach(e -> carriers.put(e.getKey(), e.getValue().asText()));
        return new Settings(
                new Settings.Inflow(
                        inflow.path("companyId").textValue(),
                        uri(inflow, SettingsDefaults.INFLOW_URL),
                        inflow.path("apiVersion").asText(SettingsDefaults.INFLOW_API_VERSION)),
                new Settings.CartRover(uri(root.path("cartrover"), SettingsDefaults.CARTROVER_URL)),
                stock(root.path("pushInventory")),
                orders(root.path("pullOrders")),
                new Settings.PushShipping(
                        shipping.path("enabled").asBoolean(true),
                        shipping.path("settleSeconds").asInt(SettingsDefaults.SETTLE_SECONDS),
                        shipping.path("trackingWaitHours").asInt(SettingsDefaults.TRACKING_WAIT_HOURS),
                        carriers),
                new Settings.Limits(
                        limits.path("inflowPerMinute").asInt(SettingsDefaults.INFLOW_PER_MINUTE),
                        limits.path("inflowPerHour").asInt(SettingsDefaults.INFLOW_PER_HOUR),
                        limits.path("cartroverPerMinute").asInt(SettingsDefaults.CARTROVER_PER_MINUTE)),
                new Settings.Intervals(
                        intervals.path("ordersSeconds").asInt(SettingsDefaults.INTERVAL_SECONDS),
                        intervals.path("inventorySeconds").asInt(SettingsDefaults.INTERVAL_SECONDS),
                        intervals.path("shippingSeconds").asInt(SettingsDefaults.INTERVAL_SECONDS)));
    }

    private static URI uri(JsonNode node, URI otherwise) {
        return URI.create(node.path("baseUrl").asText(otherwise.toString()));
    }

    private static Settings.PushInventory stock(JsonNode node) {
        List<Settings.LocationMapping> locations = new ArrayList<>();
        for (JsonNode one : node.path("locations")) {
            Settings.Source.One source = location(one.path("source"));
            locations.add(new Settings.LocationMapping(
                    one.path("cartroverLocation").asText(),
                    one.path("enabled").asBoolean(false),
                    source == null ? new Settings.Source.All() : source));
        }
        JsonNode percent = node.path("zeroGuardPercent");
        BigDecimal limit = percent.isNumber() ? percent.decimalValue() : SettingsDefaults.ZERO_GUARD_PERCENT;
        return new Settings.PushInventory(
                node.path("enabled").asBoolean(true),
                List.copyOf(locations),
                limit,
                node.path("zeroGuardAtLeast").asInt(SettingsDefaults.ZERO_GUARD_AT_LEAST),
                node.path("acceptDoubleCount").asBoolean(false));
    }

    private static Settings.PullOrders orders(JsonNode node) {
        List<Settings.CartPrefix> carts = new ArrayList<>();
        for (JsonNode one : node.path("carts")) {
            carts.add(new Settings.CartPrefix(
                    one.path("orderSource").asText(),
                    one.path("kind").isTextual() ? one.path("kind").textValue() : null,
                    one.path("prefix").asText(),
                    one.path("chosen").asBoolean(true)));
        }
        return new Settings.PullOrders(
                node.path("enabled").asBoolean(true),
                location(node.path("location")),
                LocalDate.parse(node.path("since").asText()),
                List.copyOf(carts));
    }

    private static Settings.Source.@Nullable One location(JsonNode node) {
        return node.isObject()
                ? new Settings.Source.One(
                        node.path("locationId").asText(), node.path("name").asText())
                : null;
    }
}
