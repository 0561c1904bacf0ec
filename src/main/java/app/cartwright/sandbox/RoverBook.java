package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All orders of the simulated CartRover, and how they are read. */
final class RoverBook {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> FILTERS = Set.of(
            "new",
            "at_wms",
            "shipped",
            "confirmed",
            "error",
            "canceled",
            "new_or_at_wms",
            "shipped_or_confirmed",
            "partial",
            "any");

    private final Map<String, RoverOrder> orders = new LinkedHashMap<>();
    private final CartRoverVariant variant;
    private final RoverOrderJson json;
    private long lastRecord = 58_000;

    RoverBook(CartRoverVariant variant) {
        this.variant = variant;
        this.json = new RoverOrderJson(variant);
    }

    Optional<RoverOrder> find(String custRef) {
        return Optional.ofNullable(orders.get(custRef));
    }

    RoverOrder known(String custRef) {
        return find(custRef).orElseThrow(() -> notFound("Order not found"));
    }

    RoverRefusal notFound(String message) {
        return RoverRefusal.of(variant.unknownOrder404() ? 404 : 200, "Failure", message);
    }

    Collection<RoverOrder> all() {
        return orders.values();
    }

    RoverOrder add(NewOrder content, Instant now) {
        RoverOrder order = new RoverOrder(content, now, ++lastRecord);
        orders.put(content.custRef, order);
        return order;
    }

    SandboxReply list(String filter, QueryText query, Predicate<RoverOrder> visible) {
        if (!FILTERS.contains(filter)) {
            throw RoverRefusal.invalid("Unknown order status: " + filter);
        }
        int limit = limit(query);
        int page = Math.max(1, query.number("page").orElse(1));
        Optional<Instant> from = date(query, "from_date", false);
        Optional<Instant> to = date(query, "to_date", true);
        List<RoverOrder> found = orders.values().stream()
                .filter(visible)
                .filter(order -> order.listedAs(filter))
                .filter(order -> query.text("order_source")
                        .map(order.orderSource::equals)
                        .orElse(true))
                .filter(order -> within(order.dateFor(filter), from, to))
                .sorted(Comparator.comparing((RoverOrder order) -> order.created)
                        .thenComparing(order -> order.recordNo))
                .toList();
        ArrayNode rows = Json.array();
        found.stream()
                .skip((long) (page - 1) * limit)
                .limit(limit)
                .forEach(order -> rows.add(json.order(order, true, query)));
        SandboxReply reply = RoverReply.success(rows);
        return variant.totalRecords() ? reply.with("total-records", String.valueOf(found.size())) : reply;
    }

    int limit(QueryText query) {
        int limit = query.number("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT && variant.limitAbove100Refused()) {
            throw RoverRefusal.invalid("limit must be from 1 to 100");
        }
        return Math.min(limit, MAX_LIMIT);
    }

    private static boolean within(Optional<Instant> date, Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        return date.isPresent()
                && from.map(bound -> !date.get().isBefore(bound)).orElse(true)
                && to.map(bound -> !date.get().isAfter(bound)).orElse(true);
    }

    private static Optional<Instant> date(QueryText query, String name, boolean endOfDay) {
        return query.text(name).map(text -> {
            try {
                if (text.length() > 10) {
                    return OffsetDateTime.parse(text).toInstant();
                }
                String[] parts = text.split("-");
                LocalDate day = LocalDate.of(
                        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                return (endOfDay ? day.plusDays(1) : day)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(endOfDay ? 1 : 0);
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw RoverRefusal.invalid(name + " is not an ISO 8601 timestamp: " + text);
            }
        });
    }

    SandboxReply one(String custRef, QueryText query, Predicate<RoverOrder> visible) {
        return RoverReply.success(json.order(visible(custRef, visible), false, query));
    }

    SandboxReply status(String custRef, Predicate<RoverOrder> visible) {
        return RoverReply.success(json.status(visible(custRef, visible)));
    }

    private RoverOrder visible(String custRef, Predicate<RoverOrder> visible) {
        return find(custRef).filter(visible).orElseThrow(() -> notFound("Order not found"));
    }

    RoverOrderJson json() {
        return json;
    }
}
