package app.cartwright.stock;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.StockNumber;
import app.cartwright.cartrover.WriteReply;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.Service;
import app.cartwright.schedule.Backoff;
import app.cartwright.schedule.Trouble;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.store.StockPushes.Sending;
import app.cartwright.store.StockRows.Open;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends stock figures of one run, at most a hundred a call, each call with its intent on disk before it and its outcome
 * after. Figures that were refused before travel apart, so that they keep no other one back.
 */
final class SendStock {
    /** Calls that a run may spend on finding out which figure of a refused call is to blame. */
    private static final int MOST_SPLITS = 24;

    private static final String BATCH = "batch";

    private final CartRoverClient cartrover;
    private final StockTables tables;
    private final Ledger ledger;
    private final Activity activity;
    private final InstantSource clock;
    private int splitsLeft = MOST_SPLITS;
    private int callsLeft;

    SendStock(
            CartRoverClient cartrover,
            StockTables tables,
            Ledger ledger,
            Activity activity,
            InstantSource clock,
            int mostCalls) {
        this.cartrover = cartrover;
        this.tables = tables;
        this.ledger = ledger;
        this.activity = activity;
        this.clock = clock;
        this.callsLeft = mostCalls;
    }

    /** What became of a location's figures. */
    static final class Tally {
        final Set<String> accepted = new HashSet<>();
        final Map<String, String> refused = new HashMap<>();
        final Set<String> unconfirmed = new HashSet<>();
        int left;
        boolean withdrawn;

        @Nullable
        Trouble trouble;

        @Nullable
        String processId;
    }

    /**
     * Sends figures of one location.
     *
     * @param wms the instant that the figures speak of
     * @param stillWanted asked right before each call: whether the location is still on and fed from the same source
     */
    Tally send(String location, List<Due> due, Instant wms, BooleanSupplier stillWanted) {
        Tally tally = new Tally();
        List<List<Due>> batches = new ArrayList<>();
        batches.addAll(SweepPlan.stretches(
                due.stream().filter(d -> !d.suspect()).toList(),
                cartrover.contract().inventoryBatchSize()));
        batches.addAll(SweepPlan.stretches(
                due.stream().filter(Due::suspect).toList(), cartrover.contract().inventoryBatchSize()));
        for (List<Due> batch : batches) {
            if (tally.trouble != null || tally.withdrawn || callsLeft <= 0) {
                tally.left += batch.size();
            } else if (!stillWanted.getAsBoolean()) {
                tally.withdrawn = true;
            } else {
                one(location, batch, wms, tally, stillWanted);
            }
        }
        note(location, tally);
        return tally;
    }

    private void one(String location, List<Due> batch, Instant wms, Tally tally, BooleanSupplier stillWanted) {
        callsLeft--;
        Intent intent = begin(location, batch, wms);
        Outcome<WriteReply> outcome;
        try {
            outcome = cartrover.pushInventory(numbers(location, batch, wms));
        } catch (CallGate.Closed stopping) {
            notSent(
                    intent,
                    new Outcome.Unknown<>(
                            Outcome.UnknownCause.UNREACHABLE, false, "The program stopped before.", null, null),
                    "Cartwright stopped before it was sent");
            throw stopping;
        }
        switch (outcome) {
            case Outcome.Done<WriteReply> done -> taken(intent, location, batch, done, tally);
            case Outcome.Refused<WriteReply> refused -> {
                tally.processId = refused.refusal().processId();
                tally.trouble = Trouble.of(Api.CARTROVER, refused);
                if (tally.trouble != null) {
                    notSent(intent, refused, refused.refusal().message());
                    tally.left += batch.size();
                } else if (batch.size() > 1 && splitsLeft >= 2) {
                    notSent(
                            intent,
                            refused,
                            "CartRover refused the whole call: "
                                    + refused.refusal().message());
                    split(location, batch, wms, tally, stillWanted);
                } else {
                    Map<String, String> messages = new HashMap<>();
                    batch.forEach(
                            due -> messages.put(due.sku(), refused.refusal().message()));
                    refused(intent, location, refused, messages, Set.of(), Set.of(), tally);
                }
            }
            case Outcome.Unknown<WriteReply> unknown -> lost(intent, location, batch, unknown, tally);
        }
    }

    private Intent begin(String location, List<Due> batch, Instant wms) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        batch.forEach(due -> content.addObject()
                .put("sku", due.sku())
                .put("warehouse", location)
                .put("available", due.value())
                .put("wms", wms.toString()));
        List<Sending> sending = batch.stream()
                .map(due -> new Sending(due.sku(), due.value(), due.reason().word()))
                .toList();
        return tables.store().write(h -> {
            int number = tables.memory().count(BATCH) + 1;
            tables.memory().count(BATCH, number);
            Intent begun = ledger.begin(IntentKind.PUSH_STOCK, Integer.toString(number), content.toString());
            tables.pushes().begin(begun.id(), location, sending, wms, clock.instant());
            return begun;
        });
    }

    private static List<StockNumber> numbers(String location, List<Due> batch, Instant wms) {
        return batch.stream()
                .map(due -> new StockNumber(due.sku(), location, due.value(), due.onHand(), wms))
                .toList();
    }

    /** CartRover took the call; each figure may have fared differently. */
    private void taken(Intent intent, String location, List<Due> batch, Outcome.Done<WriteReply> done, Tally tally) {
        tally.processId = done.processId();
        WriteReply reply = done.value();
        Set<String> named = Set.copyOf(reply.accepted());
        Map<String, String> failed = new HashMap<>();
        reply.failed().forEach(one -> {
            if (one.key() != null) {
                failed.put(one.key(), one.message());
            }
        });
        Set<String> accepted = new HashSet<>();
        Map<String, String> messages = new HashMap<>();
        Set<String> silent = new HashSet<>();
        for (Due due : batch) {
            String message = failed.get(due.sku());
            if (message != null) {
                messages.put(due.sku(), message);
            } else if (!reply.named() || named.contains(due.sku())) {
                accepted.add(due.sku());
            } else {
                silent.add(due.sku());
            }
        }
        refused(intent, location, done, messages, accepted, silent, tally);
    }

    private void refused(
            Intent intent,
            String location,
            Outcome<?> outcome,
            Map<String, String> messages,
            Set<String> accepted,
            Set<String> silent,
            Tally tally) {
        Instant now = clock.instant();
        Map<String, Open> open = messages.isEmpty() ? Map.of() : tables.rows().open(location);
        Map<String, Instant> due = new HashMap<>();
        messages.keySet().forEach(sku -> {
            Open before = open.get(sku);
            due.put(sku, now.plus(Backoff.after(1 + (before == null ? 0 : before.attempts()))));
        });
        tables.store().together(() -> {
            ledger.finish(intent, outcome);
            tables.pushes().accepted(intent.id(), location, accepted, now, tally.processId);
            tables.pushes().refused(intent.id(), location, messages, due, now, tally.processId);
            tables.pushes()
                    .unknown(intent.id(), location, silent, now, tally.processId, "CartRover's answer doesn't name it");
        });
        tally.accepted.addAll(accepted);
        tally.refused.putAll(messages);
        tally.unconfirmed.addAll(silent);
    }

    private void split(String location, List<Due> batch, Instant wms, Tally tally, BooleanSupplier stillWanted) {
        splitsLeft -= 2;
        int half = batch.size() / 2;
        for (List<Due> part : List.of(batch.subList(0, half), batch.subList(half, batch.size()))) {
            if (tally.trouble != null || tally.withdrawn) {
                tally.left += part.size();
            } else if (!stillWanted.getAsBoolean()) {
                tally.withdrawn = true;
            } else {
                one(location, part, wms, tally, stillWanted);
            }
        }
    }

    private void lost(
            Intent intent, String location, List<Due> batch, Outcome.Unknown<WriteReply> unknown, Tally tally) {
        tally.processId = unknown.processId();
        tally.trouble = Trouble.of(Api.CARTROVER, unknown);
        if (!unknown.mayHaveArrived()) {
            notSent(intent, unknown, unknown.detail());
            tally.left += batch.size();
            return;
        }
        List<String> skus = batch.stream().map(Due::sku).toList();
        tables.store().together(() -> {
            ledger.finish(intent, unknown);
            tables.pushes()
                    .unknown(intent.id(), location, skus, clock.instant(), unknown.processId(), unknown.detail());
        });
        tally.unconfirmed.addAll(skus);
    }

    private void notSent(Intent intent, Outcome<?> outcome, String why) {
        tables.store().together(() -> {
            ledger.finish(intent, outcome);
            tables.pushes().notSent(intent.id(), clock.instant(), why);
        });
    }

    private void note(String location, Tally tally) {
        if (!tally.accepted.isEmpty()) {
            note(location, figures(tally.accepted) + " sent", Activity.Result.DONE, tally);
        }
        if (!tally.refused.isEmpty()) {
            note(location, figures(tally.refused.keySet()) + " refused", Activity.Result.REFUSED, tally);
        }
        if (!tally.unconfirmed.isEmpty()) {
            note(location, figures(tally.unconfirmed) + " sent, not confirmed yet", Activity.Result.UNKNOWN, tally);
        }
    }

    private void note(String location, String what, Activity.Result result, Tally tally) {
        activity.note(
                Service.PUSH_INVENTORY,
                Activity.Direction.INFLOW_TO_CARTROVER,
                location,
                what,
                result,
                tally.processId);
    }

    private static String figures(Set<String> skus) {
        if (skus.size() == 1) {
            return "Stock figure of " + skus.iterator().next();
        }
        return skus.size() + " stock figures";
    }
}
