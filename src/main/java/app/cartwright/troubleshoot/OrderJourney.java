package app.cartwright.troubleshoot;

import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ShipmentRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time line of one order: placed, in CartRover, written to inFlow, entirely fulfilled, pushed, confirmed at the cart,
 * with what happened between. A station that came late says so; the next one that is missing is the gap.
 */
public final class OrderJourney {
    private static final List<String> STATIONS =
            List.of("placed", "inCartRover", "written", "fulfilled", "shippingPushed", "confirmed");
    private static final Duration LATE_DOWNLOAD = Duration.ofMinutes(15);
    private static final Duration LATE_WRITE = Duration.ofMinutes(15);
    private static final Duration LATE_CONFIRMATION = Duration.ofHours(1);
    private static final String CART_TRIES_AGAIN =
            "With Automatic it's usually 1 to 2 min. CartRover tries a failed record again with the next one, or within"
                    + " about half a day.";

    private OrderJourney() {}

    /** The steps, oldest first; the gap comes last. */
    public static List<JourneyStep> of(OrderRow order, List<OrderEvents.Event> events, @Nullable ShipmentRow shipment) {
        List<JourneyStep> steps = new ArrayList<>();
        if (order.orderedAt() != null) {
            steps.add(new JourneyStep(order.orderedAt(), "placed", "Placed at the cart", null));
        }
        if (order.createdAt() != null) {
            steps.add(new JourneyStep(
                    order.createdAt(),
                    "inCartRover",
                    late(precise(order.orderedAt()), order.createdAt(), LATE_DOWNLOAD)
                            ? "CartRover got it late: Order Download is recommended every five minutes"
                            : "CartRover has it",
                    null));
        }
        Instant pushedAt = shipment == null ? null : shipment.pushedAt();
        for (OrderEvents.Event event : events) {
            steps.add(new JourneyStep(
                    event.at(), station(event.step()), detail(event, order.createdAt(), pushedAt), event.processId()));
        }
        steps.sort(Comparator.comparing(OrderJourney::time).thenComparing(step -> rank(step.step())));
        JourneyStep gap = gap(order, shipment, steps);
        if (gap != null) {
            steps.add(gap);
        }
        return List.copyOf(steps);
    }

    /** An order found in inFlow, and a push found in CartRover, stand where the own ones would. */
    private static String station(String step) {
        return switch (step) {
            case "found" -> "written";
            case "shippingFound" -> "shippingPushed";
            default -> step;
        };
    }

    private static String detail(OrderEvents.Event event, @Nullable Instant createdAt, @Nullable Instant pushedAt) {
        boolean lateWrite = event.step().equals("written") && late(createdAt, event.at(), LATE_WRITE);
        boolean lateAtCart = event.step().equals("confirmed") && late(pushedAt, event.at(), LATE_CONFIRMATION);
        Instant since = lateWrite ? createdAt : lateAtCart ? pushedAt : null;
        return since == null
                ? event.detail()
                : "Late, after " + Words.age(Duration.between(since, event.at())) + ". " + event.detail();
    }

    private static @Nullable JourneyStep gap(OrderRow order, @Nullable ShipmentRow shipment, List<JourneyStep> steps) {
        if (order.state() == OrderRow.State.HELD || order.state() == OrderRow.State.WAITING) {
            return new JourneyStep(null, "written", text(order.reason()), null);
        }
        if (order.state() != OrderRow.State.PULLED
                || shipment != null && shipment.state() == ShipmentRow.State.CLOSED) {
            return null;
        }
        Set<String> there = steps.stream().map(JourneyStep::step).collect(Collectors.toSet());
        if (shipment == null || (shipment.fulfilledAt() == null && shipment.pushedAt() == null)) {
            String reason = shipment == null ? "" : shipment.reason();
            return new JourneyStep(
                    null, "fulfilled", reason.isEmpty() ? "Not entirely fulfilled in inFlow yet" : reason, null);
        }
        if (shipment.pushedAt() == null) {
            return new JourneyStep(null, "shippingPushed", shipment.reason(), null);
        }
        return there.contains("confirmed") ? null : new JourneyStep(null, "confirmed", CART_TRIES_AGAIN, null);
    }

    /** A shop that tells only the day leaves no time to measure from. */
    private static @Nullable Instant precise(@Nullable Instant at) {
        return at == null || at.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT) ? null : at;
    }

    private static boolean late(@Nullable Instant from, Instant to, Duration limit) {
        return from != null && Duration.between(from, to).compareTo(limit) > 0;
    }

    private static Instant time(JourneyStep step) {
        return step.at() == null ? Instant.MAX : step.at();
    }

    private static int rank(String step) {
        int station = STATIONS.indexOf(step);
        return station < 0 ? STATIONS.size() : station;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
