package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.CallBudget;
import app.cartwright.schedule.LaneState;
import app.cartwright.schedule.Scheduler;
import app.cartwright.setup.Settings;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ServiceRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both faces read: each list from the local store, without any call. */
final class Lists {
    private final LocalParts local;
    private final Place place;
    private final ErrorDesk errorDesk;
    private final ErrorViews errors;
    private final OrderViews orders;
    private final StockViews stock;
    private final ShipmentViews shipments;
    private final StoredLanes lanes;

    Lists(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
        this.errorDesk = new ErrorDesk(local.store(), Map.of(), local.activity(), local.clock(), local.zone());
        this.errors = new ErrorViews(errorDesk, local.alerts());
        this.shipments = new ShipmentViews(Deeds.shipments(local));
        this.orders = new OrderViews(local, shipments, errors);
        this.stock = new StockViews(local);
        this.lanes = new StoredLanes(local.services());
    }

    AlertsReading alertsReading() {
        Instant at = local.alerts().lookedAt().orElse(null);
        boolean still = local.services().pause().isEmpty() && new HandingOver(local, place).view() == null;
        return new AlertsReading(
                local.alerts().readable(), at, at == null || !still ? null : at.plus(Chores.ALERTS_EVERY));
    }

    ErrorDesk errorDesk() {
        return errorDesk;
    }

    /** The status of a folder in which nothing is set up. */
    static StatusView notSetUp(Place place) {
        StatusReducer.Word word = new StatusReducer(place.zone())
                .reduce(new StatusReducer.Facts(
                        place.clock().instant(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        false,
                        0,
                        0,
                        0,
                        false,
                        false,
                        Map.of()));
        return new StatusView(word.state(), word.sentence(), null, null, false, List.of(), 0, 0, List.of());
    }

    /** @param waitsFor why the services of this process could not begin, or null */
    StatusView status(@Nullable String waitsFor) {
        Settings settings = local.settings().orNull();
        if (settings == null) {
            return notSetUp(place);
        }
        Instant now = local.clock().instant();
        Optional<ServiceRows.Pause> pause = local.services()
                .pause()
                .filter(p -> p.until() == null || p.until().isAfter(now));
        HandedOver handedOver = new HandingOver(local, place).view();
        Map<Service, Instant> lastSuccess = new EnumMap<>(Service.class);
        boolean keyRefused = false;
        boolean running = false;
        List<StatusView.ServiceView> services = new ArrayList<>();
        for (Service service : Service.values()) {
            LaneState lane = lanes.load(service);
            boolean enabled = Scheduler.enabled(settings, service);
            if (lane.lastSuccessAt() != null) {
                lastSuccess.put(service, lane.lastSuccessAt());
            }
            keyRefused |= enabled && lane.word().equals("keyRefused");
            running |= enabled && lane.word().equals("running") && fresh(lane, now);
            services.add(view(service, lane, enabled, pause.isPresent() || handedOver != null, waitsFor != null, now));
        }
        int openErrors = errorDesk.openCount();
        int openAlerts = local.alerts().count();
        Instant offlineSince = offlineSince();
        Instant pausedUntil = pause.map(ServiceRows.Pause::until).orElse(null);
        StatusReducer.Word word = new StatusReducer(local.zone())
                .reduce(new StatusReducer.Facts(
                        now,
                        settings,
                        pause.isPresent() || handedOver != null,
                        handedOver == null ? pausedUntil : null,
                        offlineSince,
                        waitsFor,
                        keyRefused,
                        openErrors,
                        openAlerts,
                        local.orderLists().counts().getOrDefault(OrderRow.State.WAITING, 0),
                        running,
                        true,
                        lastSuccess));
        return new StatusView(
                word.state(),
                handedOver == null ? word.sentence() : "Another computer does the syncing; this one only shows",
                handedOver == null ? pause.map(ServiceRows.Pause::since).orElse(word.since()) : handedOver.at(),
                handedOver == null ? pausedUntil : null,
                PracticeFolder.marked(local),
                services,
                openErrors,
                openAlerts,
                budgets(settings, now));
    }

    /** A process that was killed in the middle leaves the word "running" behind. */
    private static boolean fresh(LaneState lane, Instant now) {
        return lane.lastRunAt() != null
                && Duration.between(lane.lastRunAt(), now).abs().compareTo(Duration.ofMinutes(15)) < 0;
    }

    private StatusView.ServiceView view(
            Service service, LaneState lane, boolean enabled, boolean paused, boolean kept, Instant now) {
        String state = !enabled ? "off" : paused ? "paused" : kept ? "waiting" : lane.word();
        Long lag = enabled && lane.lastSuccessAt() != null
                ? Math.max(0, Duration.between(lane.lastSuccessAt(), now).toSeconds())
                : null;
        return new StatusView.ServiceView(
                service.word(),
                enabled,
                state,
                lane.lastRunAt(),
                lane.lastSuccessAt(),
                enabled && !paused && !kept ? lane.nextRunAt() : null,
                lag,
                lane.lastResult(),
                doneToday(service, now));
    }

    private int doneToday(Service service, Instant now) {
        Instant midnight = now.atZone(local.zone())
                .toLocalDate()
                .atStartOfDay(local.zone())
                .toInstant();
        return doneSince(service, midnight);
    }

    private int doneSince(Service service, Instant from) {
        return switch (service) {
            case PULL_ORDERS -> orders.writtenSince(from);
            case PUSH_INVENTORY -> stock.sentSince(from);
            case PUSH_SHIPPING -> local.shipments().pushedSince(from);
        };
    }

    private List<StatusView.BudgetView> budgets(Settings settings, Instant now) {
        CallBudget.Used inflow = CallBudget.used(local.store(), Api.INFLOW, now);
        CallBudget.Used cartrover = CallBudget.used(local.store(), Api.CARTROVER, now);
        return List.of(
                new StatusView.BudgetView(
                        "inflow",
                        inflow.lastMinute(),
                        settings.limits().inflowPerMinute(),
                        inflow.lastHour(),
                        settings.limits().inflowPerHour()),
                new StatusView.BudgetView(
                        "cartrover", cartrover.lastMinute(), settings.limits().cartroverPerMinute(), null, null));
    }

    OverviewView overview() {
        Settings settings = local.settings().orNull();
        return orders.overview(new Queues(local).list(settings, haltedSince(), this::doneSince));
    }

    /** Since when nothing is read or sent, or null. */
    private @Nullable Instant haltedSince() {
        Instant now = local.clock().instant();
        HandedOver handedOver = new HandingOver(local, place).view();
        return handedOver != null
                ? handedOver.at()
                : local.services()
                        .pause()
                        .filter(p -> p.until() == null || p.until().isAfter(now))
                        .map(ServiceRows.Pause::since)
                        .orElseGet(this::offlineSince);
    }

    private @Nullable Instant offlineSince() {
        return errorDesk.openSince(ProblemCode.UNREACHABLE).orElse(null);
    }

    List<OrderView> orders() {
        return orders.list();
    }

    List<OrderDetail> order(String number) {
        return orders.named(number);
    }

    List<StockView> stock() {
        return stock.list();
    }

    @Nullable
    StockDetail stockOf(String sku) {
        return stock.one(sku);
    }

    List<ShipmentView> shipments() {
        return shipments.list();
    }

    List<ErrorView> errors(boolean all) {
        return errors.list(all, haltedSince() == null ? local.settings().orNull() : null);
    }

    List<AlertView> alerts() {
        return errors.alerts();
    }

    List<ActivityView> activity(int limit) {
        return local.activity().newest(limit).stream()
                .map(entry -> new ActivityView(
                        entry.id(),
                        entry.at(),
                        entry.service(),
                        entry.direction(),
                        entry.subject(),
                        entry.what(),
                        entry.result(),
                        entry.processId()))
                .toList();
    }
}
