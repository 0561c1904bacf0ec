package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwright retry}. */
@Command(
        name = "retry",
        description = "Makes errors due at once; the running Cartwright, or the next sync, carries them out.")
final class RetryCommand extends Session {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids from the list of errors.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All open errors that can be retried.")
    private boolean all;

    @Override
    public Integer call() {
        if (all != ids.isEmpty()) {
            throw Failure.usage("Name the errors to retry, or give --all", "See the ids: cartwright errors");
        }
        return acting(this::retry);
    }

    private int retry(LocalBridge bridge) {
        bridge.requireSetUp();
        return end(all ? bridge.retryAll() : bridge.retry(ids), bridge);
    }
}
