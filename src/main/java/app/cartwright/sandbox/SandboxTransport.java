package app.cartwright.sandbox;

import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Carries calls to the simulated services in memory: no sockets, no waiting. Scheme, host and port of the address are
 * ignored.
 */
public final class SandboxTransport implements Transport {
    private final FrontDesk desk;
    private final Consumer<Duration> waiting;

    SandboxTransport(FrontDesk desk, Consumer<Duration> waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    /**
     * The same transport, which tells how long a client would have waited for a lost or slow answer (at most the
     * deadline), so that a simulated clock can be moved on.
     */
    public SandboxTransport telling(Consumer<Duration> wait) {
        return new SandboxTransport(desk, wait);
    }

    @Override
    public HttpAnswer send(HttpCall call) {
        Map<String, String> headers = new HashMap<>();
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String query = call.uri().getRawQuery();
        String body = call.body();
        Delivery delivery = desk.serve(new SandboxRequest(
                call.api(),
                call.method(),
                call.uri().getRawPath(),
                query == null ? "" : query,
                headers,
                body == null ? "" : body));
        if (delivery.delay().compareTo(call.deadline()) >= 0) {
            waiting.accept(call.deadline());
            return new HttpAnswer.Missing(HttpAnswer.Reason.TIMEOUT, true, "No answer came in time.");
        }
        if (delivery.delay().isPositive()) {
            waiting.accept(delivery.delay());
        }
        return switch (delivery.way()) {
            case WHOLE -> received(delivery.reply());
            case UNREACHABLE ->
                new HttpAnswer.Missing(HttpAnswer.Reason.UNREACHABLE, false, "The service cannot be reached.");
            case LOST_REQUEST -> {
                waiting.accept(call.deadline());
                yield new HttpAnswer.Missing(HttpAnswer.Reason.TIMEOUT, true, "No answer came in time.");
            }
            case LOST_ANSWER ->
                new HttpAnswer.Missing(HttpAnswer.Reason.BROKEN, true, "The connection broke before the answer.");
            case CUT -> new HttpAnswer.Missing(HttpAnswer.Reason.BROKEN, true, "The connection broke in the answer.");
        };
    }

    private static HttpAnswer received(SandboxReply reply) {
        Map<String, List<String>> headers = new HashMap<>();
        reply.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new HttpAnswer.Received(reply.status(), Map.copyOf(headers), reply.body());
    }
}
