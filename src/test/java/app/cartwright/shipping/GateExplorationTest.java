package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.SalesOrder;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that can happen to an order of two units, in every order, up to a depth: packing, shipping, dates and
 * tracking numbers that come and go, un-fulfilling, cancelling, and looks of the gate at any time between.
 */
class GateExplorationTest {
    private static final int DEPTH = Integer.getInteger("depth", 7);
    private static final int SETTLE = 120;
    private static final Instant START = Instant.parse("2026-03-03T12:00:00Z");
    private static final OffsetDateTime SHIPPED = OffsetDateTime.parse("2026-03-03T11:00:00Z");
    private static final Settings.PushShipping SETTINGS = new Settings.PushShipping(true, SETTLE, 24, Map.of());
    private static final OrderedGoods ORDERED = new OrderedGoods(
            "LLT-1",
            "SH:1",
            "1",
            "Larkspur Lane Teas",
            "id-1",
            LocalDate.of(2026, 3, 3),
            START,
            false,
            true,
            false,
            null,
            List.of(new OrderedGoods.Line("p1", "TEA-ASSAM-100")));
    private static final ProductFacts PRODUCTS = new ProductFacts() {
        @Override
        public boolean isService(String productId) {
            return false;
        }

        @Override
        public String skuOf(String productId) {
            return "TEA-ASSAM-100";
        }
    };

    private enum Event {
        PACK_1,
        PACK_2,
        SHIP_1,
        SHIP_2,
        DATE,
        TRACK,
        UNTRACK,
        FULFIL,
        REOPEN,
        CLEAR,
        CANCEL,
        WAIT_A_MINUTE,
        LOOK
    }

    private record Ship(int box, boolean dated, boolean tracked) {}

    private record Order(int box1, int box2, List<Ship> ships, boolean fulfilled, boolean cancelled) {
        SalesOrder read() {
            List<SalesOrder.PackLine> packs = new ArrayList<>();
            if (box1 > 0) {
                packs.add(new SalesOrder.PackLine("p1", BigDecimal.valueOf(box1), "1"));
            }
            if (box2 > 0) {
                packs.add(new SalesOrder.PackLine("p1", BigDecimal.valueOf(box2), "2"));
            }
            List<SalesOrder.ShipLine> lines = ships.stream()
                    .map(s -> new SalesOrder.ShipLine(
                            "s" + s.box(),
                            "UPS",
                            s.tracked() ? "1Z" + s.box() : "",
                            s.dated() ? SHIPPED : null,
                            List.of(String.valueOf(s.box()))))
                    .toList();
            return new SalesOrder(
                    "id-1",
                    "c1",
                    "SH:1",
                    "LLT-1",
                    "1",
                    "Cartwright",
                    OffsetDateTime.parse("2026-03-03T00:00:00Z"),
                    fulfilled ? "fulfilled" : "started",
                    cancelled,
                    true,
                    null,
                    "v",
                    List.of(new SalesOrder.Line("l1", "p1", "", BigDecimal.TWO, false)),
                    packs,
                    lines);
        }

        Order ships(List<Ship> other) {
            return new Order(box1, box2, other, fulfilled, cancelled);
        }
    }

    /** Where the world and the program stand. Times are seconds ago, as far as they matter. */
    private record State(
            Order order,
            @Nullable Seen seen,
            @Nullable Order lookedAt,
            @Nullable Instant unchangedSince,
            Instant now) {
        Object key() {
            Seen before = seen;
            return List.of(
                    order,
                    before == null ? "" : before.fingerprint() + ago(before.since()) + ago(before.missingSince()),
                    lookedAt == null ? "" : lookedAt,
                    ago(unchangedSince));
        }

        private String ago(@Nullable Instant then) {
            return then == null
                    ? "-"
                    : "@" + Math.min(Duration.between(then, now).toSeconds(), 3 * SETTLE);
        }
    }

    @Test
    @Tag("P4")
    @Tag("M79")
    @Tag("M80")
    void noOrderOfEventsOpensTheGateForAnythingButAWholeSettledOrder() {
        Set<Object> known = new HashSet<>();
        // From an order that nobody has touched, and from one that only lacks its tracking number.
        List<State> edge = List.of(
                new State(new Order(0, 0, List.of(), false, false), null, null, null, START),
                new State(
                        new Order(1, 1, List.of(new Ship(1, true, false), new Ship(2, true, false)), true, false),
                        null,
                        null,
                        null,
                        START));
        edge.forEach(state -> known.add(state.key()));
        int opened = 0;
        for (int depth = 0; depth < DEPTH; depth++) {
            List<State> next = new ArrayList<>();
            for (State state : edge) {
                for (Event event : Event.values()) {
                    State after = after(state, event);
                    if (event == Event.LOOK) {
                        opened += look(state) ? 1 : 0;
                    }
                    if (known.add(after.key())) {
                        next.add(after);
                    }
                }
            }
            edge = next;
        }
        System.out.println("shipment gate: " + known.size() + " states to depth " + DEPTH + ", opened in " + opened);
        assertThat(opened).isPositive();
        assertThat(known.size()).isGreaterThan(10_000);
    }

    private static Gate.Verdict verdict(State state) {
        return Gate.look(new Gate.Case(
                state.order().read(),
                ORDERED,
                SETTINGS,
                new Carriers(Map.of(), List.of()),
                PRODUCTS,
                state.seen(),
                OwnerChoice.NONE,
                state.now()));
    }

    /** Whether the gate opens here; where it does, everything must be right. */
    private static boolean look(State state) {
        Gate.Verdict verdict = verdict(state);
        if (!(verdict.decision() instanceof Decision.Ready)) {
            return false;
        }
        Order order = state.order();
        assertThat(order.fulfilled()).as("fulfilled: %s", state).isTrue();
        assertThat(order.cancelled()).as("cancelled: %s", state).isFalse();
        assertThat(order.ships())
                .as("shipped and tracked: %s", state)
                .isNotEmpty()
                .allMatch(Ship::dated)
                .allMatch(Ship::tracked);
        BigDecimal units = verdict.parcels().stream()
                .flatMap(parcel -> parcel.items().stream())
                .map(PackedParcel.Item::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(units).as("units in the parcels: %s", state).isEqualByComparingTo("2");
        assertThat(verdict.parcels())
                .as("one parcel for each ship line: %s", state)
                .hasSameSizeAs(order.ships());
        assertThat(order).as("seen like this before: %s", state).isEqualTo(state.lookedAt());
        assertThat(Duration.between(state.unchangedSince(), state.now()).toSeconds())
                .as("settled: %s", state)
                .isGreaterThanOrEqualTo(SETTLE);
        return true;
    }

    private static State after(State state, Event event) {
        Order o = state.order();
        return switch (event) {
            case WAIT_A_MINUTE ->
                new State(
                        o,
                        state.seen(),
                        state.lookedAt(),
                        state.unchangedSince(),
                        state.now().plusSeconds(60));
            case LOOK -> {
                Gate.Verdict verdict = verdict(state);
                boolean same = o.equals(state.lookedAt());
                yield new State(
                        o,
                        verdict.seen() == null ? state.seen() : verdict.seen(),
                        o,
                        same ? state.unchangedSince() : state.now(),
                        state.now());
            }
            default ->
                new State(changed(o, event), state.seen(), state.lookedAt(), state.unchangedSince(), state.now());
        };
    }

    private static Order changed(Order o, Event event) {
        return switch (event) {
            case PACK_1 ->
                o.box1() + o.box2() < 2
                        ? new Order(o.box1() + 1, o.box2(), o.ships(), o.fulfilled(), o.cancelled())
                        : o;
            case PACK_2 ->
                o.box1() + o.box2() < 2
                        ? new Order(o.box1(), o.box2() + 1, o.ships(), o.fulfilled(), o.cancelled())
                        : o;
            case SHIP_1 -> shipped(o, 1);
            case SHIP_2 -> shipped(o, 2);
            case DATE ->
                o.ships(o.ships().stream()
                        .map(s -> new Ship(s.box(), true, s.tracked()))
                        .toList());
            case TRACK ->
                o.ships(o.ships().stream()
                        .map(s -> new Ship(s.box(), s.dated(), true))
                        .toList());
            case UNTRACK ->
                o.ships(o.ships().stream()
                        .map(s -> new Ship(s.box(), s.dated(), false))
                        .toList());
            case FULFIL -> new Order(o.box1(), o.box2(), o.ships(), true, o.cancelled());
            case REOPEN -> new Order(o.box1(), o.box2(), o.ships(), false, o.cancelled());
            case CLEAR -> new Order(0, 0, List.of(), false, o.cancelled());
            case CANCEL -> new Order(o.box1(), o.box2(), o.ships(), o.fulfilled(), true);
            default -> o;
        };
    }

    private static Order shipped(Order o, int box) {
        if (o.ships().stream().anyMatch(s -> s.box() == box)) {
            return o;
        }
        List<Ship> more = new ArrayList<>(o.ships());
        more.add(new Ship(box, false, false));
        return o.ships(List.copyOf(more));
    }
}
