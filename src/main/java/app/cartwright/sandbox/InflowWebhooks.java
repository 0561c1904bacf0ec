package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhook subscriptions, and the deliveries that writes lead to. */
final class InflowWebhooks {
    private static final Set<String> EVENTS = Set.of(
            "customer.created",
            "customer.updated",
            "vendor.created",
            "vendor.updated",
            "purchaseorder.created",
            "purchaseorder.updated",
            "salesorder.created",
            "salesorder.updated",
            "product.created",
            "product.updated");

    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final List<WebhookDelivery> deliveries = new ArrayList<>();
    private final InflowVariant variant;
    private final InstantSource time;
    private final RandomGenerator random;

    private record Subscription(String id, String url, List<String> events, String secret) {
        ObjectNode told() {
            ObjectNode json = Json.object().put("webHookSubscriptionId", id).put("url", url);
            ArrayNode names = json.putArray("events");
            events.forEach(names::add);
            return json;
        }
    }

    InflowWebhooks(InflowVariant variant, InstantSource time, RandomGenerator random) {
        this.variant = variant;
        this.time = time;
        this.random = random;
    }

    List<WebhookDelivery> deliveries() {
        return deliveries;
    }

    SandboxReply answer(SandboxRequest request, List<String> path) {
        String id = path.size() > 2 ? path.get(2) : "";
        return switch (request.method()) {
            case "GET" ->
                id.isEmpty() ? list() : SandboxReply.json(200, known(id).told());
            case "DELETE" -> {
                subscriptions.remove(known(id).id());
                yield SandboxReply.plain(200, "").doing(Effect.of(Effect.Kind.UPDATED, id));
            }
            case "PUT" -> put(request.body());
            default -> throw new Refused(405, "Method not allowed.");
        };
    }

    private SandboxReply list() {
        ArrayNode rows = Json.array();
        subscriptions.values().forEach(one -> rows.add(one.told()));
        return SandboxReply.json(200, rows);
    }

    private Subscription known(String id) {
        Subscription found = subscriptions.get(id);
        if (found == null) {
            throw new Refused(404, "There is no such subscription.");
        }
        return found;
    }

    /** The secret is told only in the answer that makes the subscription. */
    private SandboxReply put(String body) {
        JsonNode sent = Json.parse(body).orElseThrow(() -> new Refused(400, "The body is not JSON."));
        String id = ShapeReader.guid("webHookSubscriptionId", Json.textOf(sent, "webHookSubscriptionId"));
        List<String> events = new ArrayList<>();
        sent.path("events").forEach(event -> events.add(event.asText()));
        boolean unknown = events.stream().anyMatch(event -> !EVENTS.contains(lower(event)));
        if (Json.textOf(sent, "url").isBlank() || events.isEmpty() || unknown) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "url and known events are required.");
        }
        boolean isNew = !subscriptions.containsKey(id);
        String secret = isNew ? Long.toHexString(random.nextLong()) : known(id).secret();
        Subscription made = new Subscription(id, Json.textOf(sent, "url"), List.copyOf(events), secret);
        subscriptions.put(id, made);
        ObjectNode told = isNew ? made.told().put("secret", secret) : made.told();
        return SandboxReply.json(200, told).doing(Effect.of(isNew ? Effect.Kind.CREATED : Effect.Kind.UPDATED, id));
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Notes that a record ({@code SalesOrder}, {@code Product}, {@code Customer}) was made or changed. */
    void changed(String entity, String idName, String id, boolean created) {
        String event = lower(entity) + (created ? ".created" : ".updated");
        String type = entity + (created ? "CreatedV1" : "UpdatedV" + variant.webhookVersion());
        String body = Json.text(Json.object().put("eventType", type).put(variant.webhookPlainId() ? "id" : idName, id));
        for (Subscription one : subscriptions.values()) {
            if (one.events().stream().anyMatch(wanted -> lower(wanted).equals(event))) {
                deliveries.add(new WebhookDelivery(time.instant(), one.url(), body, signature(one.secret(), body)));
            }
        }
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
