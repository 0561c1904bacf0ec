package app.cartwright.cli;

import app.cartwright.bridge.LocalBridge;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cartwright support-bundle}. */
@Command(
        name = "support-bundle",
        description =
                "Writes a zip for support: versions, settings, last events, process ids; no secrets, no customers.")
final class SupportBundleCommand extends Session {
    @Parameters(paramLabel = "FILE", description = "The zip file to write.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return reading(this::write);
    }

    private int write(LocalBridge bridge) {
        bridge.supportBundlePreview()
                .forEach((name, content) -> console().note("  " + name + ", " + content.length() + " characters"));
        return end(bridge.supportBundle(file.toAbsolutePath()), bridge);
    }
}
