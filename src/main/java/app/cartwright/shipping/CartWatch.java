package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks, now and then, whether the carts have got what was pushed: every half hour while one was pushed within a day,
 * then every hour, for a month; all that wait in one look. One order is read singly, more by one list.
 */
final class CartWatch {
    private static final Duration OFTEN = Duration.ofMinutes(30);
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration FOLLOWED = Duration.ofDays(30);
    /** The two clocks may differ. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final int SINGLES = 1;
    private static final int MOST_PAGES = 20;

    private final CartRoverClient cartrover;
    private final ShipmentRows rows;
    private final ShipmentNotes notes;
    private final InstantSource clock;

    CartWatch(CartRoverClient cartrover, ShipmentRows rows, ShipmentNotes notes, InstantSource clock) {
        this.cartrover = cartrover;
        this.rows = rows;
        this.notes = notes;
        this.clock = clock;
    }

    /** Where it is one's turn, looks at all that wait; null where that went well. */
    @Nullable
    Trouble look(boolean byHand) {
        Instant now = clock.instant();
        List<ShipmentRow> waiting = rows.unconfirmed(now.minus(FOLLOWED));
        if (waiting.stream().noneMatch(row -> byHand || isDue(row, now))) {
            return null;
        }
        return waiting.size() <= SINGLES ? oneByOne(waiting) : byList(waiting, now);
    }

    private static boolean isDue(ShipmentRow row, Instant now) {
        Instant pushed = Objects.requireNonNull(row.pushedAt());
        Instant last = row.cartReadAt() == null ? pushed : row.cartReadAt();
        Duration wait = pushed.plus(FRESH).isAfter(now) ? OFTEN : SELDOM;
        return last.isAfter(now) || !last.plus(wait).isAfter(now);
    }

    private @Nullable Trouble oneByOne(List<ShipmentRow> waiting) {
        for (ShipmentRow row : waiting) {
            Outcome<OrderState> answer = cartrover.orderState(row.custRef());
            Trouble trouble = Trouble.of(Api.CARTROVER, answer);
            if (trouble != null) {
                return trouble;
            }
            OrderState state = answer.valueOrNull();
            String status = state == null || state.status() == null ? "" : state.status();
            notes.cartSays(row.custRef(), status, confirmed(status));
        }
        return null;
    }

    private @Nullable Trouble byList(List<ShipmentRow> waiting, Instant now) {
        // What was looked at before needs only what was confirmed since; a fresh push can't be older than itself.
        Instant from = waiting.stream()
                .map(row -> row.cartReadAt() == null ? Objects.requireNonNull(row.pushedAt()) : row.cartReadAt())
                .min(Instant::compareTo)
                .orElse(now)
                .minus(OVERLAP);
        Set<String> wanted = waiting.stream().map(ShipmentRow::custRef).collect(Collectors.toSet());
        Set<String> confirmed = new java.util.HashSet<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer = cartrover.orders(new OrderQuery(OrderStatus.CONFIRMED, from, page, false));
            OrderPage orders = answer.valueOrNull();
            if (orders == null) {
                return Trouble.of(Api.CARTROVER, answer);
            }
            for (Order order : orders.orders()) {
                // A record that bears another status slipped in by itself; one without a word bears the list's.
                if (wanted.contains(order.custRef()) && (order.status() == null || confirmed(order.status()))) {
                    confirmed.add(order.custRef());
                }
            }
            if (orders.last()) {
                break;
            }
        }
        notes.together(() -> waiting.forEach(row -> {
            boolean has = confirmed.contains(row.custRef());
            String before = row.cartStatus() == null ? "shipped" : row.cartStatus();
            notes.cartSays(row.custRef(), has ? "confirmed" : before, has);
        }));
        return null;
    }

    private static boolean confirmed(String status) {
        return status.strip().toLowerCase(Locale.ROOT).equals("confirmed");
    }
}
