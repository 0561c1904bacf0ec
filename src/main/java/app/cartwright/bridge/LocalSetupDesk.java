package app.cartwright.bridge;

import app.cartwright.cartrover.ShipMethod;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.Location;
import app.cartwright.setup.ConnectStep;
import app.cartwright.setup.ContractProbes;
import app.cartwright.setup.Prefixes;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.SetupReader;
import app.cartwright.setup.SkuCounts;
import app.cartwright.setup.WaitingOrders;
import app.cartwright.setup.WizardAnswers;
import app.cartwright.setup.WizardStep;
import app.cartwright.setup.WizardSteps;
import app.cartwright.stock.NearSkus;
import app.cartwright.stock.RepairCsv;
import app.cartwright.stock.SkuMatch;
import app.cartwright.stock.StockSurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The wizard's desk over this computer's store and key place. */
final class LocalSetupDesk implements SetupDesk {
    private final Works works;
    private final Runnable start;
    private final WizardSteps steps;
    private final DraftClients draft;
    private final ConnectionDesk connections;
    private final SetupReader reader;
    /** What read the locations last: it knows the products already. */
    private volatile @Nullable StockSurvey located;

    private volatile List<DryRunView.Figure> equal = List.of();

    LocalSetupDesk(Works works, Runnable start, Runnable restart) {
        this.works = works;
        this.start = start;
        LocalParts local = works.local();
        this.steps = new WizardSteps(local.shelf(), local.settings(), local.clock(), local.zone());
        this.draft = new DraftClients(works, steps);
        this.connections = new ConnectionDesk(works, steps, restart);
        this.reader = new SetupReader(local.clock());
    }

    @Override
    public Answers answers() {
        WizardAnswers answers = steps.answers();
        return new Answers(
                answers.step().word(),
                answers.values(),
                steps.draft(),
                answers.inflow() == null ? null : Checking.connection(answers.inflow()),
                answers.cartrover() == null ? null : Checking.connection(answers.cartrover()));
    }

    @Override
    public void answer(Map<String, String> values) {
        steps.answer(values);
    }

    @Override
    public void reopen(String step) {
        WizardStep.of(step).ifPresent(steps::reopen);
    }

    @Override
    public Connection connectInflow(String companyId, String apiKey, Consumer<ConnectStep> heard) {
        return connections.connectInflow(companyId, apiKey, heard);
    }

    @Override
    public Connection connectCartRover(String apiUser, String apiKey, Consumer<ConnectStep> heard) {
        return connections.connectCartRover(apiUser, apiKey, heard);
    }

    @Override
    public Connection test(String api, Consumer<ConnectStep> heard) {
        return connections.test(api.equals("inflow") ? Api.INFLOW : Api.CARTROVER, heard);
    }

    @Override
    public KeyKeeping keyKeeping() {
        return connections.keyKeeping();
    }

    @Override
    public @Nullable String account(String api) {
        return connections.account(api.equals("inflow") ? Api.INFLOW : Api.CARTROVER);
    }

    @Override
    public ActionResult useEncryptedFile(String passphrase) {
        return connections.useEncryptedFile(passphrase);
    }

    @Override
    public Carts checkForCarts() {
        SetupReader.Carts seen = reader.carts(draft.cartrover());
        WizardAnswers answers = steps.cartsSeen(seen);
        Map<String, String> prefixes = new LinkedHashMap<>();
        answers.prefixes().forEach(cart -> prefixes.put(cart.orderSource(), cart.prefix()));
        List<CartTile> tiles = answers.carts().stream()
                .map(cart -> new CartTile(
                        cart.orderSource(),
                        cart.kind(),
                        cart.label(),
                        cart.connected(),
                        prefixes.getOrDefault(cart.orderSource(), ""),
                        0))
                .toList();
        return new Carts(seen.list() == CartList.GIVEN, tiles, seen.failure());
    }

    @Override
    public Products matchProducts() {
        StockSurvey.Match answer = survey().match();
        SkuMatch match = answer.match();
        if (answer.trouble() == null) {
            steps.productsCompared(new SkuCounts(
                    match.matched().size(),
                    match.differs().size(),
                    match.onlyInflow().size(),
                    match.onlyCartRover().size()));
        }
        NearSkus here =
                new NearSkus(match.onlyInflow().stream().map(SkuMatch.Item::sku).toList());
        NearSkus there = new NearSkus(match.onlyCartRover());
        return new Products(
                match.matched().values().stream()
                        .map(item -> new Sku(item.sku(), item.name(), null))
                        .toList(),
                Checking.differences(match.differs()),
                match.onlyInflow().stream()
                        .map(item -> new Sku(item.sku(), item.name(), there.of(item.sku())))
                        .toList(),
                match.onlyCartRover().stream()
                        .map(sku -> new Sku(sku, null, here.of(sku)))
                        .toList(),
                answer.trouble() == null ? null : DryRun.sentence(answer.trouble()));
    }

    @Override
    public @Nullable Integer productsWithSku() {
        SkuCounts skus = steps.answers().skus();
        return skus == null ? null : skus.inInflow();
    }

    @Override
    public RepairFile repairCsv() {
        RepairCsv repair = RepairCsv.of(survey().match().match().differs());
        return new RepairFile(repair.text(), Checking.differences(repair.byHand()));
    }

    @Override
    public Locations readLocations() {
        StockSurvey survey = survey();
        located = survey;
        StockSurvey.Locations read = survey.locations();
        List<InflowLocation> inflow = read.inflow().stream()
                .filter(at -> at.active())
                .map(at -> new InflowLocation(at.locationId(), at.name(), at.isDefault()))
                .toList();
        if (read.trouble() == null) {
            steps.locationsSeen(
                    read.inflow().stream()
                            .map(at -> new Location(at.locationId(), at.name(), at.active(), at.isDefault()))
                            .toList(),
                    read.cartRover());
        }
        return new Locations(
                read.cartRover(),
                inflow,
                read.skus(),
                read.exampleSku(),
                read.exampleAt(),
                read.trouble() == null ? null : DryRun.sentence(read.trouble()));
    }

    @Override
    public Map<String, BigDecimal> example(String sku) {
        StockSurvey before = located;
        return (before == null ? survey() : before).example(sku);
    }

    @Override
    public List<SetupDesk.DoubleCount> doubleCounts(List<Settings.LocationMapping> mappings) {
        Map<String, String> active = new LinkedHashMap<>();
        steps.answers().inflowLocations().forEach(at -> active.put(at.locationId(), at.name()));
        return app.cartwright.stock.DoubleCount.find(mappings, active).stream()
                .map(found -> new SetupDesk.DoubleCount(
                        found.inflowLocation(), found.cartroverLocations(), found.sentence(null, at -> null)))
                .toList();
    }

    @Override
    public Map<String, String> checkPrefixes(Map<String, String> prefixes) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Map.Entry<String, Prefixes.Fault> fault :
                steps.checkPrefixes(prefixes).entrySet()) {
            faults.put(fault.getKey(), fault.getValue().message());
        }
        return faults;
    }

    @Override
    public OrderCount countOrders(LocalDate since) {
        Outcome<WaitingOrders> counted = WaitingOrders.count(draft.cartrover(), since, count -> {});
        WaitingOrders orders = counted.valueOrNull();
        return orders == null
                ? new OrderCount(0, 0, Map.of(), Map.of(), SetupReader.why(Api.CARTROVER, counted))
                : new OrderCount(orders.total(), orders.older(), orders.byOrderSource(), orders.numbers(), null);
    }

    @Override
    public List<String> carriers() {
        List<ShipMethod> methods = draft.cartrover().shipMethods().valueOrNull();
        TreeSet<String> names = new TreeSet<>();
        if (methods != null) {
            methods.forEach(method -> names.add(method.carrier()));
        }
        names.remove("");
        return new ArrayList<>(names);
    }

    @Override
    public CarriersInUse carriersInUse() {
        return UsedCarriers.read(draft.inflow(), draft.cartrover());
    }

    @Override
    public ActionResult usePracticeShop() {
        works.openPractice();
        PracticeFolder.mark(works.local());
        steps.answer(Map.of(WizardAnswers.Name.HAS_ACCOUNT, "true", WizardAnswers.Name.SAVED, "true"));
        connections.test(Api.INFLOW, ConnectStep.UNHEARD);
        connections.test(Api.CARTROVER, ConnectStep.UNHEARD);
        oneToOne();
        return ActionResult.ok("The practice shop is open. Both of its connections are proved.");
    }

    /** The practice shop's two locations are on from the start, each for one of inFlow's. */
    private void oneToOne() {
        Locations read = readLocations();
        Map<String, String> mapped = new LinkedHashMap<>();
        for (InflowLocation at : read.inflowLocations()) {
            String to = at.isDefault() ? "MAIN" : "SHOPFLOOR";
            if (read.cartroverLocations().contains(to)) {
                mapped.put("location:" + to, "on " + at.locationId());
            }
        }
        steps.answer(mapped);
    }

    @Override
    public DryRunView dryRun() {
        ContractProbes probes = new ContractProbes(works.local().clock());
        probes.inflow(draft.inflow());
        probes.cartrover(draft.cartrover());
        FirstSync.Calls before = FirstSync.Calls.of(works);
        Settings settings = draft.settings();
        DryRun run = new DryRun(draft.crew(), settings);
        DryRunView view = run.view();
        equal = run.equal();
        return view.taking(FirstSync.of(
                before,
                FirstSync.Calls.of(works),
                view.ordersToWrite().size(),
                view.figures().size(),
                settings.limits()));
    }

    @Override
    public List<DryRunView.Figure> equalFigures() {
        return equal;
    }

    @Override
    public ActionResult goLive(boolean zeroesConfirmed, boolean zeroesSkipped) {
        steps.store("Set up with the wizard");
        LocalParts local = works.local();
        local.requests()
                .add(
                        zeroesConfirmed ? Engine.SYNC_CONFIRMED : zeroesSkipped ? Engine.SYNC_SKIPPING : Engine.SYNC,
                        "{}",
                        local.clock().instant());
        works.renew();
        start.run();
        return ActionResult.ok("The three services are running.");
    }

    private StockSurvey survey() {
        return draft.crew().stock().survey();
    }
}
