package app.cartwright.desktop;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.system.WindowPlace;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.NotBegun;
import app.cartwright.desktop.ui.Notes;
import app.cartwright.desktop.ui.StatusWords;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.UnlockDialog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The stage: its place, what closing it does, the tray beside it and the notifications. */
public final class WindowHost {
    private static final Logger LOG = System.getLogger(WindowHost.class.getName());
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofHours(1);
    private static final Duration QUIET_BEFORE_SAVE = Duration.ofSeconds(1);

    private final BareWindow window;
    private final Stage stage;
    private final DesktopParts parts;
    private final Texts texts;
    private final MainWindow main;
    private final Announcer announcer;
    private boolean hasTray;
    private Tasks.Work nextSecond = Tasks.Work.none();
    private Tasks.Work saving = Tasks.Work.none();
    private Tasks.Work lookingAgain = Tasks.Work.none();

    /** Fills a window; on the JavaFX thread. */
    public WindowHost(BareWindow window, Function<Stage, DesktopParts> outside, Texts texts, Theme theme) {
        this.window = window;
        this.stage = window.stage();
        this.parts = outside.apply(stage);
        this.texts = texts;
        this.main = new MainWindow(parts, texts, theme, window.root(), this::closeAsked);
        this.announcer = new Announcer(texts, main.desk().times(), parts.memory());
        stage.titleProperty().bind(main.titleProperty());
        stage.setOnCloseRequest(e -> {
            e.consume();
            closeAsked();
        });
        parts.memory().onChange(() -> parts.tasks().later(Duration.ZERO, this::saveSoon));
        onFirstPage(this::askForTray);
        main.model().statusProperty().subscribe(this::status);
        main.desk().live().subscribe(Announcer.Facts::read, this::announce);
        nextSecond();
    }

    /** An animation would do the same, but for that it makes JavaFX prepare sixty frames a second. */
    private void nextSecond() {
        nextSecond = parts.tasks().later(SECOND, () -> {
            if (stage.isShowing() && !stage.isIconified()) {
                main.desk().live().tick(parts.clock().instant());
            }
            nextSecond();
        });
    }

    private void remember() {
        parts.memory().put("window.maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0) {
            WindowPlace.remember(parts.memory(), stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    private void saveSoon() {
        saving.stop();
        saving = parts.tasks()
                .later(
                        QUIET_BEFORE_SAVE,
                        () -> parts.tasks()
                                .run(
                                        () -> {
                                            parts.memory().save();
                                            return true;
                                        },
                                        done -> {},
                                        e -> LOG.log(
                                                Level.WARNING,
                                                "The window''s place could not be kept: {0}",
                                                e.getMessage())));
    }

    /** Whether there is a tray is asked in the background: that starts a second toolkit. */
    private void askForTray() {
        parts.tasks().run(() -> parts.tray().show(new TrayWishes(this, parts.quit())), there -> {
            hasTray = there;
            status(main.model().statusProperty().get());
        });
    }

    /** Runs something on the JavaFX thread once the first page is on screen. */
    void onFirstPage(Runnable then) {
        main.pageShownProperty().subscribe(shown -> {
            if (shown) {
                Frames.afterNext(stage.getScene(), then);
            }
        });
    }

    /** The keys of a shop that is set up can't be read: asks for what opens them. */
    void askForKeys(KeyKeeping keeping) {
        toFront();
        new UnlockDialog(main.desk()).ask(keeping);
    }

    /** The services of a shop that is set up could not begin: says why, and where it is mended. */
    void tellNotBegun(Failure.Report why) {
        toFront();
        NotBegun.tell(main.desk(), why);
    }

    /** Brings the window to the front. */
    public void toFront() {
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** The stage. */
    Stage stage() {
        return stage;
    }

    /** The content. */
    MainWindow main() {
        return main;
    }

    /** What the owner's wish to close means: hide, or end; the first time it is said which. */
    void closeAsked() {
        remember();
        StatusView status = main.model().statusProperty().get();
        boolean syncs = status != null && !status.state().equals("notSetUp");
        if (!syncs || !parts.memory().is("keepRunning", true)) {
            parts.quit().run();
            return;
        }
        if (parts.memory().is("closeTold", false)) {
            stage.hide();
            return;
        }
        if (hasTray) {
            parts.memory().put("closeTold", true);
            stage.hide();
            parts.tray().notify(texts.of("close.title"), texts.of("close.tray"), false, this::toFront);
            return;
        }
        main.desk()
                .dialogs()
                .ask(Dialogs.Question.of(
                                Feather.INFO,
                                Tone.NEUTRAL,
                                texts.of("close.title"),
                                texts.of("close.noTray"),
                                texts.of("close.stay"),
                                Dialogs.Act.main(texts.of("close.hide"), () -> {
                                    parts.memory().put("closeTold", true);
                                    stage.hide();
                                }))
                        .alsoOffering(Dialogs.Act.plain(texts.of("close.stop"), parts.quit())));
    }

    private void status(@Nullable StatusView status) {
        if (status != null) {
            parts.tray()
                    .status(
                            mark(status),
                            StatusWords.word(texts, status.state()),
                            main.model().secondLine(),
                            main.model().problems(),
                            status.state().equals("paused"));
        }
    }

    /** What the tray shows of a state: a refused key has a mark of its own. */
    private static String mark(StatusView status) {
        boolean refused = status.services().stream().anyMatch(s -> s.state().equals("keyRefused"));
        return refused && status.state().equals("needsAttention") ? "keyRefused" : status.state();
    }

    private void announce(Announcer.Facts facts) {
        for (Announcer.News news : announcer.look(facts)) {
            Runnable open = () -> Platform.runLater(() -> {
                toFront();
                main.open(Page.ERRORS, news.errorId());
            });
            boolean inFront = stage.isShowing() && stage.isFocused();
            if (inFront || !hasTray) {
                main.desk()
                        .notes()
                        .say(news.trouble() ? Tone.WARN : Tone.OK, news.title(), news.text(), ways(news, open));
            } else {
                parts.tray().notify(news.title(), news.text(), news.trouble(), open);
            }
        }
        lookAgain(facts);
    }

    private List<Notes.Way> ways(Announcer.News news, Runnable open) {
        Notes.Way show = new Notes.Way(news.way(), open);
        return news.trouble()
                ? List.of(show, new Notes.Way(texts.of("quiet.hour"), this::quietForAnHour))
                : List.of(show);
    }

    /** What waits to be said is said in time even if nothing else changes. */
    private void lookAgain(Announcer.Facts facts) {
        lookingAgain.stop();
        Instant at = announcer.lookAgain();
        lookingAgain = at == null
                ? Tasks.Work.none()
                : parts.tasks()
                        .later(Duration.between(parts.clock().instant(), at).plusMillis(1), () -> announce(facts));
    }

    /** No notification of problems for an hour; the lists go on showing them. */
    void quietForAnHour() {
        Instant until = announcer.quietFor(QUIET);
        main.desk()
                .notes()
                .say(
                        Tone.NEUTRAL,
                        texts.of("quiet.title", main.desk().times().clock(until)),
                        texts.of("quiet.sentence"));
    }

    /** Puts everything away. */
    public void close() {
        nextSecond.stop();
        remember();
        parts.tray().close();
        try {
            main.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "The window was put away with a fault", e);
        }
        window.close();
    }
}
