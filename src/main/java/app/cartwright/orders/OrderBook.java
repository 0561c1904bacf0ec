package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Backoff;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRow.ProblemKey;
import app.cartwright.store.OrderRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was seen of an order and what became of it: row, journey, activity and errors in one commit. */
final class OrderBook {
    private final Store store;
    private final OrderRows rows;
    private final OrderLists lists;
    private final OrderEvents events;
    private final OrderChoices choices;
    private final Problems problems;
    private final Activity activity;
    private final InstantSource clock;

    OrderBook(Store store, Problems problems, Activity activity, InstantSource clock) {
        this.store = store;
        this.rows = new OrderRows(store);
        this.lists = new OrderLists(store);
        this.events = new OrderEvents(store);
        this.choices = new OrderChoices(store);
        this.problems = problems;
        this.activity = activity;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    OrderRows rows() {
        return rows;
    }

    OrderLists lists() {
        return lists;
    }

    OrderChoices choices() {
        return choices;
    }

    Optional<OrderRow> row(String custRef) {
        return rows.find(custRef);
    }

    /** Several of the methods here as one commit. */
    void together(Runnable writes) {
        store.together(writes);
    }

    /** Stores what CartRover says of an order, where it says something new. */
    void offer(Order order, @Nullable OrderRow known, @Nullable String source) {
        String snapshot = OrderSnapshot.write(order);
        if (known != null && snapshot.equals(known.snapshot()) && Objects.equals(source, known.cart())) {
            return;
        }
        Instant now = clock.instant();
        List<OrderRow.Line> lines = order.lines().stream()
                .filter(line -> !line.filtered())
                .map(line -> new OrderRow.Line(
                        line.lineNo(), line.sku(), line.description(), line.quantity(), line.price(), null))
                .toList();
        store.together(() -> {
            rows.offer(
                    new OrderRows.Offer(
                            order.custRef(),
                            source,
                            order.custPoNo(),
                            order.recordNo(),
                            Buyer.of(order).name(),
                            order.orderDate(),
                            orderedAt(order),
                            order.createdAt(),
                            order.grandTotal(),
                            order.currencyCode(),
                            order.workingShipCode(),
                            snapshot,
                            lines),
                    now);
            if (known == null) {
                events.add(order.custRef(), now, "offered", "Seen among CartRover's new orders.", null);
            }
        });
    }

    /** An order that is not to be written stands in this state from now on. */
    void place(String custRef, OrderRow.State state, String reason, @Nullable String number, String step) {
        store.together(() -> {
            OrderRow before = rows.find(custRef).orElseThrow();
            if (before.state() == state
                    && reason.equals(before.reason())
                    && Objects.equals(number, before.number())
                    && before.problems().isEmpty()) {
                return;
            }
            end(before, List.of());
            if (state == OrderRow.State.CANCELLED) {
                rows.number(custRef, number == null ? before.number() : number);
                rows.cancelled(custRef, reason, clock.instant());
            } else {
                rows.place(custRef, state, reason, number, List.of());
            }
            if (before.state() != state || !reason.equals(before.reason())) {
                step(custRef, step, reason, null);
                activity.note(
                        Service.PULL_ORDERS,
                        Activity.Direction.HERE,
                        name(before, number),
                        reason,
                        Activity.Result.NOTED,
                        null);
            }
        });
    }

    /** The order can be written and waits for it. */
    void waits(String custRef, String number) {
        store.together(() -> {
            OrderRow before = rows.find(custRef).orElseThrow();
            if (before.state() == OrderRow.State.WAITING && number.equals(before.number())) {
                return;
            }
            if (before.state() == OrderRow.State.HELD) {
                step(custRef, "released", "What held it is gone.", null);
            }
            end(before, List.of());
            rows.place(custRef, OrderRow.State.WAITING, null, number, List.of());
        });
    }

    /**
     * The order is held.
     *
     * @param again whether the errors are counted once more though nothing changed
     */
    void hold(String custRef, List<Fault> faults, @Nullable String number, boolean again) {
        store.together(() -> {
            OrderRow before = rows.find(custRef).orElseThrow();
            String reason = faults.getFirst().sentence();
            List<ProblemKey> keys = keys(faults);
            boolean same =
                    before.state() == OrderRow.State.HELD && before.problems().equals(keys);
            if (!same || !reason.equals(before.reason()) || !Objects.equals(number, before.number())) {
                end(before, keys);
                rows.place(custRef, OrderRow.State.HELD, reason, number, keys);
            }
            raise(before, faults, !same || again);
            if (!same) {
                step(custRef, "held", reason, faults.getFirst().processId());
                activity.note(
                        Service.PULL_ORDERS,
                        Activity.Direction.CARTROVER_TO_INFLOW,
                        name(before, number),
                        "Held: " + reason,
                        Activity.Result.HELD,
                        faults.getFirst().processId());
            }
        });
    }

    /** Errors about an order that stays where it is, mostly because it is in inFlow already. */
    void concern(String custRef, List<Fault> faults, boolean again) {
        store.together(() -> {
            OrderRow before = rows.find(custRef).orElseThrow();
            List<ProblemKey> keys = keys(faults);
            boolean same = before.problems().equals(keys);
            if (!same) {
                end(before, keys);
                rows.concern(
                        custRef, faults.isEmpty() ? null : faults.getFirst().sentence(), keys);
                faults.forEach(fault -> step(custRef, "noticed", fault.sentence(), fault.processId()));
            }
            raise(before, faults, !same || again);
        });
    }

    /** These errors are over for an order; its others stay. */
    void over(String custRef, Set<ProblemCode> codes) {
        Set<String> words = codes.stream().map(ProblemCode::word).collect(Collectors.toSet());
        store.together(() -> {
            OrderRow row = rows.find(custRef).orElseThrow();
            List<ProblemKey> remaining = row.problems().stream()
                    .filter(key -> !words.contains(key.code()))
                    .toList();
            if (remaining.size() < row.problems().size()) {
                end(row, remaining);
                rows.concern(custRef, remaining.isEmpty() ? null : row.reason(), remaining);
            }
        });
    }

    /** Ends all errors of an order but these. */
    void end(OrderRow row, List<ProblemKey> remaining) {
        List<ProblemKey> over = new ArrayList<>(row.problems());
        over.removeAll(remaining);
        for (ProblemKey key : over) {
            code(key.code()).ifPresent(code -> problems.resolveItem(code, row.custRef()));
        }
    }

    private void raise(OrderRow row, List<Fault> faults, boolean again) {
        for (Fault fault : faults) {
            if (again || !problems.isOpen(fault.code(), row.custRef())) {
                problems.raise(new Problem(
                        fault.code(),
                        Service.PULL_ORDERS,
                        fault.subject(),
                        fault.facts(),
                        List.of(new Problem.Item(row.custRef(), row.label(), fault.detail())),
                        fault.processId(),
                        fault.rawAnswer()));
            }
        }
    }

    /** A try failed without a proof; the next one is due later. */
    void failed(String custRef, String why, @Nullable String processId) {
        store.together(() -> {
            OrderRow row = rows.find(custRef).orElseThrow();
            Instant now = clock.instant();
            int attempts = row.attempts() + 1;
            rows.failed(custRef, attempts, now, now.plus(Backoff.after(attempts)));
            if (attempts == 1 && !why.isEmpty()) {
                step(custRef, "failed", why, processId);
            }
        });
    }

    /** One step of an order's journey. */
    void step(String custRef, String step, String detail, @Nullable String processId) {
        events.add(custRef, clock.instant(), step, detail, processId);
    }

    /** One line of the activity list. */
    void note(
            Activity.Direction direction,
            String subject,
            String what,
            Activity.Result result,
            @Nullable String processId) {
        activity.note(Service.PULL_ORDERS, direction, subject, what, result, processId);
    }

    /** The code of a stored word. */
    static Optional<ProblemCode> code(String word) {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.word().equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    static List<ProblemKey> keys(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new ProblemKey(
                        fault.code().word(),
                        fault.subject().replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')))
                .toList();
    }

    private static String name(OrderRow row, @Nullable String number) {
        return number == null ? row.name() : number;
    }

    /** The shop gives a day only; where CartRover's record is of that day, its time is nearer. */
    private static @Nullable Instant orderedAt(Order order) {
        if (order.orderDate() == null) {
            return order.createdAt();
        }
        Instant created = order.createdAt();
        boolean sameDay = created != null
                && created.atOffset(ZoneOffset.UTC).toLocalDate().equals(order.orderDate());
        return sameDay
                ? created
                : order.orderDate().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
