package app.cartwright.cli;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.StatusView;
import picocli.CommandLine.Command;

/** {@code cartwright status}. */
@Command(name = "status", description = "State of each service: last run, next run, lag, budgets, open errors.")
final class StatusCommand extends Session {
    @Override
    public Integer call() {
        return reading(this::print);
    }

    private int print(LocalBridge bridge) {
        StatusView status = bridge.status();
        Table services = new Table("SERVICE", "STATE", "LAST RUN", "LAST SUCCESS", "NEXT RUN", "LAG", "LAST RESULT")
                .words("LAST RESULT");
        for (StatusView.ServiceView service : status.services()) {
            services.row(
                    service.service(),
                    service.state(),
                    console().time(service.lastRunAt()),
                    console().time(service.lastSuccessAt()),
                    console().time(service.nextRunAt()),
                    service.lagSeconds() == null ? null : service.lagSeconds() + " s",
                    service.lastResult());
        }
        StringBuilder text = new StringBuilder();
        text.append(Words.status(status.state()));
        text.append(status.sentence().isBlank() ? "\n" : ": " + status.sentence() + "\n");
        text.append(services.isEmpty() ? "" : console().table(services));
        for (StatusView.BudgetView budget : status.budgets()) {
            text.append("%s calls in the last minute: %d of %d%n"
                    .formatted(budget.api(), budget.usedLastMinute(), budget.perMinute()));
        }
        text.append("Open errors: %d, alerts: %d%n".formatted(status.openErrors(), status.openAlerts()));
        console().result(status, text.toString());
        if (status.state().equals("notSetUp")) {
            return 3;
        }
        boolean keyRefused = status.services().stream().anyMatch(s -> s.state().equals("keyRefused"));
        return keyRefused ? 3 : code(bridge);
    }
}
