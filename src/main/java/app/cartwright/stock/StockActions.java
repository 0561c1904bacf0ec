package app.cartwright.stock;

import app.cartwright.problems.ErrorActions;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the owner can do about stock. Everything is only written down here and carried out by the next run; whoever calls
 * asks the scheduler for one.
 */
public final class StockActions implements ErrorActions {
    private final StockTables tables;
    private final Problems problems;
    private final FirstWrite first;
    private final SettingsBook settings;
    private final InstantSource clock;

    /** Over the store alone, for a process that only leaves the owner's wishes there. */
    public static StockActions over(StockTables tables, Problems problems, SettingsBook settings, InstantSource clock) {
        return new StockActions(tables, problems, new FirstWrite(tables, problems, false), settings, clock);
    }

    StockActions(StockTables tables, Problems problems, FirstWrite first, SettingsBook settings, InstantSource clock) {
        this.tables = tables;
        this.problems = problems;
        this.first = first;
        this.settings = settings;
        this.clock = clock;
    }

    /** A held push is read again by the next run as it is; refused figures are due at once; a stopped push is tried. */
    @Override
    public void retry(ProblemCode code, String subject, List<String> itemKeys) {
        switch (code) {
            case STOCK_REFUSED -> tables.marks().retryRefused(itemKeys);
            case ODD_ANSWER -> {
                if (subject.equals(FirstWrite.SUBJECT)) {
                    first.tryAgain();
                }
            }
            // The next run reads again, and counts from the beginning.
            case STOCK_HELD -> tables.memory().count(LocationPush.LET_THROUGH + subject, 0);
            default -> {}
        }
    }

    /** Nothing follows: a held push stays held, a refused figure keeps its turn. */
    @Override
    public void dismissed(ProblemCode code, String subject, List<String> itemKeys) {}

    /** Nothing follows. */
    @Override
    public void undismissed(ProblemCode code, String subject, List<String> itemKeys) {}

    /**
     * Sends figures again although nothing changed.
     *
     * @param skus none means all
     * @return those of the SKUs that are pushed somewhere; where one is missing, nothing is done
     */
    public Set<String> pushAgain(Collection<String> skus) {
        Set<String> known = new TreeSet<>(tables.marks().known(skus));
        if (known.containsAll(skus)) {
            tables.marks().askAgain(skus);
        }
        return known;
    }

    /**
     * Asks for 0 to be sent once to a location that is switched off.
     *
     * @return whether it can be: push stock is on as a whole, and this location is off and known
     */
    public boolean pushZero(String location) {
        Settings.PushInventory now = settings.current().pushInventory();
        boolean known = now.locations().stream()
                        .anyMatch(mapping -> mapping.cartroverLocation().equals(location))
                || !tables.cartRover().figures(location).isEmpty();
        boolean can = known && ZeroOnce.off(now, location);
        if (can) {
            tables.memory().askZero(location, clock.instant());
        }
        return can;
    }

    /**
     * Answers a push that the zero-out guard holds.
     *
     * @param confirm true: these are really sold out; false: send everything but these
     * @return whether a push of this location is held
     */
    public boolean answerZeroes(String location, boolean confirm) {
        List<String> held = tables.memory().held(location);
        if (held.isEmpty()) {
            return false;
        }
        tables.store().together(() -> {
            if (confirm) {
                tables.marks().zeroIsRight(location, held);
            } else {
                tables.marks().skipZero(location, held);
            }
            tables.memory().release(location);
            problems.resolve(ProblemCode.STOCK_HELD, location);
        });
        return true;
    }
}
