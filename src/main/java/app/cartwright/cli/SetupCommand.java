package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.SetupResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright setup}. */
@Command(name = "setup", description = "Sets up from a file, without the wizard; proves both connections first.")
final class SetupCommand extends Session {
    private static final long LARGEST_FILE = 1_000_000;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The set-up file (JSON).")
    private Path file = Path.of("");

    @Option(names = "--no-check", description = "Don't prove the connections.")
    private boolean unchecked;

    @Option(
            names = "--secrets-stdin",
            description = "Keys come from standard input as one JSON object: "
                    + "inflowApiKey, cartroverApiUser, cartroverApiKey.")
    private boolean secretsFromInput;

    @Override
    public Integer call() {
        byte[] content = read(file);
        byte[] secrets = secretsFromInput ? input() : null;
        return running(bridge -> setup(bridge, content, secrets));
    }

    private int setup(LocalBridge bridge, byte[] content, byte @org.jspecify.annotations.Nullable [] secrets) {
        SetupResult result = bridge.setup(content, secrets, !unchecked);
        StringBuilder text = new StringBuilder(result.sentence()).append('\n');
        result.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        console().result(result, text.toString());
        return code(bridge);
    }

    private byte[] input() {
        try {
            return root().surroundings().in().readNBytes((int) LARGEST_FILE);
        } catch (IOException e) {
            throw Failure.usage("Standard input could not be read", "Give the keys as one JSON object.");
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw Failure.usage(file + " is too large for a set-up file", "A set-up file has a few kilobytes.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.usage("The set-up file " + file + " can't be read", "Check that it exists and is readable.");
        }
    }
}
