package app.cartwright.cli;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright errors}. */
@Command(name = "errors", description = "Issues between inFlow and CartRover.")
final class ErrorsCommand extends Session {
    @Option(names = "--all", description = "Dismissed and resolved ones too.")
    private boolean all;

    @Override
    public Integer call() {
        return reading(this::list);
    }

    private int list(LocalBridge bridge) {
        List<ErrorView> errors = bridge.errors(all);
        console().result(errors, errors.isEmpty() ? "No open errors." : text(errors, console()));
        return code(bridge);
    }

    static String text(List<ErrorView> errors, Console console) {
        StringBuilder text = new StringBuilder();
        for (ErrorView error : errors) {
            text.append("%s  %s%s  [%s, since %s, seen %d ×]%n"
                    .formatted(
                            error.id(),
                            error.state().equals("open") ? "" : "(" + error.state() + ") ",
                            error.title(),
                            error.code(),
                            console.time(error.firstSeenAt()),
                            error.attempts()));
            text.append("    Between: ").append(error.between()).append('\n');
            if (!error.items().isEmpty()) {
                text.append("    Concerns: ")
                        .append(error.items().stream()
                                .map(i -> i.label() + (i.detail().isBlank() ? "" : " (" + i.detail() + ")"))
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
            text.append("    Cause: ").append(error.cause()).append('\n');
            text.append("    Next step: ").append(error.nextStep()).append('\n');
            if (error.rawAnswer() != null) {
                text.append("    Answer: ").append(error.rawAnswer().strip()).append('\n');
            }
            if (error.processId() != null) {
                text.append("    CartRover's process id: ")
                        .append(error.processId())
                        .append('\n');
            }
            if (error.whyNot() != null) {
                text.append("    ").append(error.whyNot()).append('\n');
            }
        }
        return text.toString();
    }
}
