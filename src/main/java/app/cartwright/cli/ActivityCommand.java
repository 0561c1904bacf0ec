package app.cartwright.cli;

import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright activity}. */
@Command(name = "activity", description = "What was written, held, set and dismissed; newest first.")
final class ActivityCommand extends Session {
    @Option(names = "--limit", paramLabel = "N", description = "At most N rows. Default: ${DEFAULT-VALUE}.")
    private int limit = 1000;

    @Option(names = "--nightly", description = "The newest nightly report instead: both sides, subject by subject.")
    private boolean nightly;

    @Option(names = "--csv", paramLabel = "FILE", description = "With --nightly: saves the report for a spreadsheet.")
    private @Nullable Path csv;

    @Override
    public Integer call() {
        if (csv != null && !nightly) {
            throw Failure.usage("--csv needs --nightly", "Run: cartwright activity --nightly --csv FILE");
        }
        return reading(nightly ? this::report : this::list);
    }

    /** A report with its subjects, as JSON. */
    record Nightly(@Nullable DriftReportView report, List<DriftRowView> rows) {}

    private int report(LocalBridge bridge) {
        DriftReportView report = bridge.driftReports().stream()
                .filter(each -> each.finishedAt() != null)
                .findFirst()
                .orElse(null);
        List<DriftRowView> rows = report == null ? List.of() : bridge.driftRows(report.id());
        Path file = csv;
        if (file != null && report != null) {
            save(file, bridge.driftCsv(report.id()));
        }
        console().result(new Nightly(report, rows), report == null ? "No nightly report yet." : text(report, rows));
        return code(bridge);
    }

    private String text(DriftReportView report, List<DriftRowView> rows) {
        Table table = new Table("WHAT", "SUBJECT", "WHERE", "VERDICT", "INFLOW", "SENT", "CARTROVER", "EXPLANATION")
                .words("EXPLANATION");
        rows.stream()
                .filter(row -> !row.verdict().equals("equal"))
                .forEach(row -> table.row(
                        row.kind(),
                        row.subject(),
                        row.place(),
                        row.verdict(),
                        row.inflow(),
                        row.sent(),
                        row.cartrover(),
                        row.sentence()));
        return console().time(report.startedAt()) + "  " + report.line() + "\n"
                + (table.isEmpty() ? "" : console().table(table));
    }

    private static void save(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.usage(
                    "The report was not saved: " + file + " can't be written",
                    "Check that the folder is there, or name another file.");
        }
    }

    private int list(LocalBridge bridge) {
        List<ActivityView> activity = bridge.activity(limit);
        Table table = new Table("WHEN", "DIRECTION", "SUBJECT", "WHAT", "RESULT", "PROCESS ID").words("RESULT", "WHAT");
        for (ActivityView row : activity) {
            table.row(
                    console().time(row.at()),
                    row.direction(),
                    row.subject(),
                    row.what(),
                    row.result(),
                    row.processId());
        }
        console()
                .result(
                        activity,
                        table.isEmpty()
                                ? "Nothing has happened yet."
                                : console().table(table));
        return code(bridge);
    }
}
