package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.LocalBridge;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwright pause}. */
@Command(name = "pause", description = "Pauses all services.")
final class PauseCommand extends Session {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})\\s*([smhd])");

    @Option(names = "--for", paramLabel = "LENGTH", description = "Such as 30m, 2h or 1d. Without it: until resume.")
    private @Nullable String length;

    @Override
    public Integer call() {
        Duration until = length == null ? null : parse(length);
        return acting(bridge -> pause(bridge, until));
    }

    private int pause(LocalBridge bridge, @Nullable Duration until) {
        bridge.requireSetUp();
        return end(bridge.pause(until), bridge);
    }

    private static Duration parse(String text) {
        Matcher matcher = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw Failure.usage("“" + text + "” is no length of time", "Write it like 30m, 2h or 1d.");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
