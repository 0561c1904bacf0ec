package app.cartwright.setup;

import app.cartwright.http.Api;
import app.cartwright.inflow.Location;
import app.cartwright.secrets.KeyName;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.WizardAnswers.Name;
import app.cartwright.setup.WizardAnswers.SeenCart;
import app.cartwright.setup.WizardGates.Gate;
import app.cartwright.setup.WizardGates.Sight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The wizard without a screen: what was answered, what was seen, whether a step can be left. Each change is stored at
 * once, so that it can be left at any step and taken up again after a restart. Entered again from the settings it starts
 * from those, and loses nothing. It makes no calls.
 */
public final class WizardSteps {
    private static final int LONGEST = 2_000;
    /** Whether a set-up that is complete is being changed, and the change isn't in force yet. */
    private static final String UNFINISHED = "unfinished";

    private final SettingsShelf shelf;
    private final StoredSettingsBook book;
    private final InstantSource clock;
    private final ZoneId zone;

    /** The wizard of a store. */
    public WizardSteps(SettingsShelf shelf, StoredSettingsBook book, InstantSource clock, ZoneId zone) {
        this.shelf = shelf;
        this.book = book;
        this.clock = clock;
        this.zone = zone;
    }

    /** Everything so far. */
    public synchronized WizardAnswers answers() {
        String text = shelf.get(SettingsShelf.ANSWERS);
        Settings settings = book.orNull();
        WizardAnswers stored = text == null ? WizardAnswers.NONE : WizardJson.read(text);
        if (settings == null) {
            return stored;
        }
        // Carts that came along meanwhile have a prefix that must not be given away.
        return stored.plain().isEmpty()
                ? WizardSeeds.from(settings, stored)
                : WizardSeeds.withAlso(stored, settings.pullOrders().carts());
    }

    /**
     * Stores answers.
     *
     * @param values by the names of {@link Name}; an unknown name is kept as it is
     * @throws IllegalArgumentException for a name under which a key would be stored
     */
    public synchronized WizardAnswers answer(Map<String, String> values) {
        return change(answers -> {
            WizardAnswers changed = book.isSetUp() ? WizardSeeds.with(answers, UNFINISHED, "true") : answers;
            for (Map.Entry<String, String> entry : values.entrySet()) {
                changed = WizardSeeds.with(changed, entry.getKey(), checked(entry.getKey(), entry.getValue()));
            }
            return changed;
        });
    }

    /** A connection was proved, or not. A refusal takes the badge away. */
    public synchronized WizardAnswers proved(Api api, Proof proof) {
        return change(a -> switch (api) {
            case INFLOW -> WizardSeeds.withProofs(a, proof, a.cartrover());
            case CARTROVER -> WizardSeeds.withProofs(a, a.inflow(), proof);
        });
    }

    /**
     * Carts were checked for: new ones get their prefix, those that are gone stay listed as not connected. A check that
     * failed changes nothing.
     */
    public synchronized WizardAnswers cartsSeen(SetupReader.Carts seen) {
        if (seen.failure() != null) {
            return answers();
        }
        return change(answers -> {
            Map<String, SeenCart> carts = new LinkedHashMap<>();
            seen.carts()
                    .forEach(cart -> carts.put(
                            cart.orderSource(),
                            new SeenCart(
                                    cart.orderSource(),
                                    cart.kind(),
                                    cart.kind() == null ? cart.label() : CartKinds.nameOf(cart.kind()),
                                    cart.active())));
            answers.carts()
                    .forEach(old -> carts.putIfAbsent(
                            old.orderSource(), new SeenCart(old.orderSource(), old.kind(), old.label(), false)));
            List<Prefixes.Named> named = seen.carts().stream()
                    .map(cart -> new Prefixes.Named(cart.orderSource(), cart.kind()))
                    .toList();
            return WizardSeeds.withCarts(
                    answers,
                    seen.list(),
                    List.copyOf(carts.values()),
                    clock.instant(),
                    Prefixes.assign(answers.prefixes(), named));
        });
    }

    /** Products were compared. */
    public synchronized WizardAnswers productsCompared(SkuCounts skus) {
        return change(answers -> WizardSeeds.withSkus(answers, skus));
    }

    /**
     * The locations of both sides were read: each CartRover location has a row, and one that is new is switched off. Rows
     * that were answered stay.
     */
    public synchronized WizardAnswers locationsSeen(List<Location> inflow, List<String> cartrover) {
        return change(answers -> {
            List<Source.One> active = inflow.stream()
                    .filter(Location::active)
                    .map(l -> new Source.One(l.locationId(), l.name()))
                    .toList();
            Source usual = active.size() == 1 ? active.getFirst() : new Source.All();
            Map<String, LocationMapping> rows = new LinkedHashMap<>();
            cartrover.forEach(name -> rows.put(name, new LocationMapping(name, false, usual)));
            answers.mappings().forEach(row -> rows.put(row.cartroverLocation(), row));
            return WizardSeeds.withLocations(answers, active, true, List.copyOf(rows.values()));
        });
    }

    /** Whether Next is ready at a step, and why not. */
    public Gate canGoNext(WizardStep step, Sight sight) {
        return WizardGates.canGoNext(step, answers(), sight);
    }

    /** Whether a step can be opened. */
    public boolean reachable(WizardStep step, Sight sight) {
        return WizardGates.reachable(step, answers(), sight);
    }

    /** What is wrong with prefixes that were typed and not stored: order source to fault. */
    public Map<String, Prefixes.Fault> checkPrefixes(Map<String, String> typed) {
        List<CartPrefix> prefixes = new ArrayList<>();
        for (CartPrefix cart : answers().prefixes()) {
            String text = typed.getOrDefault(cart.orderSource(), cart.prefix());
            boolean same = text.equals(cart.prefix());
            prefixes.add(same ? cart : new CartPrefix(cart.orderSource(), cart.kind(), Prefixes.clean(text), true));
        }
        return WizardAnswers.prefixFaults(prefixes);
    }

    /** The settings as they would be stored, or null before inFlow's company id is known. */
    public @Nullable Settings draft() {
        return WizardDraft.of(answers(), book.orNull(), today());
    }

    /**
     * Opens a step from the settings, with present answers: those in force or, where somebody left off in the middle of
     * a change, those of that change. What was seen of carts, and when they were ticked, stays.
     */
    public synchronized WizardAnswers reopen(WizardStep step) {
        return change(answers -> {
            Settings settings = book.orNull();
            if (settings == null || answers.tick(UNFINISHED, false)) {
                return WizardSeeds.with(answers, Name.STEP, step.word());
            }
            return WizardSeeds.with(WizardSeeds.from(settings, answers), Name.STEP, step.word());
        });
    }

    /**
     * Stores the draft as the settings in force.
     *
     * @param what one sentence for the activity list
     * @throws IllegalStateException before the company id is known
     */
    public synchronized Settings store(String what) {
        Settings draft = draft();
        if (draft == null) {
            throw new IllegalStateException("no company id was answered yet");
        }
        shelf.together(() -> {
            book.setUp(what, draft);
            shelf.put(SettingsShelf.ANSWERS, WizardJson.text(WizardSeeds.with(answers(), UNFINISHED, "false")));
        });
        return draft;
    }

    /** Forgets every answer; the settings stay. */
    public synchronized void forget() {
        shelf.remove(SettingsShelf.ANSWERS);
    }

    private WizardAnswers change(UnaryOperator<WizardAnswers> change) {
        WizardAnswers before = answers();
        WizardAnswers after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        shelf.put(SettingsShelf.ANSWERS, WizardJson.text(after));
        return after;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String checked(String name, String value) {
        if (KeyName.of(name).isPresent()) {
            throw new IllegalArgumentException(name + " is a secret, which is no answer");
        }
        if (name.length() > LONGEST || value.length() > LONGEST) {
            throw new IllegalArgumentException("an answer is longer than " + LONGEST + " characters");
        }
        return value;
    }
}
