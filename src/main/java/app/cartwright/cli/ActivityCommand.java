package app.cartwright.cli;

import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.LocalBridge;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright activity}. */
@Command(name = "activity", description = "What was written, held, set and dismissed; newest first.")
final class ActivityCommand extends Session {
    @Option(names = "--limit", paramLabel = "N", description = "At most N rows. Default: ${DEFAULT-VALUE}.")
    private int limit = 1000;

    @Override
    public Integer call() {
        return reading(this::list);
    }

    private int list(LocalBridge bridge) {
        List<ActivityView> activity = bridge.activity(limit);
        Table table = new Table("WHEN", "DIRECTION", "SUBJECT", "WHAT", "RESULT", "PROCESS ID");
        for (ActivityView row : activity) {
            table.row(
                    console().time(row.at()),
                    row.direction(),
                    row.subject(),
                    row.what(),
                    row.result(),
                    row.processId());
        }
        console().result(activity, table.isEmpty() ? "Nothing has happened yet." : table.text());
        return code(bridge);
    }
}
