package app.cartwright.sandbox;

import app.cartwright.http.Api;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Both simulated services over real HTTP, each on a port of its own on 127.0.0.1. Broken connections and late answers
 * are real. Close it to stop at once.
 */
public final class SandboxServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int NO_BODY = -1;

    private final FrontDesk desk;
    private final HttpServer inflow;
    private final HttpServer cartRover;
    private final ExecutorService pool;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private SandboxServer(FrontDesk desk, HttpServer inflow, HttpServer cartRover, ExecutorService pool) {
        this.desk = desk;
        this.inflow = inflow;
        this.cartRover = cartRover;
        this.pool = pool;
    }

    static SandboxServer start(FrontDesk desk, int inflowPort, int cartRoverPort) throws IOException {
        HttpServer inflow = listen(inflowPort);
        HttpServer cartRover;
        try {
            cartRover = listen(cartRoverPort);
        } catch (IOException e) {
            inflow.stop(0);
            throw e;
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
        SandboxServer server = new SandboxServer(desk, inflow, cartRover, pool);
        server.serve(inflow, Api.INFLOW);
        server.serve(cartRover, Api.CARTROVER);
        return server;
    }

    private static HttpServer listen(int port) throws IOException {
        // without it each answer waits some 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    }

    private void serve(HttpServer server, Api api) {
        server.createContext("/", exchange -> handle(exchange, api));
        server.setExecutor(pool);
        server.start();
    }

    /** The address of a service, without a slash at its end. */
    public URI baseUrl(Api api) {
        HttpServer server = api == Api.INFLOW ? inflow : cartRover;
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops at once; answers under way are dropped. */
    @Override
    public void close() {
        stopped.countDown();
        inflow.stop(0);
        cartRover.stop(0);
        pool.shutdownNow();
    }

    private void handle(HttpExchange exchange, Api api) throws IOException {
        try (exchange) {
            Delivery delivery = desk.serve(request(exchange, api));
            if (waitedInVain(delivery.delay())) {
                return;
            }
            SandboxReply reply = delivery.reply();
            switch (delivery.way()) {
                case WHOLE -> send(exchange, reply, false);
                case CUT -> send(exchange, reply, true);
                case UNREACHABLE, LOST_REQUEST, LOST_ANSWER -> {
                    // closing without a word is what a broken connection looks like
                }
            }
        }
    }

    private boolean waitedInVain(Duration delay) {
        try {
            return delay.isPositive() && stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static SandboxRequest request(HttpExchange exchange, Api api) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new SandboxRequest(
                api, exchange.getRequestMethod(), uri.getRawPath(), query == null ? "" : query, headers, body);
    }

    private static void send(HttpExchange exchange, SandboxReply reply, boolean cut) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0) {
            exchange.sendResponseHeaders(reply.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
        if (cut) {
            exchange.getResponseBody().flush();
        }
    }
}
