package app.cartwright.stock;

import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import java.util.Map;

/** A stock push that one SKU spoils for all: which call that is, and what CartRover answers it. */
final class PoisonedPush {
    private PoisonedPush() {}

    /** Whether a call pushes stock of a SKU whose name has this in it. */
    static boolean poisons(HttpCall call, String sku) {
        return call.method().equals("POST")
                && call.uri().getPath().endsWith("/merchant/inventory")
                && call.body() != null
                && call.body().contains(sku);
    }

    static HttpAnswer refusal() {
        return new HttpAnswer.Received(
                200,
                Map.of(),
                "{\"success_code\":false,\"error_code\":\"Invalid\",\"message\":\"A record is not valid\"}");
    }
}
