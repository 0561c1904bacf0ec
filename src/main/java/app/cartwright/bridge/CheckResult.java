package app.cartwright.bridge;

import java.util.List;

/**
 * What proving both connections showed.
 *
 * @param sentence one line for people
 */
public record CheckResult(
        boolean ok,
        String sentence,
        SetupDesk.Connection inflow,
        SetupDesk.Connection cartrover,
        List<SetupDesk.CartTile> carts,
        List<String> cartroverLocations,
        List<SetupDesk.InflowLocation> inflowLocations,
        Match skuMatch,
        List<FactView> facts) {
    /** How SKUs of both sides fit. */
    public record Match(
            int matched,
            List<SetupDesk.Difference> differsByCaseOrBlank,
            List<String> onlyInflow,
            List<String> onlyCartRover) {}
}
