package app.cartwright.shipping;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from inFlow with few calls. There is no "changed since" for orders: they are listed, newest first, from
 * the day before the oldest that is wanted; where a few old ones would need many pages, these few are read one by one,
 * in turn, and the more seldom the longer nothing has happened to them.
 */
final class InflowWatch {
    /** What can have something in a parcel. */
    static final List<String> AT_WORK = List.of("started", "fulfilled");
    /** Every order, whatever its status; the only way to see that one was cancelled or un-fulfilled. */
    static final List<String> ALL = List.of();

    /** At most this many single reads beside a list in one run. */
    private static final int SINGLES = 10;

    private static final int MOST_REMEMBERED = 10_000;
    /** An order that is read singly is read again after this part of the time for which it has stayed as it is. */
    private static final int PART = 48;
    /** Never later than a service may lag behind and still be called in sync. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InflowClient inflow;
    private final InstantSource clock;
    private final Map<String, Look> looks = new HashMap<>();
    private int pagesLastTime = 1;

    InflowWatch(InflowClient inflow, InstantSource clock) {
        this.inflow = inflow;
        this.clock = clock;
    }

    /**
     * The newest look at an order.
     *
     * @param content stands for all that was read of it
     * @param since when it was first read with this content
     */
    private record Look(int content, Instant since, Instant at) {
        boolean isOver(Instant now) {
            Duration part = Duration.between(since, at).dividedBy(PART);
            Duration wait = part.compareTo(LONGEST) < 0 ? part : LONGEST;
            return at.isAfter(now) || !at.plus(wait).isAfter(now);
        }
    }

    /** An order and when it was read. */
    record Read(SalesOrder order, Instant at) {}

    /**
     * What was read.
     *
     * @param orders those wanted, by inFlow's id; one that is missing was not listed, which says nothing about it
     * @param others what was listed beside them
     * @param trouble what cut the reading short, or null
     */
    record Observation(
            Map<String, Read> orders,
            List<Read> others,
            @Nullable Trouble trouble) {}

    /**
     * Reads these orders. With nothing wanted there is no call.
     *
     * @param atOnce those that are read now, however long nothing has happened to them
     */
    Observation read(Collection<OrderedGoods> wanted, List<String> statuses, Predicate<OrderedGoods> atOnce) {
        Map<String, OrderedGoods> open = new LinkedHashMap<>();
        wanted.forEach(goods -> open.put(goods.salesOrderId(), goods));
        Map<String, Read> found = new LinkedHashMap<>();
        List<Read> others = new ArrayList<>();
        if (open.isEmpty()) {
            return new Observation(found, others, null);
        }
        if (open.size() <= pagesLastTime) {
            return oneByOne(open.values(), atOnce, found, others);
        }
        LocalDate from = open.values().stream()
                .map(OrderedGoods::orderDate)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(1);
        int pages = 0;
        @Nullable String after = null;
        do {
            Outcome<Page<SalesOrder>> answer =
                    inflow.salesOrders(new SalesOrderQuery(statuses, from, null, null, true, after));
            Page<SalesOrder> page = answer.valueOrNull();
            if (page == null) {
                return new Observation(found, others, trouble(answer));
            }
            pages++;
            Instant now = clock.instant();
            for (SalesOrder row : page.rows()) {
                if (open.remove(row.salesOrderId()) != null) {
                    found.put(row.salesOrderId(), new Read(row, now));
                    looked(row.salesOrderId(), row.hashCode(), now);
                } else if (!found.containsKey(row.salesOrderId())) {
                    others.add(new Read(row, now));
                }
            }
            after = page.after();
            List<OrderedGoods> further = after == null ? List.of() : further(open.values(), page.rows());
            if (after != null && further.size() <= pages) {
                pagesLastTime = pages;
                return oneByOne(further, atOnce, found, others);
            }
        } while (after != null);
        pagesLastTime = pages;
        return new Observation(found, others, null);
    }

    /** Reads one order now. */
    Outcome<SalesOrder> readOne(OrderedGoods goods) {
        return inflow.salesOrder(goods.salesOrderId());
    }

    /** Those that can still come on a later page: a day is allowed for the zones of the two dates. */
    private static List<OrderedGoods> further(Collection<OrderedGoods> open, List<SalesOrder> page) {
        LocalDate last = page.stream()
                .map(SalesOrder::orderDate)
                .filter(Objects::nonNull)
                .map(date -> date.toLocalDate())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX.minusDays(2));
        return open.stream()
                .filter(goods -> !goods.orderDate().isAfter(last.plusDays(1)))
                .toList();
    }

    private Observation oneByOne(
            Collection<OrderedGoods> wanted,
            Predicate<OrderedGoods> atOnce,
            Map<String, Read> found,
            List<Read> others) {
        Instant started = clock.instant();
        List<OrderedGoods> turn = wanted.stream()
                .filter(goods -> atOnce.test(goods) || isDue(goods, started))
                .sorted(Comparator.comparing(this::lookedAt))
                .limit(SINGLES)
                .toList();
        for (OrderedGoods goods : turn) {
            Outcome<SalesOrder> answer = readOne(goods);
            Trouble trouble = Trouble.of(Api.INFLOW, answer);
            if (trouble != null) {
                return new Observation(found, others, trouble);
            }
            Instant now = clock.instant();
            SalesOrder order = answer.valueOrNull();
            looked(goods.salesOrderId(), Objects.hashCode(order), now);
            if (order != null) {
                found.put(order.salesOrderId(), new Read(order, now));
            }
        }
        return new Observation(found, others, null);
    }

    private boolean isDue(OrderedGoods goods, Instant now) {
        Look last = looks.get(goods.salesOrderId());
        return last == null || last.isOver(now);
    }

    private Instant lookedAt(OrderedGoods goods) {
        Look last = looks.get(goods.salesOrderId());
        return last == null ? Instant.MIN : last.at();
    }

    private void looked(String salesOrderId, int content, Instant now) {
        if (looks.size() > MOST_REMEMBERED) {
            looks.clear();
        }
        Look last = looks.get(salesOrderId);
        Instant since =
                last != null && last.content() == content && !last.since().isAfter(now) ? last.since() : now;
        looks.put(salesOrderId, new Look(content, since, now));
    }

    /** A list that is refused as such stops the run like a service that does not answer. */
    private static Trouble trouble(Outcome<?> answer) {
        Trouble trouble = Trouble.of(Api.INFLOW, answer);
        if (trouble != null) {
            return trouble;
        }
        if (answer instanceof Outcome.Refused<?> refused) {
            return new Trouble.NoAnswer(
                    Api.INFLOW,
                    Outcome.UnknownCause.ODD_ANSWER,
                    refused.refusal().message(),
                    refused.refusal().rawAnswer());
        }
        throw new IllegalStateException("no trouble in " + answer);
    }
}
