package app.cartwright.cli;

/** How much the log tells. The console log goes to standard error; its level is read at the first log line. */
final class Logging {
    void set(boolean verbose) {
        System.setProperty("cartwright.log", verbose ? "DEBUG" : "ERROR");
    }
}
