package app.cartwright.shipping;

import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.Shipment;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What CartRover's own order says about whether its shipment was pushed. */
sealed interface CartLook {
    /** It has our parcels. */
    record Ours(String status, boolean confirmed) implements CartLook {}

    /** It was shipped with something else: nothing may be sent. */
    record Elsewhere(String status, List<String> trackingNumbers) implements CartLook {}

    /** It was cancelled. */
    record Cancelled() implements CartLook {}

    /** It waits for its shipment. */
    record NotShipped() implements CartLook {}

    /** It has not been told yet that the order arrived here. */
    record NotAcknowledged() implements CartLook {}

    /** It says something that proves neither. */
    record Unproven(String status) implements CartLook {}

    /**
     * Reads a state.
     *
     * @param ours tracking numbers that would be, or were, sent; blank ones are left out
     * @param sentOnce whether a push of ours may have arrived
     */
    static CartLook of(OrderState state, Collection<String> ours, boolean sentOnce) {
        String status = state.status() == null ? "" : state.status().strip().toLowerCase(Locale.ROOT);
        if (status.equals("canceled") || status.equals("cancelled")) {
            return new Cancelled();
        }
        boolean shipped = status.equals("shipped") || status.equals("confirmed") || status.equals("partial");
        List<String> theirs = state.shipments().stream()
                .map(Shipment::trackingNo)
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
        Set<String> wanted = folded(ours);
        if (shipped || !state.shipments().isEmpty()) {
            // Parcels sent without a tracking number can only be told by the status, so a push of ours explains it.
            boolean all = wanted.isEmpty()
                    ? sentOnce && theirs.isEmpty()
                    : folded(theirs).containsAll(wanted);
            return all ? new Ours(status, status.equals("confirmed")) : new Elsewhere(status, theirs);
        }
        return switch (status) {
            case "at_wms", "error" -> new NotShipped();
            case "new" -> new NotAcknowledged();
            default -> new Unproven(status);
        };
    }

    private static Set<String> folded(Collection<String> numbers) {
        return numbers.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }
}
