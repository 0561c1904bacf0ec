package app.cartwright.bridge;

import app.cartwright.store.StoreProblem;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for cannot be done, told in the four parts that people need. Nothing was changed.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    public Failure(Report report) {
        super(report.title(), null, false, false);
        this.report = report;
    }

    /** What to tell. */
    public Report report() {
        return report;
    }

    /**
     * @param kind decides how the program ends
     * @param code stable word
     * @param faults each with its place, where there are several
     */
    public record Report(Kind kind, String code, String title, String cause, String nextStep, List<Fault> faults) {}

    /** One fault in what was given. */
    public record Fault(String place, String message) {}

    /** How a failure ends the program; the exit codes of the command line. */
    public enum Kind {
        WRONG_USAGE(2),
        NOT_SET_UP(3),
        HELD_BY_ANOTHER(4),
        STORE_UNUSABLE(5),
        BUG(70);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** What was thrown, told as a failure: one itself, or trouble with the store. Null where it is a bug. */
    public static @Nullable Failure of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Failure failure) {
                return failure;
            }
            if (t instanceof StoreProblem problem) {
                return Stores.failure(problem, ZoneId.systemDefault());
            }
            if (t instanceof OutOfMemoryError) {
                return outOfMemory();
            }
        }
        return null;
    }

    private static Failure outOfMemory() {
        return new Failure(new Report(
                Kind.BUG,
                "out-of-memory",
                "Cartwright ran out of memory",
                "It may use " + Runtime.getRuntime().maxMemory() / 1_048_576
                        + " MB here, and that was not enough. What was stored before is whole.",
                "Start it again. If it happens again, send a support bundle to support.",
                List.of()));
    }

    /** Wrong usage with one sentence. */
    public static Failure usage(String title, String nextStep) {
        return new Failure(new Report(Kind.WRONG_USAGE, "wrong-usage", title, "", nextStep, List.of()));
    }

    /** Nothing is set up in this data folder. */
    public static Failure notSetUp() {
        return new Failure(new Report(
                Kind.NOT_SET_UP,
                "not-set-up",
                "Cartwright isn't set up yet",
                "This data folder holds no set-up.",
                "Open Cartwright and follow the wizard, or run: cartwright setup --from FILE",
                List.of()));
    }
}
