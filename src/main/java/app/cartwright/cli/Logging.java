package app.cartwright.cli;

/** How much the log tells. The console log goes to standard error; its level is read at the first log line. */
final class Logging {
    void set(boolean verbose) {
        System.setProperty("cartwright.log", verbose ? "DEBUG" : "ERROR");
        // Several threads log from the start on. What comes early is kept and written; no need to say so each time.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
