package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Ledger;
import app.cartwright.problems.Problems;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.util.Set;

/**
 * Everything that the order pull works with.
 *
 * @param catalogue shared with the other flows
 * @param supervised the services whose first write of each kind is read back before another leaves: those that are not on
 *     loopback
 */
public record PullParts(
        InflowClient inflow,
        CartRoverClient cartrover,
        CatalogueReader catalogue,
        Store store,
        Ledger ledger,
        Problems problems,
        Activity activity,
        SettingsBook settings,
        InstantSource clock,
        Set<Api> supervised) {}
