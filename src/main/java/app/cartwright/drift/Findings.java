package app.cartwright.drift;

import app.cartwright.drift.Sides.Here;
import app.cartwright.drift.Sides.InCartRover;
import app.cartwright.drift.Sides.InInflow;
import app.cartwright.drift.Sides.Look;
import app.cartwright.http.Fields;
import app.cartwright.http.Json;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.setup.Settings;
import app.cartwright.stock.OrderFacts;
import app.cartwright.stock.StockList;
import app.cartwright.stock.StockTables;
import app.cartwright.store.DriftRows;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what is known here together with what was read, and has it compared. */
final class Findings {
    private final StockList stock;
    private final OrderFacts orders;
    private final Ledger ledger;
    private final OrderLists lists;
    private final OrderRows orderRows;
    private final ShipmentRows shipments;

    Findings(Store store, StockTables tables, OrderFacts orders, Ledger ledger) {
        this.stock = new StockList(tables, orders);
        this.orders = orders;
        this.ledger = ledger;
        this.lists = new OrderLists(store);
        this.orderRows = new OrderRows(store);
        this.shipments = new ShipmentRows(store);
    }

    /** The orders of these days that are known here. */
    List<OrderRow> known(LocalDate from) {
        return lists.orderedSince(from);
    }

    /** Orders, totals and shipments. */
    List<DriftRows.Row> orders(Settings settings, List<OrderRow> known, OrderGathering read, Instant now) {
        OrderComparison comparison = new OrderComparison(now, orders.lastCompletePullStartedAt());
        ShipmentComparison parcels = new ShipmentComparison(now);
        Map<String, ShipmentChoice> choices = shipments.choices();
        Map<String, ShipmentRow> rows = new HashMap<>();
        shipments.all().forEach(row -> rows.put(row.custRef(), row));
        List<Finding> found = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (OrderRow row : known) {
            refs.add(row.custRef());
            Here here = new Here(
                    row,
                    orderRows.lines(row.custRef()),
                    rows.get(row.custRef()),
                    choices.getOrDefault(row.custRef(), ShipmentChoice.NONE),
                    wanted(row),
                    sent(row.custRef(), rows.get(row.custRef())));
            InCartRover theirs = newest(here, read.inCartRover(row.custRef()));
            Look look = newest(here, read.inInflow(row));
            found.add(comparison.known(here, theirs, look));
            if (row.state() == OrderRow.State.PULLED && look instanceof Look.Found(InInflow ours)) {
                add(found, TotalComparison.of(here, theirs, ours));
                add(found, settings.pushShipping().enabled() ? parcels.of(here, theirs, ours) : null);
            }
        }
        for (InCartRover theirs : read.inCartRover()) {
            LocalDate day = theirs.orderDate();
            boolean older = day != null && day.isBefore(settings.pullOrders().since());
            if (!refs.contains(theirs.custRef())
                    && !older
                    && settings.pullOrders().enabled()
                    && orderRows.find(theirs.custRef()).isEmpty()) {
                found.add(comparison.unknown(theirs));
            }
        }
        return found.stream().map(Finding::row).toList();
    }

    /** Both sides were read over minutes; what was read before the newest change says nothing. */
    private static @Nullable InCartRover newest(Here here, @Nullable InCartRover theirs) {
        return theirs == null || theirs.readAt().isBefore(here.changedAt()) ? null : theirs;
    }

    private static Look newest(Here here, Look look) {
        return look instanceof Look.Found(InInflow ours) && ours.readAt().isBefore(here.changedAt())
                ? new Look.NotLooked()
                : look;
    }

    private static void add(List<Finding> found, @Nullable Finding finding) {
        if (finding != null) {
            found.add(finding);
        }
    }

    /** The figures of every location that is pushed to. */
    List<DriftRows.Row> stock(Settings settings, Map<String, Set<String>> repaired) {
        return StockComparison.of(stock.rows(settings), repaired).stream()
                .map(Finding::row)
                .toList();
    }

    /** What inFlow had to arrive at: written down before the order was; for an adopted one what the cart asked. */
    private @Nullable BigDecimal wanted(OrderRow row) {
        BigDecimal written = ledger.newest(IntentKind.CREATE_ORDER, row.custRef())
                .map(Intent::content)
                .flatMap(Findings::parsed)
                .map(json -> new Fields(json).decimal("total"))
                .orElse(null);
        return written == null ? row.total() : written;
    }

    private Set<String> sent(String custRef, @Nullable ShipmentRow row) {
        String parcels = ledger.newest(IntentKind.PUSH_SHIPPING, custRef)
                .map(Intent::content)
                .filter(content -> !content.isBlank())
                .orElse(row == null ? "[]" : row.parcels());
        List<String> numbers = new ArrayList<>();
        parsed(parcels)
                .ifPresent(json -> json.forEach(
                        parcel -> numbers.add(parcel.path("trackingNumber").asText())));
        return Sides.folded(numbers.stream());
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Json.parse(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
