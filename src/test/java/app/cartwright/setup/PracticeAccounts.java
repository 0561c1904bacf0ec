package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.CartRoverConnection;
import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.http.CallObserver;
import app.cartwright.http.Exchange;
import app.cartwright.http.RecordingGate;
import app.cartwright.http.Redactor;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.InflowConnection;
import app.cartwright.inflow.InflowContract;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import java.time.Instant;
import java.time.InstantSource;

/** Both services of the practice shop, and clients that reach them in memory. */
final class PracticeAccounts implements SetupClients {
    static final Instant NOW = Instant.parse("2026-03-10T18:03:00Z");

    final InstantSource clock = () -> NOW;
    final Sandbox sandbox;
    final PracticeShop shop;
    private final Exchange exchange;

    PracticeAccounts() {
        this(InflowVariant.standard(), CartRoverVariant.standard());
    }

    PracticeAccounts(InflowVariant inflow, CartRoverVariant cartrover) {
        sandbox = new Sandbox(clock, 7, inflow, cartrover);
        shop = PracticeShop.open(sandbox, clock, 7);
        exchange = new Exchange(sandbox.transport(), new RecordingGate(), CallObserver.NONE, new Redactor(), clock);
    }

    @Override
    public InflowClient inflow(Settings.Inflow at, String apiKey) {
        return new InflowClient(
                new InflowConnection(at.baseUrl(), at.companyId(), at.apiVersion(), apiKey),
                new InflowContract(),
                exchange);
    }

    @Override
    public CartRoverClient cartrover(Settings.CartRover at, String user, String key) {
        return new CartRoverClient(new CartRoverConnection(at.baseUrl(), user, key), new CartRoverContract(), exchange);
    }

    /** With the keys that are right. */
    InflowClient inflow() {
        return inflow(
                new Settings.Inflow(
                        sandbox.credentials().companyId(),
                        SettingsDefaults.INFLOW_URL,
                        SettingsDefaults.INFLOW_API_VERSION),
                sandbox.credentials().inflowApiKey());
    }

    /** With the keys that are right. */
    CartRoverClient cartrover() {
        return cartrover(
                sandbox.credentials().cartRoverApiUser(), sandbox.credentials().cartRoverApiKey());
    }

    CartRoverClient cartrover(String user, String key) {
        return cartrover(new Settings.CartRover(SettingsDefaults.CARTROVER_URL), user, key);
    }
}
