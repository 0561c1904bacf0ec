package app.cartwright.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How the three services stand, and whether they are paused. */
public final class ServiceRows {
    private final Store store;
    private final Remembered<Optional<Pause>> pause;
    private final Remembered<List<Run>> all;

    public ServiceRows(Store store) {
        this.store = store;
        this.pause = store.remembered("pause", Set.of("pause"), ServiceRows::pause);
        this.all = store.remembered("service runs", Set.of("service_run"), ServiceRows::all);
    }

    /**
     * One service's last run.
     *
     * @param service {@code pullOrders}, {@code pushInventory} or {@code pushShipping}
     * @param state a word of the scheduler's
     * @param waitingSince since when the oldest thing waits, or null where nothing does
     * @param failures runs without success in a row
     * @param lastResult a sentence, or null before the first run
     */
    public record Run(
            String service,
            String state,
            @Nullable Instant lastRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant nextRunAt,
            @Nullable Instant waitingSince,
            int failures,
            @Nullable String lastResult) {}

    /**
     * A pause of all services.
     *
     * @param until when it ends by itself, or null where it doesn't
     */
    public record Pause(Instant since, @Nullable Instant until) {}

    /** The services run on this thread. */
    public void driveHere() {
        store.readHereWhereIsWritten();
    }

    /** Stores how a service stands. */
    public void save(Run run) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO service_run (service, state, last_run_at, last_success_at, next_run_at, waiting_since,
            failures, last_result)
            VALUES (:service, :state, :lastRunAt, :lastSuccessAt, :nextRunAt, :waitingSince, :failures,
            :lastResult)
            ON CONFLICT (service)
            DO UPDATE SET state = excluded.state, last_run_at = excluded.last_run_at, last_success_at =
            excluded.last_success_at, next_run_at = excluded.next_run_at, waiting_since =
            excluded.waiting_since, failures = excluded.failures, last_result = excluded.last_result\
            """)
                .bind("service", run.service())
                .bind("state", run.state())
                .bind("lastRunAt", Columns.millisOrNull(run.lastRunAt()))
                .bind("lastSuccessAt", Columns.millisOrNull(run.lastSuccessAt()))
                .bind("nextRunAt", Columns.millisOrNull(run.nextRunAt()))
                .bind("waitingSince", Columns.millisOrNull(run.waitingSince()))
                .bind("failures", run.failures())
                .bind("lastResult", run.lastResult())
                .execute());
    }

    /** How a service stands; empty before its first run. */
    public Optional<Run> run(String service) {
        return all().stream().filter(run -> run.service().equals(service)).findFirst();
    }

    /** How each service stands that has run. */
    public List<Run> all() {
        return all.get();
    }

    private static List<Run> all(Handle handle) {
        return List.copyOf(handle.createQuery("""
            SELECT service, state, last_run_at, last_success_at, next_run_at, waiting_since, failures,
            last_result
            FROM service_run
            ORDER BY service\
            """)
                .map((row, context) -> new Run(
                        row.getString("service"),
                        row.getString("state"),
                        Columns.instantOrNull(row, "last_run_at"),
                        Columns.instantOrNull(row, "last_success_at"),
                        Columns.instantOrNull(row, "next_run_at"),
                        Columns.instantOrNull(row, "waiting_since"),
                        row.getInt("failures"),
                        row.getString("last_result")))
                .list());
    }

    /** Pauses all services. */
    public void pause(Pause pause) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO pause (id, since, until)
            VALUES (1, :since, :until)
            ON CONFLICT (id)
            DO UPDATE SET since = excluded.since, until = excluded.until\
            """)
                .bind("since", Columns.millis(pause.since()))
                .bind("until", Columns.millisOrNull(pause.until()))
                .execute());
    }

    /** Ends the pause. */
    public void resume() {
        store.change(handle -> handle.execute("DELETE FROM pause"));
    }

    /** The pause, also one whose end has passed; empty where there is none. */
    public Optional<Pause> pause() {
        return pause.get();
    }

    private static Optional<Pause> pause(Handle handle) {
        return handle.createQuery("SELECT since, until FROM pause")
                .map((row, context) -> new Pause(Columns.instant(row, "since"), Columns.instantOrNull(row, "until")))
                .findOne();
    }
}
