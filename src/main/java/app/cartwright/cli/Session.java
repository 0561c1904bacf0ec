package app.cartwright.cli;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;

/** What commands that work on a data folder have in common: opening it, and the exit code that follows from it. */
abstract class Session implements Callable<Integer> {
    @ParentCommand
    private @Nullable CartwrightCommand parent;

    CartwrightCommand root() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under its parent");
        }
        return parent;
    }

    Console console() {
        return root().console();
    }

    Opening opening() {
        return root().opening();
    }

    /** A command that reads the store, beside a running Cartwright or alone. */
    int reading(BridgeWork work) {
        try (LocalBridge bridge = opening().toRead(root().home())) {
            return work.on(bridge);
        }
    }

    /** A command that acts, through the running Cartwright where there is one. */
    int acting(BridgeWork work) {
        try (LocalBridge bridge = opening().toAct(root().home())) {
            return work.on(bridge);
        }
    }

    /** A command that needs the data folder for itself. */
    int running(BridgeWork work) {
        try (LocalBridge bridge = opening().toRun(root().home())) {
            return work.on(bridge);
        }
    }

    /** Prints what became of an action; where it was refused that is wrong usage, and nothing was changed. */
    int end(ActionResult result, LocalBridge bridge) {
        if (!result.done()) {
            throw new Failure(new Failure.Report(
                    Failure.Kind.WRONG_USAGE,
                    "wrong-usage",
                    result.sentence(),
                    result.refused().isEmpty() ? "" : "Nothing was changed.",
                    "",
                    result.refused().stream()
                            .map(refused -> new Failure.Fault(refused.id(), refused.why()))
                            .toList()));
        }
        console().result(result, result.sentence());
        return code(bridge);
    }

    /** 0, or 1 where errors are open. */
    static int code(LocalBridge bridge) {
        return bridge.openErrors() == 0 ? 0 : 1;
    }

    /** What a command does with the bridge; gives the exit code. */
    @FunctionalInterface
    interface BridgeWork {
        int on(LocalBridge bridge);
    }
}
