package app.cartwright.simulation;

import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.Effect;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.ShopAudit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches both services while the program works and throws {@link BrokenPromise} at the first step that breaks one. Reads
 * what the services hold and what arrived there, never what the program says of itself.
 */
final class Oracles {
    private static final Duration RACE = Duration.ofSeconds(15);

    final StockTruth stock;
    final ShipmentTruth shipments;
    private final Sandbox sandbox;
    private final ShopAudit audit;
    private final CallLimits limits;
    private final Set<String> secrets = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Instant> writtenAt = new HashMap<>();
    private final Map<String, Instant> seenOpen = new HashMap<>();
    private final Map<String, Instant> lastGood = new HashMap<>();
    private Instant lateAt = Instant.MIN;
    private Instant lastTry = Instant.MIN;
    private int writes;
    private boolean twoPrograms;
    private Instant clockMovedAt = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;

    Oracles(PracticeShop shop, Bounds bounds) {
        this.limits = new CallLimits(bounds);
        this.sandbox = shop.sandbox();
        this.audit = new ShopAudit(sandbox);
        this.stock = new StockTruth(sandbox);
        this.shipments = new ShipmentTruth(sandbox);
    }

    void secret(String value) {
        secrets.add(value);
        secrets.add(Base64.getEncoder().encodeToString(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    Set<String> secrets() {
        return secrets;
    }

    /** Two programs share one account: their budgets add up, which nobody promised to prevent. */
    void twoPrograms(boolean two) {
        twoPrograms = two;
        shipments.twoPrograms(two);
    }

    void before(HttpCall call, Instant now) {
        if (!twoPrograms) {
            limits.arrived(call.api(), now);
        }
        // Alerts are read apart from the three services.
        if (!call.uri().getPath().endsWith("/list/error")) {
            lastTry = now;
        }
        String address = call.uri().toString();
        for (String secret : secrets) {
            if (address.contains(secret) || call.body() != null && call.body().contains(secret)) {
                throw new BrokenPromise(
                        "P12",
                        "a key stands in " + call.method() + " " + call.uri().getPath());
            }
        }
    }

    /** Somebody has set the program's clock: a time that it measured across this moment is not the true one. */
    void clockMoved(Instant now) {
        clockMovedAt = now;
        shipments.clockMoved(now);
    }

    Instant clockMovedAt() {
        return clockMovedAt;
    }

    /** The owner has paused the services, until then. */
    void paused(Instant until) {
        pausedUntil = until;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    void lateArrival(Instant now) {
        lateAt = now;
        shipments.lateArrival(now);
    }

    /** @param from the computer whose program called */
    void after(String from, HttpCall call, HttpAnswer answer, Instant now) {
        if (answer instanceof HttpAnswer.Received received && received.status() == 200) {
            lastGood.put(call.api() + call.uri().getPath(), now);
        }
        if (call.api() == Api.INFLOW && call.uri().getPath().endsWith("/products/summary")) {
            stock.sample(now);
        }
        if (call.api() == Api.INFLOW
                && call.uri().getPath().endsWith("/locations")
                && answer instanceof HttpAnswer.Received received
                && received.status() == 200) {
            stock.locationsRead(from, received.body());
        }
        if (!call.method().equals("GET")) {
            checkWrites(now);
            shipments.check(from, now);
            stock.check(now);
        }
    }

    private void checkWrites(Instant now) {
        List<CallRecord> all = sandbox.history().writes();
        for (; writes < all.size(); writes++) {
            CallRecord call = all.get(writes);
            if (call.kind() == CallKind.ROVER_ACKNOWLEDGE && call.effect().changed()) {
                checkAcknowledgement(call.effect().keys().getFirst());
            }
            if (call.kind() != CallKind.INFLOW_ORDER_WRITE || !call.effect().changed()) {
                continue;
            }
            String id = call.effect().keys().getFirst();
            String ref = sandbox.inflow()
                    .order(id)
                    .map(o -> o.path("externalId").asText())
                    .orElse("");
            if (call.body().contains("\"isCancelled\":true")) {
                checkCancel(ref, id);
                continue;
            }
            if (call.effect().kind() == Effect.Kind.UPDATED
                    && !lateAt.plus(RACE).isAfter(now)) {
                throw new BrokenPromise("P1", "order " + ref + " was written again over the one in inFlow");
            }
            String before = written.put(ref, id);
            if (before != null && !before.equals(id)) {
                throw new BrokenPromise("P1", "order " + ref + " is in inFlow as " + before + " and " + id);
            }
            writtenAt.putIfAbsent(ref, call.at());
            List<BigDecimal> lines = new java.util.ArrayList<>();
            sandbox.inflow().order(id).ifPresent(o -> o.path("lines").forEach(l -> lines.add(BigDecimal.ONE)));
            if (lines.isEmpty()) {
                throw new BrokenPromise("P7", "order " + ref + " was written without lines");
            }
            boolean held = sandbox.cartRover()
                    .order(ref)
                    .map(o -> o.path("sending_canceled").asText().equals("Y"))
                    .orElse(false);
            if (held) {
                throw new BrokenPromise("P2", "order " + ref + " was written though it is not to be sent");
            }
        }
    }

    /** What is acknowledged is offered no more: it must be in inFlow by then. */
    private void checkAcknowledgement(String ref) {
        if (sandbox.inflow().ordersByExternalId(ref).isEmpty()) {
            throw new BrokenPromise("P2", "order " + ref + " was acknowledged and is not in inFlow");
        }
    }

    /** An order may be cancelled from here only where its shopper cancelled it and nobody has begun on it. */
    private void checkCancel(String ref, String id) {
        if (!sandbox.cartRover().status(ref).equals("canceled")) {
            throw new BrokenPromise("P8", "order " + ref + " was cancelled in inFlow, but not at the cart");
        }
        boolean begun = sandbox.inflow()
                .order(id)
                .map(o -> !o.path("pickLines").isEmpty() || !o.path("shipLines").isEmpty())
                .orElse(false);
        if (begun && !seenOpen.containsKey(ref)) {
            throw new BrokenPromise("P8", "order " + ref + " was cancelled in inFlow though it was begun");
        }
    }

    /** People in inFlow have just changed this order: what was read a moment before may still be on its way. */
    void touched(String custRef, Instant now) {
        seenOpen.put(custRef, now);
        shipments.touched(custRef, now);
    }

    /** When the order reached inFlow. */
    Map<String, Instant> writtenAt() {
        return writtenAt;
    }

    /** When anything was last asked for one of the three services. */
    Instant lastTry() {
        return lastTry;
    }

    Instant lastGood(String path) {
        return lastGood.getOrDefault(path, Instant.MIN);
    }

    /** Everything that must hold at any moment, counted anew from the services' histories. */
    void audit() {
        List<String> wrong = audit.alwaysWrong().stream()
                .filter(finding -> !shipments.explains(finding))
                .toList();
        if (!wrong.isEmpty()) {
            String first = wrong.getFirst();
            String promise = first.contains("twice") ? "P1/P3" : first.contains("write") ? "P8" : "P4/P7";
            throw new BrokenPromise(promise, String.join(" ", wrong.subList(0, Math.min(3, wrong.size()))));
        }
    }

    ShopAudit shopAudit() {
        return audit;
    }
}
