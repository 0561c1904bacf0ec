package app.cartwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options that every command takes, before or after its name, or both. The stated default makes a flag given twice stay
 * on: without it the second one turns it off again.
 */
final class GlobalOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Data folder. Default: the platform's own.")
    @Nullable
    Path home;

    @Option(
            names = "--json",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            defaultValue = "false",
            description = "Machine-readable on standard output, nothing else there.")
    boolean json;

    @Option(
            names = "--verbose",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            defaultValue = "false",
            description = "Log every call to standard error.")
    boolean verbose;
}
