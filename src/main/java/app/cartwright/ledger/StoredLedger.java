package app.cartwright.ledger;

import app.cartwright.http.Outcome;
import app.cartwright.store.IntentRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger in the store. The once-keys are a unique index there, so no path around them exists. */
public final class StoredLedger implements Ledger {
    private static final List<String> UNSETTLED = List.of(Intent.State.OPEN.name(), Intent.State.UNKNOWN.name());
    private static final int LONGEST_DETAIL = 2_000;

    private final Store store;
    private final IntentRows rows;
    private final InstantSource clock;

    public StoredLedger(Store store, InstantSource clock) {
        this.store = store;
        this.rows = new IntentRows(store);
        this.clock = clock;
    }

    @Override
    public Intent begin(IntentKind kind, String key, String content) {
        return store.write(handle -> {
            if (kind.once()) {
                newest(kind, key)
                        .filter(before -> before.state() != Intent.State.REFUSED)
                        .ifPresent(before -> {
                            throw new IllegalStateException(kind + " of " + key + " is " + before.state()
                                    + " already (intent " + before.id() + ")");
                        });
            }
            return intent(rows.add(
                    new IntentRows.Row(0, kind.name(), key, content, Intent.State.OPEN.name(), now(), null, null, null),
                    kind.once()));
        });
    }

    @Override
    public void finish(Intent intent, Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> finish(intent, Intent.State.DONE, done.processId(), null);
            case Outcome.Refused<?>(Outcome.Refusal refusal) ->
                finish(intent, Intent.State.REFUSED, refusal.processId(), refusal.message());
            case Outcome.Unknown<?> unknown ->
                // What never left had no effect: it may be begun again, as after a refusal.
                finish(
                        intent,
                        unknown.mayHaveArrived() ? Intent.State.UNKNOWN : Intent.State.REFUSED,
                        unknown.processId(),
                        unknown.detail());
        }
    }

    private void finish(Intent intent, Intent.State to, @Nullable String processId, @Nullable String detail) {
        boolean wasOpen =
                rows.settle(intent.id(), List.of(Intent.State.OPEN.name()), to.name(), now(), processId, cut(detail));
        if (!wasOpen) {
            throw new IllegalStateException("intent " + intent.id() + " has its outcome already");
        }
    }

    @Override
    public void settle(Intent intent, boolean happened, String evidence) {
        Intent.State to = happened ? Intent.State.DONE : Intent.State.REFUSED;
        store.change(handle -> {
            if (!rows.settle(intent.id(), UNSETTLED, to.name(), now(), null, cut(evidence))
                    && rows.find(intent.id())
                            .filter(row -> row.state().equals(to.name()))
                            .isEmpty()) {
                throw new IllegalStateException("intent " + intent.id() + " is settled otherwise");
            }
        });
    }

    @Override
    public Intent adopt(IntentKind kind, String key, String evidence) {
        return store.write(handle -> {
            Optional<Intent> newest = newest(kind, key);
            if (newest.isPresent() && newest.get().unsettled()) {
                settle(newest.get(), true, evidence);
                return newest(kind, key).orElseThrow();
            }
            if (newest.isPresent() && newest.get().state() == Intent.State.DONE) {
                return newest.get();
            }
            Instant now = now();
            return intent(rows.add(
                    new IntentRows.Row(
                            0, kind.name(), key, "", Intent.State.DONE.name(), now, now, null, cut(evidence)),
                    kind.once()));
        });
    }

    @Override
    public Optional<Intent> newest(IntentKind kind, String key) {
        return rows.newest(kind.name(), key).map(StoredLedger::intent);
    }

    @Override
    public boolean isDone(IntentKind kind, String key) {
        return rows.newest(kind.name(), key, Intent.State.DONE.name()).isPresent();
    }

    @Override
    public int begun(IntentKind kind, String key) {
        return rows.count(kind.name(), key);
    }

    @Override
    public List<Intent> unsettled(IntentKind kind) {
        return rows.unsettled(kind.name()).stream().map(StoredLedger::intent).toList();
    }

    /** As precise as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    private static Intent intent(IntentRows.Row row) {
        return new Intent(
                row.id(),
                IntentKind.valueOf(row.kind()),
                row.key(),
                row.content(),
                Intent.State.valueOf(row.state()),
                row.at(),
                row.settledAt(),
                row.processId(),
                row.detail());
    }
}
