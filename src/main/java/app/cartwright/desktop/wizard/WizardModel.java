package app.cartwright.desktop.wizard;

import app.cartwright.bridge.ActionResult;
import app.cartwright.setup.WizardStep;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The set-up without a node: which step is open, which are done, whether Next goes on. */
final class WizardModel {
    private static final String STEP = "step";
    private static final String FURTHEST = "furthest";

    final AnswerSheet sheet;
    final WelcomeModel welcome;
    final ConnectionModel inflow;
    final AccountModel account;
    final ConnectionModel cartrover;
    final CartsModel carts;
    final ProductsModel products;
    final LocationsModel locations;
    final OrdersModel orders;
    final ShippingModel shipping;
    final ReviewModel review;
    private final boolean fromSettings;
    private final boolean begins;
    private final String wanted;
    private final Map<WizardStep, StepModel> models = new EnumMap<>(WizardStep.class);
    private WizardStep step = WizardStep.WELCOME;
    private boolean loaded;

    /**
     * The set-up.
     *
     * @param fromSettings whether it was opened again from a shop that is set up
     * @param wanted the word of the step to open then, or where nothing was answered yet; null for the first
     */
    WizardModel(AnswerSheet sheet, boolean fromSettings, @Nullable String wanted) {
        this.sheet = sheet;
        this.wanted = wanted == null ? WizardStep.WELCOME.word() : wanted;
        this.fromSettings = fromSettings;
        this.begins = wanted != null;
        welcome = new WelcomeModel(sheet);
        inflow = new ConnectionModel(sheet, true);
        account = new AccountModel(sheet);
        cartrover = new ConnectionModel(sheet, false);
        carts = new CartsModel(sheet);
        products = new ProductsModel(sheet);
        locations = new LocationsModel(sheet);
        orders = new OrdersModel(sheet, carts);
        shipping = new ShippingModel(sheet);
        review = new ReviewModel(sheet);
        models.put(WizardStep.WELCOME, welcome);
        models.put(WizardStep.CONNECT_INFLOW, inflow);
        models.put(WizardStep.CARTROVER_ACCOUNT, account);
        models.put(WizardStep.API_KEY, cartrover);
        models.put(WizardStep.CARTS, carts);
        models.put(WizardStep.PRODUCTS, products);
        models.put(WizardStep.LOCATIONS, locations);
        models.put(WizardStep.ORDERS, orders);
        models.put(WizardStep.SHIPPING, shipping);
        models.put(WizardStep.REVIEW, review);
    }

    /** Reads what was answered and opens the step that was open last. */
    void load() {
        sheet.ask(
                desk -> {
                    if (fromSettings || begins && desk.answers().step().equals(WizardStep.WELCOME.word())) {
                        desk.reopen(wanted);
                    }
                    return true;
                },
                read -> {
                    loaded = true;
                    step = WizardStep.of(sheet.step()).orElse(WizardStep.WELCOME);
                    model().entered();
                });
    }

    boolean loaded() {
        return loaded;
    }

    /** Whether a shop that is set up is being changed. */
    boolean fromSettings() {
        return fromSettings;
    }

    WizardStep step() {
        return step;
    }

    StepModel model() {
        return Objects.requireNonNull(models.get(step));
    }

    Gate gate() {
        return loaded ? model().gate() : Gate.waits("");
    }

    /** Whether a step was passed before, so that its mark is a check and a click opens it. */
    boolean done(WizardStep which) {
        return which != step && which.ordinal() < furthest();
    }

    /** Whether a click opens a step. */
    boolean reachable(WizardStep which) {
        return which.ordinal() <= furthest();
    }

    private int furthest() {
        if (fromSettings) {
            return WizardStep.REVIEW.ordinal();
        }
        int kept = WizardStep.of(sheet.value(FURTHEST)).map(WizardStep::ordinal).orElse(0);
        return Math.max(kept, step.ordinal());
    }

    /** Goes on, if Next is ready. What the gate asks is asked by who calls. */
    void next() {
        if (gate().ready()) {
            step.next().ifPresent(this::open);
        }
    }

    /** The missing tick was asked about, and goes on. */
    void nextAllTheSame() {
        sheet.put(ConnectionModel.SAVED_ASKED, true);
        next();
    }

    void back() {
        step.back().ifPresent(this::open);
    }

    /** Opens a step that was reached before; leaving forward needs an open gate. */
    void goTo(WizardStep which) {
        if (reachable(which) && (which.ordinal() < step.ordinal() || gate().ready())) {
            open(which);
        }
    }

    private void open(WizardStep which) {
        int before = furthest();
        step = which;
        if (!fromSettings) {
            sheet.put(STEP, which.word());
        }
        if (!fromSettings && which.ordinal() > before) {
            sheet.put(FURTHEST, which.word());
        }
        sheet.changed();
        model().entered();
    }

    /** Leaves it for now, once everything is stored. */
    void leave(Runnable then) {
        sheet.ask(desk -> true, stored -> then.run(), why -> then.run());
    }

    void goLive(Consumer<ActionResult> done) {
        review.goLive(done);
    }
}
