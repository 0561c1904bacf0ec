package app.cartwright.kills;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Effect;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.InventoryWrite;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.sandbox.ShipmentPush;
import app.cartwright.sandbox.ShopAudit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** The practice shop over real HTTP, where shoppers and the warehouse are busy, and what must be true of it. */
final class BusyShop implements AutoCloseable {
    private static final List<String> SKUS =
            List.of("TEA-ASSAM-100", "TEA-SENCHA-100", "TEA-OOLONG-100", "TIN-SMALL", "MUG-BLU-350", "POT-GLASS-600");
    private static final Map<String, String> ROOMS = Map.of("MAIN", "Main warehouse", "SHOPFLOOR", "Shop floor");

    final Sandbox sandbox;
    final SandboxServer server;
    private final RandomGenerator random;
    private final List<String> placed = new ArrayList<>();
    private final Set<String> cancelled = new TreeSet<>();
    private final Set<String> fulfilled = new TreeSet<>();

    BusyShop(RandomGenerator random) throws IOException {
        this.random = random;
        this.sandbox = new Sandbox(
                InstantSource.system(),
                1,
                InflowVariant.standard().perMinute(1_000_000).hourlyLimit(false),
                CartRoverVariant.standard().perMinute(1_000_000));
        PracticeShop.open(sandbox, InstantSource.system(), 1);
        for (String sku : SKUS) {
            ROOMS.values().forEach(room -> sandbox.inflow().catalogue().adjust(sku, room, BigDecimal.valueOf(5_000)));
        }
        this.server = sandbox.serve(0, 0);
    }

    /** A program whose keys fit this shop. */
    Program program(Path scratch, Path home) {
        SandboxCredentials keys = sandbox.credentials();
        return new Program(scratch, home)
                .with("CARTWRIGHT_SECRETS", "env")
                .with("CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey())
                .with("CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser())
                .with("CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey());
    }

    /** Writes a set-up file that fits this shop. */
    Path setupFile(Path file, int inflowPerMinute) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode setup = json.createObjectNode();
        setup.putObject("inflow")
                .put("companyId", sandbox.credentials().companyId())
                .put("baseUrl", server.baseUrl(Api.INFLOW).toString());
        setup.putObject("cartrover")
                .put("baseUrl", server.baseUrl(Api.CARTROVER).toString());
        ObjectNode inventory =
                setup.putObject("pushInventory").put("enabled", true).put("zeroGuardPercent", 100);
        ArrayNode locations = inventory.putArray("locations");
        ROOMS.forEach((rover, inflow) -> locations
                .addObject()
                .put("cartroverLocation", rover)
                .put("enabled", true)
                .put("source", inflow));
        setup.putObject("pullOrders").put("since", "2026-01-01");
        setup.putObject("pushShipping").put("settleSeconds", 0);
        setup.putObject("limits")
                .put("inflowPerMinute", inflowPerMinute)
                .put("inflowPerHour", 1_000_000)
                .put("cartroverPerMinute", 1_000_000);
        setup.putObject("intervals")
                .put("ordersSeconds", 5)
                .put("inventorySeconds", 5)
                .put("shippingSeconds", 5);
        Files.writeString(file, setup.toString());
        return file;
    }

    /** One thing that a shopper or the warehouse does. */
    void somethingHappens() {
        int dice = random.nextInt(100);
        if (dice < 40) {
            place();
        } else if (dice < 75) {
            fulfilOne();
        } else if (dice < 83) {
            cancelOne();
        } else {
            moveStock();
        }
    }

    /** Lets something happen that makes the program write in this way. */
    void makeDue(CallKind kind) {
        switch (kind) {
            case ROVER_SHIP -> fulfilOne();
            case ROVER_INVENTORY_WRITE -> moveStock();
            case INFLOW_QUICK_CANCEL -> cancelOne();
            default -> place();
        }
    }

    void place() {
        int number = placed.size() + 1;
        String custRef = number % 9 == 0 ? "PO " + number + "/7 #+3%" : "LLT-" + (1000 + number);
        NewOrder order = NewOrder.of(custRef, PracticeShop.ORDER_SOURCES.get(random.nextInt(3)))
                .custPoNo(String.valueOf(1000 + number));
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            order.line(sku(), String.valueOf(1 + random.nextInt(4)), (7 + random.nextInt(20)) + ".35");
        }
        if (random.nextBoolean()) {
            order.tax("1.07");
        }
        if (random.nextBoolean()) {
            order.shipping("5.50");
        }
        placed.add(sandbox.cartRover().carts().place(order));
    }

    private void fulfilOne() {
        List<ObjectNode> open = sandbox.inflow().orders().stream()
                .filter(order -> !order.path("isCancelled").asBoolean())
                .filter(order -> !fulfilled.contains(order.path("externalId").asText()))
                .filter(order -> !cancelled.contains(order.path("externalId").asText()))
                .toList();
        if (open.isEmpty()) {
            place();
            return;
        }
        ObjectNode order = open.get(random.nextInt(open.size()));
        sandbox.inflow()
                .warehouse()
                .fulfil(
                        order.path("salesOrderId").asText(),
                        random.nextBoolean() ? "UPS" : "USPS",
                        "1Z" + (900_000 + fulfilled.size()));
        fulfilled.add(order.path("externalId").asText());
    }

    private void cancelOne() {
        List<String> open = placed.stream()
                .filter(custRef -> !fulfilled.contains(custRef) && !cancelled.contains(custRef))
                .toList();
        if (!open.isEmpty()) {
            String custRef = open.get(random.nextInt(open.size()));
            sandbox.cartRover().carts().cancel(custRef);
            cancelled.add(custRef);
        }
    }

    private void moveStock() {
        String room = random.nextBoolean() ? "Main warehouse" : "Shop floor";
        sandbox.inflow().catalogue().adjust(sku(), room, BigDecimal.valueOf(random.nextInt(30) - 12L));
    }

    private String sku() {
        return SKUS.get(random.nextInt(SKUS.size()));
    }

    /** What is wrong at this very moment; must be empty whatever was killed. */
    Set<String> wrongNow() {
        Set<String> findings = new TreeSet<>(new ShopAudit(sandbox).alwaysWrong());
        Map<String, Integer> made = new HashMap<>();
        for (CallRecord call : sandbox.history().writes()) {
            if (call.kind() == CallKind.INFLOW_ORDER_WRITE && call.effect().kind() == Effect.Kind.CREATED) {
                call.effect().keys().forEach(key -> made.merge(key, 1, Integer::sum));
            }
        }
        made.forEach((key, times) -> {
            if (times > 1) {
                findings.add("The inFlow order " + key + " was made " + times + " times.");
            }
        });
        Map<String, Instant> newest = new HashMap<>();
        for (InventoryWrite write : sandbox.cartRover().inventoryWrites()) {
            Instant before = newest.put(write.sku() + " at " + write.warehouse(), write.wmsDatetime());
            if (before != null && before.isAfter(write.wmsDatetime())) {
                findings.add("An older figure came after a newer one: " + write.sku() + ".");
            }
        }
        return findings;
    }

    /** What is wrong or missing once the program had time to finish. */
    Set<String> wrongAtTheEnd() {
        Set<String> findings = new TreeSet<>(wrongNow());
        for (String custRef : placed) {
            boolean live = sandbox.inflow().ordersByExternalId(custRef).stream()
                    .anyMatch(order -> !order.path("isCancelled").asBoolean());
            String status = sandbox.cartRover().status(custRef);
            if (cancelled.contains(custRef) && live) {
                findings.add("Order " + custRef + " was cancelled and is still live in inFlow.");
            } else if (!cancelled.contains(custRef) && !live) {
                findings.add("Order " + custRef + " is lost: not in inFlow.");
            } else if (fulfilled.contains(custRef)) {
                shippedOnce(custRef, status, findings);
            } else if (live && !status.equals("at_wms")) {
                findings.add("Order " + custRef + " is in inFlow, and CartRover has it as " + status + ".");
            }
        }
        findings.addAll(new ShopAudit(sandbox)
                .wrongFigures(ROOMS.entrySet().stream()
                        .map(room -> new ShopAudit.Mapping(room.getKey(), List.of(room.getValue())))
                        .toList()));
        return findings;
    }

    private void shippedOnce(String custRef, String status, Set<String> findings) {
        long accepted = sandbox.cartRover().shipmentPushes(custRef).stream()
                .filter(ShipmentPush::accepted)
                .count();
        if (accepted != 1 || !status.equals("shipped")) {
            findings.add("The shipment of " + custRef + " was accepted " + accepted + " times, CartRover says " + status
                    + ".");
        }
    }

    /** What the program's own list says other than the shop. */
    Set<String> wrongInList(JsonNode orders) {
        Set<String> told = new TreeSet<>();
        Set<String> findings = new TreeSet<>();
        orders.forEach(order -> {
            if (!told.add(order.path("custRef").asText())) {
                findings.add("The list names " + order.path("custRef").asText() + " twice.");
            }
        });
        placed.stream()
                .filter(custRef -> !told.contains(custRef) && !cancelled.contains(custRef))
                .forEach(custRef -> findings.add("The list lacks " + custRef + "."));
        return findings;
    }

    List<String> placed() {
        return Collections.unmodifiableList(placed);
    }

    int shipments() {
        return fulfilled.size();
    }

    int cancellations() {
        return cancelled.size();
    }

    @Override
    public void close() {
        server.close();
    }
}
