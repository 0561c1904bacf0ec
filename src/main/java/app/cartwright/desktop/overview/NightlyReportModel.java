package app.cartwright.desktop.overview;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The nightly reports in words: one result line, and each subject with its three figures and its verdict. */
final class NightlyReportModel {
    /** Segments of the filter, in this order; the first one is every row. */
    static final List<String> VERDICTS = List.of("", "open", "repaired", "explained", "equal");

    private static final int HUNDRED = 100;

    private final Texts texts;
    private final Times times;

    NightlyReportModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * What is shown.
     *
     * @param reports newest first
     * @param chosen the report that is shown, or null where there is none yet
     * @param rows its subjects
     */
    record Facts(List<DriftReportView> reports, @Nullable DriftReportView chosen, List<DriftRowView> rows) {
        /** Reads the report with this id, or the newest one that is finished, else the one under way. */
        static Facts read(Bridge bridge, @Nullable Long wanted) {
            List<DriftReportView> reports = bridge.driftReports();
            DriftReportView chosen = reports.stream()
                    .filter(report -> wanted != null && report.id() == wanted)
                    .findFirst()
                    .or(() -> reports.stream()
                            .filter(report -> report.finishedAt() != null)
                            .findFirst())
                    .orElse(reports.isEmpty() ? null : reports.getFirst());
            return new Facts(reports, chosen, chosen == null ? List.of() : bridge.driftRows(chosen.id()));
        }

        /** The comparison that is under way, or null. */
        @Nullable
        DriftReportView running() {
            return reports.isEmpty() || reports.getFirst().finishedAt() != null ? null : reports.getFirst();
        }
    }

    /** The result in one sentence, or that there is none yet. */
    String line(Facts facts) {
        DriftReportView report = facts.chosen();
        String line = report == null ? null : report.line();
        return line == null ? texts.of("overview.report.none") : line;
    }

    /** How far the comparison under way is, or {@code ""}. */
    String progress(Facts facts) {
        DriftReportView running = facts.running();
        if (running == null) {
            return "";
        }
        String stage = texts.of("overview.report.stage." + running.stage());
        return running.total() > 0 && running.done() <= running.total()
                ? texts.of(
                        "overview.report.progress", stage, times.number(running.done()), times.number(running.total()))
                : stage;
    }

    /** How far it is in hundredths; −1 where that isn't known, or nothing is under way. */
    int hundredths(Facts facts) {
        DriftReportView running = facts.running();
        return running == null || running.total() <= 0
                ? -1
                : Math.min(HUNDRED, running.done() * HUNDRED / running.total());
    }

    /** When a report was made: {@code Today 03:04}, {@code Mar 10}. */
    String name(DriftReportView report) {
        String at = times.exactly(report.startedAt());
        return report.byHand() ? texts.of("overview.report.byHand", at) : at;
    }

    /** How many rows a segment holds; {@code ""} for all of them. Older reports count what they no longer list. */
    String count(Facts facts, String verdict) {
        DriftReportView report = facts.chosen();
        if (report == null || verdict.isEmpty()) {
            return "";
        }
        return times.number(
                switch (verdict) {
                    case "open" -> report.open();
                    case "repaired" -> report.repaired();
                    case "explained" -> report.explained();
                    default -> report.equal();
                });
    }

    boolean shows(DriftRowView row, String verdict, String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return (verdict.isEmpty() || verdict.equals(row.verdict()))
                && (text.isEmpty()
                        || (row.subject() + " " + row.place() + " " + row.sentence())
                                .toLowerCase(Locale.ROOT)
                                .contains(text));
    }

    String kind(DriftRowView row) {
        return texts.of("overview.report.kind." + row.kind());
    }

    Mark verdict(DriftRowView row) {
        String word = texts.of("overview.report.verdict." + row.verdict());
        return switch (row.verdict()) {
            case "equal" -> Mark.of(Tone.OK, word);
            case "repaired" -> new Mark(Tone.OK, Feather.REFRESH_CW, word);
            case "explained" -> Mark.of(Tone.NEUTRAL, word);
            default -> Mark.of(Tone.WARN, word);
        };
    }

    /** A figure or word; {@code –} where there is none. */
    String figure(@Nullable String value) {
        return value == null ? texts.of("overview.report.noFigure") : value;
    }

    /** What stands under the rows. */
    String footer(Facts facts, int visible) {
        DriftReportView newest = facts.reports().stream()
                .filter(report -> report.finishedAt() != null)
                .findFirst()
                .orElse(null);
        DriftReportView chosen = facts.chosen();
        boolean older = chosen != null && newest != null && chosen.id() != newest.id() && chosen.finishedAt() != null;
        return texts.count("overview.report.rows", visible) + (older ? " · " + texts.of("overview.report.older") : "");
    }
}
