package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderMarks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pull would write, for the dry run: reads both services and writes nothing, not even the store. */
public final class OrderPreview {
    private static final Duration OVERLAP = Duration.ofDays(3);
    private static final int MOST_PAGES = 50;

    private final PullParts parts;

    public OrderPreview(PullParts parts) {
        this.parts = parts;
    }

    /**
     * An order that would be written, or the reason why not.
     *
     * @param total what inFlow would arrive at, or CartRover's total where it is held
     * @param reason null where it would be written
     */
    public record Item(
            @Nullable String cart,
            String custRef,
            @Nullable String shopNumber,
            @Nullable String number,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String reason) {}

    /**
     * The preview.
     *
     * @param skipped orders that CartRover or the settings keep out; no error
     * @param trouble why it is not whole, or null
     */
    public record Result(
            List<Item> write,
            List<Item> held,
            List<Item> skipped,
            @Nullable Trouble trouble) {}

    /** Reads and plans with these settings, which need not be stored yet. */
    public Result preview(Settings settings) {
        InflowClient inflow = parts.inflow();
        CartRoverClient cartrover = parts.cartrover();
        OrderBook book = new OrderBook(parts.store(), parts.problems(), parts.activity(), parts.clock());
        NewOrders lists = new NewOrders(cartrover, parts.clock());
        Strain strain = new Strain(inflow, cartrover);
        Observation observation = new Observation(
                cartrover,
                parts.catalogue(),
                new References(inflow, parts.clock()),
                parts.ledger(),
                book,
                parts.clock());
        Outcome<NewOrders.Listing> answer = lists.all(
                OrderStatus.NEW,
                LedgerCheck.startOf(settings.pullOrders().since()).minus(OVERLAP));
        if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
            return new Result(List.of(), List.of(), List.of(), Strain.needed(Api.CARTROVER, "its new orders", answer));
        }
        Map<String, OrderChoices.Choice> choices = book.choices().all();
        Carts carts = new Carts(cartrover, parts.settings());
        Observation.Seen seen = observation.gather(
                settings,
                carts.withPrefixes(settings, observation.sources(listing, choices, settings)),
                listing,
                choices,
                true,
                strain);
        if (seen.trouble() != null) {
            return new Result(List.of(), List.of(), List.of(), seen.trouble());
        }
        Trust trust = new Trust(new OrderMarks(parts.store()));
        Set<String> there = new HashSet<>();
        if (seen.offered().stream().anyMatch(one -> !one.inInflow() && trust.lookFirst(one.order()))) {
            // The ledger may not know all that was written: what inFlow has under our id would only be acknowledged.
            @Nullable Trouble trouble = ours(settings, there);
            if (trouble != null) {
                return new Result(List.of(), List.of(), List.of(), trouble);
            }
        }
        return plan(seen, new AlreadyThere(inflow), there);
    }

    /** The references of all orders in inFlow that bear our id. */
    private @Nullable Trouble ours(Settings settings, Set<String> there) {
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Outcome<Page<SalesOrder>> answer = parts.inflow()
                    .salesOrders(new SalesOrderQuery(
                            List.of(), settings.pullOrders().since().minusDays(1), null, null, false, after));
            if (!(answer instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> rows, String ignored))) {
                return Strain.needed(Api.INFLOW, "its sales orders", answer);
            }
            rows.rows().stream().filter(LedgerCheck::isOurs).forEach(order -> there.add(order.externalId()));
            after = rows.after();
            if (after == null) {
                break;
            }
        }
        return null;
    }

    private static Result plan(Observation.Seen seen, AlreadyThere alreadyThere, Set<String> there) {
        List<Item> write = new ArrayList<>();
        List<Item> held = new ArrayList<>();
        List<Item> skipped = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        OrderPlanner planner = new OrderPlanner(seen.facts());
        for (Offered offered : seen.offered()) {
            if (seen.undecided().contains(offered.custRef()) || there.contains(offered.custRef())) {
                continue;
            }
            switch (planner.decide(offered)) {
                case OrderDecision.Write(WritePlan plan) -> {
                    String number = numbers.add(plan.number()) ? plan.number() : plan.spareNumber();
                    String reason = typedByHand(offered, plan, alreadyThere);
                    Item item = item(offered, number, plan.money().total(), reason);
                    (reason == null ? write : held).add(item);
                }
                case OrderDecision.Hold(List<OrderDecision.Fault> faults, String number) ->
                    held.add(item(
                            offered,
                            number,
                            offered.order().grandTotal(),
                            faults.getFirst().sentence()));
                case OrderDecision.Skip(String reason, String number) ->
                    skipped.add(item(offered, number, offered.order().grandTotal(), reason));
                case OrderDecision.Cancelled(String reason, String number) ->
                    skipped.add(item(offered, number, offered.order().grandTotal(), reason));
                case OrderDecision.Declined(String reason, String number) ->
                    skipped.add(item(offered, number, offered.order().grandTotal(), reason));
                case OrderDecision.AcknowledgeOnly ignored -> {}
                case OrderDecision.StoppedAfterPull ignored -> {}
            }
        }
        return new Result(List.copyOf(write), List.copyOf(held), List.copyOf(skipped), null);
    }

    private static @Nullable String typedByHand(Offered offered, WritePlan plan, AlreadyThere alreadyThere) {
        boolean look = offered.row() != null
                && offered.row().everHeld()
                && !offered.choice().writeAnyway();
        return look
                        && alreadyThere.look(plan.order(), List.of(plan.number(), plan.spareNumber()))
                                instanceof AlreadyThere.Look.Hit hit
                ? "It may already be in inFlow as " + hit.order().orderNumber() + "."
                : null;
    }

    private static Item item(
            Offered offered, @Nullable String number, @Nullable BigDecimal total, @Nullable String reason) {
        return new Item(
                OrderPlanner.source(offered),
                offered.custRef(),
                offered.order().custPoNo(),
                number,
                total,
                offered.order().currencyCode(),
                reason);
    }
}
