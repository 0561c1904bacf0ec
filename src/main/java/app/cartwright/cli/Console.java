package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where commands print: results to standard output, everything else to standard error. */
final class Console {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final PrintStream err;
    private final ZoneId zone;
    private final Surroundings surroundings;
    private final Json json = new Json();
    private final GlobalOptions options;

    Console(Surroundings surroundings, GlobalOptions options) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.zone = surroundings.zone();
        this.surroundings = surroundings;
        this.options = options;
    }

    boolean json() {
        return options.json;
    }

    /** Prints a result: as JSON where that is wanted, else as the text. */
    void result(Object value, String text) {
        if (options.json) {
            json.write(out, value);
        } else if (!text.isEmpty()) {
            out.print(text.endsWith("\n") ? text : text + "\n");
        }
        out.flush();
    }

    /** Progress and remarks. */
    void note(String text) {
        err.println(text);
        err.flush();
    }

    /** A line of plain output, whatever the options. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Tells a failure and returns the exit code. */
    int failure(Failure.Report report) {
        if (options.json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", report.code());
            error.put("title", report.title());
            error.put("cause", report.cause());
            error.put("nextStep", report.nextStep());
            error.put("faults", report.faults());
            out.println(json.text(Map.of("error", error)));
            out.flush();
        } else {
            note(report.title() + (report.title().endsWith(".") ? "" : "."));
            sentences(report.cause());
            for (Failure.Fault fault : report.faults()) {
                if (fault.place().isEmpty() && fault.message().equals(report.title())) {
                    continue; // Said already.
                }
                note("  " + (fault.place().isEmpty() ? "" : fault.place() + ": ") + fault.message());
            }
            sentences(report.nextStep());
        }
        return report.kind().exitCode();
    }

    private void sentences(String text) {
        if (!text.isBlank()) {
            note(text);
        }
    }

    /** A table, as wide as the terminal where there is one. */
    String table(Table table) {
        return options.json
                ? ""
                : table.text(
                        surroundings.columns().getAsInt(),
                        LocalDate.ofInstant(surroundings.clock().instant(), zone));
    }

    /** A time in the computer's zone. */
    String time(@Nullable Instant at) {
        return at == null ? "–" : LOCAL.format(at.atZone(zone));
    }

    /** Several texts, comma-separated. */
    static String list(List<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
