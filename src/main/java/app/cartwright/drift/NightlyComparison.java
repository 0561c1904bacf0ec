package app.cartwright.drift;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.stock.FreshLook;
import app.cartwright.stock.OrderFacts;
import app.cartwright.stock.StockTables;
import app.cartwright.store.DriftRows;
import app.cartwright.store.MetaRows;
import app.cartwright.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of both sides, one bite at a time between the runs of the services and behind them: at most one call for
 * each {@link #step}, and none where the services need the room. Where it stands is in the store, so that it goes on after
 * a stop. It writes to neither side.
 */
public final class NightlyComparison {
    private static final String SINCE = "nightlySince";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);
    private static final int MOST_TROUBLES = 12;
    /** Where the services leave no room, one call leaves all the same so often. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
    /** Figures that take longer are compared as they are known then. */
    private static final Duration LONGEST = Duration.ofHours(6);
    /** Orders older than that are done with. */
    private static final int DAYS = 30;

    private final Parts parts;
    private final DriftRows rows;
    private final FreshLook fresh;
    private final Findings findings;
    private @Nullable Instant nextLook;
    private @Nullable Instant notBefore;
    private @Nullable Instant lastCall;
    private @Nullable OrderGathering gathering;
    private @Nullable LocalDate gatheringFrom;
    private int expected;
    private int troubles;

    /**
     * Everything that it works with.
     *
     * @param rules asked anew each time
     * @param room whether the services leave room for a call of this service now
     */
    public record Parts(
            InflowClient inflow,
            CartRoverClient cartrover,
            Store store,
            StockTables stock,
            OrderFacts orders,
            Ledger ledger,
            SettingsBook settings,
            Supplier<HouseRules> rules,
            Activity activity,
            InstantSource clock,
            ZoneId zone,
            Predicate<Api> room) {}

    public NightlyComparison(Parts parts) {
        this.parts = parts;
        this.rows = new DriftRows(parts.store());
        this.fresh = new FreshLook(parts.stock());
        this.findings = new Findings(parts.store(), parts.stock(), parts.orders(), parts.ledger());
    }

    /** Begins a comparison now, where none is under way. Gives whether it did. */
    public boolean begin() {
        if (rows.running().isPresent()) {
            return false;
        }
        begin(true);
        return true;
    }

    private void begin(boolean byHand) {
        gathering = null;
        troubles = 0;
        notBefore = null;
        rows.begin(now(), byHand, Stage.CARTROVER_ORDERS.word());
    }

    /** Does the next bite, where something is to be done. Gives whether it did. */
    public boolean step() {
        Instant now = now();
        Optional<DriftRows.Report> running = rows.running();
        if (running.isEmpty()) {
            return beginIfDue(now);
        }
        Instant wait = notBefore;
        if (wait != null && now.isBefore(wait) && wait.isBefore(now.plus(AFTER_TROUBLE.multipliedBy(2)))) {
            return false;
        }
        DriftRows.Report report = running.get();
        if (report.startedAt().isAfter(now)) {
            // Nothing that is read from now on would count as read since it began.
            gathering = null;
            return finish(report, "Not finished: the clock was set back. ");
        }
        return switch (Stage.of(report.stage())) {
            case CARTROVER_ORDERS, INFLOW_ORDERS -> orders(report, now);
            case STOCK -> stock(report, now);
            case STOCK_AGAIN -> stockAgain(report, now);
            case DONE -> finish(report, "");
        };
    }

    private boolean beginIfDue(Instant now) {
        Instant look = nextLook;
        if (look != null && now.isBefore(look) && look.isBefore(now.plus(LOOK_EVERY.multipliedBy(2)))) {
            return false;
        }
        nextLook = now.plus(LOOK_EVERY);
        HouseRules rules = parts.rules().get();
        Instant since = since(now);
        if (!rules.nightlyReport()) {
            return false;
        }
        Instant planned = Night.planned(now, rules.nightlyAt(), parts.zone());
        Instant last = rows.newest().map(DriftRows.Report::startedAt).orElse(null);
        if (!Night.due(now, planned, since, last) || !servicesAreUp(planned)) {
            return false;
        }
        begin(false);
        return true;
    }

    /** After a night in which the computer slept the services catch up first. */
    private boolean servicesAreUp(Instant planned) {
        Instant pulled = parts.orders().lastCompletePullStartedAt();
        return !parts.settings().current().pullOrders().enabled() || pulled != null && !pulled.isBefore(planned);
    }

    private Instant since(Instant now) {
        MetaRows meta = new MetaRows(parts.store());
        Optional<Instant> since = meta.get(SINCE).map(Instant::parse).filter(at -> !at.isAfter(now));
        if (since.isEmpty()) {
            meta.put(SINCE, now.toString());
        }
        return since.orElse(now);
    }

    private boolean orders(DriftRows.Report report, Instant now) {
        LocalDate from = from(report);
        OrderGathering reading = gathering;
        if (reading == null || !from.equals(gatheringFrom)) {
            reading = new OrderGathering(
                    parts.cartrover(), parts.inflow(), from, () -> findings.known(from), parts.clock());
            gathering = reading;
            expected = 2 * findings.known(from).size();
            gatheringFrom = from;
        }
        Api api = reading.next();
        if (api != null && !mayCall(api, now)) {
            return false;
        }
        if (api != null) {
            lastCall = now;
            Outcome<?> odd = reading.step();
            if (odd != null) {
                trouble(report, api, odd);
                return true;
            }
            troubles = 0;
            Stage stage = reading.next() == Api.CARTROVER ? Stage.CARTROVER_ORDERS : Stage.INFLOW_ORDERS;
            rows.stage(report.id(), stage.word(), reading.read(), expected);
            return true;
        }
        Settings settings = parts.settings().current();
        List<DriftRows.Row> found = findings.orders(settings, findings.known(from), reading, now);
        parts.store().together(() -> {
            rows.put(report.id(), Kind.WITH_ORDERS, found);
            rows.stage(report.id(), Stage.STOCK.word(), 0, 0);
        });
        gathering = null;
        return true;
    }

    /** Both services are asked for the same days, also after a stop. */
    private LocalDate from(DriftRows.Report report) {
        LocalDate from = report.startedAt().atZone(parts.zone()).toLocalDate().minusDays(DAYS);
        LocalDate since = parts.settings().current().pullOrders().since();
        return since.isAfter(from) ? since : from;
    }

    private boolean mayCall(Api api, Instant now) {
        Instant last = lastCall;
        boolean longAgo =
                last == null || last.isAfter(now) || !last.plus(AT_LEAST_EVERY).isAfter(now);
        return longAgo || parts.room().test(api);
    }

    private void trouble(DriftRows.Report report, Api api, Outcome<?> outcome) {
        troubles++;
        boolean refused = Trouble.of(api, outcome) == null;
        if (refused || troubles >= MOST_TROUBLES) {
            gathering = null;
            finish(report, "Not finished: " + api.label() + " didn't give the list of orders. ");
            return;
        }
        notBefore = now().plus(AFTER_TROUBLE);
    }

    private boolean stock(DriftRows.Report report, Instant now) {
        Settings settings = parts.settings().current();
        if (!pushes(settings)) {
            return finish(report, "");
        }
        if (overdue(report, now)) {
            return compareStock(report, settings, true);
        }
        Instant wanted = fresh.asked();
        if (wanted == null || wanted.isBefore(report.startedAt()) || wanted.isAfter(now)) {
            fresh.ask(now);
            return true;
        }
        int read = fresh.readSince(settings, report.startedAt());
        int all = fresh.figures(settings);
        if (!(fresh.compared(wanted) && read >= all)) {
            if (read != report.done() || all != report.total()) {
                rows.stage(report.id(), Stage.STOCK.word(), read, all);
            }
            return false;
        }
        if (fresh.repairing(settings) || repairedSince(report)) {
            rows.stage(report.id(), Stage.STOCK_AGAIN.word(), 0, 0);
            return true;
        }
        return compareStock(report, settings, false);
    }

    private boolean repairedSince(DriftRows.Report report) {
        return !fresh.repairedSince(report.startedAt()).isEmpty();
    }

    /** What differed goes out again; then CartRover is listed once more, because only that shows that it took it. */
    private boolean stockAgain(DriftRows.Report report, Instant now) {
        Settings settings = parts.settings().current();
        if (!pushes(settings)) {
            return finish(report, "");
        }
        boolean overdue = overdue(report, now);
        if (!overdue && fresh.repairing(settings)) {
            return false;
        }
        Instant asked = fresh.asked();
        // The done column says whether the second listing was asked for.
        if (!overdue && (report.done() == 0 || asked == null)) {
            fresh.ask(now);
            rows.stage(report.id(), Stage.STOCK_AGAIN.word(), 1, 0);
            return true;
        }
        if (!overdue && asked != null && !fresh.compared(asked)) {
            return false;
        }
        return compareStock(report, settings, overdue);
    }

    private boolean compareStock(DriftRows.Report report, Settings settings, boolean overdue) {
        rows.put(
                report.id(),
                List.of(Kind.STOCK.word()),
                findings.stock(settings, fresh.repairedSince(report.startedAt())));
        return finish(report, overdue ? "Not every stock figure was read again in time. " : "");
    }

    private static boolean pushes(Settings settings) {
        return settings.pushInventory().enabled()
                && settings.pushInventory().locations().stream().anyMatch(Settings.LocationMapping::enabled);
    }

    private static boolean overdue(DriftRows.Report report, Instant now) {
        return report.startedAt().plus(LONGEST).isBefore(now)
                || report.startedAt().isAfter(now);
    }

    private boolean finish(DriftRows.Report report, String before) {
        DriftRows.Report finished = ResultLine.finished(rows, report, now(), before);
        parts.store().together(() -> {
            rows.finish(finished);
            parts.activity().noteHere(null, "Nightly report", String.valueOf(finished.line()));
        });
        return true;
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
