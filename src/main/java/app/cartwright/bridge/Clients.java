package app.cartwright.bridge;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.CartRoverConnection;
import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.CallObserver;
import app.cartwright.http.ContractEntry;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.ContractFile;
import app.cartwright.http.Exchange;
import app.cartwright.http.Redactor;
import app.cartwright.http.Transport;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.InflowConnection;
import app.cartwright.inflow.InflowContract;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Makes the typed clients, all over one exchange: one transport, one gate, one redactor. */
final class Clients implements SetupClients {
    private final Exchange exchange;
    private final ContractFile overrides;
    private final ContractEvidence evidence;

    Clients(
            Transport transport,
            CallGate gate,
            CallObserver observer,
            Redactor redactor,
            InstantSource clock,
            ContractFile overrides,
            ContractEvidence evidence) {
        this.exchange = new Exchange(transport, gate, observer, redactor, clock);
        this.overrides = overrides;
        this.evidence = evidence;
    }

    /** Every fact about a service that is only assumed. */
    static List<ContractEntry> known(Api api) {
        return switch (api) {
            case INFLOW -> InflowContract.ENTRIES;
            case CARTROVER -> CartRoverContract.ENTRIES;
        };
    }

    private static Map<Api, List<ContractEntry>> known() {
        return Map.of(Api.INFLOW, known(Api.INFLOW), Api.CARTROVER, known(Api.CARTROVER));
    }

    /** The owner's, or support's, overrides of such facts; none where there is no file. */
    static ContractFile overrides(Path file) {
        if (!Files.exists(file)) {
            return new ContractFile(Map.of(), List.of());
        }
        try {
            return ContractFile.read(Files.readString(file), known());
        } catch (IOException e) {
            return new ContractFile(
                    Map.of(), List.of(new ContractFile.Fault("contract.json", "The file can't be read.")));
        }
    }

    @Override
    public InflowClient inflow(Settings.Inflow connection, String apiKey) {
        return new InflowClient(
                new InflowConnection(connection.baseUrl(), connection.companyId(), connection.apiVersion(), apiKey),
                new InflowContract(overrides.of(Api.INFLOW)),
                exchange,
                evidence);
    }

    @Override
    public CartRoverClient cartrover(Settings.CartRover connection, String apiUser, String apiKey) {
        return new CartRoverClient(
                new CartRoverConnection(connection.baseUrl(), apiUser, apiKey),
                new CartRoverContract(overrides.of(Api.CARTROVER)),
                exchange,
                evidence);
    }
}
