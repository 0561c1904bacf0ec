package app.cartwright.simulation;

import app.cartwright.bridge.SimulatedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shop's computer, the one that has a copy of its folder, and what is done to their disks. */
final class Computers {
    private final Scene scene;
    private final Supplier<Computer> another;
    private final List<Computer> all = new ArrayList<>();
    private @Nullable Path backup;
    private SimulatedProgram.@Nullable Disk oldDisk;

    /** @param another makes one more computer with an empty disk */
    Computers(Scene scene, Supplier<Computer> another) {
        this.scene = scene;
        this.another = another;
        all.add(scene.till());
    }

    List<Computer> all() {
        return List.copyOf(all);
    }

    /** The owner ends the program and starts it again after so long. */
    void quit(Duration off) {
        if (scene.till().on()) {
            try {
                scene.till().quit();
            } catch (PowerCut cut) {
                scene.till().bury();
            }
            scene.till().stayOff(off);
        }
    }

    void logLost() {
        if (scene.till().on()) {
            SimulatedProgram running = scene.till().program();
            running.cut(new SimulatedProgram.Disk(running.disk().file(), null));
            scene.till().bury();
            scene.till().stayOff(Duration.ofMinutes(3));
        }
    }

    void backUp() {
        scene.onTill(bridge -> {
            Path file = scene.till()
                    .home
                    .resolveSibling("backup-" + scene.time().now().getEpochSecond() + ".db");
            if (!Files.exists(file) && bridge.backup(file).done()) {
                backup = file;
            }
            oldDisk = scene.till().program().disk();
        });
    }

    void restore() {
        Path file = backup;
        if (file != null) {
            quit(Duration.ofMinutes(2));
            scene.till().wire.takeCutAfterCall();
            SimulatedProgram.restore(scene.till().home, file, scene.time().clock());
        }
    }

    /** The folder is put back as it was some days ago, by somebody who knows nothing of what that means. */
    void oldDisk(int dice) {
        SimulatedProgram.Disk old = oldDisk;
        if (old == null) {
            if (scene.till().on()) {
                oldDisk = scene.till().program().disk();
            }
            return;
        }
        quit(Duration.ofMinutes(2));
        scene.till().wire.takeCutAfterCall();
        SimulatedProgram.putDisk(scene.till().home, old, scene.time().now());
    }

    /** Somebody copies the data folder to another computer and starts the program there as well. */
    void secondCopy() {
        if (all.size() > 1 || !scene.till().on()) {
            return;
        }
        Computer attic = another.get();
        attic.environment.putAll(scene.till().environment);
        SimulatedProgram.putDisk(
                attic.home, scene.till().program().disk(), scene.time().now());
        all.add(attic);
        scene.oracles().twoPrograms(true);
        scene.oracles().stock.copied(scene.till().name(), attic.name());
    }

    void stopOthers() {
        for (Computer other : List.copyOf(all)) {
            if (other != scene.till()) {
                other.quit();
                all.remove(other);
                scene.oracles().stock.copyGone(other.name(), scene.time().now());
            }
        }
        scene.oracles().twoPrograms(false);
    }

    void quitAll() {
        all.forEach(Computer::quit);
    }
}
