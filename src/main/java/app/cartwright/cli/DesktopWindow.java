package app.cartwright.cli;

import java.nio.file.Path;

/** Opens the JavaFX window over a data folder. */
final class DesktopWindow implements CartwrightCommand.Window {
    private final Surroundings surroundings;

    DesktopWindow(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int open(Path home) {
        throw new IllegalStateException("no window yet for " + home + surroundings.zone());
    }
}
