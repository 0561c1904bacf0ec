package app.cartwright.stock;

import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks push stock for a whole new look at both sides and tells how far it is. The look itself is made by the ordinary
 * runs, at their own pace and within their share of the calls; a figure that differs without a reason is sent again by
 * them.
 */
public final class FreshLook {
    private final StockTables tables;

    public FreshLook(StockTables tables) {
        this.tables = tables;
    }

    /** CartRover's inventory is to be listed anew, by a listing that begins at this instant or later. */
    public void ask(Instant at) {
        tables.memory().instant(CartRoverStock.LISTING_ASKED, at);
    }

    /** Since when a listing was last asked for, or null. */
    public @Nullable Instant asked() {
        return tables.memory().instant(CartRoverStock.LISTING_ASKED);
    }

    /** Whether CartRover's inventory was listed from then on, and each figure compared with what was sent. */
    public boolean compared(Instant from) {
        Instant listed = tables.memory().instant(CartRoverStock.LISTED);
        return listed != null
                && !listed.isBefore(from)
                && listed.equals(tables.memory().instant(DriftCheck.CHECKED));
    }

    /** How many figures were read from inFlow from then on. */
    public int readSince(Settings settings, Instant from) {
        return tables.priorities().readSince(enabled(settings), from);
    }

    /** How many figures are kept for the enabled locations. */
    public int figures(Settings settings) {
        return tables.priorities().readSince(enabled(settings), Instant.EPOCH);
    }

    /** Whether figures wait to be sent again because CartRover showed another one. */
    public boolean repairing(Settings settings) {
        return tables.priorities().toBeRepaired(enabled(settings)) > 0;
    }

    /** By location, the SKUs that were sent again for that reason from then on. */
    public Map<String, Set<String>> repairedSince(Instant from) {
        return tables.pushes().sentFor("drifted", from);
    }

    private static List<String> enabled(Settings settings) {
        return settings.pushInventory().locations().stream()
                .filter(LocationMapping::enabled)
                .map(LocationMapping::cartroverLocation)
                .toList();
    }
}
