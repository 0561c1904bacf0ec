package app.cartwright.desktop;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.ThreadTasks;
import app.cartwright.desktop.system.AwtTray;
import app.cartwright.desktop.system.JavaFxDesktop;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.SingleInstance;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.Theme;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The program with its window: one instance for each data folder, from the first look at the folder to the last call. */
public final class DesktopProgram {
    /** For as long the services wait for the first page. */
    private static final Duration FIRST_PAGE = Duration.ofSeconds(3);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Exit code after a kill that the owner asked for; what a shell gives for SIGKILL. */
    private static final int KILLED = 137;

    private final ToolkitStart toolkit;
    private final Path folder;
    private final InstantSource clock;
    private final Opener opener;
    private final List<String> startCommand;
    private final SelfTest selfTest;
    private final Locale locale;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable WindowHost window;
    private volatile boolean showAsked;

    /** Opens the bridge over the data folder; blocks. */
    @FunctionalInterface
    public interface Opener {
        /** The bridge, not started yet. */
        Bridge open() throws StartFailure;
    }

    /**
     * A program.
     *
     * @param startCommand program and arguments for the start at login
     */
    public DesktopProgram(
            ToolkitStart toolkit,
            Path folder,
            InstantSource clock,
            Opener opener,
            List<String> startCommand,
            SelfTest selfTest) {
        this.selfTest = selfTest;
        this.toolkit = toolkit;
        this.folder = folder;
        this.clock = clock;
        this.opener = opener;
        this.startCommand = List.copyOf(startCommand);
        this.locale = Locale.getDefault();
    }

    /** Runs until the owner quits. Returns the exit code; 0 also where another instance was brought to the front. */
    public int run() {
        WindowClaim.Answer answer;
        try {
            answer = new WindowClaim(folder, this::showAgain, ended).make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException e) {
            return tellAlone(texts -> new StartFailure(
                    texts.of("start.folder"),
                    texts.of("start.folder.sentence", folder, String.valueOf(e.getMessage()))));
        }
        return switch (answer) {
            case WindowClaim.Answer.Ours ours -> open(ours.claim());
            case WindowClaim.Answer.OtherCalled called -> {
                toolkit.end();
                yield 0;
            }
            case WindowClaim.Answer.Ended over -> 0;
            case WindowClaim.Answer.Unanswered unanswered ->
                tellAlone(texts -> new StartFailure(texts.of("start.open"), texts.of("start.open.sentence", folder)));
        };
    }

    private int open(SingleInstance claim) {
        try (claim) {
            return open();
        } catch (IOException e) {
            log().log(Level.WARNING, "The lock of the window could not be given back", e);
            return 0;
        }
    }

    /** Says why there is no window, where there will be none. */
    private int tellAlone(Function<Texts, StartFailure> why) {
        Texts texts = new Texts(locale);
        toolkit.await();
        new StartTrouble(texts, new Theme(WindowMemory.forgetful())).tellAlone(why.apply(texts));
        Platform.exit();
        return 5;
    }

    private int open() {
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            starting.execute(DesktopProgram::log);
            CompletableFuture<Bridge> bridge = opening(starting);
            CompletableFuture<WindowMemory> memory =
                    CompletableFuture.supplyAsync(() -> WindowMemory.in(folder), starting);
            Texts texts = new Texts(locale);
            WindowMemory remembered = memory.join();
            Theme theme = new Theme(remembered);
            StartTrouble trouble = new StartTrouble(texts, theme);
            toolkit.await();
            Platform.runLater(theme::colours);
            while (true) {
                StartFailure failure;
                Shown shown = show(bridge, texts, remembered, theme);
                try (Bridge opened = bridge.get()) {
                    run(opened, shown);
                    saveQuietly(remembered);
                    return 0;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return 0;
                } catch (ExecutionException e) {
                    failure = e.getCause() instanceof StartFailure known ? known : trouble.unexpected(e.getCause());
                } finally {
                    shown.close();
                }
                if (!trouble.tell(failure) || !trouble.carryOut(failure)) {
                    return 5;
                }
                bridge = opening(starting);
            }
        } finally {
            Platform.runLater(Platform::exit);
        }
    }

    private CompletableFuture<Bridge> opening(java.util.concurrent.Executor starting) {
        CompletableFuture<Bridge> result = new CompletableFuture<>();
        starting.execute(() -> {
            try {
                result.complete(opener.open());
            } catch (StartFailure | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** A window on screen, with the threads that work for it. */
    private record Shown(CompletableFuture<WindowHost> host, ThreadTasks tasks, CountDownLatch drawn) {
        void close() {
            tasks.close();
            host.thenAccept(made -> Platform.runLater(made::close));
        }
    }

    /** Puts the window on screen; what it is to show is made once it is there, and filled once the bridge is. */
    private Shown show(CompletableFuture<Bridge> bridge, Texts texts, WindowMemory memory, Theme theme) {
        ThreadTasks tasks = new ThreadTasks(e -> {});
        CountDownLatch drawn = new CountDownLatch(1);
        CompletableFuture<WindowHost> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            BareWindow bare = new BareWindow(memory, theme);
            bare.show(() -> {
                try {
                    made.complete(fill(bare, bridge, texts, memory, theme, tasks, drawn));
                } catch (RuntimeException e) {
                    // Else an empty window stays that nobody can close.
                    made.completeExceptionally(e);
                    bare.close();
                    new FailureWindow(
                            new StartTrouble(texts, theme).unexpected(e), texts, theme, any -> ended.countDown());
                }
            });
        });
        return new Shown(made, tasks, drawn);
    }

    private WindowHost fill(
            BareWindow bare,
            CompletableFuture<Bridge> bridge,
            Texts texts,
            WindowMemory memory,
            Theme theme,
            ThreadTasks tasks,
            CountDownLatch drawn) {
        theme.fonts();
        WindowHost host = new WindowHost(
                bare,
                stage -> new DesktopParts(
                        BridgeToCome.of(bridge),
                        clock,
                        ZoneId.systemDefault(),
                        locale,
                        tasks,
                        JavaFxDesktop.links(),
                        JavaFxDesktop.files(stage),
                        JavaFxDesktop.clipboard(),
                        JavaFxDesktop.startAtLogin(
                                System.getProperty("os.name", ""),
                                System.getenv(),
                                Path.of(System.getProperty("user.home", ".")),
                                startCommand),
                        new AwtTray(texts),
                        memory,
                        selfTest,
                        ended::countDown,
                        this::dieAndStartAgain),
                texts,
                theme);
        window = host;
        host.onFirstPage(drawn::countDown);
        if (showAsked) {
            host.toFront();
        }
        if (Boolean.getBoolean("cartwright.rehearse")) {
            new Rehearsal(host.main(), tasks, ended::countDown).start();
        }
        return host;
    }

    /** The services start when the first page has been drawn: until then the window has the computer to itself. */
    private void run(Bridge bridge, Shown shown) throws InterruptedException {
        if (!shown.drawn().await(FIRST_PAGE.toMillis(), TimeUnit.MILLISECONDS)) {
            log().log(Level.DEBUG, "No page was drawn yet");
        }
        if (!bridge.status().state().equals("notSetUp")) {
            begin(bridge, shown);
        }
        GivenBack memory = new GivenBack(Runtime.getRuntime()::totalMemory, System::gc);
        while (!ended.await(MINUTE.toMillis(), TimeUnit.MILLISECONDS)) {
            memory.look();
        }
    }

    /** A shop whose keys are not there is shown as it is stored; the window says what is missing. */
    private static void begin(Bridge bridge, Shown shown) {
        try {
            KeyKeeping keeping = bridge.setupDesk().keyKeeping();
            if (keeping.usable()) {
                bridge.start();
            } else {
                bridge.startLater();
                shown.host().thenAccept(host -> Platform.runLater(() -> host.askForKeys(keeping)));
            }
        } catch (Failure e) {
            log().log(Level.WARNING, "The services could not begin: {0}", e.getMessage());
            shown.host().thenAccept(host -> Platform.runLater(() -> host.tellNotBegun(e.report())));
        }
    }

    private static void saveQuietly(WindowMemory memory) {
        try {
            memory.save();
        } catch (IOException e) {
            log().log(Level.WARNING, "The window''s place could not be kept: {0}", e.getMessage());
        }
    }

    /** For the practice shop: nothing is put away, as if the power had gone; the next start has to cope with it. */
    private void dieAndStartAgain() {
        try {
            ProcessBuilder next = new ProcessBuilder(startCommand).inheritIO();
            WindowClaim.after(next.environment());
            next.start();
        } catch (IOException e) {
            log().log(Level.WARNING, "Start Cartwright again by hand: {0}", e.getMessage());
        }
        Runtime.getRuntime().halt(KILLED);
    }

    private void showAgain() {
        showAsked = true;
        WindowHost host = window;
        if (host != null) {
            Platform.runLater(host::toFront);
        }
    }

    /** Asked for only when there is something to say: the first one reads the configuration of the log. */
    private static Logger log() {
        return System.getLogger(DesktopProgram.class.getName());
    }
}
