package app.cartwright.cli;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.http.Api;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.ShopAudit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in a demo. Counts come from the bridge, findings from the two services themselves.
 *
 * @param wrong what was lost, doubled or left wrong, one sentence each; empty means that all is well
 */
record DemoReport(
        long seed,
        List<Cart> carts,
        int ordersPlaced,
        int figuresSent,
        int shipmentsPushed,
        Map<String, Integer> faults,
        List<ErrorView> openErrors,
        List<Call> calls,
        String shopTime,
        String wallTime,
        List<String> wrong) {
    /** Orders of one cart by their end. */
    record Cart(String cart, int placed, int inInflow, int shipped, int cancelled, int others) {}

    /** Calls that left for a service, and how many a minute that was. */
    record Call(String api, long calls, String perMinute) {}

    static DemoReport of(
            PracticeShop shop, LocalBridge bridge, List<ShopAudit.Mapping> mappings, Duration took, Duration shopTime) {
        ShopAudit audit = new ShopAudit(shop.sandbox());
        List<String> wrong = new ArrayList<>(audit.alwaysWrong());
        wrong.addAll(audit.leftUndone(shop.placed()));
        wrong.addAll(audit.wrongFigures(mappings));
        Map<String, Integer> faults = new TreeMap<>();
        shop.sandbox().history().calls().forEach(call -> {
            if (call.fault() != null) {
                faults.merge(
                        call.fault().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), 1, Integer::sum);
            }
        });
        List<ShipmentView> shipments = bridge.shipments();
        return new DemoReport(
                shop.seed(),
                carts(shop, bridge),
                shop.placed().size(),
                shop.sandbox().cartRover().inventoryWrites().size(),
                (int) shipments.stream().filter(s -> s.state().equals("pushed")).count(),
                faults,
                bridge.errors(false),
                List.of(
                        call("inFlow", bridge.calls(Api.INFLOW), shopTime),
                        call("CartRover", bridge.calls(Api.CARTROVER), shopTime)),
                shopTime.toDays() + " d " + shopTime.toHoursPart() + " h",
                took.toSeconds() + "." + took.toMillisPart() / 100 + " s",
                wrong);
    }

    private static Call call(String api, long calls, Duration shopTime) {
        long minutes = Math.max(1, shopTime.toMinutes());
        return new Call(api, calls, calls * 10 / minutes / 10 + "." + calls * 10 / minutes % 10);
    }

    private static List<Cart> carts(PracticeShop shop, LocalBridge bridge) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        PracticeShop.ORDER_SOURCES.forEach(source -> counts.put(source, new int[5]));
        shop.placed().forEach(order -> counts.computeIfAbsent(order.orderSource(), s -> new int[5])[0]++);
        for (OrderView order : bridge.orders()) {
            int[] count = counts.computeIfAbsent(order.cart() == null ? "no cart" : order.cart(), s -> new int[5]);
            count[1] += order.inflowOrderId() == null ? 0 : 1;
            switch (order.state()) {
                case "shippingPushed" -> count[2]++;
                case "cancelled" -> count[3]++;
                default -> count[4]++;
            }
        }
        List<Cart> carts = new ArrayList<>();
        counts.forEach((cart, c) -> carts.add(new Cart(cart, c[0], c[1], c[2], c[3], c[4])));
        return carts;
    }

    boolean good() {
        return wrong.isEmpty();
    }

    String text(Console console) {
        StringBuilder text = new StringBuilder();
        text.append("Larkspur Lane Teas, an invented shop, lived %s in %s.%n%n".formatted(shopTime, wallTime));
        Table table = new Table("CART", "PLACED", "IN INFLOW", "SHIPPED", "CANCELLED", "OTHERS");
        for (Cart cart : carts) {
            table.row(cart.cart(), cart.placed(), cart.inInflow(), cart.shipped(), cart.cancelled(), cart.others());
        }
        text.append(table.text()).append('\n');
        text.append("Stock figures sent: %d%nShipments pushed: %d%n".formatted(figuresSent, shipmentsPushed));
        for (Call call : calls) {
            text.append("Calls to %s: %d, %s a minute%n".formatted(call.api(), call.calls(), call.perMinute()));
        }
        if (!faults.isEmpty()) {
            text.append("\nWhat went wrong on the way, and was got over:\n");
            faults.forEach((fault, times) -> text.append("  %4d × %s%n".formatted(times, fault)));
        }
        text.append(
                openErrors.isEmpty()
                        ? "\nNo error is open.\n"
                        : "\nOpen errors:\n" + ErrorsCommand.text(openErrors, console));
        if (good()) {
            text.append("\nNothing was lost, doubled or left wrong.\n");
        } else {
            text.append("\nWrong:\n");
            wrong.forEach(finding -> text.append("  ").append(finding).append('\n'));
        }
        return text.toString();
    }
}
