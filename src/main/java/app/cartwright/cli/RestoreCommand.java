package app.cartwright.cli;

import app.cartwright.bridge.ActionResult;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cartwright restore}. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the store. Orders are looked up again; none comes twice.")
final class RestoreCommand extends Session {
    @Parameters(paramLabel = "FILE", description = "A file made by cartwright backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        ActionResult result = opening().restore(root().home(), file.toAbsolutePath());
        console().result(result, result.sentence());
        return 0;
    }
}
