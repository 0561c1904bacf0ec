package app.cartwright.simulation;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.Faults;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything around the program but the shop's own life: weather, power, clocks, people who change things, the owner. */
final class World {
    final Computers computers;
    final Mappings mappings;
    final Hands hands;
    final Owner owner;
    private final Scene scene;
    private int next;
    private Instant busyAt;
    private long callsBefore;
    private boolean impatient;

    World(Scene scene, Poison poison, Supplier<Computer> another) {
        this.scene = scene;
        this.computers = new Computers(scene, another);
        this.mappings = new Mappings(scene);
        this.hands = new Hands(scene);
        this.owner = new Owner(scene, poison, computers);
        this.busyAt = scene.plan().start();
    }

    Instant nextAt() {
        return next < scene.plan().incidents().size()
                ? scene.plan().incidents().get(next).at()
                : Instant.MAX;
    }

    /** The orders that nobody changed by hand in inFlow. */
    List<PlacedOrder> leftToTheProgram() {
        return scene.shop().placed().stream()
                .filter(order -> !hands.changed(order.custRef()))
                .toList();
    }

    /** Whether nothing has been written for so long. */
    boolean quietFor(Duration length) {
        // The shop moves stock for ever: its figures are no sign of unrest.
        long calls = 0;
        for (CallKind kind : CallKind.values()) {
            if (kind.writes() && kind != CallKind.ROVER_INVENTORY_WRITE) {
                calls += scene.shop().sandbox().history().count(kind);
            }
        }
        if (calls != callsBefore) {
            callsBefore = calls;
            busyAt = scene.time().now();
        }
        return busyAt.plus(length).isBefore(scene.time().now());
    }

    void due() {
        if (scene.till().wire.takeShipmentHeldUp() && impatient) {
            scene.story().tell(scene.time().now(), "owner starts a cycle by hand");
            scene.onTill(LocalBridge::syncNow);
        }
        while (!nextAt().isAfter(scene.time().now())) {
            WeekPlan.Incident incident = scene.plan().incidents().get(next++);
            scene.story().tell(scene.time().now(), "incident: " + incident);
            scene.story().met("incident " + incident.kind());
            happen(incident);
        }
    }

    private void happen(WeekPlan.Incident incident) {
        int dice = incident.dice();
        Faults faults = scene.shop().sandbox().faults();
        switch (incident.kind()) {
            case WEATHER -> faults.profile(incident.weather());
            case OFFLINE -> {
                if (dice % 3 == 0) {
                    faults.offlineFor(Duration.ofMinutes(1 + dice % 240));
                } else {
                    faults.offlineFor(dice % 3 == 1 ? Api.INFLOW : Api.CARTROVER, Duration.ofMinutes(1 + dice % 90));
                }
            }
            case CUT_AT_CALL -> scene.till().wire.cutAtCall(dice % 6, false, dice % 2 == 0);
            case CUT_AFTER_CALL -> scene.till().wire.cutAtCall(dice % 6, true, dice % 4 != 0);
            case CUT_AT_COMMIT -> scene.till().wire.cutAtCommit(dice % 40, false);
            case CUT_TORN -> scene.till().wire.cutAtCommit(1 + dice % 40, true);
            case LOG_LOST -> computers.logLost();
            case QUIT -> computers.quit(Duration.ofMinutes(1 + dice % 300));
            case SLEEP -> {
                scene.time().sleep(Duration.ofMinutes(1 + dice % 600));
                scene.shop().step();
            }
            case CLOCK_FORWARD -> setClock(Duration.ofMinutes(1 + dice % 2000));
            case CLOCK_BACK -> setClock(Duration.ofMinutes(-1 - dice % 2000));
            case CLOCK_RIGHT -> setClock(Duration.ZERO);
            case RENAME_SKU -> hands.rename(dice);
            case DEACTIVATE -> scene.catalogue().activate(scene.someSku(dice), false);
            case LOCATION_OFF -> {
                boolean on = dice % 2 == 0 || !scene.plan().sumsAll();
                scene.catalogue().activateLocation(SimulatedWeek.SHOP_FLOOR, on);
                scene.oracles().stock.active(SimulatedWeek.SHOP_FLOOR, on);
            }
            case MAPPING -> mappings.change(dice);
            case PREFIX -> prefix(dice);
            case ROTATE_ROVER_KEY -> {
                String key = "pk_" + Long.toHexString(scene.plan().seed() * 1_000_003 + dice) + "rotated";
                scene.oracles().secret(key);
                scene.shop().sandbox().cartRover().account().rotateKey(key);
            }
            case ROTATE_INFLOW_KEY -> {
                String key = "7f" + Long.toHexString(scene.plan().seed() * 1_000_003 + dice) + "rotated-inflow";
                scene.oracles().secret(key);
                owner.knows(key);
                scene.shop().sandbox().inflow().rotateKey(key);
            }
            case CART_RENAMED -> {
                // The shop's own script goes on under the old name: a cart that comes and goes.
                scene.carts().addCart("etsy", "Larkspur Etsy " + dice % 100);
            }
            case CART_ADDED -> scene.carts().addCart("bigcartel", "Larkspur Extra " + dice % 100);
            case CART_REMOVED -> scene.carts().removeCart(PracticeShop.ORDER_SOURCES.get(3));
            case UNFULFIL -> hands.someOrder(dice).ifPresent(hands::unfulfil);
            case EDIT_IN_INFLOW -> hands.someOrder(dice).ifPresent(order -> hands.edit(order, dice));
            case CANCEL_IN_INFLOW -> hands.someOrder(dice).ifPresent(hands::cancel);
            case OFFERED_AGAIN -> hands.offerAgain(dice);
            case BACKUP -> computers.backUp();
            case RESTORE_BACKUP -> computers.restore();
            case OLD_DISK -> computers.oldDisk(dice);
            case SECOND_COPY -> computers.secondCopy();
            case PAUSE -> {
                Duration length = Duration.ofMinutes(1 + dice % 180);
                scene.onTill(bridge -> {
                    bridge.pause(length);
                    scene.oracles().paused(scene.time().now().plus(length));
                });
            }
            case RETRY_ALL -> scene.onTill(LocalBridge::retryAll);
            case LATE_ARRIVAL -> {
                if (dice / 4 % 3 == 0) {
                    scene.till().wire.copyWrites(1 + dice % 3);
                } else {
                    impatient = dice / 32 % 2 == 0;
                    scene.till().wire.delayWrites(1 + dice % 3, dice / 4 % 3 == 1, dice / 16 % 2 == 0);
                }
            }
            case SPOIL_WRITE -> spoil(faults, dice);
            case STOCK_CRASH -> {
                for (int i = 0; i < 8; i++) {
                    String sku = scene.someSku(dice + i);
                    scene.catalogue().setOnHand(sku, SimulatedWeek.MAIN, BigDecimal.valueOf(dice % 2));
                }
            }
            case SHORT_READ ->
                faults.next(
                        dice % 2 == 0 ? Fault.SHORT_PAGE : Fault.ROW_MISSING,
                        List.of(
                                        CallKind.INFLOW_SUMMARY,
                                        CallKind.INFLOW_PRODUCTS,
                                        CallKind.INFLOW_ORDERS,
                                        CallKind.ROVER_ORDERS,
                                        CallKind.ROVER_INVENTORY,
                                        CallKind.INFLOW_LOCATIONS)
                                .get(dice / 2 % 6),
                        1 + dice % 4);
        }
    }

    private void setClock(Duration wrong) {
        scene.time().setWrong(wrong);
        scene.oracles().clockMoved(scene.time().now());
    }

    private void spoil(Faults faults, int dice) {
        List<CallKind> kinds = List.of(
                CallKind.INFLOW_ORDER_WRITE,
                CallKind.ROVER_SHIP,
                CallKind.ROVER_ACKNOWLEDGE,
                CallKind.ROVER_INVENTORY_WRITE,
                CallKind.INFLOW_CUSTOMER_WRITE,
                CallKind.INFLOW_QUICK_CANCEL);
        List<Fault> spoils = List.of(
                Fault.LOST_ANSWER,
                Fault.LOST_REQUEST,
                Fault.ERROR_500_AFTER,
                Fault.HTML_502_AFTER,
                Fault.TRUNCATED_JSON,
                Fault.EMPTY_BODY,
                Fault.ODD_ANSWER,
                Fault.RATE_LIMITED,
                Fault.CUT_ANSWER,
                Fault.UNAUTHORIZED,
                Fault.SLOW);
        faults.next(spoils.get(dice % spoils.size()), kinds.get(dice / 16 % kinds.size()), 1 + dice / 128 % 3);
    }

    /** Nothing goes wrong any more, and people put right what they did. */
    void calm() {
        // Whatever stood still before may move now.
        busyAt = scene.time().now();
        scene.shop().sandbox().faults().calm();
        scene.till().wire.noCuts();
        setClock(Duration.ZERO);
        computers.stopOthers();
        hands.putRight();
        if (!scene.carts().orderSources().contains(PracticeShop.ORDER_SOURCES.get(3))) {
            scene.carts().addCart("amazon", PracticeShop.ORDER_SOURCES.get(3));
        }
        scene.onTill(bridge -> {
            bridge.resume();
            if (scene.plan().intervalSeconds() < 600) {
                bridge.changeSettings("Looks less often", World::leisurely);
            }
        });
        owner.calmDown();
    }

    private static Settings leisurely(Settings settings) {
        return new Settings(
                settings.inflow(),
                settings.cartrover(),
                settings.pushInventory(),
                settings.pullOrders(),
                settings.pushShipping(),
                settings.limits(),
                new Settings.Intervals(1_800, 1_800, 1_800));
    }

    private void prefix(int dice) {
        scene.onTill(bridge -> bridge.changeSettings("Prefixes changed", settings -> {
            List<Settings.CartPrefix> carts =
                    new ArrayList<>(settings.pullOrders().carts());
            if (carts.isEmpty()) {
                return settings;
            }
            int index = dice % carts.size();
            Settings.CartPrefix old = carts.get(index);
            carts.set(index, new Settings.CartPrefix(old.orderSource(), old.kind(), "Q" + dice % 1000 + ":", true));
            Settings.PullOrders pull = settings.pullOrders();
            return new Settings(
                    settings.inflow(),
                    settings.cartrover(),
                    settings.pushInventory(),
                    new Settings.PullOrders(pull.enabled(), pull.location(), pull.since(), carts),
                    settings.pushShipping(),
                    settings.limits(),
                    settings.intervals());
        }));
    }
}
