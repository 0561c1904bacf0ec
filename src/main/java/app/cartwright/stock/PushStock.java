package app.cartwright.stock;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Flow;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Push stock: tells CartRover, for each enabled location and SKU, the quantity available in inFlow, whenever it is
 * another than the one that CartRover took last. Quantities never go the other way.
 */
public final class PushStock implements Flow {
    private final Parts parts;
    private final StockWorkers workers;
    private final ReentrantLock running = new ReentrantLock();

    /**
     * Everything that the flow works with.
     *
     * @param supervised whether the very first push is read back before another leaves: where a service is not on
     *     loopback
     */
    public record Parts(
            InflowClient inflow,
            CartRoverClient cartrover,
            CatalogueReader catalogue,
            StockTables tables,
            OrderFacts orders,
            Ledger ledger,
            Problems problems,
            Activity activity,
            SettingsBook settings,
            InstantSource clock,
            boolean supervised) {}

    public PushStock(Parts parts) {
        this.parts = parts;
        this.workers = new StockWorkers(parts);
    }

    @Override
    public Service service() {
        return Service.PUSH_INVENTORY;
    }

    @Override
    public RunResult run(RunRequest request) {
        running.lock();
        try {
            Settings settings = parts.settings().current();
            if (!settings.pushInventory().enabled()) {
                return new RunResult(0, 0, 0, 0, true, "Push stock is switched off", null);
            }
            StockCycle cycle = new StockCycle(parts, workers, request, settings);
            boolean stopping = false;
            try {
                cycle.run();
            } catch (CallGate.Closed closed) {
                stopping = true;
            }
            return cycle.result(stopping);
        } finally {
            running.unlock();
        }
    }

    /**
     * What one full run would send with these settings, which need not be in force. Reads both sides.
     *
     * @param settings the locations and limits to be tried
     */
    public StockPreview.Result preview(Settings.PushInventory settings) {
        running.lock();
        try {
            return StockPreview.read(parts, workers, settings);
        } catch (CallGate.Closed stopping) {
            return StockPreview.Result.nothing(new Trouble.Stopping(Api.CARTROVER));
        } finally {
            running.unlock();
        }
    }

    /** Reads both sides for the set-up and for a check. */
    public StockSurvey survey() {
        return new StockSurvey(parts, new StockWorkers(parts));
    }

    /** What acts on the errors of push stock. */
    public StockActions actions() {
        return new StockActions(parts.tables(), parts.problems(), workers.first(), parts.settings(), parts.clock());
    }
}
