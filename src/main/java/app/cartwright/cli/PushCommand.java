package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwright push}. */
@Command(name = "push", description = "Sends stock figures again, even if unchanged.")
final class PushCommand extends Session {
    @Parameters(arity = "0..*", paramLabel = "SKU", description = "The SKUs to send again.")
    private List<String> skus = List.of();

    @Option(names = "--all", description = "All SKUs.")
    private boolean all;

    @Option(
            names = "--zero",
            paramLabel = "LOCATION",
            description = "Send 0 once to a CartRover location that is switched off.")
    private @Nullable String zero;

    @Option(names = "--yes", description = "Yes, --zero is meant.")
    private boolean yes;

    @Override
    public Integer call() {
        int asked = (skus.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (zero == null ? 0 : 1);
        if (asked != 1) {
            throw Failure.usage("Name SKUs, or give --all, or --zero LOCATION", "See: cartwright push --help");
        }
        if (zero != null && !yes) {
            throw Failure.usage(
                    "Every SKU of " + zero + " would show 0 in your carts",
                    "If that is meant, run: cartwright push --zero \"" + zero + "\" --yes");
        }
        return acting(this::push);
    }

    private int push(LocalBridge bridge) {
        bridge.requireSetUp();
        return end(zero != null ? bridge.pushZero(zero) : bridge.push(all ? List.of() : skus), bridge);
    }
}
