package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order inside the simulated CartRover, and where it stands. */
final class RoverOrder {
    NewOrder content;
    String orderSource;
    String status = "new";
    final Instant created;
    final LocalDate orderDate;
    Instant updated;
    boolean sendingCanceled;
    boolean onHold;
    boolean personalDataRemoved;
    String errorCode = "";
    String errorMessage = "";
    Optional<Instant> deliveredToWms = Optional.empty();
    Optional<Instant> shipmentLoaded = Optional.empty();
    Optional<Instant> confirmed = Optional.empty();
    Optional<Instant> failed = Optional.empty();
    Optional<Instant> canceled = Optional.empty();
    final List<ObjectNode> shipments = new ArrayList<>();
    final Map<String, String> otherKeys = new LinkedHashMap<>();
    final long recordNo;
    final List<BigDecimal> totals = new ArrayList<>();

    RoverOrder(NewOrder content, Instant created, long recordNo) {
        this.content = content;
        this.orderSource = content.orderSource;
        this.created = created;
        this.updated = created;
        this.recordNo = recordNo;
        noteTotal();
        this.orderDate = content.orderDate.orElseGet(
                () -> created.atOffset(ZoneOffset.UTC).toLocalDate());
        this.otherKeys.putAll(content.otherKeys);
    }

    /** Keeps every total that the order has ever had, less lines that a rule took out. */
    void noteTotal() {
        totals.add(content.total().subtract(content.filteredAmount()));
    }

    String custRef() {
        return content.custRef;
    }

    BigDecimal ordered() {
        return content.lines.stream()
                .filter(line -> !line.filtered())
                .map(NewOrder.NewLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal shipped() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectNode shipment : shipments) {
            for (var item : shipment.path("items")) {
                sum = sum.add(InflowValues.decimal(item, "quantity"));
            }
        }
        return sum;
    }

    boolean partly() {
        return status.equals("at_wms") && !shipments.isEmpty();
    }

    /** The date that a list filter of this status compares. */
    Optional<Instant> dateFor(String filter) {
        return switch (filter) {
            case "at_wms" -> deliveredToWms;
            case "partial", "shipped", "shipped_or_confirmed" -> shipmentLoaded;
            case "confirmed" -> confirmed;
            case "error" -> failed;
            case "canceled" -> canceled;
            default -> Optional.of(created);
        };
    }

    boolean listedAs(String filter) {
        return switch (filter) {
            case "any" -> true;
            case "new_or_at_wms" -> status.equals("new") || status.equals("at_wms");
            case "shipped_or_confirmed" -> status.equals("shipped") || status.equals("confirmed");
            case "partial" -> partly();
            default -> status.equals(filter);
        };
    }
}
