package app.cartwright.bridge;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.ShipMethod;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.secrets.KeyName;
import app.cartwright.secrets.Secrets;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.secrets.SecretsMode;
import app.cartwright.setup.ConnectionCheck;
import app.cartwright.setup.ContractProbes;
import app.cartwright.setup.Prefixes;
import app.cartwright.setup.Proof;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupCheck;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.SetupReader;
import app.cartwright.setup.SkuCounts;
import app.cartwright.setup.WaitingOrders;
import app.cartwright.setup.WizardAnswers;
import app.cartwright.setup.WizardStep;
import app.cartwright.setup.WizardSteps;
import app.cartwright.stock.RepairCsv;
import app.cartwright.stock.SkuMatch;
import app.cartwright.stock.StockSurvey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The wizard's desk over this computer's store and key place. */
final class LocalSetupDesk implements SetupDesk {
    private static final String PRACTICE = "practice";

    private final Works works;
    private final Runnable start;
    private final Runnable restart;
    private final WizardSteps steps;
    private final ConnectionCheck connections;
    private final SetupReader reader;

    LocalSetupDesk(Works works, Runnable start, Runnable restart) {
        this.works = works;
        this.start = start;
        this.restart = restart;
        LocalParts local = works.local();
        this.steps = new WizardSteps(local.shelf(), local.settings(), local.clock(), local.zone());
        this.connections = new ConnectionCheck(local.clock());
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
    public Connection connectInflow(String companyId, String apiKey) {
        steps.answer(Map.of(WizardAnswers.Name.COMPANY_ID, companyId.strip()));
        Settings draft = draft();
        String key = KeyName.trimmed(apiKey);
        Proof proof = proved(works.calls().clients().inflow(draft.inflow(), key));
        return kept(Api.INFLOW, proof, Map.of(KeyName.INFLOW_API_KEY, key));
    }

    @Override
    public Connection connectCartRover(String apiUser, String apiKey) {
        Settings draft = draft();
        String user = KeyName.trimmed(apiUser);
        String key = KeyName.trimmed(apiKey);
        Proof proof = connections.cartrover(works.calls().clients().cartrover(draft.cartrover(), user, key));
        return kept(Api.CARTROVER, proof, Map.of(KeyName.CARTROVER_API_USER, user, KeyName.CARTROVER_API_KEY, key));
    }

    /** The proof, and beside the badge the locations that the key lets see. */
    private Proof proved(InflowClient client) {
        Proof proof = connections.inflow(client);
        if (!proof.connected()) {
            return proof;
        }
        var locations = client.locations(null).valueOrNull();
        if (locations == null) {
            return proof;
        }
        List<Location> usualFirst = locations.rows().stream()
                .sorted(Comparator.comparing((Location at) -> !at.isDefault()).thenComparing(Location::name))
                .toList();
        return SetupCheck.withLocations(proof, usualFirst);
    }

    /** Keys go to where keys are kept at once; only then the badge is shown. */
    private Connection kept(Api api, Proof proof, Map<KeyName, String> keys) {
        if (!proof.connected()) {
            steps.proved(api, proof);
            return Checking.connection(proof);
        }
        PracticeWorld practice = works.practice();
        if (practice != null) {
            works.keys().usePractice(practice.keys());
        }
        SecretsAnswer put = practice != null
                ? works.keys().secrets().get()
                : works.keys().secrets().put(keys);
        if (put instanceof SecretsAnswer.Unusable unusable) {
            return new Connection(
                    false,
                    Proof.Answer.KEYS_NOT_KEPT.word(),
                    unusable.title(),
                    unusable.cause(),
                    unusable.nextStep(),
                    null,
                    List.of(),
                    proof.processId(),
                    null);
        }
        steps.proved(api, proof);
        works.keyProved(api);
        works.renew();
        restart.run();
        return Checking.connection(proof);
    }

    @Override
    public Connection test(String api) {
        boolean inflow = api.equals("inflow");
        Proof proof = inflow ? proved(inflow()) : connections.cartrover(cartrover());
        steps.proved(inflow ? Api.INFLOW : Api.CARTROVER, proof);
        return Checking.connection(proof);
    }

    @Override
    public KeyKeeping keyKeeping() {
        if (PracticeFolder.marked(works.local())) {
            return new KeyKeeping(PRACTICE, true, "practice shop", "The practice shop's keys are made up.");
        }
        Secrets secrets = works.keys().secrets();
        SecretsMode mode = secrets.mode();
        String name = mode.place(System.getProperty("os.name"));
        return switch (secrets.get()) {
            case SecretsAnswer.Held held ->
                new KeyKeeping(mode.word(), true, name, "Keys are kept in the " + name + ".");
            case SecretsAnswer.Unusable unusable ->
                new KeyKeeping(mode.word(), false, name, unusable.title() + ". " + unusable.nextStep());
        };
    }

    @Override
    public @Nullable String account(String api) {
        if (api.equals("inflow")) {
            Settings draft = steps.draft();
            return draft == null ? null : draft.inflow().companyId();
        }
        return works.keys().secrets().get() instanceof SecretsAnswer.Held held
                ? held.key(KeyName.CARTROVER_API_USER)
                : null;
    }

    @Override
    public ActionResult useEncryptedFile(String passphrase) {
        if (passphrase.length() < 8) {
            return ActionResult.no("Choose a passphrase of at least 8 characters.");
        }
        works.keys().useFile(passphrase);
        return ActionResult.ok("Keys are kept in an encrypted file. You are asked for the passphrase at each start.");
    }

    @Override
    public Carts checkForCarts() {
        SetupReader.Carts seen = reader.carts(cartrover());
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
        return new Products(
                match.matched().size(),
                Checking.differences(match.differs()),
                match.onlyInflow().stream().map(SkuMatch.Item::sku).toList(),
                match.onlyCartRover(),
                answer.trouble() == null ? null : DryRun.sentence(answer.trouble()));
    }

    @Override
    public RepairFile repairCsv() {
        RepairCsv repair = RepairCsv.of(survey().match().match().differs());
        return new RepairFile(repair.text(), Checking.differences(repair.byHand()));
    }

    @Override
    public Locations readLocations() {
        StockSurvey.Locations read = survey().locations();
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
                read.exampleSku(),
                read.exampleAt(),
                read.trouble() == null ? null : DryRun.sentence(read.trouble()));
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
        Outcome<WaitingOrders> counted = WaitingOrders.count(cartrover(), since, count -> {});
        WaitingOrders orders = counted.valueOrNull();
        return orders == null
                ? new OrderCount(0, 0, Map.of(), SetupReader.why(Api.CARTROVER, counted))
                : new OrderCount(orders.total(), orders.older(), orders.byOrderSource(), null);
    }

    @Override
    public List<String> carriers() {
        List<ShipMethod> methods = cartrover().shipMethods().valueOrNull();
        TreeSet<String> names = new TreeSet<>();
        if (methods != null) {
            methods.forEach(method -> names.add(method.carrier()));
        }
        names.remove("");
        return new ArrayList<>(names);
    }

    @Override
    public ActionResult usePracticeShop() {
        works.openPractice();
        PracticeFolder.mark(works.local());
        steps.answer(Map.of(WizardAnswers.Name.HAS_ACCOUNT, "true", WizardAnswers.Name.SAVED, "true"));
        test("inflow");
        test("cartrover");
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
        probes.inflow(inflow());
        probes.cartrover(cartrover());
        FirstSync.Calls before = FirstSync.Calls.of(works);
        Settings draft = draft();
        DryRunView view = new DryRun(crew(), draft).view();
        return view.taking(FirstSync.of(
                before,
                FirstSync.Calls.of(works),
                view.ordersToWrite().size(),
                view.figures().size(),
                draft.limits()));
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

    private Settings draft() {
        Settings draft = steps.draft();
        if (draft == null) {
            throw Failure.usage("The company ID of inFlow is not known yet", "Connect inFlow first.");
        }
        return draft;
    }

    private InflowClient inflow() {
        return works.calls().clients().inflow(draft().inflow(), key(KeyName.INFLOW_API_KEY));
    }

    private CartRoverClient cartrover() {
        return works.calls()
                .clients()
                .cartrover(draft().cartrover(), key(KeyName.CARTROVER_API_USER), key(KeyName.CARTROVER_API_KEY));
    }

    private String key(KeyName name) {
        return switch (works.keys().secrets().get()) {
            case SecretsAnswer.Held held -> {
                String value = held.key(name);
                yield value == null ? "" : value;
            }
            case SecretsAnswer.Unusable unusable -> throw KeyPlace.failure(unusable);
        };
    }

    private StockSurvey survey() {
        return crew().stock().survey();
    }

    /** The flows over the answers so far, which may not be in force yet. */
    private Crew crew() {
        return new Crew(works.local(), new DraftBook(draft()), inflow(), cartrover());
    }
}
