package app.cartwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.HttpAnswer.Missing;
import app.cartwright.http.HttpAnswer.Reason;
import app.cartwright.http.HttpAnswer.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkTransportTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int LIMIT = 1024 * 1024;

    private final JdkTransport transport = new JdkTransport(null, Duration.ofSeconds(2), LIMIT);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void anAnswerComesWithStatusHeadersAndBody() {
        try (StubService service = StubService.start()) {
            service.answer(207, "{\"é\":1}", "X-Thing", "one");
            Received answer = received(transport.send(call("PUT", service.uri().resolve("/a%2Fb?c=%2B"), "{}", LONG)));
            assertThat(answer.status()).isEqualTo(207);
            assertThat(answer.header("x-THING")).contains("one");
            assertThat(answer.body()).isEqualTo("{\"é\":1}");
            assertThat(service.last().uri()).isEqualTo("/a%2Fb?c=%2B");
            assertThat(service.last().method()).isEqualTo("PUT");
            assertThat(service.last().body()).isEqualTo("{}");
        }
    }

    @Test
    void aServiceThatNeverAnswersIsATimeoutAtTheDeadline() throws Exception {
        try (RawService halfOpen = new RawService((socket, out) -> await(socket))) {
            Missing missing = missing(transport.send(call("POST", halfOpen.uri(), "{}", SHORT)));
            assertThat(missing.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(missing.mayHaveArrived()).isTrue();
        }
    }

    @Test
    void anAnswerThatDripsEndsAtTheDeadlineThoughBytesKeepComing() throws Exception {
        try (RawService drip = new RawService((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100_000; i++) {
                out.write('x');
                out.flush();
                socket.setSoTimeout(20);
                try {
                    socket.getInputStream().read();
                } catch (java.net.SocketTimeoutException e) {
                    continue;
                }
                return;
            }
        })) {
            long start = System.nanoTime();
            Missing missing = missing(transport.send(call("GET", drip.uri(), null, SHORT)));
            assertThat(missing.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, Duration.ofSeconds(5));
        }
    }

    @Test
    void aConnectionThatIsResetAfterTheHeadersIsBroken() throws Exception {
        try (RawService reset = new RawService((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        })) {
            Missing missing = missing(transport.send(call("POST", reset.uri(), "{}", LONG)));
            assertThat(missing.reason()).isEqualTo(Reason.BROKEN);
            assertThat(missing.mayHaveArrived()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    @Tag("P11")
    void aConnectionThatClosesWithoutAnAnswerIsBrokenAndNotTriedAgain(String method) throws Exception {
        try (RawService closing = new RawService((socket, out) -> {})) {
            Missing missing =
                    missing(transport.send(call(method, closing.uri(), method.equals("GET") ? null : "{}", LONG)));
            assertThat(missing.reason()).isEqualTo(Reason.BROKEN);
            assertThat(missing.mayHaveArrived()).isTrue();
            assertThat(closing.heads()).hasSize(1);
        }
    }

    @Test
    void anAnswerCutInItsChunksIsBroken() throws Exception {
        try (RawService cut =
                RawService.sending("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n5\r\n1")) {
            assertThat(missing(transport.send(call("GET", cut.uri(), null, LONG)))
                            .reason())
                    .isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void somethingThatDoesNotSpeakHttpIsBroken() throws Exception {
        try (RawService other = RawService.sending("220 mail.example ESMTP\r\n")) {
            assertThat(missing(transport.send(call("GET", other.uri(), null, LONG)))
                            .reason())
                    .isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void aRefusedConnectionNeverArrived() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        Missing missing = missing(transport.send(call("POST", nobody, "{}", LONG)));
        assertThat(missing.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(missing.mayHaveArrived()).isFalse();
        assertThat(missing.detail()).contains("CartRover", "127.0.0.1");
    }

    @Test
    void aNameThatNobodyKnowsNeverArrived() {
        Missing missing =
                missing(transport.send(call("POST", URI.create("https://no-such-host.invalid/"), "{}", LONG)));
        assertThat(missing.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(missing.mayHaveArrived()).isFalse();
    }

    @Test
    void aServiceWithoutTlsWhereTlsIsDueIsNotTrusted() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> speakPlainly(server));
            URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
            Missing missing = missing(transport.send(call("POST", uri, "{}", LONG)));
            assertThat(missing.reason()).isEqualTo(Reason.TLS);
            assertThat(missing.mayHaveArrived()).isFalse();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrustedAndNothingWasSent() throws Exception {
        try (TlsService untrusted = TlsService.start()) {
            Missing missing = missing(transport.send(call("POST", untrusted.uri(), "{}", LONG)));
            assertThat(missing.reason()).isEqualTo(Reason.TLS);
            assertThat(missing.mayHaveArrived()).isFalse();
            assertThat(missing.detail()).contains("certificate");
            assertThat(untrusted.requests()).isZero();
        }
    }

    @Test
    @Tag("P12")
    void plainHttpIsSpokenToThisComputerOnly() {
        for (String address : List.of(
                "http://api.cartrover.com/v1",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "http://192.168.1.9/",
                "ftp://127.0.0.1/")) {
            Missing missing = missing(transport.send(call("POST", URI.create(address), "{}", LONG)));
            assertThat(missing.mayHaveArrived()).as(address).isFalse();
            assertThat(missing.detail()).as(address).contains("not https");
        }
        for (String address : List.of("http://localhost:1/", "http://127.9.9.9/", "http://[::1]:1/", "https://x.y/")) {
            assertThat(JdkTransport.allowed(URI.create(address))).as(address).isTrue();
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (StubService service = StubService.start()) {
            service.answer(302, "", "Location", service.uri() + "/elsewhere");
            assertThat(received(transport.send(call("GET", service.uri().resolve("/"), null, LONG)))
                            .status())
                    .isEqualTo(302);
            assertThat(service.requests()).hasSize(1);
        }
    }

    @Test
    void packedAnswersAreUnpacked() throws Exception {
        byte[] packed = gzip("{\"tea\":\"Assam – 100 g\"}".getBytes(StandardCharsets.UTF_8));
        try (RawService service = RawService.sending(withHead("Content-Encoding: gzip\r\n", packed))) {
            assertThat(received(transport.send(call("GET", service.uri(), null, LONG)))
                            .body())
                    .isEqualTo("{\"tea\":\"Assam – 100 g\"}");
            assertThat(service.heads().getFirst()).containsIgnoringCase("accept-encoding: gzip");
        }
    }

    @Test
    void aPackedAnswerThatIsCutIsBroken() throws Exception {
        byte[] packed = gzip("{\"tea\":\"Assam\"}".repeat(200).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length - 12);
        try (RawService service = RawService.sending(withHead("Content-Encoding: gzip\r\n", cut))) {
            Missing missing = missing(transport.send(call("POST", service.uri(), "{}", LONG)));
            assertThat(missing.reason()).isEqualTo(Reason.BROKEN);
            assertThat(missing.mayHaveArrived()).isTrue();
        }
    }

    @Test
    void anAnswerThatOnlyClaimsToBePackedIsBroken() throws Exception {
        for (String packing : List.of("gzip", "br")) {
            try (RawService service = RawService.sending(
                    withHead("Content-Encoding: " + packing + "\r\n", "{}".getBytes(StandardCharsets.UTF_8)))) {
                assertThat(missing(transport.send(call("GET", service.uri(), null, LONG)))
                                .reason())
                        .isEqualTo(Reason.BROKEN);
            }
        }
    }

    @Test
    @Tag("P13")
    void aHugeAnswerIsNotReadToItsEnd() throws Exception {
        for (String head : List.of("Content-Length: 104857600\r\n", "Connection: close\r\n")) {
            AtomicReference<Long> written = new AtomicReference<>(0L);
            CountDownLatch done = new CountDownLatch(1);
            try (RawService huge = new RawService((socket, out) -> {
                try {
                    out.write(("HTTP/1.1 200 OK\r\n" + head + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    byte[] part = new byte[64 * 1024];
                    for (long sent = 0; sent < 100L * 1024 * 1024; sent += part.length) {
                        out.write(part);
                        written.set(sent);
                    }
                } finally {
                    done.countDown();
                }
            })) {
                Missing missing = missing(transport.send(call("GET", huge.uri(), null, LONG)));
                assertThat(missing.reason()).isEqualTo(Reason.TOO_LARGE);
                done.await();
                assertThat(written.get()).isLessThan(60L * 1024 * 1024);
            }
        }
    }

    @Test
    @Tag("P13")
    void aSmallAnswerThatUnpacksToAHugeOneIsNotUnpackedToItsEnd() throws Exception {
        byte[] bomb = gzip(new byte[LIMIT * 4]);
        try (RawService service = RawService.sending(withHead("Content-Encoding: gzip\r\n", bomb))) {
            assertThat(missing(transport.send(call("GET", service.uri(), null, LONG)))
                            .reason())
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void textIsReadWhateverTheCharacterSetIsSaidToBe() throws Exception {
        assertThat(body("application/json", "Rooibos ä".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Rooibos ä");
        assertThat(body("application/json; charset=iso-8859-1", "Rooibos ä".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Rooibos ä");
        assertThat(body("application/json; charset=\"ISO-8859-1\"", "Rooibos ä".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("Rooibos ä");
        assertThat(body("application/json; charset=utf-16", "Rooibos ä".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("Rooibos ä");
        assertThat(body("application/json; charset=no-such-set", "Rooibos ä".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Rooibos ä");
        assertThat(body("application/json; charset=utf-8", "Rooibos ä".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("Rooibos \uFFFD");
        assertThat(body("application/json", "\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("{}");
    }

    @Test
    @Tag("P12")
    void aKeyThatCannotBeSentIsNotQuoted() {
        HttpCall call = new HttpCall(
                Api.INFLOW,
                "GET",
                URI.create("http://127.0.0.1:1/"),
                Map.of("Authorization", "Bearer canary\nkey"),
                null,
                LONG);
        Missing missing = missing(transport.send(call));
        assertThat(missing.mayHaveArrived()).isFalse();
        assertThat(missing.detail()).doesNotContain("canary").contains("inFlow was not called");
    }

    @Test
    @Tag("M138")
    void anInterruptEndsACallAtOnceAndIsKept() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawService halfOpen = new RawService((socket, out) -> {
            asked.countDown();
            await(socket);
        })) {
            AtomicReference<@Nullable HttpAnswer> answer = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>(false);
            Thread caller = Thread.ofPlatform().start(() -> {
                answer.set(transport.send(call("POST", halfOpen.uri(), "{}", LONG)));
                flag.set(Thread.currentThread().isInterrupted());
            });
            asked.await();
            caller.interrupt();
            caller.join(2_000);
            Missing missing = missing(java.util.Objects.requireNonNull(answer.get()));
            assertThat(missing.reason()).isEqualTo(Reason.BROKEN);
            assertThat(missing.mayHaveArrived()).isTrue();
            assertThat(flag.get()).isTrue();
        }
    }

    @Test
    void nothingIsSentByAThreadThatIsToStop() {
        try (StubService service = StubService.start()) {
            Thread.currentThread().interrupt();
            Missing missing = missing(transport.send(call("POST", service.uri(), "{}", LONG)));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(missing.mayHaveArrived()).isFalse();
            assertThat(service.requests()).isEmpty();
        }
    }

    @Test
    void thisComputerIsCalledDirectlyWhateverTheSystemsProxy() {
        try (StubService service = StubService.start();
                JdkTransport ownSettings = new JdkTransport()) {
            service.answer(200, "direct");
            assertThat(received(ownSettings.send(call("GET", service.uri().resolve("/"), null, LONG)))
                            .body())
                    .isEqualTo("direct");
        }
    }

    @Test
    void theProxyOfTheSystemIsAsked() {
        try (StubService proxy = StubService.start();
                JdkTransport through = new JdkTransport(to(proxy.uri()), Duration.ofSeconds(2), LIMIT)) {
            proxy.answer(407, "<html>who are you</html>");
            assertThat(received(through.send(call("GET", URI.create("http://localhost:9/x"), null, LONG)))
                            .status())
                    .isEqualTo(407);
            assertThat(proxy.last().uri()).isEqualTo("http://localhost:9/x");
        }
    }

    private static ProxySelector to(URI proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException trouble) {}
        };
    }

    private String body(String contentType, byte[] bytes) throws Exception {
        try (RawService service = RawService.sending(withHead("Content-Type: " + contentType + "\r\n", bytes))) {
            return received(transport.send(call("GET", service.uri(), null, LONG)))
                    .body();
        }
    }

    private static void await(java.net.Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // until the caller hangs up
        }
    }

    private static void speakPlainly(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            await(socket);
        } catch (IOException e) {
            // The caller hung up.
        }
    }

    private static byte[] withHead(String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static HttpCall call(String method, URI uri, @Nullable String body, Duration deadline) {
        return new HttpCall(Api.CARTROVER, method, uri, Map.of("Accept", "application/json"), body, deadline);
    }

    private static Received received(HttpAnswer answer) {
        assertThat(answer).isInstanceOf(Received.class);
        return (Received) answer;
    }

    private static Missing missing(HttpAnswer answer) {
        assertThat(answer).isInstanceOf(Missing.class);
        return (Missing) answer;
    }
}
