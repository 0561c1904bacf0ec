package app.cartwright.bridge;

import app.cartwright.http.JdkTransport;
import app.cartwright.http.Transport;
import app.cartwright.schedule.ThreadWaiting;
import app.cartwright.schedule.Waiting;
import app.cartwright.secrets.Passphrase;
import app.cartwright.store.Backups;
import app.cartwright.store.DataFolder;
import app.cartwright.store.FolderLock;
import app.cartwright.store.OpenStore;
import app.cartwright.store.Restore;
import app.cartwright.store.Store;
import app.cartwright.store.StoreOpening;
import app.cartwright.store.StoreProblem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a data folder for what a command or the window is going to do with it. */
public final class Opening {
    /** A command that is just ending is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final ZoneId zone;
    private final @Nullable Passphrase prompt;
    private final Supplier<Transport> transport;
    private final Waiting waiting;

    /** @param prompt asks for the passphrase of the key file, or null where nobody can be asked */
    public Opening(Map<String, String> environment, InstantSource clock, ZoneId zone, @Nullable Passphrase prompt) {
        this(environment, clock, zone, prompt, JdkTransport::new, new ThreadWaiting());
    }

    /** With a network and a way of waiting of its own: for the practice shop and tests. */
    public Opening(
            Map<String, String> environment,
            InstantSource clock,
            ZoneId zone,
            @Nullable Passphrase prompt,
            Supplier<Transport> transport,
            Waiting waiting) {
        this.environment = environment;
        this.clock = clock;
        this.zone = zone;
        this.prompt = prompt;
        this.transport = transport;
        this.waiting = waiting;
    }

    /** The platform's own data folder. */
    public static Path platformHome(Map<String, String> environment) {
        return DataFolder.standard(
                        environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")))
                .path();
    }

    /** To read: beside a running Cartwright, or alone. */
    public LocalBridge toRead(Path home) {
        return guarded(() -> {
            StoreOpening opening = opening(home);
            if (!opening.exists()) {
                return bridge(home, null, null, true);
            }
            try {
                Optional<Store> store = opening.openReading();
                if (store.isPresent()) {
                    return bridge(home, null, store.get(), false);
                }
            } catch (StoreProblem e) {
                // Tables of an older version: nobody holds the folder, so they can be brought up to date.
                if (e.kind() != StoreProblem.Kind.UNUSABLE) {
                    throw e;
                }
            }
            return toRun(home);
        });
    }

    /** To act: here where nobody holds the folder, else through the store of the one that does. */
    public LocalBridge toAct(Path home) {
        return guarded(() -> {
            StoreOpening opening = opening(home);
            if (!opening.exists()) {
                return bridge(home, null, null, true);
            }
            try {
                OpenStore open = opening.openWriting(Duration.ZERO);
                return bridge(home, open, open.store(), true);
            } catch (StoreProblem e) {
                if (e.kind() != StoreProblem.Kind.LOCKED) {
                    throw e;
                }
                return bridge(home, null, opening.openBeside().orElseThrow(() -> e), false);
            }
        });
    }

    /** To run the services, or to change what they run on: nobody else may hold the folder. */
    public LocalBridge toRun(Path home) {
        return guarded(() -> {
            OpenStore open = opening(home).openWriting(PATIENCE);
            return bridge(home, open, open.store(), true);
        });
    }

    /** Puts a backup in the place of the store. */
    public ActionResult restore(Path home, Path backup) {
        return guarded(() -> {
            DataFolder folder = new DataFolder(home);
            folder.create();
            try (FolderLock lock = opening(home).lock(PATIENCE)) {
                new Restore(lock, clock).from(backup);
            }
            return ActionResult.ok("Restored " + backup
                    + ". Before anything is written, orders and shipments are looked up in both services; none comes"
                    + " twice. The store that was there before is kept in the data folder.");
        });
    }

    /** The newest copy of this folder's store that is whole, where there is one. */
    public Optional<Path> newestCopy(Path home) {
        return opening(home).backups().newestGood().map(Backups.Copy::file);
    }

    private StoreOpening opening(Path home) {
        return new StoreOpening(new DataFolder(home), clock, environment);
    }

    private LocalBridge bridge(Path home, @Nullable OpenStore open, @Nullable Store store, boolean alone) {
        Runnable close = open != null ? open::close : store != null ? store::close : () -> {};
        Place place = new Place(home, environment, clock, zone, prompt, transport, waiting, new SecureRandom(), alone);
        return new LocalBridge(
                place,
                Inside.over(place, store == null ? null : LocalParts.over(store, clock, zone), close),
                open == null ? null : swap(home));
    }

    private StoreSwap swap(Path home) {
        return new StoreSwap() {
            @Override
            public ActionResult restore(Path backup) {
                return Opening.this.restore(home, backup);
            }

            @Override
            public OpenStore reopen() {
                return guarded(() -> opening(home).openWriting(PATIENCE));
            }
        };
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreProblem e) {
            throw Stores.failure(e, zone);
        }
    }
}
