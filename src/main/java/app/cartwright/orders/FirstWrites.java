package app.cartwright.orders;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.MetaRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The very first write of each kind to a real account is supervised: one record, read back, then the rest. Where the
 * service does not show what it took, nothing more of that kind is sent until it does. Services on loopback need none of
 * it.
 */
final class FirstWrites {
    private static final String PROVEN = "";

    private final MetaRows meta;
    private final Problems problems;
    private final Set<Api> supervised;
    private final Map<IntentKind, Function<String, Outcome<Boolean>>> readers = new HashMap<>();
    private final Set<IntentKind> provenHere = new HashSet<>();

    FirstWrites(MetaRows meta, Problems problems, Set<Api> supervised) {
        this.meta = meta;
        this.problems = problems;
        this.supervised = supervised;
    }

    /** How a write of this kind is read back by its key: whether the service shows it. */
    void readBack(IntentKind kind, Function<String, Outcome<Boolean>> reader) {
        readers.put(kind, reader);
    }

    /** The owner has looked and says that it is right; nothing happens where the subject is another. */
    static void accept(MetaRows meta, String subject) {
        for (IntentKind kind : IntentKind.values()) {
            if (subject(kind).equals(subject)) {
                meta.put(name(kind), PROVEN);
            }
        }
    }

    /** Whether writes of this kind need no supervision, or no more. */
    boolean isFree(IntentKind kind) {
        return !supervised.contains(api(kind)) || provenHere.contains(kind);
    }

    /** Before a write: null where it may be sent, else why not. */
    @Nullable
    Act before(IntentKind kind) {
        if (isFree(kind)) {
            return null;
        }
        String first = meta.get(name(kind)).orElse(null);
        if (first == null || first.equals(PROVEN)) {
            return null;
        }
        return check(kind, first);
    }

    /** After a write that was done: reads it back where it was the first of its kind. */
    @Nullable
    Act after(IntentKind kind, String key) {
        if (isFree(kind)) {
            return null;
        }
        String first = meta.get(name(kind)).orElse(null);
        if (first != null && first.equals(PROVEN)) {
            provenHere.add(kind);
            return null;
        }
        if (first == null) {
            meta.put(name(kind), key);
        }
        return check(kind, first == null ? key : first);
    }

    private @Nullable Act check(IntentKind kind, String key) {
        Function<String, Outcome<Boolean>> reader = readers.get(kind);
        if (reader == null) {
            throw new IllegalStateException("nothing reads back " + kind);
        }
        Outcome<Boolean> shown = reader.apply(key);
        @Nullable Trouble trouble = Trouble.of(api(kind), shown);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        String subject = subject(kind);
        if (shown instanceof Outcome.Done<Boolean>(Boolean there, String ignored) && there) {
            meta.put(name(kind), PROVEN);
            provenHere.add(kind);
            problems.resolve(ProblemCode.ODD_ANSWER, subject);
            return null;
        }
        String service = api(kind).label();
        String reason = service + " said that it took the first one, but doesn't show it. Nothing more is written until"
                + " it does.";
        problems.raise(new Problem(
                ProblemCode.ODD_ANSWER,
                Service.PULL_ORDERS,
                subject,
                Map.of("service", service, "reason", reason),
                List.of(new Problem.Item(key, key, "")),
                null,
                null));
        return new Act.Stop(new Trouble.NoAnswer(api(kind), Outcome.UnknownCause.ODD_ANSWER, reason, null));
    }

    private static Api api(IntentKind kind) {
        return switch (kind) {
            case CREATE_CUSTOMER, CREATE_ORDER, CANCEL_ORDER -> Api.INFLOW;
            case ACKNOWLEDGE, PUSH_STOCK, PUSH_SHIPPING -> Api.CARTROVER;
        };
    }

    private static String subject(IntentKind kind) {
        return switch (kind) {
            case CREATE_CUSTOMER -> "First customer";
            case CREATE_ORDER -> "First order";
            case CANCEL_ORDER -> "First cancellation";
            case ACKNOWLEDGE -> "First acknowledgement";
            case PUSH_STOCK -> "First stock push";
            case PUSH_SHIPPING -> "First shipment push";
        };
    }

    private static String name(IntentKind kind) {
        return "orders.first." + kind.name();
    }
}
