package app.cartwright.sandbox;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.CartRoverConnection;
import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.http.CallGate;
import app.cartwright.http.Exchange;
import app.cartwright.http.Redactor;
import app.cartwright.http.Transport;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.InflowConnection;
import app.cartwright.inflow.InflowContract;
import java.net.URI;
import java.time.InstantSource;

/** Both clients of one sandbox, with its keys. */
public record ShopClients(InflowClient inflow, CartRoverClient rover) {
    /** Over this wire and through this gate. */
    public static ShopClients of(Sandbox sandbox, Transport wire, CallGate gate, InstantSource clock) {
        Exchange exchange = new Exchange(wire, gate, call -> {}, new Redactor(), clock);
        SandboxCredentials keys = sandbox.credentials();
        return new ShopClients(
                new InflowClient(
                        new InflowConnection(
                                URI.create("http://127.0.0.1:1"), keys.companyId(), "2025-06-24", keys.inflowApiKey()),
                        new InflowContract(),
                        exchange),
                new CartRoverClient(
                        new CartRoverConnection(
                                URI.create("http://127.0.0.1:2"), keys.cartRoverApiUser(), keys.cartRoverApiKey()),
                        new CartRoverContract(),
                        exchange));
    }
}
