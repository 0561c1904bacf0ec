package app.cartwright.bench;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SyncResult;
import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.JdkTransport;
import app.cartwright.http.Transport;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.ThreadWaiting;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Orders through the whole engine over HTTP into a SQLite store, against a bare client that sends the same calls one
 * after the other to a shop just like it.
 */
final class OrdersBench implements Bench {
    private static final int ROUNDS = 3;

    @Override
    public List<Figure> measure(Path folder) throws IOException {
        // The first one only warms up.
        ratio(folder.resolve("warm"), 60, Duration.ZERO);
        return List.of(
                Figure.atLeast(
                        "orders per second, engine / bare client, services 50 ms away",
                        middle(folder.resolve("away"), 30, Duration.ofMillis(50)),
                        "0.80"),
                Figure.told(
                        "orders per second, engine / bare client, services 0 ms away",
                        middle(folder.resolve("here"), 150, Duration.ZERO)));
    }

    /** The middle one of a few rounds. */
    private static BigDecimal middle(Path folder, int orders, Duration away) throws IOException {
        List<BigDecimal> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(ratio(folder.resolve(Integer.toString(round)), orders, away));
        }
        Collections.sort(ratios);
        return ratios.get(ROUNDS / 2);
    }

    /** Keeps what was sent; both sides wait this long for the service, as they would for one far away. */
    private static final class Recording implements Transport {
        private final JdkTransport inner = new JdkTransport(null, Duration.ofSeconds(5), 20_000_000);
        private final List<HttpCall> calls = Collections.synchronizedList(new ArrayList<>());
        private final Duration away;

        Recording(Duration away) {
            this.away = away;
        }

        @Override
        public HttpAnswer send(HttpCall call) {
            calls.add(call);
            return slowed(inner, call, away);
        }
    }

    private static HttpAnswer slowed(Transport inner, HttpCall call, Duration away) {
        long end = System.nanoTime() + away.toNanos();
        HttpAnswer answer = inner.send(call);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return answer;
    }

    /** Gives how fast the engine is as a share of the bare client's speed. */
    private static BigDecimal ratio(Path folder, int orders, Duration away) throws IOException {
        Recording recording = new Recording(away);
        BenchShop shop = new BenchShop(InstantSource.system());
        BenchShop twin = new BenchShop(InstantSource.system());
        try (SandboxServer server = shop.sandbox.serve(0, 0);
                SandboxServer twinServer = twin.sandbox.serve(0, 0);
                LocalBridge bridge = shop.open(
                        folder,
                        BenchShop.base(server, Api.INFLOW),
                        BenchShop.base(server, Api.CARTROVER),
                        () -> recording,
                        new ThreadWaiting(),
                        60)) {
            bridge.syncOnce(ZeroAnswer.ASK);
            for (int i = 0; i < orders; i++) {
                shop.shop.placeOne();
                twin.shop.placeOne();
            }
            recording.calls.clear();
            long start = System.nanoTime();
            SyncResult result = bridge.syncOnce(ZeroAnswer.ASK);
            long engine = System.nanoTime() - start;
            if (result.ordersPulled() != orders) {
                throw new AssertionError("pulled " + result.ordersPulled() + " of " + orders + bridge.errors(false));
            }
            List<HttpCall> calls = List.copyOf(recording.calls);
            JdkTransport bare = new JdkTransport(null, Duration.ofSeconds(5), 20_000_000);
            start = System.nanoTime();
            for (HttpCall call : calls) {
                slowed(bare, moved(call, twinServer), away);
            }
            long plain = System.nanoTime() - start;
            return BigDecimal.valueOf(plain).divide(BigDecimal.valueOf(engine), 2, RoundingMode.HALF_UP);
        }
    }

    private static HttpCall moved(HttpCall call, SandboxServer to) {
        String rest = call.uri().getRawPath()
                + (call.uri().getRawQuery() == null ? "" : "?" + call.uri().getRawQuery());
        return new HttpCall(
                call.api(),
                call.method(),
                URI.create(to.baseUrl(call.api()) + rest),
                call.headers(),
                call.body(),
                call.deadline());
    }
}
