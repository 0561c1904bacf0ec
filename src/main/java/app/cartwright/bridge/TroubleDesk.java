package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.ServiceTroubles;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns trouble of a whole service into one error, and resolves it when the service answers again. */
final class TroubleDesk implements ServiceTroubles {
    private final Problems problems;
    private final InstantSource clock;

    TroubleDesk(Problems problems, InstantSource clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public void stopped(Trouble trouble, boolean lasting) {
        switch (trouble) {
            case Trouble.KeyRefused(Api api, Outcome.Refusal refusal) ->
                raise(
                        ProblemCode.KEY_REFUSED,
                        api,
                        Map.of("answer", refusal.message()),
                        refusal.processId(),
                        refusal.rawAnswer());
            case Trouble.NoAnswer(Api api, Outcome.UnknownCause cause, String detail, String raw) -> {
                if (lasting) {
                    raise(code(cause), api, Map.of("answer", detail, "detail", detail, "reason", detail), null, raw);
                }
            }
            case Trouble.RateLimited limited -> {}
            case Trouble.Stopping stopping -> {}
        }
    }

    private static ProblemCode code(Outcome.UnknownCause cause) {
        return cause == Outcome.UnknownCause.ODD_ANSWER ? ProblemCode.ODD_ANSWER : ProblemCode.UNREACHABLE;
    }

    @Override
    public void answered(Api api) {
        problems.resolve(ProblemCode.KEY_REFUSED, api.label());
        problems.resolve(ProblemCode.UNREACHABLE, api.label());
        problems.resolve(ProblemCode.ODD_ANSWER, api.label());
    }

    @Override
    public void late(Service service, Instant lastSuccess) {
        problems.raise(new Problem(
                ProblemCode.LATE,
                service,
                service.label(),
                Map.of(
                        "service",
                        service.label(),
                        "time",
                        lastSuccess.toString(),
                        "minutes",
                        String.valueOf(
                                Duration.between(lastSuccess, clock.instant()).toMinutes())),
                List.of(),
                null,
                null));
    }

    @Override
    public void inTime(Service service) {
        problems.resolve(ProblemCode.LATE, service.label());
    }

    private void raise(
            ProblemCode code,
            Api api,
            Map<String, String> facts,
            @Nullable String processId,
            @Nullable String rawAnswer) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("service", api.label());
        all.put("api", api.label());
        all.put("time", clock.instant().toString());
        problems.raise(new Problem(code, null, api.label(), all, List.of(), processId, rawAnswer));
    }
}
