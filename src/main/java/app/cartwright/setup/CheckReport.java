package app.cartwright.setup;

import app.cartwright.inflow.Location;
import java.util.List;

/**
 * What a look at both services found. Nothing is read of a service whose connection isn't proved.
 *
 * @param inflow the connection to inFlow
 * @param cartrover the connection to CartRover
 * @param inflowLocations all locations of inFlow, inactive ones included
 * @param carts CartRover's carts
 * @param cartroverLocations names of the locations that have ever reported stock
 * @param skus how the SKUs of both sides match
 * @param failures what couldn't be read though the connection was proved, one sentence each
 */
public record CheckReport(
        Proof inflow,
        Proof cartrover,
        List<Location> inflowLocations,
        SetupReader.Carts carts,
        List<String> cartroverLocations,
        SkuCounts skus,
        List<String> failures) {

    /** Whether both connections are proved. */
    public boolean connected() {
        return inflow.connected() && cartrover.connected();
    }

    /** Whether everything could be read. */
    public boolean complete() {
        return connected() && failures.isEmpty();
    }
}
