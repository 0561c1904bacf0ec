package app.cartwright.problems;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.store.AlertRows;
import app.cartwright.store.ErrorRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the owner sees the errors and acts on them. */
public final class ErrorDesk {
    private final Store store;
    private final ErrorRows rows;
    private final AlertRows alerts;
    private final Map<Service, ErrorActions> actions;
    private final Activity activity;
    private final InstantSource clock;
    private final ErrorReading reading;

    /**
     * A desk.
     *
     * @param actions what each service does when the owner acts; may be empty where errors are only listed
     * @param zone in which times within texts are shown
     */
    public ErrorDesk(
            Store store, Map<Service, ErrorActions> actions, Activity activity, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.rows = new ErrorRows(store);
        this.alerts = new AlertRows(store);
        this.actions = Map.copyOf(actions);
        this.activity = activity;
        this.clock = clock;
        this.reading = new ErrorReading(clock, zone);
    }

    /** What became of an action: all of it was done, or nothing. */
    public sealed interface Decision {
        /** Done with these errors. */
        record Done(List<OpenError> errors) implements Decision {}

        /** Nothing was changed. */
        record Refused(List<Refusal> refusals) implements Decision {}
    }

    /** An id, and why nothing can be done with it. */
    public record Refusal(String id, String why) {}

    /** The open errors, oldest first; with {@code all} every one. */
    public List<OpenError> list(boolean all) {
        return (all ? rows.all() : rows.allOpen()).stream().map(reading::read).toList();
    }

    /** One error, whatever its state. */
    public Optional<OpenError> find(String id) {
        return number(id).flatMap(rows::find).map(reading::read);
    }

    /** The open errors that name this order or SKU. */
    public List<OpenError> naming(String itemKey) {
        return list(false).stream()
                .filter(error -> error.itemKeys().contains(itemKey))
                .toList();
    }

    /** How many are open. */
    public int openCount() {
        return rows.openCount();
    }

    /** Since when an error of this kind is open; the oldest one counts. */
    public Optional<Instant> openSince(ProblemCode code) {
        return rows.allOpen().stream()
                .filter(row -> row.code().equals(code.word()))
                .map(ErrorRows.Row::firstSeenAt)
                .min(Instant::compareTo);
    }

    /** How many were opened from this instant on. */
    public int openedSince(Instant from) {
        return rows.openedSince(from);
    }

    /** How many ended by themselves or after a retry, from this instant on. */
    public int resolvedSince(Instant from) {
        return rows.resolvedSince(from);
    }

    /** Makes the errors due at once. */
    public Decision retry(List<String> ids) {
        return store.write(handle -> {
            List<Refusal> refusals = new ArrayList<>();
            List<OpenError> errors = named(ids, refusals);
            errors.stream()
                    .filter(error -> !error.retryable())
                    .forEach(error -> refusals.add(new Refusal(error.id(), why(error, "retried"))));
            return refusals.isEmpty() ? retryAll(errors) : new Decision.Refused(refusals);
        });
    }

    /** Retries all open errors that can be, but those that ask a question of their own. */
    public Decision retryAll() {
        return store.write(handle -> retryAll(list(false).stream()
                .filter(error -> ProblemCatalogue.of(error.code()).retry() == CatalogueEntry.Retry.YES)
                .toList()));
    }

    private Decision retryAll(List<OpenError> errors) {
        Instant now = clock.instant();
        for (OpenError error : errors) {
            rows.retried(rowId(error), now);
            actionsFor(error).forEach(a -> a.retry(error.code(), error.subject(), error.itemKeys()));
            activity.noteHere(error.service(), error.subject(), "Retry asked for: " + error.title());
        }
        return new Decision.Done(errors);
    }

    /**
     * Dismisses the errors.
     *
     * @param reason the owner's words, or null
     */
    public Decision dismiss(List<String> ids, @Nullable String reason) {
        String kept = reason == null || reason.isBlank() ? null : reason.strip();
        return store.write(handle -> {
            List<Refusal> refusals = new ArrayList<>();
            List<OpenError> errors = named(ids, refusals);
            errors.stream()
                    .filter(error -> !error.dismissable())
                    .forEach(error -> refusals.add(new Refusal(error.id(), why(error, "dismissed"))));
            if (!refusals.isEmpty()) {
                return new Decision.Refused(refusals);
            }
            for (OpenError error : errors) {
                rows.setState(rowId(error), OpenError.State.DISMISSED.word(), clock.instant(), kept);
                actionsFor(error).forEach(a -> a.dismissed(error.code(), error.subject(), error.itemKeys()));
                activity.noteHere(
                        error.service(),
                        error.subject(),
                        "Dismissed: " + error.title() + (kept == null ? "" : " (" + kept + ")"));
            }
            return new Decision.Done(errors);
        });
    }

    /** Takes a dismissal back. Where the same error has been opened anew meanwhile, both become one. */
    public Decision undismiss(String id) {
        return store.write(handle -> {
            Optional<OpenError> found = find(id);
            if (found.isEmpty() || found.get().state() != OpenError.State.DISMISSED) {
                return new Decision.Refused(List.of(new Refusal(id, id + " is not a dismissed error.")));
            }
            OpenError error = found.get();
            Optional<ErrorRows.Row> open = rows.open(error.code().word(), error.subject());
            if (open.isPresent()) {
                rows.find(rowId(error)).orElseThrow().items().stream()
                        .filter(ErrorRows.Item::active)
                        .forEach(item -> rows.putItem(open.get().id(), item));
                rows.setState(rowId(error), OpenError.State.RESOLVED.word(), error.closedAt(), error.reason());
            } else {
                rows.setState(rowId(error), OpenError.State.OPEN.word(), null, null);
            }
            actionsFor(error).forEach(a -> a.undismissed(error.code(), error.subject(), error.itemKeys()));
            activity.noteHere(error.service(), error.subject(), "Dismissal taken back: " + error.title());
            return new Decision.Done(List.of(error));
        });
    }

    private List<OpenError> named(List<String> ids, List<Refusal> refusals) {
        Set<String> once = new LinkedHashSet<>();
        ids.forEach(id -> once.add(id.strip().toUpperCase(Locale.ROOT)));
        List<OpenError> errors = new ArrayList<>();
        for (String id : once) {
            Optional<OpenError> found = find(id);
            if (found.isPresent() && found.get().state() == OpenError.State.OPEN) {
                errors.add(found.get());
            } else {
                refusals.add(new Refusal(id, whyUnknown(id, found)));
            }
        }
        return errors;
    }

    private String whyUnknown(String id, Optional<OpenError> found) {
        if (found.isPresent()) {
            return id + " is not open: it is " + found.get().state().word() + ".";
        }
        boolean alert = alerts.all().stream().anyMatch(a -> Alerts.id(a.id()).equals(id));
        return alert
                ? id + " is an alert. Alerts belong to CartRover: they are fixed and dismissed there."
                : "There is no error " + id + ".";
    }

    private static String why(OpenError error, String verb) {
        return error.whyNot() == null ? error.id() + " can't be " + verb + "." : error.whyNot();
    }

    /** An error of no service is every service's. */
    private List<ErrorActions> actionsFor(OpenError error) {
        Service service = error.service();
        if (service == null) {
            return actions.values().stream().distinct().toList();
        }
        return Optional.ofNullable(actions.get(service)).stream().toList();
    }

    private static long rowId(OpenError error) {
        return Long.parseLong(error.id().substring(1));
    }

    private static Optional<Long> number(String id) {
        String clean = id.strip().toUpperCase(Locale.ROOT);
        return clean.matches("E[0-9]{1,18}") ? Optional.of(Long.valueOf(clean.substring(1))) : Optional.empty();
    }
}
