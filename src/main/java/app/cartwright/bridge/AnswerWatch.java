package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.CallObserver;
import app.cartwright.http.CallRecord;
import app.cartwright.schedule.Scheduler;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Watches every call: how many left for each service, and when each last answered as it should. */
final class AnswerWatch implements CallObserver, Scheduler.LastAnswers {
    private final Map<Api, Long> calls = new EnumMap<>(Api.class);
    private final Map<Api, Instant> answered = new EnumMap<>(Api.class);

    @Override
    public synchronized void called(CallRecord record) {
        calls.merge(record.api(), 1L, Long::sum);
        boolean understood = record.outcome().equals("done")
                || record.outcome().equals("refused")
                        && !"key".equals(record.reason())
                        && !"forbidden".equals(record.reason())
                        && !"rate".equals(record.reason());
        if (understood) {
            answered.put(record.api(), record.startedAt().plus(record.duration()));
        }
    }

    @Override
    public synchronized Optional<Instant> lastGoodAnswer(Api api) {
        return Optional.ofNullable(answered.get(api));
    }

    /** Calls that left for a service since this program started. */
    synchronized long count(Api api) {
        return calls.getOrDefault(api, 0L);
    }
}
