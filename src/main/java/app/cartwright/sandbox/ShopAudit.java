package app.cartwright.sandbox;

import app.cartwright.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks into both services after a run and says in sentences what a bridge did wrong. An empty list means that nothing
 * was lost, doubled or left wrong. Works from what the services hold and what arrived there, never from what the bridge
 * says of itself.
 */
public final class ShopAudit {
    private final Sandbox sandbox;

    /**
     * Which inFlow locations make up the figure of a CartRover location.
     *
     * @param inflowLocations by name; several mean their sum
     */
    public record Mapping(String cartRoverLocation, List<String> inflowLocations) {}

    public ShopAudit(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What must hold at any moment: nothing doubled, no write that is not allowed, sums to the cent. */
    public List<String> alwaysWrong() {
        List<String> findings = new ArrayList<>();
        doubledOrders(findings);
        doubledShipments(findings);
        forbiddenWrites(findings);
        differentTotals(findings);
        return findings;
    }

    /** What must hold as well once the shop is quiet and the bridge has had time to finish. */
    public List<String> leftUndone(List<PlacedOrder> placed) {
        List<String> findings = new ArrayList<>();
        for (PlacedOrder order : placed) {
            List<ObjectNode> written = sandbox.inflow().ordersByExternalId(order.custRef());
            boolean live =
                    written.stream().anyMatch(row -> !row.path("isCancelled").asBoolean());
            if (order.fate().endsShipped()) {
                if (!live) {
                    findings.add("Order " + order.custRef() + " is not in inFlow.");
                } else if (sandbox.cartRover().shipmentPushes(order.custRef()).stream()
                        .noneMatch(ShipmentPush::accepted)) {
                    findings.add("The shipment of order " + order.custRef() + " did not reach CartRover.");
                }
            } else if (live) {
                findings.add("Order " + order.custRef() + " (" + order.fate() + ") is still live in inFlow.");
            }
        }
        return findings;
    }

    /** Figures in CartRover that are not those of inFlow, for SKUs that both have exactly alike. */
    public List<String> wrongFigures(List<Mapping> mappings) {
        List<String> findings = new ArrayList<>();
        Set<String> inflowSkus = new HashSet<>(sandbox.inflow().catalogue().skus());
        for (Mapping mapping : mappings) {
            for (String sku : sandbox.cartRover().account().skus()) {
                if (!inflowSkus.contains(sku)) {
                    continue;
                }
                BigDecimal sum = mapping.inflowLocations().stream()
                        .map(location -> sandbox.inflow().catalogue().available(sku, location))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal right = sum.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
                String shown = sandbox.cartRover()
                        .figure(sku, mapping.cartRoverLocation())
                        .map(BigDecimal::toPlainString)
                        .orElse("nothing");
                if (!shown.equals(right.toPlainString())) {
                    findings.add(sku + " at " + mapping.cartRoverLocation() + " shows " + shown + ", not "
                            + right.toPlainString() + ".");
                }
            }
        }
        return findings;
    }

    private void doubledOrders(List<String> findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (ObjectNode order : sandbox.inflow().orders()) {
            String externalId = order.path("externalId").asText();
            if (!externalId.isEmpty() && seen.merge(externalId, 1, Integer::sum) == 2) {
                findings.add("Order " + externalId + " is in inFlow twice.");
            }
        }
    }

    private void doubledShipments(List<String> findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (ShipmentPush push : sandbox.cartRover().shipmentPushes()) {
            if (!push.accepted()) {
                continue;
            }
            if (seen.merge(push.custRef(), 1, Integer::sum) == 2) {
                findings.add("The shipment of order " + push.custRef() + " was pushed twice.");
            }
            if (!push.fulfilledThen()) {
                findings.add("The shipment of order " + push.custRef() + " was pushed while it was not fulfilled.");
            }
        }
    }

    private void forbiddenWrites(List<String> findings) {
        Set<String> ownCustomers = new HashSet<>();
        for (CallRecord call : sandbox.history().writes()) {
            boolean allowed = call.api() == Api.INFLOW ? inflowMay(call, ownCustomers) : roverMay(call);
            if (!allowed) {
                findings.add("A write that is not allowed: " + call.method() + " " + call.path() + ".");
            }
        }
    }

    private static boolean inflowMay(CallRecord call, Set<String> ownCustomers) {
        if (call.kind() == CallKind.INFLOW_CUSTOMER_WRITE) {
            if (call.effect().kind() == Effect.Kind.CREATED) {
                ownCustomers.addAll(call.effect().keys());
            }
            return !call.effect().changed()
                    || ownCustomers.containsAll(call.effect().keys());
        }
        return call.kind() == CallKind.INFLOW_ORDER_WRITE || call.kind() == CallKind.INFLOW_QUICK_CANCEL;
    }

    private static boolean roverMay(CallRecord call) {
        return switch (call.kind()) {
            case ROVER_SHIP, ROVER_INVENTORY_WRITE -> true;
            case ROVER_ACKNOWLEDGE -> call.body().contains("\"at_wms\"");
            default -> false;
        };
    }

    private void differentTotals(List<String> findings) {
        for (CallRecord call : sandbox.history().writes()) {
            if (call.kind() == CallKind.INFLOW_ORDER_WRITE && call.effect().kind() == Effect.Kind.CREATED) {
                compareTotal(call, findings);
            }
        }
    }

    /** Compares what inFlow answered when the order was made: later changes on either side are people's own. */
    private void compareTotal(CallRecord call, List<String> findings) {
        JsonNode order = Json.parse(call.answer()).orElseGet(Json::object);
        String custRef = order.path("externalId").asText();
        List<BigDecimal> totals = sandbox.cartRover().totals(custRef);
        BigDecimal inInflow = InflowValues.decimal(order, "total");
        if (order.has("total") && !totals.isEmpty() && totals.stream().noneMatch(t -> t.compareTo(inInflow) == 0)) {
            findings.add("Order " + custRef + " is " + inInflow.toPlainString() + " in inFlow and "
                    + totals.getFirst().toPlainString() + " in CartRover.");
        }
    }
}
