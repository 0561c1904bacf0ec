package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.Opening;
import app.cartwright.desktop.ToolkitStart;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line as a whole: parses, runs one command, and turns what happened into an exit code. */
public final class CartwrightCli {
    private final Surroundings surroundings;
    private final CartwrightCommand.Window window;

    CartwrightCli(Surroundings surroundings, CartwrightCommand.Window window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    /** Runs this process's command line and gives the exit code. */
    public static int run(String... args) {
        // The window is most often asked for with these words alone: then it need not wait for the reader of commands.
        boolean alone = args.length == 0 || args.length == 2 && args[0].equals("--home") && !args[1].startsWith("-");
        if (!alone || !CartwrightCommand.mayHaveDisplay(System.getenv())) {
            return run(Surroundings.ofProcess(), args);
        }
        ToolkitStart toolkit = ToolkitStart.begin();
        new Logging().set(false);
        Surroundings surroundings = Surroundings.ofProcess();
        return new DesktopWindow(surroundings, () -> toolkit)
                .open(
                        args.length == 0
                                ? Opening.platformHome(surroundings.environment())
                                : Path.of(args[1]).toAbsolutePath().normalize());
    }

    /** Runs a command line in this process and gives the exit code. */
    public static int run(Surroundings surroundings, String... args) {
        return new CartwrightCli(surroundings, new DesktopWindow(surroundings, ToolkitStart::begin)).execute(args);
    }

    int execute(String... args) {
        CartwrightCommand command = new CartwrightCommand(surroundings, window);
        CommandLine line = new CommandLine(command);
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec()
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help message and exit.")
                                .build()));
        line.setOut(new java.io.PrintWriter(surroundings.out(), true));
        line.setErr(new java.io.PrintWriter(surroundings.err(), true));
        boolean json = List.of(args).contains("--json");
        line.setParameterExceptionHandler((problem, given) -> wrongUsage(command, problem, json));
        line.setExecutionExceptionHandler((problem, where, parsed) -> failed(command, problem));
        line.setExecutionStrategy(parsed -> {
            new Logging().set(command.options().verbose);
            return new CommandLine.RunLast().execute(parsed);
        });
        try {
            return line.execute(args);
        } catch (Error broken) {
            return failed(command, broken);
        }
    }

    private static int wrongUsage(CartwrightCommand command, ParameterException problem, boolean json) {
        command.options().json = json;
        String message = String.valueOf(problem.getMessage());
        return command.console()
                .failure(new Failure.Report(
                        Failure.Kind.WRONG_USAGE,
                        "wrong-usage",
                        message,
                        "",
                        "See: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help",
                        List.of(new Failure.Fault("", message))));
    }

    private static int failed(CartwrightCommand command, Throwable problem) {
        Failure failure = Failure.of(problem);
        if (failure != null) {
            return command.console().failure(failure.report());
        }
        LoggerFactory.getLogger(CartwrightCli.class).debug("unexpected", problem);
        return command.console()
                .failure(new Failure.Report(
                        Failure.Kind.BUG,
                        "bug",
                        "Cartwright hit a bug of its own",
                        "Nothing you did caused it (" + problem.getClass().getSimpleName() + ").",
                        "Run the command again with --verbose and send what it prints, or a support bundle, to"
                                + " support.",
                        List.of()));
    }
}
