package app.cartwright.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the terminal is that the command was typed into. */
final class Terminal {
    private static final Pattern UNIX = Pattern.compile("\\d+ (\\d+)\\s*");
    private static final Pattern WINDOWS = Pattern.compile("(?s).*?:\\s*\\d+\\s.*?:\\s*(\\d+)\\s.*");

    private Terminal() {}

    /** Its columns; 0 where the output goes elsewhere, or where it can't be told. */
    static int columns(Map<String, String> environment) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return 0;
        }
        String told = environment.getOrDefault("COLUMNS", "").strip();
        if (told.matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(told);
        }
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows
                ? asked(WINDOWS, "cmd", "/c", "mode", "con")
                : asked(UNIX, "sh", "-c", "stty size < /dev/tty 2> /dev/null");
    }

    private static int asked(Pattern answer, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.SECONDS);
            Matcher size = answer.matcher(text);
            return size.matches() ? Integer.parseInt(size.group(1)) : 0;
        } catch (IOException | NumberFormatException notTold) {
            return 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
