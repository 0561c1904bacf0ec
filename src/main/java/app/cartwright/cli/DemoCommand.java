package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.sandbox.FaultProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright demo}. */
@Command(
        name = "demo",
        description = "Runs the main job against a practice shop and reports; needs no account and no network.")
final class DemoCommand extends Session {
    @Option(names = "--days", paramLabel = "N", description = "Days the shop lives. Default: ${DEFAULT-VALUE}.")
    private int days = 3;

    @Option(names = "--orders", paramLabel = "N", description = "Orders a day. Default: ${DEFAULT-VALUE}.")
    private int orders = 40;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed makes the same shop. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--faults", paramLabel = "none|some|storm", description = "What goes wrong. Default: none.")
    private FaultLevel faults = FaultLevel.none;

    /** The words of the contract. */
    enum FaultLevel {
        none,
        some,
        storm
    }

    @Override
    public Integer call() {
        if (days < 1 || days > 365 || orders < 1 || orders > 2000) {
            throw Failure.usage("--days goes from 1 to 365, --orders from 1 to 2000", "See: cartwright demo --help");
        }
        Path chosen = root().options().home;
        try {
            Path home = chosen != null ? root().home() : Files.createTempDirectory("cartwright-demo");
            try {
                Demo demo = new Demo(
                        root().surroundings(),
                        home,
                        days,
                        orders,
                        seed,
                        FaultProfile.named(faults.name()),
                        console()::note);
                DemoReport report = run(demo);
                console().result(report, report.text(console()));
                return report.good() ? 0 : 1;
            } finally {
                if (chosen == null) {
                    delete(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoReport run(Demo demo) throws IOException {
        try {
            return demo.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("The demo was stopped");
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException trouble)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
