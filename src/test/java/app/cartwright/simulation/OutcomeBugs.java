package app.cartwright.simulation;

import java.util.List;

/** Bugs in what is believed of a call: its intent, its outcome, and what an old store says. */
final class OutcomeBugs {
    private OutcomeBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of(
                        "ledger-after-call",
                        "the ledger is written after the call",
                        "orders.Sending",
                        Changes.all(
                                Changes.redirect("begin", "commit", "notCommitted"),
                                Changes.redirect("made+", "finish", "begunAndFinished"),
                                Changes.redirect("made+", "isOpen", "yes"))),
                PlantedBug.of(
                        "retry-in-client",
                        "the client sends again where no answer came",
                        "http.Exchange",
                        Changes.redirect("call", "send", "sentTwice")),
                PlantedBug.of(
                        "unknown-is-refused",
                        "an unknown outcome counts as a refusal",
                        "ledger.StoredLedger",
                        Changes.redirect("finish", "mayHaveArrived", "no")),
                PlantedBug.of(
                        "unknown-is-done",
                        "an unknown outcome counts as done",
                        "ledger.StoredLedger",
                        Changes.swap("finish", "UNKNOWN", "DONE")),
                PlantedBug.of(
                        "unsettled-forgotten",
                        "open intents of a former run are forgotten",
                        "ledger.StoredLedger",
                        Changes.answers("unsettled", "emptyList", "java.util.List")),
                PlantedBug.of(
                        "restore-forgets",
                        "the ledger is believed after a restore",
                        "orders.LedgerCheck",
                        Changes.answers("run", "nothing", "app.cartwright.schedule.Trouble")),
                PlantedBug.of(
                        "no-look-before-push",
                        "nothing is read before a shipment goes",
                        "shipping.Pushing",
                        Changes.answers("look", "nothing", "app.cartwright.shipping.Pushing$Result")),
                PlantedBug.of(
                        "proof-too-early",
                        "a push that did not show up at once counts as lost",
                        "shipping.PushSettling",
                        Changes.redirect("neverArrived", "isBefore", "no")));
    }
}
