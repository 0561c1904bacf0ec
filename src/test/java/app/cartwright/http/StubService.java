package app.cartwright.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** A real HTTP server on loopback that gives prepared answers in their order and keeps what it was asked. */
public final class StubService implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Prepared> answers = new ArrayDeque<>();
    private final List<Seen> seen = new ArrayList<>();

    private StubService(HttpServer server) {
        this.server = server;
    }

    public static StubService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StubService stub = new StubService(server);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next call is answered so; headers are names and values in turn. */
    public synchronized StubService answer(int status, String body, String... headers) {
        answers.add(new Prepared(status, body, headers));
        return this;
    }

    public synchronized List<Seen> requests() {
        return List.copyOf(seen);
    }

    public synchronized Seen last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Prepared answer;
        synchronized (this) {
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            answer = answers.isEmpty() ? new Prepared(500, "no answer prepared", new String[0]) : answers.remove();
        }
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /**
     * A request as it came.
     *
     * @param uri path and query, still encoded
     * @param headers by name in lower case
     */
    public record Seen(String method, String uri, Map<String, String> headers, String body) {}

    private record Prepared(int status, String body, String[] headers) {}
}
