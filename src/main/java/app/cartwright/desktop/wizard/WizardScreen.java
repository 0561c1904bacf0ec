package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.practice.LeavePractice;
import app.cartwright.desktop.practice.PracticeStrip;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.TabOrder;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.WizardStep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The set-up. It fills the whole window in place of navigation and pages. */
public final class WizardScreen implements Screen {
    /** Below this width the list of steps shows marks only. */
    private static final double MARKS_BELOW = 1040;

    private final Desk desk;
    private final Host host;
    private final WizardModel model;
    private final BorderPane node = new BorderPane();
    private final VBox holder = Nodes.column("wizard-holder");
    private final ScrollPane scroll = Nodes.scroll(holder, "wizard-scroll");
    private final PracticeStrip practice;
    private final StepList steps;
    private final WizardFooter footer;
    private final Map<WizardStep, StepView> views = new EnumMap<>(WizardStep.class);
    private @Nullable WizardStep shown;
    private LiveData.@Nullable Subscription status;
    private boolean updating;
    private boolean updateAgain;

    /** What the wizard asks of the window around it. */
    public interface Host {
        /** The shop is live: go to the main window. */
        void finished();

        /** The practice shop was left for the owner's accounts: the set-up begins again. */
        void leftPractice();

        /** Leave it for now; everything answered is stored. */
        void finishLater();
    }

    /**
     * The set-up at the step that was open last.
     *
     * @param fromSettings whether it was opened again from a shop that is set up
     * @param step the word of the step to open then, or where nothing was answered yet; null for the first
     */
    public WizardScreen(Desk desk, boolean fromSettings, @Nullable String step, Host host) {
        this.desk = desk;
        this.host = host;
        AnswerSheet sheet = new AnswerSheet(desk.bridge(), desk.tasks(), desk.texts(), desk.times());
        this.model = new WizardModel(sheet, fromSettings, step);
        this.practice = new PracticeStrip(desk, host::leftPractice);
        this.steps = new StepList(desk.texts(), model);
        this.footer = new WizardFooter(desk.texts(), model, () -> model.leave(host::finishLater), this::next);
        node.getStyleClass().add("wizard");
        BorderPane right = new BorderPane(scroll);
        right.setTop(practice.node());
        right.setBottom(footer);
        node.setLeft(steps);
        node.setCenter(right);
        node.widthProperty().addListener((w, was, is) -> steps.rail(is.doubleValue() < MARKS_BELOW));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.onChange(this::update);
    }

    private void pressed(KeyEvent e) {
        if (e.isAltDown() && e.getCode() == KeyCode.RIGHT && model.step() != WizardStep.REVIEW) {
            next();
            e.consume();
        } else if (e.isAltDown() && e.getCode() == KeyCode.LEFT) {
            model.back();
            e.consume();
        }
    }

    /** Everything is shown anew after a change; a change that comes while it is shown is shown right after. */
    private void update() {
        if (updating) {
            updateAgain = true;
            return;
        }
        updating = true;
        try {
            do {
                updateAgain = false;
                updateNow();
            } while (updateAgain);
        } finally {
            updating = false;
        }
    }

    private void updateNow() {
        steps.update();
        footer.update();
        if (!model.loaded()) {
            String failure = model.sheet.failure();
            holder.getChildren().setAll(Nodes.wrapped(failure == null ? "" : failure, "muted"));
            return;
        }
        WizardStep step = model.step();
        StepView view = views.computeIfAbsent(step, this::make);
        view.update();
        if (shown != step) {
            shown = step;
            holder.getChildren().setAll(view.node());
            scroll.setVvalue(0);
            Platform.runLater(this::focusFirst);
        }
    }

    private void focusFirst() {
        WizardStep step = shown;
        StepView view = step == null ? null : views.get(step);
        if (view != null && !desk.dialogs().isOpen()) {
            Node wanted = view.first();
            // What is wanted may wait for an answer of its own; then the first that doesn't has the focus.
            Node first = wanted == null || TabOrder.isStop(wanted) ? wanted : TabOrder.first(view.node());
            (first == null ? footer.next() : first).requestFocus();
        }
    }

    private StepView make(WizardStep step) {
        return switch (step) {
            case WELCOME -> new WelcomeView(desk, model, this::connectOwn);
            case CONNECT_INFLOW -> new InflowView(desk, model.inflow, this::toNext);
            case CARTROVER_ACCOUNT -> new AccountView(desk, model);
            case API_KEY -> new KeyView(desk, model, this::toNext);
            case CARTS -> new CartsView(desk, model.carts);
            case PRODUCTS -> new ProductsView(desk, model.products);
            case LOCATIONS -> new LocationsView(desk, model);
            case ORDERS -> new OrdersView(desk, model.orders);
            case SHIPPING -> new ShippingView(desk, model.shipping);
            case REVIEW -> new ReviewView(desk, model);
        };
    }

    /** The owner's accounts: made-up orders and settings don't go along. */
    private void connectOwn() {
        if (practice.isShown()) {
            LeavePractice.ask(desk, host::leftPractice);
        } else {
            model.next();
        }
    }

    /** The set-up in the order of Tab: first what is asked, then on, back and away, and last the other steps. */
    public List<Node> regions() {
        List<Node> all = new ArrayList<>(List.of(practice.node(), scroll));
        all.addAll(footer.ways());
        all.add(steps);
        return all;
    }

    private void toNext() {
        footer.next().requestFocus();
    }

    private void next() {
        if (model.step() == WizardStep.REVIEW) {
            model.goLive(result -> {
                host.finished();
                desk.notes().say(Tone.OK, desk.texts().of("wizard.live"), result.sentence());
            });
            return;
        }
        String question = model.gate().question();
        if (question == null) {
            model.next();
            return;
        }
        var texts = desk.texts();
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.SAVE,
                        Tone.WARN,
                        texts.of("wizard.apiKey.ask"),
                        question,
                        null,
                        texts.of("wizard.apiKey.ask.look"),
                        Dialogs.Act.main(texts.of("wizard.apiKey.ask.done"), () -> {
                            model.sheet.put(ConnectionModel.SAVED, true);
                            model.next();
                        }),
                        Dialogs.Act.plain(texts.of("wizard.apiKey.ask.goOn"), model::nextAllTheSame)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void opened() {
        update();
        model.load();
        status = desk.live().subscribe(b -> b.status().practiceShop(), practice::show);
    }

    @Override
    public void closed() {
        if (status != null) {
            status.stop();
        }
    }
}
