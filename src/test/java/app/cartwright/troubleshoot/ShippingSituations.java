package app.cartwright.troubleshoot;

import static app.cartwright.troubleshoot.Situations.NOW;
import static app.cartwright.troubleshoot.Situations.hours;
import static app.cartwright.troubleshoot.Situations.told;

import app.cartwright.troubleshoot.Situations.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every situation of a shipment that is looked for, by name, with the verdict that it must end in. */
final class ShippingSituations {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ServiceState RUNS = ServiceState.running(MINUTE);

    private ShippingSituations() {}

    static Map<String, Situation> all() {
        Map<String, Situation> all = new LinkedHashMap<>();
        Instant sent = hours(1);
        put(
                all,
                "not through CartRover",
                "notOurs",
                shipping(new Lookup.Absent<>(), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(
                all,
                "store can't be read",
                "cantSeeInflow",
                shipping(new Lookup.Unreadable<>("The store is in use"), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(
                all,
                "inFlow can't be read",
                "cantSeeInflow",
                shipping(here("waiting", null), new Lookup.Unreadable<>("inFlow can't be reached"), state("at_wms")),
                told());
        put(
                all,
                "gone from inFlow",
                "isGone",
                shipping(here("waiting", null), new Lookup.Absent<>(), state("at_wms")),
                told());
        put(
                all,
                "gone from inFlow after it was sent",
                "isConfirmed",
                shipping(here("pushed", sent), new Lookup.Absent<>(), state("confirmed", "1Z001")),
                told());
        put(
                all,
                "cancelled in inFlow",
                "wasCancelled",
                shipping(
                        here("waiting", null),
                        new Lookup.Found<>(new ShippingCase.Fulfilment(true, false, "", List.of())),
                        state("at_wms")),
                told());
        put(
                all,
                "cancelled at the cart",
                "wasCancelled",
                shipping(here("waiting", null), fulfilment(true), state("canceled")),
                told());
        put(
                all,
                "partly fulfilled",
                "notFulfilled",
                shipping(here("waiting", null), fulfilment(false), state("at_wms")),
                told());
        put(
                all,
                "CartRover can't be read",
                "cantSee",
                shipping(here("pushed", sent), fulfilment(true), new Lookup.Unreadable<>("CartRover can't be reached")),
                told());
        put(
                all,
                "push switched off",
                "isOff",
                new ShippingEvidence(
                        new ShippingCase(
                                "1047",
                                here("pending", null),
                                fulfilment(true),
                                state("at_wms"),
                                ServiceState.not("Push shipping is switched off", "Switch it on.", MINUTE),
                                "Shopify",
                                NOW),
                        told()));
        put(all, "settling", "isSettling", shipping(here("pending", null), fulfilment(true), state("at_wms")), told());
        put(
                all,
                "waits for tracking",
                "isHeld",
                shipping(here("held", null), fulfilment(true), state("at_wms")),
                told());
        put(
                all,
                "carrier not known",
                "isHeld",
                shipping(
                        new Lookup.Found<>(new ShippingCase.Here(
                                "held",
                                "Carrier",
                                null,
                                new OpenError(
                                        "Carrier “FDX” isn't known",
                                        "CartRover's list has no such carrier.",
                                        "Choose what to send."),
                                null)),
                        fulfilment(true),
                        state("at_wms")),
                told());
        put(
                all,
                "fulfilled a moment ago",
                "isSettling",
                shipping(here("waiting", null), fulfilment(true), state("at_wms")),
                told());
        put(
                all,
                "gone from CartRover",
                "notSent",
                shipping(here("pushed", sent), fulfilment(true), new Lookup.Absent<>()),
                told());
        put(
                all,
                "shipped without a shipment",
                "noParcels",
                shipping(here("pushed", sent), fulfilment(true), state("shipped")),
                told());
        put(
                all,
                "changed after the push",
                "wasChanged",
                shipping(
                        new Lookup.Found<>(new ShippingCase.Here(
                                "pushed", "Waits for cart", sent, null, "Tracking number 1Z000 → 1Z001")),
                        fulfilment(true),
                        state("confirmed", "1Z000")),
                told());
        put(
                all,
                "shipped with other numbers",
                "shippedElsewhere",
                shipping(here("failed", null), fulfilment(true), state("shipped", "9400")),
                told());
        put(
                all,
                "confirmed",
                "isConfirmed",
                shipping(here("pushed", sent), fulfilment(true), state("confirmed", "1Z001")),
                told());
        put(
                all,
                "confirmed, but the run failed",
                "runFailed",
                shipping(here("pushed", sent), fulfilment(true), state("confirmed", "1Z001")),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "failed"));
        put(
                all,
                "sent two minutes ago",
                "wait",
                shipping(here("pushed", NOW.minusSeconds(120)), fulfilment(true), state("shipped", "1Z001")),
                told());
        put(all, "run not told", "askRun", shipped(sent), told());
        put(all, "no run since", "noRunSince", shipped(sent), told("lastShipmentRun", "9:00 AM"));
        put(
                all,
                "no run since, and it failed",
                "runFailed",
                shipped(sent),
                told("lastShipmentRun", "9:00 AM", "lastShipmentRunResult", "failed"));
        put(all, "result not told", "askResult", shipped(sent), told("lastShipmentRun", "10:50 AM"));
        put(
                all,
                "run failed",
                "runFailed",
                shipped(sent),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "failed"));
        put(
                all,
                "run good",
                "allFits",
                shipped(sent),
                told("lastShipmentRun", "10:50 AM", "lastShipmentRunResult", "success"));
        return all;
    }

    private static ShippingCase shipping(
            Lookup<ShippingCase.Here> here, Lookup<ShippingCase.Fulfilment> order, Lookup<ShippingCase.State> state) {
        return new ShippingCase("1047", here, order, state, RUNS, "Shopify", NOW);
    }

    private static ShippingCase shipped(Instant sent) {
        return shipping(here("pushed", sent), fulfilment(true), state("shipped", "1z001"));
    }

    private static Lookup<ShippingCase.Here> here(String state, @Nullable Instant pushedAt) {
        String reason =
                state.equals("held") ? "Waits for tracking, 3 h" : state.equals("pending") ? "Settling, 1 min" : null;
        return new Lookup.Found<>(new ShippingCase.Here(state, reason, pushedAt, null, null));
    }

    private static Lookup<ShippingCase.Fulfilment> fulfilment(boolean entire) {
        return new Lookup.Found<>(new ShippingCase.Fulfilment(
                false, entire, entire ? "All lines" : "Waits for 2 of 5 lines", entire ? List.of("1Z001") : List.of()));
    }

    private static Lookup<ShippingCase.State> state(String status, String... tracking) {
        return new Lookup.Found<>(new ShippingCase.State(status, List.of(tracking)));
    }

    private static void put(Map<String, Situation> all, String name, String ending, ShippingCase shipping, Told told) {
        put(all, name, ending, new ShippingEvidence(shipping, told));
    }

    private static void put(Map<String, Situation> all, String name, String ending, ShippingEvidence evidence) {
        all.put(name, new Situation(Guides.SHIPPING, ending, evidence));
    }
}
