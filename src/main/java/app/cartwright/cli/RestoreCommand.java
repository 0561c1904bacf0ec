package app.cartwright.cli;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Failure;
import java.nio.file.Files;
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
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(
                    "There is no file " + file,
                    "Name a file that “cartwright backup” made, or one of those in "
                            + root().home().resolve("backups") + ".");
        }
        ActionResult result = opening().restore(root().home(), file.toAbsolutePath());
        console().result(result, result.sentence());
        return 0;
    }
}
