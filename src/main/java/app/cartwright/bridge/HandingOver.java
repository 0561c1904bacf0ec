package app.cartwright.bridge;

import app.cartwright.store.Backups;
import app.cartwright.store.DataFolder;
import app.cartwright.store.LockHolder;
import app.cartwright.store.MetaRows;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which computer does the syncing. Handing over stops this one for good and makes the copy that the other one is restored
 * from, in this order: killed in between, nobody syncs, and never two.
 */
final class HandingOver {
    private static final String COMPUTER = "syncComputer";
    private static final String SINCE = "syncSince";

    private final LocalParts local;
    private final Place place;

    HandingOver(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
    }

    /** Whether another computer does the syncing. */
    boolean away() {
        return local.meta().get(MetaRows.HANDED_OVER).isPresent();
    }

    /** When it was handed over, and the copy; null where this computer does the syncing. */
    @Nullable
    HandedOver view() {
        Optional<String[]> parts = local.meta().get(MetaRows.HANDED_OVER).map(text -> text.split("\n", 2));
        if (parts.isEmpty()) {
            return null;
        }
        try {
            return new HandedOver(
                    Instant.parse(parts.get()[0]), Path.of(parts.get().length == 2 ? parts.get()[1] : ""));
        } catch (DateTimeException e) {
            return new HandedOver(Instant.EPOCH, Path.of(""));
        }
    }

    /** This computer does the syncing, from now on or as before. */
    void here() {
        String computer = computer();
        if (!local.meta().get(COMPUTER).equals(Optional.of(computer))) {
            local.store().together(() -> {
                local.meta().put(COMPUTER, computer);
                local.meta().put(SINCE, local.clock().instant().toString());
            });
        }
    }

    private String computer() {
        return LockHolder.thisProcess(place.environment(), local.clock().instant())
                .host();
    }

    /** The folder and its computer. */
    HomeView home() {
        DataFolder folder = new DataFolder(place.home());
        Instant backup = new Backups(folder, local.clock())
                .list().stream().map(Backups.Copy::at).findFirst().orElse(null);
        return new HomeView(
                folder.path(),
                local.meta().get(COMPUTER).orElseGet(this::computer),
                local.meta().get(SINCE).map(Instant::parse).orElse(null),
                backup);
    }

    /** Stops the syncing here and saves the copy; the services must be at rest. */
    ActionResult handOver(Path file) {
        Path copy = file.toAbsolutePath().normalize();
        local.store().together(() -> {
            local.meta().put(MetaRows.HANDED_OVER, local.clock().instant() + "\n" + copy);
            local.activity().noteHere(null, "Hand over", "Another computer does the syncing from now on");
        });
        try {
            new Backups(new DataFolder(place.home()), local.clock()).to(copy);
        } catch (RuntimeException e) {
            local.store().together(() -> {
                local.meta().remove(MetaRows.HANDED_OVER);
                local.activity().noteHere(null, "Hand over", "The copy could not be saved: this computer goes on");
            });
            throw e;
        }
        return ActionResult.ok(
                "This computer has stopped syncing. On the other one, give the keys, then run: cartwright" + " restore "
                        + copy.getFileName()
                        + ". It looks up orders and shipments before it writes; none comes twice.");
    }

    /** Takes the syncing back; what the other computer did meanwhile is looked up before anything is written. */
    ActionResult takeBack() {
        if (!away()) {
            return ActionResult.no("This computer does the syncing already.");
        }
        local.store().together(() -> {
            local.meta().remove(MetaRows.HANDED_OVER);
            local.meta().put(MetaRows.RESTORED, "backup");
            local.meta().put(COMPUTER, computer());
            local.meta().put(SINCE, local.clock().instant().toString());
            local.activity().noteHere(null, "Hand over", "This computer does the syncing again");
        });
        return ActionResult.ok(
                "This computer does the syncing again. What the other one wrote is looked up first; stop it"
                        + " there, or Cartwright stops both.");
    }

    /** Why nothing is done here any more. */
    static ActionResult refusal() {
        return ActionResult.no("Another computer does the syncing: this one only shows. Take the syncing back first, in"
                + " Settings › Connections.");
    }

    /** The same for a command that would sync. */
    static Failure failure() {
        return new Failure(new Failure.Report(
                Failure.Kind.HELD_BY_ANOTHER,
                "handed-over",
                "Another computer does the syncing",
                "It was handed over from this data folder, which only shows since then.",
                "Sync on the other computer, or take the syncing back in Settings › Connections.",
                List.of()));
    }
}
