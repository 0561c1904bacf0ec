package app.cartwright.problems;

import app.cartwright.problems.CatalogueEntry.Retry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of each error code, and what the owner can do about it. Each text has alternatives: the first one of
 * which every placeholder has a value is used, so the last one needs no more than the subject.
 */
final class ProblemCatalogue {
    private static final String BY_ITSELF = "It ends by itself: ";

    private ProblemCatalogue() {}

    private static final Map<ProblemCode, CatalogueEntry> ENTRIES = entries();

    /** The entry of a code. */
    static CatalogueEntry of(ProblemCode code) {
        CatalogueEntry entry = ENTRIES.get(code);
        if (entry == null) {
            throw new IllegalStateException("no texts for " + code);
        }
        return entry;
    }

    private static Map<ProblemCode, CatalogueEntry> entries() {
        Map<ProblemCode, CatalogueEntry> all = new EnumMap<>(ProblemCode.class);
        OrderTexts.addTo(all);
        refusals(all);
        PushTexts.addTo(all);
        everything(all);
        return all;
    }

    private static void refusals(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.INFLOW_REFUSED,
                new CatalogueEntry(
                        "number",
                        List.of("inFlow refused {number}"),
                        List.of("inFlow says: “{answer}”", "inFlow gave no reason."),
                        List.of("{fix}", "Correct it in inFlow or the cart, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.CARTROVER_REFUSED,
                new CatalogueEntry(
                        "number",
                        List.of("CartRover refused {number}"),
                        List.of("CartRover says: “{answer}”", "CartRover gave no reason."),
                        List.of("{fix}", "Correct it in CartRover, then retry."),
                        Retry.YES,
                        true,
                        List.of()));
        all.put(
                ProblemCode.ODD_ANSWER,
                new CatalogueEntry(
                        "service",
                        List.of(
                                "{api} answered about {number} in a form that isn't known",
                                "{service} answered in a form that isn't known"),
                        List.of("{reason}", "The answer doesn't say whether it worked, so it isn't taken for done."),
                        List.of("See the answer below; retry, or save a support bundle and ask for help."),
                        Retry.YES,
                        true,
                        List.of()));
    }

    private static void everything(Map<ProblemCode, CatalogueEntry> all) {
        all.put(
                ProblemCode.SECOND_COPY,
                new CatalogueEntry(
                        "subject",
                        List.of("Another copy of Cartwright is writing"),
                        List.of("inFlow holds new orders that this one didn't write."),
                        List.of("Stop one of them, then go on here."),
                        Retry.ASKS,
                        false,
                        List.of("It can't be dismissed: nothing is written while two copies may be at work. Stop the"
                                + " other one, then retry.")));
        all.put(
                ProblemCode.UNREACHABLE,
                new CatalogueEntry(
                        "service",
                        List.of("{service} can't be reached"),
                        List.of("No answer since {time}.", "No answer since {since}."),
                        List.of("{fix}", "Nothing to do if the network is down; everything waits here."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "{service} is tried again until it answers. Everything waits here.")));
        all.put(
                ProblemCode.KEY_REFUSED,
                new CatalogueEntry(
                        "service",
                        List.of("{service} no longer accepts the key"),
                        List.of("{reason}", "Usually a newer key was made."),
                        List.of("{fix}", "Paste the new one; everything waits."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "as soon as a key is in place that {service} accepts, all goes on.")));
        all.put(
                ProblemCode.LATE,
                new CatalogueEntry(
                        "subject",
                        List.of("{undone} for {minutes} minutes", "{undone} for a while"),
                        List.of("{reason}", "The last run ended without an answer."),
                        List.of("Check the network; see Activity."),
                        Retry.NO,
                        false,
                        List.of(BY_ITSELF + "with the next run that succeeds. “Sync now” starts one.")));
    }
}
