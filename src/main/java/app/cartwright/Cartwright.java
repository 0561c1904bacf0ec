package app.cartwright;

import app.cartwright.cli.CartwrightCli;

/** Entry point of the program: a command, or without one the window. */
public final class Cartwright {
    private Cartwright() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the arguments as typed
     */
    public static void main(String[] args) {
        System.exit(CartwrightCli.run(args));
    }
}
