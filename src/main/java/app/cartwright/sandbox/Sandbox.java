package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Both simulated services together: one world, one clock, one history. Reach them in memory through {@link #transport}
 * or over HTTP through {@link #serve}; both meet the same services.
 */
public final class Sandbox {
    private final SandboxLock lock = new SandboxLock();
    private final WorldTime time;
    private final SandboxCredentials credentials;
    private final SimulatedInflow inflow;
    private final SimulatedCartRover cartRover;
    private final Faults faults;
    private final CallHistory history;
    private final FrontDesk desk;

    /** Two empty services with standard behaviour. */
    public Sandbox(InstantSource clock, long seed) {
        this(clock, seed, InflowVariant.standard(), CartRoverVariant.standard());
    }

    /** Two empty services. Ids and faults follow from the seed. */
    public Sandbox(InstantSource clock, long seed, InflowVariant inflowVariant, CartRoverVariant cartRoverVariant) {
        this.time = new WorldTime(clock);
        this.credentials = SandboxCredentials.practice();
        this.inflow = new SimulatedInflow(lock, time, new Random(seed), credentials, inflowVariant);
        this.cartRover = new SimulatedCartRover(lock, time, credentials, cartRoverVariant);
        cartRover.watchFulfilment(inflow::fulfilled);
        this.faults = new Faults(lock, time, new Random(seed + 1));
        this.history = new CallHistory(lock);
        this.desk = new FrontDesk(lock, time, Map.of(Api.INFLOW, inflow, Api.CARTROVER, cartRover), faults, history);
    }

    /** inFlow and its doors. */
    public SimulatedInflow inflow() {
        return inflow;
    }

    /** CartRover and its doors. */
    public SimulatedCartRover cartRover() {
        return cartRover;
    }

    /** The fault switches. */
    public Faults faults() {
        return faults;
    }

    /** Every call that arrived. */
    public CallHistory history() {
        return history;
    }

    /** What a client needs to be let in. */
    public SandboxCredentials credentials() {
        return credentials;
    }

    /** Carries calls in memory. */
    public SandboxTransport transport() {
        return new SandboxTransport(desk, (Duration wait) -> {});
    }

    /**
     * Starts an HTTP front on 127.0.0.1.
     *
     * @param inflowPort 0 for any free one
     * @param cartRoverPort 0 for any free one
     */
    public SandboxServer serve(int inflowPort, int cartRoverPort) throws IOException {
        return SandboxServer.start(desk, inflowPort, cartRoverPort);
    }

    SandboxLock lock() {
        return lock;
    }

    WorldTime time() {
        return time;
    }

    void noteWrites(BiConsumer<Instant, SandboxRequest> listener) {
        desk.noteWrites(listener);
    }

    Delivery serveNow(SandboxRequest request) {
        return desk.serve(request);
    }

    void repeat(SandboxRequest request) {
        desk.repeat(request);
    }

    void beforeEachCall(Runnable work) {
        desk.beforeEachCall(work);
    }
}
