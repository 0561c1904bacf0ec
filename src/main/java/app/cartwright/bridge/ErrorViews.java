package app.cartwright.bridge;

import app.cartwright.orders.PullOrders;
import app.cartwright.problems.Alerts;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.OpenError;
import app.cartwright.setup.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors and alerts as both faces show them. */
final class ErrorViews {
    private final ErrorDesk desk;
    private final Alerts alerts;

    ErrorViews(ErrorDesk desk, Alerts alerts) {
        this.desk = desk;
        this.alerts = alerts;
    }

    /** @param running the settings by which the services run; null where nothing is read at the moment */
    List<ErrorView> list(boolean all, @Nullable Settings running) {
        return desk.list(all).stream().map(error -> view(error, running)).toList();
    }

    List<ErrorView> naming(String itemKey) {
        return desk.naming(itemKey).stream().map(error -> view(error, null)).toList();
    }

    /** What holds an order is weighed again with every pull, a SKU at most as often as it is looked up. */
    private static @Nullable Integer checkedEvery(OpenError error, @Nullable Settings running) {
        if (running == null || !running.pullOrders().enabled() || error.state() != OpenError.State.OPEN) {
            return null;
        }
        int pull = running.intervals().ordersSeconds();
        return switch (error.code()) {
            case TOTALS_DIFFER, CURRENCY_MISSING, ORDER_UNREADABLE -> pull;
            case SKU_MISSING, SKU_AMBIGUOUS -> Math.max(pull, (int) PullOrders.SKU_LOOKED_UP_EVERY.toSeconds());
            default -> null;
        };
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

    private static ErrorView view(OpenError error, @Nullable Settings running) {
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
                error.between(),
                checkedEvery(error, running),
                error.nextLookAt());
    }
}
