package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** CartRover's envelope. */
final class RoverReply {
    private final CartRoverVariant variant;

    RoverReply(CartRoverVariant variant) {
        this.variant = variant;
    }

    static SandboxReply success(JsonNode response) {
        ObjectNode body = Json.object().put("success_code", true);
        body.set("response", response);
        return SandboxReply.json(200, body);
    }

    static SandboxReply success() {
        return SandboxReply.json(200, Json.object().put("success_code", true));
    }

    static ObjectNode failure(String code, String message) {
        return Json.object().put("success_code", false).put("error_code", code).put("message", message);
    }

    SandboxReply refusal(RoverRefusal refusal) {
        int status = refusal.status() == 200 && variant.errors400() ? 400 : refusal.status();
        return SandboxReply.json(status, failure(refusal.code(), refusal.text()));
    }

    SandboxReply tooMany() {
        ObjectNode body = failure("RateLimit", "Over API Limit. Please slow down requests.");
        return switch (variant.rateLimit()) {
            case STATUS_200 -> SandboxReply.json(200, body);
            case STATUS_429 -> SandboxReply.json(429, body);
            case STATUS_429_RETRY_AFTER -> SandboxReply.json(429, body).with("Retry-After", "2");
        };
    }

    SandboxReply unauthorized() {
        return variant.unauthorizedHtml()
                ? SandboxReply.html(401, "401 Unauthorized")
                : SandboxReply.json(401, failure("Invalid", "API user or key is not valid."));
    }
}
