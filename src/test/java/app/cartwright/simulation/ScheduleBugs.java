package app.cartwright.simulation;

import java.util.List;

/** Bugs in when and how often something happens, and in what is shown of it. */
final class ScheduleBugs {
    private ScheduleBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of(
                        "no-budget", "nobody counts the calls", "schedule.CallTimes", Changes.returns("untilRoom", 0L)),
                PlantedBug.of(
                        "budget-by-fixed-window",
                        "calls are counted from each full minute and hour on",
                        "schedule.ApiBudget",
                        Changes.redirect("untilRoom", "CallTimes.untilRoom", "roomInFixedWindow")),
                PlantedBug.of(
                        "budget-forgotten",
                        "the budget begins anew at each start",
                        "schedule.CallMemory",
                        Changes.answers("ages", "emptyList", "java.util.List")),
                PlantedBug.of(
                        "back-off-without-end",
                        "the wait after failures has no longest",
                        "schedule.Backoff",
                        Changes.number("<clinit>", 1, 3_650)),
                PlantedBug.of(
                        "service-waits-without-end",
                        "the wait of a service that fails has no longest",
                        "schedule.Lane",
                        Changes.number("<clinit>", 5, 50_000)),
                PlantedBug.of(
                        "no-back-off",
                        "what failed is tried again in each cycle",
                        "schedule.Backoff",
                        Changes.answers("after", "noTime", "java.time.Duration")),
                PlantedBug.of(
                        "cached-status",
                        "the status that was shown once is shown again",
                        "bridge.StoredReading",
                        Changes.redirect("status", "Lists.status", "statusOnce")),
                PlantedBug.of(
                        "errors-uncounted",
                        "the status does not look at open errors",
                        "bridge.Lists",
                        Changes.redirect("status", "openCount", "none")),
                PlantedBug.of(
                        "lag-unseen",
                        "the status does not look at how old the last check is",
                        "bridge.StatusReducer",
                        Changes.redirect("reduce", "Map.get", "nothing")),
                PlantedBug.of(
                        "copies-kept",
                        "daily copies of the store are never deleted",
                        "store.Backups",
                        Changes.number("makeIfDue", 7, 7_000)),
                PlantedBug.of(
                        "calls-kept",
                        "calls that count no longer are never deleted",
                        "store.CallRows",
                        Changes.returns("prune", 0)),
                PlantedBug.of(
                        "log-unfolded",
                        "the log beside the store is never folded into it",
                        "store.Connections",
                        Changes.redirect("writing", "setJournalSizeLimit", "neverFolded")));
    }
}
