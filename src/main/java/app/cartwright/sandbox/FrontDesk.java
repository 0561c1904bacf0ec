package app.cartwright.sandbox;

import app.cartwright.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Where every request arrives, in memory or over HTTP: lets the world catch up, applies faults, keeps the history. */
final class FrontDesk {
    /** Refused at the door: too often, or with a key that is not valid. */
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 429);

    private final SandboxLock lock;
    private final WorldTime time;
    private final Map<Api, Machine> machines;
    private final Faults faults;
    private final CallHistory history;
    private Runnable beforeEachCall = () -> {};
    private BiConsumer<Instant, SandboxRequest> writes = (at, request) -> {};

    FrontDesk(SandboxLock lock, WorldTime time, Map<Api, Machine> machines, Faults faults, CallHistory history) {
        this.lock = lock;
        this.time = time;
        this.machines = machines;
        this.faults = faults;
        this.history = history;
    }

    void beforeEachCall(Runnable work) {
        beforeEachCall = work;
    }

    Delivery serve(SandboxRequest request) {
        return lock.held(() -> {
            Instant now = time.instant();
            AtomicReference<Delivery> served = new AtomicReference<>();
            time.at(now, () -> {
                beforeEachCall.run();
                served.set(serveNow(request));
            });
            return Objects.requireNonNull(served.get());
        });
    }

    /** Is told of each call that may have changed something, with its time. */
    void noteWrites(BiConsumer<Instant, SandboxRequest> listener) {
        writes = listener;
    }

    /** What a call did once happens again, without faults and without an answer. */
    void repeat(SandboxRequest request) {
        lock.run(() -> time.at(time.instant(), () -> {
            beforeEachCall.run();
            Machine machine = Objects.requireNonNull(machines.get(request.api()));
            machine.answer(request, machine.kindOf(request));
        }));
    }

    /** Does the work of a call; who keeps a memory notes it. */
    private SandboxReply answered(Machine machine, SandboxRequest request, CallKind kind) {
        SandboxReply reply = machine.answer(request, kind);
        if (kind.writes() && !NOT_LET_IN.contains(reply.status())) {
            writes.accept(time.instant(), request);
        }
        return reply;
    }

    private Delivery serveNow(SandboxRequest request) {
        Machine machine = Objects.requireNonNull(machines.get(request.api()));
        CallKind kind = machine.kindOf(request);
        Optional<Fault> fault = faults.draw(kind);
        Delivery delivery = fault.map(f -> spoiled(machine, request, kind, f))
                .orElseGet(() -> Delivery.whole(answered(machine, request, kind)));
        SandboxReply reply = delivery.reply();
        history.add(new CallRecord(
                history.nextNumber(),
                time.instant(),
                request.api(),
                kind,
                request.method(),
                request.rawPath(),
                request.rawQuery(),
                request.body(),
                reply.status(),
                kind.writes() ? reply.body() : "",
                reply.effect(),
                fault.orElse(null)));
        return delivery;
    }

    private Delivery spoiled(Machine machine, SandboxRequest request, CallKind kind, Fault fault) {
        return switch (fault.moment()) {
            case NEVER ->
                Delivery.nothing(fault == Fault.OFFLINE ? Delivery.Way.UNREACHABLE : Delivery.Way.LOST_REQUEST);
            case BEFORE -> Delivery.whole(inPlaceOf(machine, fault));
            case WORLD -> {
                machine.disturb(kind, request, faults.below(1 << 16));
                yield Delivery.whole(answered(machine, request, kind));
            }
            case AFTER -> afterwards(machine, answered(machine, request, kind), fault);
        };
    }

    private static SandboxReply inPlaceOf(Machine machine, Fault fault) {
        return switch (fault) {
            case ERROR_500_BEFORE -> SandboxReply.plain(500, "");
            case HTML_502_BEFORE -> SandboxReply.html(502, "502 Bad Gateway");
            case UNAVAILABLE_503 -> SandboxReply.html(503, "503 Service Unavailable");
            case CAPTIVE_PORTAL -> SandboxReply.html(200, "Welcome to the guest network");
            case RATE_LIMITED -> machine.tooManyCalls();
            case UNAUTHORIZED -> machine.keyRefused();
            default -> throw new IllegalArgumentException(fault + " is not answered before the work");
        };
    }

    private Delivery afterwards(Machine machine, SandboxReply reply, Fault fault) {
        Effect effect = reply.effect();
        return switch (fault) {
            case LOST_ANSWER -> new Delivery(reply, Delivery.Way.LOST_ANSWER, Duration.ZERO);
            case CUT_ANSWER -> new Delivery(reply, Delivery.Way.CUT, Duration.ZERO);
            case SLOW -> new Delivery(reply, Delivery.Way.WHOLE, faults.slowness());
            case ERROR_500_AFTER -> Delivery.whole(SandboxReply.plain(500, "").doing(effect));
            case HTML_502_AFTER ->
                Delivery.whole(SandboxReply.html(502, "502 Bad Gateway").doing(effect));
            case TRUNCATED_JSON ->
                Delivery.whole(
                        reply.withBody(reply.body().substring(0, reply.body().length() / 2)));
            case EMPTY_BODY -> Delivery.whole(reply.withBody(""));
            case ODD_ANSWER -> Delivery.whole(machine.odd().doing(effect));
            case SHORT_PAGE -> Delivery.whole(fewerRows(reply, true));
            case ROW_MISSING -> Delivery.whole(fewerRows(reply, false));
            default -> throw new IllegalArgumentException(fault + " is not answered after the work");
        };
    }

    private SandboxReply fewerRows(SandboxReply reply, boolean half) {
        JsonNode body = Json.parse(reply.body()).orElseGet(Json::object);
        JsonNode inside = body instanceof ObjectNode object ? object.path("response") : body;
        if (!(inside instanceof ArrayNode rows) || rows.isEmpty()) {
            return reply;
        }
        if (half) {
            for (int keep = rows.size() / 2; rows.size() > keep; ) {
                rows.remove(rows.size() - 1);
            }
        } else {
            rows.remove(faults.below(rows.size()));
        }
        return reply.withBody(Json.text(body));
    }
}
