package app.cartwright.cli;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.bridge.StatusView.BudgetView;
import app.cartwright.http.Api;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.ShopAudit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What happened in a demo. Counts come from the bridge, findings from the two services themselves.
 *
 * @param faults what the practice shop let go wrong, and how often
 * @param wrong what was lost, doubled or left wrong, one sentence each; empty means that all is well
 */
record DemoReport(
        long seed,
        List<Cart> carts,
        int ordersPlaced,
        int figuresSent,
        int shipmentsPushed,
        Map<String, Integer> faults,
        List<Others> others,
        List<Held> settled,
        List<ErrorView> openErrors,
        List<Call> calls,
        String shopTime,
        String wallTime,
        List<String> wrong) {
    private static final String NO_CART = "no cart";

    /** Orders of one cart by their end. */
    record Cart(String cart, int placed, int inInflow, int shipped, int cancelled, int others) {}

    /** Orders that were neither shipped nor cancelled, and why. */
    record Others(String cart, String why, int orders) {}

    /** What was held on the way and is done with: by itself, or because the owner saw to it. */
    record Held(String title, int times) {}

    /** Calls that left for a service, how many a minute that was, and how many it may be. */
    record Call(String api, long calls, String perMinute, int allowedPerMinute) {}

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
                others(bridge),
                settled(bridge),
                bridge.errors(false),
                List.of(
                        call("inFlow", Api.INFLOW, bridge, shopTime),
                        call("CartRover", Api.CARTROVER, bridge, shopTime)),
                shopTime.toDays() + " d " + shopTime.toHoursPart() + " h",
                took.toSeconds() + "." + took.toMillisPart() / 100 + " s",
                wrong);
    }

    private static Call call(String name, Api api, LocalBridge bridge, Duration shopTime) {
        long calls = bridge.calls(api);
        long minutes = Math.max(1, shopTime.toMinutes());
        int allowed = bridge.status().budgets().stream()
                .filter(b -> b.api().equalsIgnoreCase(api.name()))
                .mapToInt(BudgetView::perMinute)
                .sum();
        return new Call(name, calls, calls * 10 / minutes / 10 + "." + calls * 10 / minutes % 10, allowed);
    }

    private static boolean other(OrderView order) {
        return !order.state().equals("shippingPushed") && !order.state().equals("cancelled");
    }

    private static List<Others> others(LocalBridge bridge) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (OrderView order : bridge.orders()) {
            if (other(order)) {
                String why = Objects.requireNonNullElse(order.stateReason(), order.state());
                counts.merge(List.of(Objects.requireNonNullElse(order.cart(), NO_CART), why), 1, Integer::sum);
            }
        }
        List<Others> others = new ArrayList<>();
        counts.forEach((key, orders) -> others.add(new Others(key.get(0), key.get(1), orders)));
        return others;
    }

    private static List<Held> settled(LocalBridge bridge) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ErrorView error : bridge.errors(true)) {
            if (!error.state().equals("open")) {
                counts.merge(error.title(), 1, Integer::sum);
            }
        }
        List<Held> settled = new ArrayList<>();
        counts.forEach((title, times) -> settled.add(new Held(title, times)));
        return settled;
    }

    private static List<Cart> carts(PracticeShop shop, LocalBridge bridge) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        PracticeShop.ORDER_SOURCES.forEach(source -> counts.put(source, new int[5]));
        shop.placed().forEach(order -> counts.computeIfAbsent(order.orderSource(), s -> new int[5])[0]++);
        for (OrderView order : bridge.orders()) {
            int[] count = counts.computeIfAbsent(Objects.requireNonNullElse(order.cart(), NO_CART), s -> new int[5]);
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

    /** The report in two sentences. */
    String inShort() {
        int gotOver = faults.values().stream().mapToInt(Integer::intValue).sum();
        String happened = "%d orders, %d stock numbers and %d shipments in %s, with %d faults on the way."
                .formatted(ordersPlaced, figuresSent, shipmentsPushed, wallTime, gotOver);
        return happened + " " + (good() ? "Nothing was lost, doubled or left wrong." : String.join(" ", wrong));
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
            text.append("Calls to %s: %d, %s a minute of the %d that are allowed%n"
                    .formatted(call.api(), call.calls(), call.perMinute(), call.allowedPerMinute()));
        }
        if (!others.isEmpty()) {
            text.append("\nNeither shipped nor cancelled:\n");
            others.forEach(o -> text.append("  %4d × %s: %s%n".formatted(o.orders(), o.cart(), o.why())));
        }
        if (!settled.isEmpty()) {
            text.append("\nHeld on the way, and settled since:\n");
            settled.forEach(h -> text.append("  %4d × %s%n".formatted(h.times(), h.title())));
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
