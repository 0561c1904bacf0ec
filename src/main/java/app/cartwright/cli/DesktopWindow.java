package app.cartwright.cli;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.Opening;
import app.cartwright.desktop.DesktopProgram;
import app.cartwright.desktop.StartFailure;
import app.cartwright.desktop.ToolkitStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the JavaFX window over a data folder. */
final class DesktopWindow implements CartwrightCommand.Window {
    private final Surroundings surroundings;
    private final Supplier<ToolkitStart> toolkit;

    /** A window that is opened once at most; the toolkit is asked for then. */
    DesktopWindow(Surroundings surroundings, Supplier<ToolkitStart> toolkit) {
        this.toolkit = toolkit;
        this.surroundings = surroundings;
    }

    @Override
    public int open(Path home) {
        return new DesktopProgram(
                        toolkit.get(),
                        home,
                        surroundings.clock(),
                        () -> bridge(home),
                        startCommand(home),
                        new DemoSelfTest(surroundings))
                .run();
    }

    private Bridge bridge(Path home) throws StartFailure {
        try {
            return opening().toRun(home);
        } catch (Failure e) {
            Failure.Report report = e.report();
            Optional<Path> copy = opening().newestCopy(home);
            boolean restorable = report.kind() == Failure.Kind.STORE_UNUSABLE && copy.isPresent();
            String sentence = (ended(report.cause()) + " " + report.nextStep()).strip();
            if (report.kind() == Failure.Kind.HELD_BY_ANOTHER) {
                throw new StartFailure(report.title(), sentence, "Try again", () -> true);
            }
            throw restorable
                    ? new StartFailure(
                            report.title(),
                            ended(report.cause())
                                    + " It can be restored now: orders are looked up again, none comes twice."
                                    + " What is there now is kept beside it.",
                            "Restore the last good copy",
                            () -> opening().restore(home, copy.get()))
                    : new StartFailure(report.title(), sentence);
        }
    }

    private static String ended(String sentence) {
        String words = sentence.strip();
        return words.isEmpty() || words.matches("(?s).*[.?!:]") ? words : words + ".";
    }

    private Opening opening() {
        return new Opening(surroundings.environment(), surroundings.clock(), surroundings.zone(), null);
    }

    /** The program as it was started, for the entry that starts it at login. */
    private static List<String> startCommand(Path home) {
        String launcher = System.getProperty("cartwright.launcher", "");
        String java = ProcessHandle.current().info().command().orElse("java");
        return launcher.isEmpty()
                ? List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "app.cartwright.Cartwright",
                        "--home",
                        home.toString())
                : List.of(launcher, "--home", home.toString());
    }
}
