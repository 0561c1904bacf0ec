package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program's name alone: opens the window. */
@Command(
        name = "cartwright",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Pulls orders from CartRover into inFlow, pushes stock and shipping back.",
        subcommands = {
            DemoCommand.class,
            SandboxCommand.class,
            SetupCommand.class,
            CheckCommand.class,
            SyncCommand.class,
            StatusCommand.class,
            OrdersCommand.class,
            StockCommand.class,
            ShipmentsCommand.class,
            ErrorsCommand.class,
            AlertsCommand.class,
            ActivityCommand.class,
            RetryCommand.class,
            DismissCommand.class,
            PushCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            ExplainCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SupportBundleCommand.class
        })
final class CartwrightCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Window window;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    CartwrightCommand(Surroundings surroundings, Window window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    @Override
    public Integer call() {
        if (!mayHaveDisplay(surroundings.environment())) {
            throw new Failure(new Failure.Report(
                    Failure.Kind.WRONG_USAGE,
                    "no-display",
                    "There is no display to open a window on. To see it work without one run: cartwright demo. "
                            + "To run the services without a window run: cartwright sync",
                    "",
                    "",
                    List.of()));
        }
        return window.open(home());
    }

    /** Whether there may be a display to open a window on. */
    static boolean mayHaveDisplay(Map<String, String> environment) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.contains("win")
                || os.contains("mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                || System.getProperty("glass.platform") != null;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    GlobalOptions options() {
        return options;
    }

    Console console() {
        return new Console(surroundings, options);
    }

    Opening opening() {
        return new Opening(
                surroundings.environment(), surroundings.clock(), surroundings.zone(), new PassphrasePrompt());
    }

    Path home() {
        Path home = options.home;
        return home != null ? home.toAbsolutePath().normalize() : Opening.platformHome(surroundings.environment());
    }

    /** Opens the window; kept apart so that commands need no JavaFX. */
    @FunctionalInterface
    interface Window {
        int open(Path home);
    }
}
