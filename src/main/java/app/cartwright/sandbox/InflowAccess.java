package app.cartwright.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Who may call the simulated inFlow, and how often. */
final class InflowAccess {
    private static final int HOURLY = 1000;

    private final SlidingWindow window = new SlidingWindow();
    private final String companyId;
    private final InflowVariant variant;
    private final InstantSource time;
    private Optional<String> key;
    private boolean planHasApi = true;

    InflowAccess(String companyId, String key, InflowVariant variant, InstantSource time) {
        this.companyId = companyId;
        this.key = Optional.of(key);
        this.variant = variant;
        this.time = time;
    }

    void key(Optional<String> newKey) {
        key = newKey;
    }

    void planHasApi(boolean has) {
        planHasApi = has;
    }

    /** Refuses by throwing. */
    void check(SandboxRequest request) {
        String sent = request.header("authorization");
        if (key.isEmpty() || !sent.equals("Bearer " + key.get())) {
            throw new Refused(401, "The API key is missing or not valid.");
        }
        String company = request.segments().isEmpty() ? "" : request.segments().getFirst();
        if (!company.equalsIgnoreCase(companyId)) {
            throw new Refused(variant.wrongCompany(), "There is no such company.");
        }
        if (!planHasApi) {
            throw new Refused(403, "Your plan does not include API access.");
        }
        if (variant.versionNeeded()
                && !request.header("accept").replace(" ", "").matches("(?i).*;version=\\d{4}-\\d{2}-\\d{2}.*")) {
            throw new Refused(400, "The Accept header must name a version.");
        }
    }

    /** How long a call would have to wait; it is counted where it need not. */
    Duration enter() {
        return window.enter(time.instant(), variant.perMinute(), variant.hourlyLimit() ? HOURLY : Integer.MAX_VALUE);
    }

    SandboxReply withHeaders(SandboxReply reply) {
        return reply.with("x-inflow-api-rate-limit", window.lastMinute(time.instant()) + "/" + variant.perMinute())
                .with("x-ratelimit-limit", window.lastHour() + "/" + HOURLY);
    }
}
