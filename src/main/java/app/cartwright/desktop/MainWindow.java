package app.cartwright.desktop;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.practice.PracticeControls;
import app.cartwright.desktop.practice.PracticeStrip;
import app.cartwright.desktop.ui.CornerNotes;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.DialogLayer;
import app.cartwright.desktop.ui.DrawerHost;
import app.cartwright.desktop.ui.LostFocus;
import app.cartwright.desktop.ui.Navigator;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.TabOrder;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.desktop.wizard.WizardScreen;
import app.cartwright.setup.WizardStep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's content: navigation and pages, or the set-up while nothing is set up; over it notes and questions. */
public final class MainWindow implements Navigator, AutoCloseable {
    /** Below this width the navigation is a rail of icons. */
    private static final double RAIL_BELOW = 1040;

    private final Desk desk;
    private final ShellModel model;
    private final LiveData live;
    private final StackPane root;
    private final List<Node> beforeFirstPage;
    private final BorderPane frame = new BorderPane();
    private final VBox content = Nodes.column("content");
    private final StackPane pageHolder = new StackPane();
    private final Navigation navigation;
    private final PracticeStrip practice;
    private final PracticeControls controls;
    private final DrawerHost host;
    private final DialogLayer dialogs = new DialogLayer();
    private final Map<Page, Screen> screens = new EnumMap<>(Page.class);
    private final Runnable finishLater;
    private @Nullable Screen current;
    private @Nullable WizardScreen wizard;
    private @Nullable Node beforeWizard;
    private boolean setUpSeen;
    private boolean wentLive;
    private boolean settingUp;
    private final ReadOnlyBooleanWrapper pageShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();

    /**
     * The content of a window.
     *
     * @param root is filled with it; what is in it already stays until there is a first page
     * @param finishLater what "Finish later" of the set-up does: as a rule it closes the window
     */
    public MainWindow(DesktopParts parts, Texts texts, Theme theme, StackPane root, Runnable finishLater) {
        this.root = root;
        this.beforeFirstPage = List.copyOf(root.getChildren());
        Times times = new Times(parts.clock(), parts.zone(), parts.locale(), texts);
        this.live = new LiveData(parts.bridge(), parts.tasks(), parts.clock().instant());
        CornerNotes notes = new CornerNotes(parts.tasks(), texts);
        this.desk = new Desk(
                parts.bridge(),
                parts.tasks(),
                live,
                texts,
                times,
                parts.links(),
                parts.files(),
                parts.clipboard(),
                parts.startAtLogin(),
                parts.memory(),
                parts.selfTest(),
                notes,
                dialogs,
                this,
                theme);
        this.finishLater = finishLater;
        this.model = new ShellModel(parts.bridge(), parts.tasks(), live, texts, times, notes);
        this.navigation = new Navigation(texts, page -> open(page, null), new StatusBlock(model));
        this.controls = new PracticeControls(desk, this::escape, parts.kill());
        this.practice = new PracticeStrip(desk, this::openControls, this::leftPractice);
        this.host = new DrawerHost(pageHolder, controls.node());
        Nodes.grow(pageHolder);
        pageHolder.getStyleClass().add("page-holder");
        Nodes.grow(host);
        content.getChildren().addAll(practice.node(), host);
        frame.setLeft(navigation);
        frame.setCenter(content);
        StackPane.setAlignment(notes, Pos.BOTTOM_RIGHT);
        if (!root.getStyleClass().contains("window")) {
            root.getStyleClass().add("window");
        }
        root.getChildren().addAll(notes, dialogs);
        root.widthProperty().addListener((w, was, is) -> navigation.rail(is.doubleValue() < RAIL_BELOW));
        new Keys(this, desk, model).install(root);
        TabOrder.install(root, () -> regions(notes));
        LostFocus.install(root, this::nearest);
        model.statusProperty().addListener((s, was, is) -> statusChanged(is));
        live.start();
    }

    /** The node to put into a scene. */
    public StackPane node() {
        return root;
    }

    /** Everything that the screens work with. */
    public Desk desk() {
        return desk;
    }

    /** The title of the window: the status word first. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether a page, or the set-up, has been put into the window. */
    ReadOnlyBooleanProperty pageShownProperty() {
        return pageShown.getReadOnlyProperty();
    }

    ShellModel model() {
        return model;
    }

    @Nullable
    Screen current() {
        return current;
    }

    @Override
    public void open(Page page, @Nullable String target) {
        if (page == Page.WIZARD) {
            showWizard(true, target);
            return;
        }
        if (wizard != null && settingUp) {
            return; // There is no other page before the set-up is complete.
        }
        closeWizard();
        Screen screen = screens.computeIfAbsent(Screens.shared(page), p -> Screens.make(p, desk));
        Screen before = current;
        if (before != screen) {
            if (before != null) {
                before.closed();
            }
            current = screen;
            pageHolder.getChildren().setAll(screen.node());
            screen.opened();
        }
        navigation.select(page);
        shown();
        screen.show(Screens.target(page, target));
        if (before != screen) {
            screen.node().applyCss(); // Only then what scrolls is in the scene and can have the focus.
            Node first = beginning();
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    /** Where the focus begins: the field that finds things, else the entry of the page, which reads out its name. */
    private @Nullable Node beginning() {
        Screen screen = current;
        if (dialogs.isOpen() || wizard != null || screen == null) {
            return null;
        }
        Node field = screen.searchField();
        return field != null && TabOrder.isStop(field) ? field : navigation.selected();
    }

    /** Where the focus goes if what had it is gone for good: the first stop of what is shown in its place. */
    private @Nullable Node nearest() {
        Node field = beginning();
        Screen screen = current;
        if (field == null || screen == null || field == screen.searchField()) {
            return field;
        }
        Node first = TabOrder.first(screen.node());
        return first == null ? field : first;
    }

    /** The window in the order of Tab: where it stands comes after the page, so that who opens a page is soon in it. */
    private List<Node> regions(CornerNotes notes) {
        if (dialogs.isOpen()) {
            return List.of(dialogs);
        }
        WizardScreen open = wizard;
        List<Node> regions = new ArrayList<>(
                open != null ? open.regions() : List.of(navigation.list(), content, navigation.status()));
        regions.add(notes);
        return regions;
    }

    /** Closes the drawer that is open, the controls of the practice shop first. Returns whether there was one. */
    boolean escape() {
        Screen screen = current;
        if (host.isOpen()) {
            host.open(false);
            practice.focus();
            return true;
        }
        return wizard == null && screen != null && screen.escape();
    }

    private void openControls() {
        Screen screen = current;
        if (screen != null) {
            screen.escape();
        }
        controls.refresh();
        host.open(true);
    }

    private void statusChanged(@Nullable StatusView status) {
        if (status == null) {
            return;
        }
        title.set(model.title());
        navigation.problems(model.problems());
        practice.show(status.practiceShop());
        if (!status.practiceShop()) {
            host.open(false);
        }
        boolean setUp = !status.state().equals("notSetUp");
        if (!setUp) {
            // What was read before Go live is no reason to start over.
            if (!wentLive) {
                showWizard(false, null);
            }
            return;
        }
        wentLive = false;
        if (!setUpSeen) {
            setUpSeen = true;
            if (wizard == null) {
                open(Page.OVERVIEW, null);
            }
        }
    }

    private void showWizard(boolean fromSettings, @Nullable String step) {
        if (wizard != null) {
            return;
        }
        WizardScreen screen = new WizardScreen(desk, fromSettings, step, new WizardScreen.Host() {
            @Override
            public void finished() {
                setUpSeen = true;
                wentLive = true;
                closeWizard();
                live.refresh();
                open(Page.OVERVIEW, null);
            }

            @Override
            public void leftPractice() {
                MainWindow.this.leftPractice();
            }

            @Override
            public void finishLater() {
                if (fromSettings) {
                    closeWizard();
                } else {
                    MainWindow.this.finishLater.run();
                }
            }
        });
        wizard = screen;
        settingUp = !fromSettings;
        beforeWizard = root.getScene() == null ? null : root.getScene().getFocusOwner();
        root.getChildren().remove(frame);
        root.getChildren().addFirst(screen.node());
        screen.opened();
        shown();
    }

    private void shown() {
        if (!pageShown.get()) {
            root.getChildren().removeAll(beforeFirstPage);
            pageShown.set(true);
        }
    }

    /** Nothing is set up any more: the set-up begins, at the first step of the owner's accounts. */
    private void leftPractice() {
        setUpSeen = false;
        wentLive = false;
        host.open(false);
        closeWizard();
        showWizard(false, WizardStep.CONNECT_INFLOW.word());
    }

    /** Leaves the set-up where it was opened from the settings. */
    void leaveSetUp() {
        if (!settingUp) {
            closeWizard();
        }
    }

    private void closeWizard() {
        WizardScreen screen = wizard;
        if (screen != null) {
            wizard = null;
            screen.closed();
            root.getChildren().remove(screen.node());
        }
        if (!root.getChildren().contains(frame)) {
            root.getChildren().addFirst(frame);
            Node back = beforeWizard != null && TabOrder.isStop(beforeWizard) ? beforeWizard : beginning();
            beforeWizard = null;
            if (back != null) {
                back.requestFocus();
            }
        }
    }

    @Override
    public void close() throws Exception {
        Screen screen = current;
        if (screen != null) {
            screen.closed();
        }
        live.close();
    }
}
