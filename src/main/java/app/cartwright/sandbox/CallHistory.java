package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Every call that reached a simulated service, in order: all writes, and the latest {@value #KEPT_READS} reads. Test
 * oracles read it.
 */
public final class CallHistory {
    private static final int KEPT_READS = 20_000;

    private final SandboxLock lock;
    private final List<CallRecord> writes = new ArrayList<>();
    private final Deque<CallRecord> reads = new ArrayDeque<>();
    private final Map<CallKind, Long> counts = new EnumMap<>(CallKind.class);
    private long number;

    CallHistory(SandboxLock lock) {
        this.lock = lock;
    }

    long nextNumber() {
        return ++number;
    }

    void add(CallRecord call) {
        counts.merge(call.kind(), 1L, Long::sum);
        if (call.kind().writes()) {
            writes.add(call);
        } else {
            reads.addLast(call);
            if (reads.size() > KEPT_READS) {
                reads.removeFirst();
            }
        }
    }

    /** All calls that are kept, oldest first. */
    public List<CallRecord> calls() {
        return lock.held(() -> {
            List<CallRecord> all = new ArrayList<>(writes);
            all.addAll(reads);
            all.sort((a, b) -> Long.compare(a.number(), b.number()));
            return List.copyOf(all);
        });
    }

    /** All calls of a kind that are kept, oldest first. */
    public List<CallRecord> calls(CallKind kind) {
        return matching(call -> call.kind() == kind);
    }

    /** All writes of both services, oldest first, those without effect included. */
    public List<CallRecord> writes() {
        return lock.held(() -> List.copyOf(writes));
    }

    /** All writes that concern a key (an order id, a {@code cust_ref}, a SKU), oldest first. */
    public List<CallRecord> writesFor(CallKind kind, String key) {
        return matching(call -> call.kind() == kind && call.effect().keys().contains(key));
    }

    /** How many calls a service has received since the start or the last {@link #clear}. */
    public long count(Api api) {
        return lock.held(() -> counts.entrySet().stream()
                .filter(entry -> entry.getKey().api() == api)
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** How many calls of a kind were received since the start or the last {@link #clear}. */
    public long count(CallKind kind) {
        return lock.held(() -> counts.getOrDefault(kind, 0L));
    }

    /** Forgets everything. */
    public void clear() {
        lock.run(() -> {
            writes.clear();
            reads.clear();
            counts.clear();
        });
    }

    private List<CallRecord> matching(Predicate<CallRecord> wanted) {
        return calls().stream().filter(wanted).toList();
    }
}
