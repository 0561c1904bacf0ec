package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cart's own keys can do: create orders, cancel them, say that tracking arrived. */
final class RoverCartLevel {
    private static final List<String> NEEDED =
            List.of("cust_ref", "ship_address_1", "ship_city", "ship_state", "ship_zip", "ship_country");

    private final RoverBook book;
    private final InstantSource time;

    RoverCartLevel(RoverBook book, InstantSource time) {
        this.book = book;
        this.time = time;
    }

    SandboxReply answer(SandboxRequest request, List<String> path, String cart) {
        String rest = String.join("/", path.subList(3, path.size()));
        if (request.method().equals("POST") && rest.equals("cartrover")) {
            RoverOrder order = create(object(request.body()), cart);
            ObjectNode body = Json.object()
                    .put("success_code", true)
                    .put("cust_ref", order.custRef())
                    .put("order_number", String.valueOf(order.recordNo));
            return SandboxReply.json(200, body).doing(Effect.of(Effect.Kind.CREATED, order.custRef()));
        }
        if (request.method().equals("POST") && path.size() == 4 && rest.equals("batch")) {
            return batch(request.body(), cart);
        }
        if (request.method().equals("POST") && rest.equals("cancel/cartrover")) {
            return cancel(Json.textOf(object(request.body()), "cust_ref"));
        }
        if (request.method().equals("GET") && path.size() == 5 && path.get(3).equals("wms_cancel")) {
            return cancelAtWms(path.get(4));
        }
        if (request.method().equals("POST") && path.size() == 5 && path.get(3).equals("update")) {
            RoverOrder order = book.known(path.get(4));
            order.status = "confirmed";
            order.confirmed = Optional.of(time.instant());
            return RoverReply.success().doing(Effect.of(Effect.Kind.UPDATED, order.custRef()));
        }
        throw RoverRoutes.unknownPath();
    }

    private SandboxReply batch(String body, String cart) {
        ArrayNode success = Json.array();
        ArrayNode failed = Json.array();
        List<String> made = new ArrayList<>();
        for (ObjectNode record : RoverWrites.records(body)) {
            try {
                RoverOrder order = create(record, cart);
                made.add(order.custRef());
                success.addObject()
                        .put("cust_ref", order.custRef())
                        .put("order_number", String.valueOf(order.recordNo));
            } catch (RoverRefusal refusal) {
                String custRef = Json.textOf(record, "cust_ref");
                ObjectNode one = failed.addObject();
                if (custRef.isEmpty()) {
                    one.put("index_pos", success.size() + failed.size() - 1);
                } else {
                    one.put("cust_ref", custRef);
                }
                one.put("message", refusal.text());
            }
        }
        ObjectNode response = Json.object();
        response.set("success", success);
        response.set("failed", failed);
        return RoverReply.success(response)
                .doing(new Effect(made.isEmpty() ? Effect.Kind.REFUSED : Effect.Kind.CREATED, List.copyOf(made)));
    }

    private static ObjectNode object(String body) {
        return Json.parse(body)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> RoverRefusal.invalid("The body is not a JSON object"));
    }

    private RoverOrder create(ObjectNode sent, String cart) {
        List<String> missing = NEEDED.stream()
                .filter(name -> Json.textOf(sent, name).isBlank())
                .toList();
        if (!missing.isEmpty() || sent.path("items").isEmpty()) {
            throw RoverRefusal.invalid(
                    "Order missing required field(s): " + (missing.isEmpty() ? "items" : String.join(", ", missing)));
        }
        String custRef = Json.textOf(sent, "cust_ref");
        if (book.find(custRef).isPresent()) {
            throw RoverRefusal.failure("OrderDuplicate");
        }
        NewOrder order = NewOrder.of(custRef, cart);
        String number = Json.textOf(sent, "cust_po_no");
        if (!number.isEmpty()) {
            order.custPoNo(number);
        }
        order.shipTo(person(sent, "ship"));
        order.billTo(person(sent, sent.path("ship_is_billing").asBoolean() ? "ship" : "cust"));
        for (JsonNode item : sent.path("items")) {
            String price = Json.textOf(item, "price");
            order.line(NewOrder.NewLine.of(
                            Json.textOf(item, "item"), Json.textOf(item, "quantity"), price.isEmpty() ? "0" : price)
                    .description(Json.textOf(item, "description")));
        }
        money(sent, "sales_tax").ifPresent(order::tax);
        money(sent, "shipping_handling").ifPresent(order::shipping);
        money(sent, "order_discount").ifPresent(order::orderDiscount);
        return book.add(order, time.instant());
    }

    private static Optional<String> money(ObjectNode sent, String name) {
        BigDecimal number = InflowValues.number(Json.textOf(sent, name));
        return Optional.ofNullable(number).map(BigDecimal::toPlainString);
    }

    private static Person person(ObjectNode sent, String prefix) {
        return new Person(
                Json.textOf(sent, prefix + "_company"),
                Json.textOf(sent, prefix + "_first_name"),
                Json.textOf(sent, prefix + "_last_name"),
                Json.textOf(sent, prefix + "_address_1"),
                Json.textOf(sent, prefix + "_address_2"),
                Json.textOf(sent, prefix + "_city"),
                Json.textOf(sent, prefix + "_state"),
                Json.textOf(sent, prefix + "_zip"),
                Json.textOf(sent, prefix + "_country"),
                Json.textOf(sent, prefix + "_phone"),
                Json.textOf(sent, prefix + "_e_mail"));
    }

    private SandboxReply cancel(String custRef) {
        RoverOrder order = book.known(custRef);
        if (!order.status.equals("new")) {
            throw RoverRefusal.failure("Order can no longer be canceled");
        }
        cancel(order);
        return RoverReply.success().doing(Effect.of(Effect.Kind.UPDATED, custRef));
    }

    private SandboxReply cancelAtWms(String custRef) {
        RoverOrder order = book.known(custRef);
        boolean late = order.status.equals("shipped") || order.status.equals("confirmed");
        if (!late) {
            cancel(order);
        }
        ObjectNode response = Json.object().put("success", !late).put("message", late ? "Order has shipped" : "");
        return RoverReply.success(response).doing(late ? Effect.NONE : Effect.of(Effect.Kind.UPDATED, custRef));
    }

    private void cancel(RoverOrder order) {
        order.status = "canceled";
        order.canceled = Optional.of(time.instant());
        order.updated = time.instant();
    }
}
