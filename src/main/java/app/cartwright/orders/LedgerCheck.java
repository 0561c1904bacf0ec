package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.MetaRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger against inFlow, at each start and every hour: the newest sales orders are read back to the first one
 * that the ledger knows as its own, at most to {@code since}. An order that bears our id and is not in the ledger means
 * an old store or a second copy.
 */
final class LedgerCheck {
    /** Subject of the error. */
    static final String SUBJECT = "inFlow";

    private static final Duration EVERY = Duration.ofHours(1);
    /** A second find within this time of the first one is a second copy at work; later it is another old store. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final int MOST_PAGES = 200;
    private static final int NAMED = 10;

    private final InflowClient inflow;
    private final NewOrders lists;
    private final Ledger ledger;
    private final Trust trust;
    private final MetaRows meta;
    private final Adoption adoption;
    private final OrderBook book;
    private final Problems problems;
    private final InstantSource clock;
    private @Nullable Instant checkedAt;

    LedgerCheck(
            InflowClient inflow,
            NewOrders lists,
            Ledger ledger,
            Trust trust,
            MetaRows meta,
            Adoption adoption,
            OrderBook book,
            Problems problems,
            InstantSource clock) {
        this.inflow = inflow;
        this.lists = lists;
        this.ledger = ledger;
        this.trust = trust;
        this.meta = meta;
        this.adoption = adoption;
        this.book = book;
        this.problems = problems;
        this.clock = clock;
    }

    /** Whether it is time: at the start of the program, every hour, and after a restore. */
    boolean due() {
        Instant now = clock.instant();
        Instant last = checkedAt;
        return last == null || last.isAfter(now) || !last.plus(EVERY).isAfter(now) || isRestored();
    }

    /**
     * Compares, and adopts what inFlow has.
     *
     * @return the trouble that stopped it, or null; afterwards {@link Trust#stopped} may hold
     */
    @Nullable
    Trouble run(LocalDate since, Instant overlapFrom, ProductCatalogue catalogue) {
        Instant now = clock.instant();
        boolean restored = isRestored();
        Read read = read(since, restored);
        if (read.trouble() != null) {
            return read.trouble();
        }
        if (read.unknown().isEmpty() && !restored) {
            trust.agreed();
            checkedAt = now;
            return null;
        }
        Instant doubted = trust.doubtedAt();
        boolean again = !restored && doubted != null && doubted.plus(REMEMBERED).isAfter(now);
        if (!read.whole()) {
            read = read(since, true);
            if (read.trouble() != null) {
                return read.trouble();
            }
        }
        read.unknown()
                .forEach(order -> adoption.adopt(
                        order.externalId(),
                        order,
                        "Found in inFlow: written earlier, or by another copy of Cartwright."));
        @Nullable Trouble trouble = compareAtWms(since, overlapFrom, catalogue);
        if (trouble != null) {
            return trouble;
        }
        trust.doubt(now);
        meta.remove(MetaRows.RESTORED);
        checkedAt = now;
        if (again) {
            stop(now, read.unknown());
        }
        return null;
    }

    /** What the newest sales orders say, just before others are written. */
    enum Glance {
        /** The ledger knows all that bear our id. */
        AGREES,
        /** One of them it does not know. */
        STRANGE,
        /** They could not be read. */
        UNREAD
    }

    /** One page of the newest sales orders: an hour is long where a second copy is at work. */
    Glance glance(LocalDate since) {
        return page(since, null) instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> rows, String ignored)
                ? rows.rows().stream().anyMatch(order -> isOurs(order) && !isInLedger(order))
                        ? Glance.STRANGE
                        : Glance.AGREES
                : Glance.UNREAD;
    }

    private Outcome<Page<SalesOrder>> page(LocalDate since, @Nullable String after) {
        return inflow.salesOrders(new SalesOrderQuery(List.of(), since.minusDays(1), null, null, false, after));
    }

    private boolean isInLedger(SalesOrder order) {
        return ledger.newest(IntentKind.CREATE_ORDER, order.externalId())
                .filter(intent -> intent.state() != Intent.State.REFUSED)
                .isPresent();
    }

    private boolean isRestored() {
        return meta.get(MetaRows.RESTORED).isPresent();
    }

    /**
     * @param unknown orders that bear our id and are not in the ledger
     * @param whole whether it was read down to {@code since}
     */
    private record Read(
            List<SalesOrder> unknown,
            boolean whole,
            @Nullable Trouble trouble) {}

    private Read read(LocalDate since, boolean whole) {
        List<SalesOrder> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean known = false;
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Outcome<Page<SalesOrder>> answer = page(since, after);
            if (!(answer instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> rows, String ignored))) {
                return new Read(unknown, false, Strain.needed(Api.INFLOW, "its sales orders", answer));
            }
            boolean older = false;
            for (SalesOrder order : rows.rows()) {
                OffsetDateTime day = order.orderDate();
                older |= day != null && day.toLocalDate().isBefore(since.minusDays(1));
                if (!isOurs(order) || !seen.add(order.externalId())) {
                    continue;
                }
                boolean inLedger = isInLedger(order);
                known |= inLedger;
                if (!inLedger) {
                    unknown.add(order);
                }
            }
            after = rows.after();
            if (after == null || older) {
                return new Read(unknown, true, null);
            }
            if (!whole && known) {
                break;
            }
        }
        return new Read(unknown, false, null);
    }

    /** Whether an order bears the id that follows from its reference. */
    static boolean isOurs(SalesOrder order) {
        return !order.externalId().isEmpty() && order.salesOrderId().equalsIgnoreCase(NameId.order(order.externalId()));
    }

    /** Partly shipped orders have a list of their own only in newer descriptions of CartRover's API. */
    private static boolean isUnknownStatus(Outcome<?> answer) {
        return answer instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && (refusal.kind() == Outcome.RefusalKind.INVALID || refusal.kind() == Outcome.RefusalKind.NOT_FOUND);
    }

    /** CartRover's orders at the WMS: those that inFlow has are known by now, the rest is reported. */
    private @Nullable Trouble compareAtWms(LocalDate since, Instant from, ProductCatalogue catalogue) {
        List<String> missing = new ArrayList<>();
        for (OrderStatus status : List.of(OrderStatus.AT_WMS, OrderStatus.PARTIAL)) {
            Outcome<NewOrders.Listing> answer = lists.all(status, from);
            if (status == OrderStatus.PARTIAL && isUnknownStatus(answer)) {
                continue;
            }
            if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
                return Strain.needed(Api.CARTROVER, "its orders at the WMS", answer);
            }
            for (Order order : listing.orders()) {
                @Nullable Trouble trouble = compare(order, since, catalogue, missing);
                if (trouble != null) {
                    return trouble;
                }
            }
        }
        if (!missing.isEmpty()) {
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            book.note(
                    Activity.Direction.HERE,
                    "CartRover",
                    "At the WMS in CartRover, but not in inFlow by Cartwright: "
                            + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))) + more,
                    Activity.Result.NOTED,
                    null);
        }
        return null;
    }

    private @Nullable Trouble compare(Order order, LocalDate since, ProductCatalogue catalogue, List<String> missing) {
        String ref = order.custRef();
        if (!ledger.isDone(IntentKind.CREATE_ORDER, ref)) {
            LocalDate day = SalesOrderMapping.orderDate(order);
            if (day != null && day.isBefore(since)) {
                return null;
            }
            if (order.orderDate() == null) {
                // Without a date the listing does not prove that inFlow lacks it.
                Outcome<SalesOrder> answer = inflow.salesOrder(NameId.order(ref));
                if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder found, String ignored)) {
                    adoption.adopt(ref, found, "Found in inFlow by its id.");
                } else if (!Buyers.missing(answer)) {
                    return Strain.needed(Api.INFLOW, "one sales order", answer);
                }
            }
            if (!ledger.isDone(IntentKind.CREATE_ORDER, ref)) {
                missing.add(order.custPoNo() == null ? ref : order.custPoNo());
                return null;
            }
        }
        if (book.row(ref).filter(row -> row.snapshot() == null).isPresent()) {
            adoption.complete(order, catalogue);
        }
        if (!ledger.isDone(IntentKind.ACKNOWLEDGE, ref)) {
            book.together(() -> {
                ledger.adopt(IntentKind.ACKNOWLEDGE, ref, "CartRover has it at the WMS.");
                book.rows().acknowledged(ref, clock.instant());
            });
        }
        return null;
    }

    private void stop(Instant now, List<SalesOrder> unknown) {
        trust.stop(now);
        List<Problem.Item> items = unknown.stream()
                .map(order -> new Problem.Item(order.externalId(), order.orderNumber(), "not written by this one"))
                .toList();
        problems.raise(
                new Problem(ProblemCode.SECOND_COPY, null, SUBJECT, Map.of("service", "inFlow"), items, null, null));
        book.note(
                Activity.Direction.HERE,
                "inFlow",
                "Another copy of Cartwright is writing orders: nothing is written from here until you go on.",
                Activity.Result.HELD,
                null);
    }

    /** The start of a day by UTC, for CartRover's date bounds. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
