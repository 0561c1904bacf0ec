package app.cartwright.cli;

import app.cartwright.desktop.system.SelfTest;
import app.cartwright.sandbox.FaultProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The demo with faults, as the window's self-test. */
final class DemoSelfTest implements SelfTest {
    private static final int DAYS = 3;
    private static final int ORDERS_A_DAY = 40;
    private static final long SEED = 1;

    private final Surroundings surroundings;

    DemoSelfTest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Result run(Consumer<String> progress) throws Exception {
        Path home = Files.createTempDirectory("cartwright-self-test");
        try {
            DemoReport report =
                    new Demo(surroundings, home, DAYS, ORDERS_A_DAY, SEED, FaultProfile.named("some"), progress).run();
            return new Result(report.good(), report.inShort());
        } finally {
            DemoCommand.delete(home);
        }
    }
}
