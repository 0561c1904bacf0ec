package app.cartwright.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls by the JDK's HTTP client, HTTP/1.1: {@code https} only but for loopback addresses, the system's proxy
 * settings, no redirects, no retries, at most 20 MB of an answer, and the deadline over everything. An interrupt ends a
 * call at once.
 */
public final class JdkTransport implements Transport, AutoCloseable {
    private static final int LARGEST_ANSWER = 20 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final int largestAnswer;

    /** With the proxy settings of the system. */
    public JdkTransport() {
        this(systemProxies(), CONNECT, LARGEST_ANSWER);
    }

    /**
     * With limits of its own.
     *
     * @param proxies null for none
     * @param connect the longest that connecting may take
     * @param largestAnswer in bytes, before and after unpacking
     */
    public JdkTransport(@Nullable ProxySelector proxies, Duration connect, int largestAnswer) {
        neverRetryUnseen();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies == null ? HttpClient.Builder.NO_PROXY : proxies)
                .connectTimeout(connect)
                .build();
        this.largestAnswer = largestAnswer;
    }

    /** What the operating system says; the JDK looks there only where this property is set before its first look. */
    private static @Nullable ProxySelector systemProxies() {
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
        return ProxySelector.getDefault();
    }

    /**
     * The JDK's client repeats a read by itself where a connection closes without an answer, which no budget would
     * count. It can be told not to only by these properties, read once before its first call.
     */
    private static void neverRetryUnseen() {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    }

    @Override
    public HttpAnswer send(HttpCall call) {
        String host = String.valueOf(call.uri().getHost());
        if (!allowed(call.uri())) {
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.UNREACHABLE,
                    false,
                    call.api().label() + " was not called: the address of " + host + " is not https.");
        }
        if (Thread.currentThread().isInterrupted()) {
            return stopped(call, false);
        }
        SentBody body = new SentBody(call.body());
        HttpRequest request;
        try {
            request = request(call, body);
        } catch (IllegalArgumentException e) {
            // The message of this exception holds the header's value, which may be a key.
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.UNREACHABLE,
                    false,
                    call.api().label() + " was not called: the key or the address holds a character that cannot be"
                            + " sent. Enter them again.");
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new LimitedBody(info, largestAnswer));
        try {
            return received(call, answer.get(call.deadline().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.TIMEOUT,
                    body.mayHaveLeft(),
                    call.api().label() + " (" + host + ") gave no whole answer within " + seconds(call.deadline())
                            + ".");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return stopped(call, body.mayHaveLeft());
        } catch (ExecutionException e) {
            return TransportFaults.missing(call, host, e.getCause() == null ? e : e.getCause(), body.mayHaveLeft());
        }
    }

    /** Ends calls that are under way and frees the connections. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static HttpRequest request(HttpCall call, SentBody body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), body.publisher())
                .setHeader("Accept-Encoding", "gzip");
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private HttpAnswer received(HttpCall call, HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        HttpAnswer.Received plain = new HttpAnswer.Received(response.statusCode(), headers, "");
        try {
            String text = AnswerText.decode(
                    response.body(),
                    plain.header("content-encoding").orElse(""),
                    plain.header("content-type").orElse(""),
                    largestAnswer);
            return new HttpAnswer.Received(response.statusCode(), headers, text);
        } catch (IOException e) {
            return TransportFaults.missing(call, String.valueOf(call.uri().getHost()), e, true);
        }
    }

    private static HttpAnswer stopped(HttpCall call, boolean mayHaveArrived) {
        return new HttpAnswer.Missing(
                HttpAnswer.Reason.BROKEN,
                mayHaveArrived,
                "The call to " + call.api().label() + " was cut short because Cartwright stops.");
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() < 1_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    /** Whether an address may be called: {@code https}, or plain {@code http} to this very computer. */
    public static boolean allowed(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()) && isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host)
                    .isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
