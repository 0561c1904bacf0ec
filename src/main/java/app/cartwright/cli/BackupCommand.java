package app.cartwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cartwright backup}. */
@Command(name = "backup", description = "Writes a consistent copy of the store.")
final class BackupCommand extends Session {
    @Parameters(paramLabel = "FILE", description = "Where the copy goes. Must not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return reading(bridge -> end(bridge.backup(file.toAbsolutePath()), bridge));
    }
}
