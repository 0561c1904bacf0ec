package app.cartwright.bridge;

import app.cartwright.problems.Alerts;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.OpenError;
import java.util.List;

/** Errors and alerts as both faces show them. */
final class ErrorViews {
    private final ErrorDesk desk;
    private final Alerts alerts;

    ErrorViews(ErrorDesk desk, Alerts alerts) {
        this.desk = desk;
        this.alerts = alerts;
    }

    List<ErrorView> list(boolean all) {
        return desk.list(all).stream().map(ErrorViews::view).toList();
    }

    List<ErrorView> naming(String itemKey) {
        return desk.naming(itemKey).stream().map(ErrorViews::view).toList();
    }

    List<AlertView> alerts() {
        return alerts.list().stream()
                .map(alert -> new AlertView(
                        alert.id(), alert.cart(), alert.subject(), alert.message(), alert.since(), alert.url()))
                .toList();
    }

    /** What became of an action, in a sentence. */
    static ActionResult result(ErrorDesk.Decision decision, String verb) {
        return switch (decision) {
            case ErrorDesk.Decision.Done(List<OpenError> errors) ->
                ActionResult.ok(
                        errors.isEmpty()
                                ? "No error was open for that."
                                : verb + ": "
                                        + String.join(
                                                ", ",
                                                errors.stream()
                                                        .map(OpenError::id)
                                                        .toList()));
            case ErrorDesk.Decision.Refused(List<ErrorDesk.Refusal> refusals) ->
                new ActionResult(
                        false,
                        "That can't be done",
                        refusals.stream()
                                .map(r -> new ActionResult.Refused(r.id(), r.why()))
                                .toList());
        };
    }

    private static ErrorView view(OpenError error) {
        return new ErrorView(
                error.id(),
                error.code().word(),
                error.service() == null ? null : error.service().word(),
                error.subject(),
                error.title(),
                error.cause(),
                error.nextStep(),
                error.retryable(),
                error.dismissable(),
                error.whyNot(),
                error.firstSeenAt(),
                error.lastSeenAt(),
                error.attempts(),
                error.processId(),
                error.rawAnswer(),
                error.state().word(),
                error.items().stream()
                        .map(i -> new ErrorView.Item(i.key(), i.label(), i.detail()))
                        .toList(),
                error.between());
    }
}
