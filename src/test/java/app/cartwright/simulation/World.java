package app.cartwright.simulation;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SimulatedProgram;
import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartDesk;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.Faults;
import app.cartwright.sandbox.InflowCatalogue;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.ShopAudit;
import app.cartwright.setup.Settings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything around the program but the shop's own life: weather, power, clocks, people who change things, the owner. */
final class World {
    private static final Duration OWNER_LOOKS = Duration.ofHours(2);

    private final WeekPlan plan;
    private final SimulatedTime time;
    private final PracticeShop shop;
    private final Oracles oracles;
    private final Story story;
    private final Poison poison;
    private final Computer till;
    private final Supplier<Computer> another;
    private final Set<String> changedByHand = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<Computer> computers = new ArrayList<>();
    private @Nullable Path backup;
    private SimulatedProgram.@Nullable Disk oldDisk;
    private @Nullable String inflowKey;
    private int next;
    private Instant ownerLooks;
    private Instant busyAt;
    private long callsBefore;
    private boolean calm;
    private boolean impatient;

    World(
            WeekPlan plan,
            SimulatedTime time,
            PracticeShop shop,
            Oracles oracles,
            Story story,
            Poison poison,
            Computer till,
            Supplier<Computer> another) {
        this.plan = plan;
        this.time = time;
        this.shop = shop;
        this.oracles = oracles;
        this.story = story;
        this.poison = poison;
        this.till = till;
        this.another = another;
        this.computers.add(till);
        this.ownerLooks = plan.start().plus(OWNER_LOOKS);
        this.busyAt = plan.start();
        mappedAsPlanned();
    }

    /** The set-up file was read: its mappings are in force. */
    final void mappedAsPlanned() {
        sources.clear();
        if (plan.sumsAll()) {
            sources.put("MAIN", StockTruth.ALL);
        } else {
            sources.put("MAIN", SimulatedWeek.MAIN);
            sources.put("SHOPFLOOR", SimulatedWeek.SHOP_FLOOR);
        }
    }

    List<Computer> computers() {
        return List.copyOf(computers);
    }

    Instant nextAt() {
        return next < plan.incidents().size() ? plan.incidents().get(next).at() : Instant.MAX;
    }

    boolean changedByHand(String custRef) {
        return changedByHand.contains(custRef);
    }

    void quitAll() {
        computers.forEach(Computer::quit);
    }

    /** The mappings in force, for the last comparison. */
    List<ShopAudit.Mapping> mappings() {
        List<ShopAudit.Mapping> all = new ArrayList<>();
        sources.forEach((warehouse, source) -> all.add(new ShopAudit.Mapping(
                warehouse,
                source.equals(StockTruth.ALL)
                        ? shop.sandbox().inflow().catalogue().locations()
                        : List.of(source))));
        return all;
    }

    /** Whether nothing has been written for so long. */
    boolean quietFor(Duration length) {
        // The shop moves stock for ever: its figures are no sign of unrest.
        long calls = 0;
        for (CallKind kind : CallKind.values()) {
            if (kind.writes() && kind != CallKind.ROVER_INVENTORY_WRITE) {
                calls += shop.sandbox().history().count(kind);
            }
        }
        if (calls != callsBefore) {
            callsBefore = calls;
            busyAt = time.now();
        }
        return busyAt.plus(length).isBefore(time.now());
    }

    void due() {
        if (till.wire.takeShipmentHeldUp() && impatient) {
            story.tell(time.now(), "owner starts a cycle by hand");
            onTill(LocalBridge::syncNow);
        }
        while (!nextAt().isAfter(time.now())) {
            WeekPlan.Incident incident = plan.incidents().get(next++);
            story.tell(time.now(), "incident: " + incident);
            story.met("incident " + incident.kind());
            happen(incident);
        }
    }

    private void happen(WeekPlan.Incident incident) {
        int dice = incident.dice();
        Faults faults = shop.sandbox().faults();
        switch (incident.kind()) {
            case WEATHER -> faults.profile(incident.weather());
            case OFFLINE -> {
                if (dice % 3 == 0) {
                    faults.offlineFor(Duration.ofMinutes(1 + dice % 240));
                } else {
                    faults.offlineFor(dice % 3 == 1 ? Api.INFLOW : Api.CARTROVER, Duration.ofMinutes(1 + dice % 90));
                }
            }
            case CUT_AT_CALL -> till.wire.cutAtCall(dice % 6, false, dice % 2 == 0);
            case CUT_AFTER_CALL -> till.wire.cutAtCall(dice % 6, true, dice % 4 != 0);
            case CUT_AT_COMMIT -> till.wire.cutAtCommit(dice % 40, false);
            case CUT_TORN -> till.wire.cutAtCommit(1 + dice % 40, true);
            case LOG_LOST -> logLost();
            case QUIT -> quit(Duration.ofMinutes(1 + dice % 300));
            case SLEEP -> {
                time.sleep(Duration.ofMinutes(1 + dice % 600));
                shop.step();
            }
            case CLOCK_FORWARD -> setClock(Duration.ofMinutes(1 + dice % 2000));
            case CLOCK_BACK -> setClock(Duration.ofMinutes(-1 - dice % 2000));
            case CLOCK_RIGHT -> setClock(Duration.ZERO);
            case RENAME_SKU -> rename(dice);
            case DEACTIVATE -> catalogue().activate(someSku(dice), false);
            case LOCATION_OFF -> {
                boolean on = dice % 2 == 0 || !plan.sumsAll();
                catalogue().activateLocation(SimulatedWeek.SHOP_FLOOR, on);
                oracles.stock.active(SimulatedWeek.SHOP_FLOOR, on);
            }
            case MAPPING -> remap(dice);
            case PREFIX -> prefix(dice);
            case ROTATE_ROVER_KEY -> {
                String key = "pk_" + Long.toHexString(plan.seed() * 1_000_003 + dice) + "rotated";
                oracles.secret(key);
                shop.sandbox().cartRover().account().rotateKey(key);
            }
            case ROTATE_INFLOW_KEY -> {
                String key = "7f" + Long.toHexString(plan.seed() * 1_000_003 + dice) + "rotated-inflow";
                oracles.secret(key);
                inflowKey = key;
                shop.sandbox().inflow().rotateKey(key);
            }
            case CART_RENAMED -> {
                // The shop's own script goes on under the old name: a cart that comes and goes.
                carts().addCart("etsy", "Larkspur Etsy " + dice % 100);
            }
            case CART_ADDED -> carts().addCart("bigcartel", "Larkspur Extra " + dice % 100);
            case CART_REMOVED -> carts().removeCart(PracticeShop.ORDER_SOURCES.get(3));
            case UNFULFIL -> someOrder(dice).ifPresent(this::unfulfil);
            case EDIT_IN_INFLOW -> someOrder(dice).ifPresent(order -> edit(order, dice));
            case CANCEL_IN_INFLOW ->
                someOrder(dice).ifPresent(order -> {
                    touch(order);
                    shop.sandbox()
                            .inflow()
                            .warehouse()
                            .cancel(order.path("salesOrderId").asText());
                });
            case OFFERED_AGAIN -> offeredAgain(dice);
            case BACKUP -> backUp();
            case RESTORE_BACKUP -> restore();
            case OLD_DISK -> oldDisk(dice);
            case SECOND_COPY -> secondCopy();
            case PAUSE -> onTill(bridge -> bridge.pause(Duration.ofMinutes(1 + dice % 180)));
            case RETRY_ALL -> onTill(LocalBridge::retryAll);
            case LATE_ARRIVAL -> {
                if (dice / 4 % 3 == 0) {
                    till.wire.copyWrites(1 + dice % 3);
                } else {
                    impatient = dice / 32 % 2 == 0;
                    till.wire.delayWrites(1 + dice % 3, dice / 4 % 3 == 1, dice / 16 % 2 == 0);
                }
            }
            case SPOIL_WRITE -> spoil(faults, dice);
            case STOCK_CRASH -> {
                for (int i = 0; i < 8; i++) {
                    String sku = someSku(dice + i);
                    catalogue().setOnHand(sku, SimulatedWeek.MAIN, BigDecimal.valueOf(dice % 2));
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
        time.setWrong(wrong);
        oracles.clockMoved(time.now());
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

    private void onTill(java.util.function.Consumer<LocalBridge> deed) {
        if (!till.on()) {
            return;
        }
        try {
            deed.accept(till.bridge());
        } catch (PowerCut cut) {
            till.bury();
        }
    }

    private InflowCatalogue catalogue() {
        return shop.sandbox().inflow().catalogue();
    }

    private CartDesk carts() {
        return shop.sandbox().cartRover().carts();
    }

    private String someSku(int dice) {
        List<String> skus = catalogue().skus();
        return skus.get(dice % Math.min(30, skus.size()));
    }

    private void rename(int dice) {
        // A SKU that the shop's own script does not sell, so that its people go on finding theirs.
        String sku = "TEA-LOOSE-" + dice % 3;
        if (renamed.containsValue(sku)) {
            return;
        }
        if (catalogue().productId(sku).isEmpty()) {
            catalogue().addProduct(sku, "Loose tea " + dice % 3, BigDecimal.TEN);
            shop.sandbox().cartRover().account().addSku(sku, "Loose tea");
            catalogue().adjust(sku, SimulatedWeek.MAIN, BigDecimal.valueOf(7 + dice % 40));
        } else {
            catalogue().renameSku(sku, sku + "-NEW");
            renamed.put(sku + "-NEW", sku);
        }
    }

    private Optional<ObjectNode> someOrder(int dice) {
        List<ObjectNode> orders = shop.sandbox().inflow().orders().stream()
                .filter(order -> !order.path("externalId").asText().isEmpty())
                .filter(order -> !order.path("isCancelled").asBoolean())
                .toList();
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(dice % orders.size()));
    }

    private void touch(ObjectNode order) {
        String ref = order.path("externalId").asText();
        changedByHand.add(ref);
        oracles.touched(ref, time.now());
    }

    private void unfulfil(ObjectNode order) {
        touch(order);
        shop.sandbox().inflow().warehouse().unfulfil(order.path("salesOrderId").asText());
    }

    private void edit(ObjectNode order, int dice) {
        touch(order);
        String id = order.path("salesOrderId").asText();
        if (dice % 2 == 0) {
            shop.sandbox().inflow().warehouse().setHeader(id, "orderRemarks", "Call first " + dice);
            return;
        }
        String product = order.path("lines").path(0).path("productId").asText();
        for (String sku : catalogue().skus()) {
            if (catalogue().productId(sku).orElse("").equals(product)) {
                shop.sandbox().inflow().warehouse().setQuantity(id, sku, BigDecimal.valueOf(1 + dice % 4));
                return;
            }
        }
    }

    private void offeredAgain(int dice) {
        List<PlacedOrder> placed = shop.placed();
        if (!placed.isEmpty()) {
            String ref = placed.get(dice % placed.size()).custRef();
            if (shop.sandbox().cartRover().status(ref).equals("at_wms")) {
                carts().makeNewAgain(ref);
            }
        }
    }

    private void quit(Duration off) {
        if (till.on()) {
            try {
                till.quit();
            } catch (PowerCut cut) {
                till.bury();
            }
            till.stayOff(off);
        }
    }

    private void logLost() {
        if (till.on()) {
            SimulatedProgram running = till.program();
            running.cut(new SimulatedProgram.Disk(running.disk().file(), null));
            till.bury();
            till.stayOff(Duration.ofMinutes(3));
        }
    }

    private void backUp() {
        onTill(bridge -> {
            Path file = till.home.resolveSibling("backup-" + time.now().getEpochSecond() + ".db");
            if (!Files.exists(file) && bridge.backup(file).done()) {
                backup = file;
            }
            oldDisk = till.program().disk();
        });
    }

    private void restore() {
        Path file = backup;
        if (file != null) {
            quit(Duration.ofMinutes(2));
            till.wire.takeCutAfterCall();
            SimulatedProgram.restore(till.home, file, time.clock());
        }
    }

    /** The folder is put back as it was some days ago, by somebody who knows nothing of what that means. */
    private void oldDisk(int dice) {
        SimulatedProgram.Disk old = oldDisk;
        if (old == null) {
            if (till.on()) {
                oldDisk = till.program().disk();
            }
            return;
        }
        quit(Duration.ofMinutes(2));
        till.wire.takeCutAfterCall();
        SimulatedProgram.putDisk(till.home, old, time.now());
    }

    /** Somebody copies the data folder to another computer and starts the program there as well. */
    private void secondCopy() {
        if (computers.size() > 1 || !till.on()) {
            return;
        }
        Computer attic = another.get();
        attic.environment.putAll(till.environment);
        SimulatedProgram.putDisk(attic.home, till.program().disk(), time.now());
        computers.add(attic);
        oracles.twoPrograms(true);
        oracles.stock.copied();
    }

    void cutHappened(Computer computer) {
        ownerLooks = computer.offUntil().plus(Duration.ofMinutes(30));
    }

    private void remap(int dice) {
        if (plan.sumsAll()) {
            return;
        }
        String main = dice % 2 == 0 ? SimulatedWeek.MAIN : SimulatedWeek.SHOP_FLOOR;
        String floor = dice % 2 == 0 ? SimulatedWeek.SHOP_FLOOR : SimulatedWeek.MAIN;
        boolean both = dice % 4 < 3;
        onTill(bridge -> {
            bridge.changeSettings("Locations changed", settings -> {
                List<Settings.LocationMapping> all = List.of(
                        new Settings.LocationMapping("MAIN", true, one(main)),
                        new Settings.LocationMapping("SHOPFLOOR", both, one(floor)));
                Settings.PushInventory push = settings.pushInventory();
                return new Settings(
                        settings.inflow(),
                        settings.cartrover(),
                        new Settings.PushInventory(
                                push.enabled(),
                                all,
                                push.zeroGuardPercent(),
                                push.zeroGuardAtLeast(),
                                push.acceptDoubleCount()),
                        settings.pullOrders(),
                        settings.pushShipping(),
                        settings.limits(),
                        settings.intervals());
            });
            sources.clear();
            sources.put("MAIN", main);
            oracles.stock.mapped("MAIN", main, time.now());
            oracles.stock.unmapped("SHOPFLOOR", time.now());
            if (both) {
                sources.put("SHOPFLOOR", floor);
                oracles.stock.mapped("SHOPFLOOR", floor, time.now());
            }
        });
    }

    /** The mapping that the program starts with, which an old backup or disk may have brought back. */
    void mappedAsSet(Settings settings) {
        Map<String, String> now = new HashMap<>();
        for (Settings.LocationMapping mapping : settings.pushInventory().locations()) {
            if (mapping.enabled()) {
                now.put(
                        mapping.cartroverLocation(),
                        mapping.source() instanceof Settings.Source.One one ? one.name() : StockTruth.ALL);
            }
        }
        sources.forEach((warehouse, source) -> {
            if (!now.containsKey(warehouse)) {
                oracles.stock.unmapped(warehouse, time.now());
            }
        });
        now.forEach((warehouse, source) -> {
            if (!source.equals(sources.get(warehouse))) {
                oracles.stock.mapped(warehouse, source, time.now());
            }
        });
        sources.clear();
        sources.putAll(now);
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

    private Settings.Source one(String name) {
        return new Settings.Source.One(catalogue().locationId(name).orElseThrow(), name);
    }

    private void prefix(int dice) {
        onTill(bridge -> bridge.changeSettings("Prefixes changed", settings -> {
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

    /** The owner looks in every two hours and answers what was asked. */
    void owner() {
        if (time.now().isBefore(ownerLooks)) {
            return;
        }
        ownerLooks = time.now().plus(calm ? Duration.ofMinutes(45) : OWNER_LOOKS);
        if (!till.on()) {
            return;
        }
        List<ErrorView> errors;
        try {
            triesToDismissAnAlert(till.bridge());
            errors = till.bridge().errors(false);
            for (ErrorView error : errors) {
                answer(error);
            }
        } catch (PowerCut cut) {
            till.bury();
        }
    }

    /** Alerts belong to CartRover: what the owner tries here must change nothing. */
    private static void triesToDismissAnAlert(LocalBridge bridge) {
        List<AlertView> before = bridge.alerts();
        if (before.isEmpty()) {
            return;
        }
        boolean done = bridge.dismiss(List.of(before.getFirst().id()), "seen").done();
        if (done || !bridge.alerts().equals(before)) {
            throw new BrokenPromise("M101", "an alert of CartRover was dismissed here: " + before.getFirst());
        }
    }

    private void answer(ErrorView error) {
        if (!till.on()) {
            return;
        }
        LocalBridge bridge = till.bridge();
        switch (error.code()) {
            case "key-refused" -> newKeys();
            case "stock-held" -> {
                story.tell(time.now(), "owner confirms zeroes at " + error.subject());
                bridge.answerZeroes(error.subject(), true);
            }
            case "second-copy" -> {
                story.tell(time.now(), "owner stops the other copy");
                stopOthers();
                bridge.retry(List.of(error.id()));
            }
            case "cancelled-late" -> cancelByHand();
            case "carrier-unknown" -> bridge.acceptCarrier(error.subject(), "UPS");
            case "already-there" -> {
                if (calm) {
                    bridge.retry(List.of(error.id()));
                }
            }
            default -> {
                if (plan.poison() && time.now().isBefore(poison.proofAt())) {
                    return;
                }
                if (error.retryable() && (calm || error.attempts() % 3 == 0)) {
                    bridge.retry(List.of(error.id()));
                }
            }
        }
    }

    /** What was begun when its shopper cancelled it is cancelled in inFlow by the owner, as the error says. */
    private void cancelByHand() {
        for (ObjectNode order : shop.sandbox().inflow().orders()) {
            boolean cancelled = shop.sandbox()
                    .cartRover()
                    .status(order.path("externalId").asText())
                    .equals("canceled");
            if (cancelled && !order.path("isCancelled").asBoolean()) {
                shop.sandbox()
                        .inflow()
                        .warehouse()
                        .cancel(order.path("salesOrderId").asText());
            }
        }
    }

    private void newKeys() {
        till.environment.put(
                "CARTWRIGHT_CARTROVER_API_KEY",
                shop.sandbox().cartRover().account().currentKey());
        String key = inflowKey;
        if (key != null) {
            till.environment.put("CARTWRIGHT_INFLOW_API_KEY", key);
        }
        story.tell(time.now(), "owner gives the new keys");
        quit(Duration.ofSeconds(20));
    }

    private void stopOthers() {
        computers.stream().filter(computer -> computer != till).forEach(Computer::quit);
        computers.removeIf(computer -> computer != till);
        oracles.twoPrograms(false);
        oracles.stock.copyGone(time.now());
    }

    /** Nothing goes wrong any more, and people put right what they did. */
    void calm() {
        calm = true;
        // Whatever stood still before may move now.
        busyAt = time.now();
        shop.sandbox().faults().calm();
        till.wire.noCuts();
        setClock(Duration.ZERO);
        stopOthers();
        renamed.forEach((now, before) -> catalogue().renameSku(now, before));
        renamed.clear();
        for (String sku : catalogue().skus()) {
            catalogue().activate(sku, true);
        }
        for (String location : catalogue().locations()) {
            catalogue().activateLocation(location, true);
            oracles.stock.active(location, true);
        }
        if (!carts().orderSources().contains(PracticeShop.ORDER_SOURCES.get(3))) {
            carts().addCart("amazon", PracticeShop.ORDER_SOURCES.get(3));
        }
        onTill(bridge -> {
            bridge.resume();
            if (plan.intervalSeconds() < 600) {
                bridge.changeSettings("Looks less often", World::leisurely);
            }
        });
        newKeys();
        ownerLooks = time.now().plus(Duration.ofMinutes(20));
    }
}
