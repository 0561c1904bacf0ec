package app.cartwright.cli;

import app.cartwright.bridge.LocalBridge;
import picocli.CommandLine.Command;

/** {@code cartwright resume}. */
@Command(name = "resume", description = "Ends a pause.")
final class ResumeCommand extends Session {
    @Override
    public Integer call() {
        return acting(this::resume);
    }

    private int resume(LocalBridge bridge) {
        bridge.requireSetUp();
        return end(bridge.resume(), bridge);
    }
}
