package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.inflow.InflowClient;

/** Makes clients for connections that are to be proved. The composition root carries it out. */
public interface SetupClients {
    /** A client of inFlow with this key. */
    InflowClient inflow(Settings.Inflow connection, String apiKey);

    /** A client of CartRover with this pair. */
    CartRoverClient cartrover(Settings.CartRover connection, String apiUser, String apiKey);
}
