package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The nightly comparisons, and what each made of its subjects. */
public final class DriftRows {
    /** Verdict of subjects of which both sides say the same. */
    public static final String EQUAL = "equal";

    private static final int REPORTS_KEPT = 30;

    private final Store store;
    private final Remembered<Optional<Report>> newest;

    public DriftRows(Store store) {
        this.store = store;
        this.newest = store.remembered("newest comparison", Set.of("drift_report"), DriftRows::newest);
    }

    /**
     * One comparison.
     *
     * @param finishedAt null while it is under way
     * @param stage where it goes on after a stop
     * @param done how far the stage is
     * @param total of how much, 0 where that isn't known
     * @param line the result in one sentence, or null
     */
    public record Report(
            long id,
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean byHand,
            String stage,
            int done,
            int total,
            int equal,
            int repaired,
            int explained,
            int open,
            @Nullable String line) {}

    /**
     * One subject.
     *
     * @param place CartRover's location of a stock figure, else CartRover's reference of the order
     * @param inflow what inFlow says, decimal text or a word, or null
     * @param sent what was written or sent, or null
     * @param cartrover what CartRover says, or null
     */
    public record Row(
            String kind,
            String subject,
            String place,
            String verdict,
            @Nullable String inflow,
            @Nullable String sent,
            @Nullable String cartrover,
            String sentence) {}

    /** Begins a comparison. */
    public void begin(Instant at, boolean byHand, String stage) {
        store.change(handle -> handle.createUpdate(
                        "INSERT INTO drift_report (started_at, by_hand, stage) VALUES (:at, :byHand, :stage)")
                .bind("at", Columns.millis(at))
                .bind("byHand", byHand ? 1 : 0)
                .bind("stage", stage)
                .execute());
    }

    /** The comparison that is under way. */
    public Optional<Report> running() {
        return newest().filter(report -> report.finishedAt() == null);
    }

    /** The newest comparison. */
    public Optional<Report> newest() {
        return newest.get();
    }

    private static Optional<Report> newest(Handle handle) {
        return handle.createQuery("SELECT * FROM drift_report ORDER BY id DESC LIMIT 1")
                .map((row, context) -> report(row))
                .findOne();
    }

    /** All comparisons that are kept, newest first. */
    public List<Report> list() {
        return store.read(handle -> handle.createQuery("SELECT * FROM drift_report ORDER BY id DESC")
                .map((row, context) -> report(row))
                .list());
    }

    /** Where a comparison is now. */
    public void stage(long id, String stage, int done, int total) {
        store.change(handle -> handle.createUpdate(
                        "UPDATE drift_report SET stage = :stage, done = :done, total = :total WHERE id = :id")
                .bind("stage", stage)
                .bind("done", done)
                .bind("total", total)
                .bind("id", id)
                .execute());
    }

    /** Puts the rows of these kinds in place of those that were there. */
    public void put(long id, Collection<String> kinds, List<Row> rows) {
        store.change(handle -> {
            handle.createUpdate("DELETE FROM drift_row WHERE report_id = :id AND kind IN (<kinds>)")
                    .bind("id", id)
                    .bindList("kinds", List.copyOf(kinds))
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO drift_row (report_id, kind, subject, place, verdict, inflow, sent, cartrover, sentence)
                VALUES (:id, :kind, :subject, :place, :verdict, :inflow, :sent, :cartrover, :sentence)
                ON CONFLICT (report_id, kind, subject, place) DO NOTHING\
                """);
            rows.forEach(row -> batch.bind("id", id)
                    .bind("kind", row.kind())
                    .bind("subject", row.subject())
                    .bind("place", row.place())
                    .bind("verdict", row.verdict())
                    .bind("inflow", row.inflow())
                    .bind("sent", row.sent())
                    .bind("cartrover", row.cartrover())
                    .bind("sentence", row.sentence())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /** How many rows of each verdict a comparison has, all kinds or one. */
    public Map<String, Integer> counts(long id, @Nullable String kind) {
        return store.read(handle -> {
            Map<String, Integer> counts = new HashMap<>();
            handle.createQuery("""
                SELECT verdict, COUNT(*) AS many FROM drift_row
                WHERE report_id = :id AND (:kind IS NULL OR kind = :kind) GROUP BY verdict\
                """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .map((row, context) -> counts.put(row.getString("verdict"), row.getInt("many")))
                    .forEach(ignored -> {});
            return counts;
        });
    }

    /**
     * Ends a comparison. Older ones keep only what was not equal, and the oldest go.
     *
     * @param report with its counts and its line
     */
    public void finish(Report report) {
        store.change(handle -> {
            handle.createUpdate("""
                UPDATE drift_report
                SET finished_at = :at, stage = :stage, equal = :equal, repaired = :repaired, explained = :explained,
                  open = :open, line = :line
                WHERE id = :id\
                """)
                    .bind("at", Columns.millisOrNull(report.finishedAt()))
                    .bind("stage", report.stage())
                    .bind("equal", report.equal())
                    .bind("repaired", report.repaired())
                    .bind("explained", report.explained())
                    .bind("open", report.open())
                    .bind("line", report.line())
                    .bind("id", report.id())
                    .execute();
            handle.createUpdate("DELETE FROM drift_row WHERE report_id < :id AND verdict = :equal")
                    .bind("id", report.id())
                    .bind("equal", EQUAL)
                    .execute();
            handle.createUpdate("""
                DELETE FROM drift_report
                WHERE id NOT IN (SELECT id FROM drift_report ORDER BY id DESC LIMIT :kept)\
                """).bind("kept", REPORTS_KEPT).execute();
        });
    }

    /** The rows of a comparison: what needs a person first. */
    public List<Row> rows(long id) {
        return store.read(handle -> handle.createQuery("""
            SELECT * FROM drift_row WHERE report_id = :id
            ORDER BY CASE verdict WHEN 'open' THEN 0 WHEN 'repaired' THEN 1 WHEN 'explained' THEN 2 ELSE 3 END,
              kind, subject, place\
            """)
                .bind("id", id)
                .map((row, context) -> new Row(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("place"),
                        row.getString("verdict"),
                        row.getString("inflow"),
                        row.getString("sent"),
                        row.getString("cartrover"),
                        row.getString("sentence")))
                .list());
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"),
                row.getInt("by_hand") == 1,
                row.getString("stage"),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("equal"),
                row.getInt("repaired"),
                row.getInt("explained"),
                row.getInt("open"),
                row.getString("line"));
    }
}
