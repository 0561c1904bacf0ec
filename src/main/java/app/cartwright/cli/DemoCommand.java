package app.cartwright.cli;

import picocli.CommandLine.Command;

/** {@code cartwright demo}. */
@Command(name = "demo", description = "Shows the main job against a practice shop.")
final class DemoCommand extends Session {
    /** The words of the contract. */
    enum FaultLevel {
        none,
        some,
        storm
    }

    @Override
    public Integer call() {
        return 0;
    }
}
