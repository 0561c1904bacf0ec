package app.cartwright.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one call for a client: waits at the gate, sends, tells the gate of a refused rate and of the calls that are
 * left, tells the observer, and turns a missing answer into an unknown outcome. Never retries. Safe for several threads;
 * the gate lets one call of each service through at a time.
 */
public final class Exchange {
    /** The time that a whole call may take, unless told otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final Pattern FILTER_VALUE = Pattern.compile("(?i)(filter[^=&]*)=[^&]*");

    private final Transport transport;
    private final CallGate gate;
    private final CallObserver observer;
    private final Redactor redactor;
    private final InstantSource clock;
    private final Duration deadline;
    private final Map<Api, AtomicInteger> refusedInARow = new EnumMap<>(Api.class);

    public Exchange(Transport transport, CallGate gate, CallObserver observer, Redactor redactor, InstantSource clock) {
        this(transport, gate, observer, redactor, clock, DEADLINE);
    }

    /** With a deadline of its own for every call. */
    public Exchange(
            Transport transport,
            CallGate gate,
            CallObserver observer,
            Redactor redactor,
            InstantSource clock,
            Duration deadline) {
        this.transport = transport;
        this.gate = gate;
        this.observer = observer;
        this.redactor = redactor;
        this.clock = clock;
        this.deadline = deadline;
        for (Api api : Api.values()) {
            refusedInARow.put(api, new AtomicInteger());
        }
    }

    /** What takes secrets out of texts; clients make their own keys known to it. */
    public Redactor redactor() {
        return redactor;
    }

    /**
     * Makes one call.
     *
     * @throws CallGate.Closed where the program stops; nothing was sent
     */
    public <T> Outcome<T> call(Request request, Dialect dialect, AnswerReader<T> reader) {
        Api api = request.api();
        HttpCall call = new HttpCall(api, request.method(), request.uri(), request.headers(), request.body(), deadline);
        gate.enter(api);
        try {
            Instant startedAt = clock.instant();
            HttpAnswer answer = transport.send(call);
            Instant endedAt = clock.instant();
            Outcome<T> outcome = understand(api, answer, dialect, reader, endedAt);
            pace(api, answer, dialect, outcome, endedAt);
            observe(call, answer, dialect, outcome, startedAt, endedAt);
            return outcome;
        } finally {
            gate.leave(api);
        }
    }

    private <T> Outcome<T> understand(
            Api api, HttpAnswer answer, Dialect dialect, AnswerReader<T> reader, Instant now) {
        return switch (answer) {
            case HttpAnswer.Missing missing ->
                new Outcome.Unknown<>(
                        cause(missing.reason()),
                        missing.mayHaveArrived(),
                        redactor.redact(missing.detail()),
                        null,
                        null);
            case HttpAnswer.Received received -> {
                Reply reply = new Reply(api, received, processId(received, dialect), redactor);
                yield withRetryAfter(read(reply, reader), received, now);
            }
        };
    }

    /** An answer that trips the reader is an odd answer, never a lost outcome. */
    private static <T> Outcome<T> read(Reply reply, AnswerReader<T> reader) {
        try {
            return reader.read(reply);
        } catch (RuntimeException e) {
            // Not the message: it may quote the answer.
            LOG.debug(
                    "An answer of {} tripped its reader: {}",
                    reply.api().label(),
                    e.getClass().getName());
            return reply.unknown(
                    Outcome.UnknownCause.ODD_ANSWER,
                    reply.api().label() + " answered in a form that Cartwright does not know.");
        }
    }

    private static <T> Outcome<T> withRetryAfter(Outcome<T> outcome, HttpAnswer.Received received, Instant now) {
        if (!(outcome instanceof Outcome.Refused<T>(Outcome.Refusal refusal))
                || refusal.kind() != Outcome.RefusalKind.RATE) {
            return outcome;
        }
        Duration wait = received.header("retry-after")
                .flatMap(header -> RetryAfter.read(header, now))
                .orElse(null);
        return new Outcome.Refused<>(new Outcome.Refusal(
                refusal.kind(),
                refusal.status(),
                refusal.code(),
                refusal.message(),
                refusal.rawAnswer(),
                wait,
                refusal.processId()));
    }

    private void pace(Api api, HttpAnswer answer, Dialect dialect, Outcome<?> outcome, Instant now) {
        if (!(answer instanceof HttpAnswer.Received received)) {
            return;
        }
        AtomicInteger refused = refusals(api);
        if (outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && refusal.kind() == Outcome.RefusalKind.RATE) {
            int inARow = refused.incrementAndGet();
            Duration asked = refusal.retryAfter();
            gate.pauseUntil(api, now.plus(asked != null ? asked : dialect.pauseAfter(inARow)));
        } else {
            refused.set(0);
        }
        dialect.remaining(received).ifPresent(calls -> gate.remaining(api, calls));
    }

    private AtomicInteger refusals(Api api) {
        return java.util.Objects.requireNonNull(refusedInARow.get(api));
    }

    private void observe(
            HttpCall call, HttpAnswer answer, Dialect dialect, Outcome<?> outcome, Instant startedAt, Instant endedAt) {
        Duration duration = Duration.between(startedAt, endedAt);
        CallRecord record = new CallRecord(
                call.api(),
                call.method(),
                path(call.uri()),
                answer instanceof HttpAnswer.Received received ? received.status() : null,
                word(outcome),
                reason(outcome),
                answer instanceof HttpAnswer.Received received ? processId(received, dialect) : null,
                startedAt,
                duration.isNegative() ? Duration.ZERO : duration);
        try {
            observer.called(record);
        } catch (RuntimeException e) {
            LOG.warn("A call to {} could not be noted: {}", call.api().label(), e.getMessage());
        }
    }

    private @Nullable String processId(HttpAnswer.Received received, Dialect dialect) {
        String id = dialect.processId(received);
        if (id == null || id.isBlank()) {
            return null;
        }
        String clean = redactor.redact(id.strip());
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }

    private String path(URI uri) {
        String query = uri.getRawQuery();
        String path = uri.getRawPath()
                + (query == null ? "" : "?" + FILTER_VALUE.matcher(query).replaceAll("$1=…"));
        return redactor.redact(path);
    }

    private static String word(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?> refused -> "refused";
            case Outcome.Unknown<?> unknown -> "unknown";
        };
    }

    private static @Nullable String reason(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> null;
            case Outcome.Refused<?> refused ->
                refused.refusal().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Outcome.Unknown<?> unknown ->
                unknown.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static Outcome.UnknownCause cause(HttpAnswer.Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> Outcome.UnknownCause.UNREACHABLE;
            case TIMEOUT -> Outcome.UnknownCause.TIMEOUT;
            case BROKEN -> Outcome.UnknownCause.BROKEN;
            case TLS -> Outcome.UnknownCause.TLS;
            case TOO_LARGE -> Outcome.UnknownCause.ODD_ANSWER;
        };
    }

    /**
     * What a client wants to send.
     *
     * @param uri the whole address, already percent-encoded
     * @param headers the authorization header among them
     * @param body JSON text, or null for none
     */
    public record Request(
            Api api,
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String body) {}
}
