package app.cartwright.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A stub service with everything between it and a client, over real HTTP. */
public final class StubCalls implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    public final StubService service = StubService.start();
    public final RecordingGate gate = new RecordingGate();
    public final List<CallRecord> records = new ArrayList<>();
    public final List<String> evidence = new ArrayList<>();
    private final JdkTransport transport = new JdkTransport(null, Duration.ofSeconds(10), 20 * 1024 * 1024);
    public final Exchange exchange =
            new Exchange(transport, gate, records::add, new Redactor(), InstantSource.fixed(NOW));

    /** Keeps what was seen as {@code name CONFIRMED}. */
    public ContractEvidence evidenceListener() {
        return (api, entry, finding, seen) -> evidence.add(entry + " " + finding);
    }

    @Override
    public void close() {
        transport.close();
        service.close();
    }
}
