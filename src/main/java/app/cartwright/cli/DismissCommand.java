package app.cartwright.cli;

import app.cartwright.bridge.LocalBridge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwright dismiss}. */
@Command(name = "dismiss", description = "Takes errors off the list; a held order is declined by it.")
final class DismissCommand extends Session {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids from the list of errors.")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the error.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return acting(this::dismiss);
    }

    private int dismiss(LocalBridge bridge) {
        bridge.requireSetUp();
        return end(bridge.dismiss(ids, reason), bridge);
    }
}
