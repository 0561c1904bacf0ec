package app.cartwright.variants;

import app.cartwright.bridge.NightShop;
import app.cartwright.bridge.OrderView;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.ShopAudit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pull orders, push stock, push shipping: once through, by the whole program, against services with these variants. */
final class MainJob {
    private MainJob() {}

    /** What is wrong afterwards; empty where all is well. */
    static List<String> run(List<Variant> variants, Path parent) throws IOException {
        Path home = Files.createTempDirectory(parent, "job");
        CartRoverVariant rover = CartRoverVariant.standard();
        InflowVariant inflow = InflowVariant.standard();
        String version = "2025-06-24";
        Map<String, Map<String, String>> contract = new TreeMap<>();
        for (Variant variant : variants) {
            rover = variant.rover().apply(rover);
            inflow = variant.inflow().apply(inflow);
            version = variant.apiVersion().isEmpty() ? version : variant.apiVersion();
            variant.contract()
                    .forEach((api, entries) -> contract.computeIfAbsent(api, key -> new TreeMap<>())
                            .putAll(entries));
        }
        Files.writeString(home.resolve("contract.json"), json(contract));
        List<String> wrong = new ArrayList<>();
        try (NightShop shop = new NightShop(home, inflow, rover, version)) {
            job(shop, wrong);
        } catch (RuntimeException e) {
            wrong.add("It ended with " + e);
        } finally {
            delete(home);
        }
        return wrong;
    }

    private static void job(NightShop shop, List<String> wrong) {
        shop.place(NewOrder.of("9001", NightShop.CART)
                .line("TEA-ASSAM-100", "2", "15.00")
                .line("TIN-SMALL", "1", "10.00")
                .tax("2.34")
                .shipping("5.50")
                .orderDiscount("3.00"));
        shop.place(NewOrder.of("9002", NightShop.CART).line("TEA-EARL-100", "3", "7.35"));
        shop.place(NewOrder.of("9003", NightShop.CART).line("TEA-NOT-THERE", "1", "7.35"));
        shop.sync();
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId("9001"), "UPS", "1Z9001");
        shop.sandbox.cartRover().carts().cancel("9002");
        shop.sandbox.inflow().catalogue().setOnHand("TIN-SMALL", "Main warehouse", new BigDecimal("55"));
        shop.sync();
        shop.sync();
        ShopAudit audit = new ShopAudit(shop.sandbox);
        wrong.addAll(audit.alwaysWrong());
        wrong.addAll(audit.wrongFigures(List.of(
                new ShopAudit.Mapping("MAIN", List.of("Main warehouse")),
                new ShopAudit.Mapping("SHOPFLOOR", List.of("Shop floor")))));
        expect(wrong, "orders in inFlow", 2, shop.sandbox.inflow().orders().size());
        expect(
                wrong,
                "pushes of 9001",
                1,
                shop.sandbox.cartRover().shipmentPushes("9001").size());
        expect(wrong, "status of 9001", "shipped", shop.sandbox.cartRover().status("9001"));
        boolean cancelled = shop.sandbox
                .inflow()
                .ordersByExternalId("9002")
                .getFirst()
                .path("isCancelled")
                .asBoolean();
        expect(wrong, "9002 is cancelled in inFlow", true, cancelled);
        Map<String, String> states =
                shop.bridge().orders().stream().collect(Collectors.toMap(OrderView::custRef, OrderView::state));
        expect(wrong, "9001", "shippingPushed", states.get("9001"));
        expect(wrong, "9002", "cancelled", states.get("9002"));
        expect(wrong, "9003", "held", states.get("9003"));
        shop.bridge().errors(false).stream()
                .filter(error -> !error.code().equals("sku-missing"))
                .forEach(error -> wrong.add("Open: " + error.title() + ". " + error.cause()));
    }

    private static void expect(List<String> wrong, String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            wrong.add(what + ": " + wanted + " was expected, it is " + got);
        }
    }

    private static String json(Map<String, Map<String, String>> contract) {
        return contract.entrySet().stream()
                .map(api -> '"' + api.getKey() + "\":"
                        + api.getValue().entrySet().stream()
                                .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
                                .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** A folder in memory where there is one. */
    static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "cartwright-variants")
                : Files.createTempDirectory("cartwright-variants");
    }
}
