package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Puts a backup in the place of the store. It is made ready beside the store and swapped in by one rename; killed at any
 * moment, either the old store or the restored one is there at the next start. The old one is kept aside. The restored
 * one is marked, so that its ledger is not believed before both sides were compared.
 */
public final class Restore {
    private static final List<String> WITH_STORE = List.of("-wal", "-shm", "");
    private static final List<String> APIS = List.of("inflow", "cartrover");
    private static final int KEPT_ASIDE = 3;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final FolderLock lock;
    private final DataFolder folder;
    private final InstantSource clock;

    /** A restore into the folder that is held; the store there must not be open. */
    public Restore(FolderLock lock, InstantSource clock) {
        this.lock = lock;
        this.folder = lock.folder();
        this.clock = clock;
    }

    /**
     * Restores.
     *
     * @throws StoreProblem where the file isn't a whole store of this version or an older one; nothing is changed then
     */
    public void from(Path backup) {
        Path file = backup.toAbsolutePath().normalize();
        requireUsable(file);
        finish();
        try {
            discardStaging();
            stage(file);
            prepare(file);
            for (String ending : List.of("-wal", "-shm")) {
                Files.deleteIfExists(DataFolder.beside(folder.stagingFile(), ending));
            }
            Backups.force(folder.stagingFile());
            Files.move(folder.stagingFile(), folder.restoredFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.stagingFile());
        } finally {
            discardStaging();
        }
        finish();
    }

    private void requireUsable(Path file) {
        String why;
        if (!Files.isRegularFile(file)) {
            why = "There is no file " + file + ".";
        } else if (same(file, folder.storeFile())) {
            why = file + " is the store itself.";
        } else if (!Backups.looksLikeStore(file)) {
            why = file + " is not a backup.";
        } else {
            return;
        }
        throw new StoreProblem(
                StoreProblem.Kind.UNUSABLE,
                "Nothing was restored.",
                why,
                "Choose a file that “cartwright backup” made, or one of those in " + folder.backups() + ".");
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private void stage(Path file) throws IOException {
        for (String ending : List.of("", "-wal")) {
            Path from = DataFolder.beside(file, ending);
            if (Files.isRegularFile(from)) {
                Path to = DataFolder.beside(folder.stagingFile(), ending);
                OwnerOnly.createFile(to);
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                OwnerOnly.restrict(to);
            }
        }
    }

    private void prepare(Path file) {
        try {
            try (Handle handle = Connections.reading(folder.stagingFile()).open()) {
                StoreCheck.ours(handle, file);
                StoreCheck.whole(handle, file);
                StoreCheck.exactTables(handle, file);
            }
        } catch (RuntimeException e) {
            StoreProblem problem = StoreProblem.of(e, file);
            throw problem != null ? notRestored(problem) : e;
        }
        try (Store staged = Store.open(folder.stagingFile())) {
            Recent recent = recent();
            staged.together(() -> {
                MetaRows meta = new MetaRows(staged);
                meta.put(MetaRows.RESTORED, "backup");
                meta.remove(MetaRows.OPEN_SINCE);
                // Whoever restores it is the one that does the syncing from now on.
                meta.remove(MetaRows.HANDED_OVER);
                staged.change(handle -> handle.execute("DELETE FROM request"));
                CallRows rows = new CallRows(staged);
                if (!recent.calls().isEmpty()) {
                    staged.change(handle -> handle.execute("DELETE FROM call_grant"));
                    APIS.forEach(api -> meta.remove(MetaRows.CALLS_CLOCK + api));
                    recent.clocks().forEach(meta::put);
                }
                recent.calls().forEach(made -> rows.grant(null, made.api(), made.at(), made.calls()));
            });
        }
    }

    private static StoreProblem notRestored(StoreProblem problem) {
        return new StoreProblem(
                problem.kind(),
                "Nothing was restored.",
                problem.what() + " " + problem.why(),
                problem.kind() == StoreProblem.Kind.DAMAGED ? "Choose another backup." : problem.next(),
                problem);
    }

    /**
     * What is still known of the calls just made.
     *
     * @param clocks notes on the clock that stamped them
     */
    private record Recent(List<CallRows.Calls> calls, Map<String, String> clocks) {
        static final Recent NOTHING = new Recent(List.of(), Map.of());
    }

    /** The calls just made count against the budgets whatever the backup knows, as far as they can still be read. */
    private Recent recent() {
        if (!Files.exists(folder.storeFile())) {
            return Recent.NOTHING;
        }
        try (Store present = Store.openReading(folder.storeFile())) {
            CallRows rows = new CallRows(present);
            MetaRows meta = new MetaRows(present);
            Map<String, String> clocks = new HashMap<>();
            for (String api : APIS) {
                String name = MetaRows.CALLS_CLOCK + api;
                meta.get(name).ifPresent(value -> clocks.put(name, value));
            }
            // All that are kept: how old they are can't be told from the clock alone.
            return new Recent(
                    APIS.stream()
                            .flatMap(api -> rows.since(api, Instant.EPOCH).stream())
                            .toList(),
                    clocks);
        } catch (StoreProblem e) {
            return Recent.NOTHING;
        }
    }

    /** Swaps a restored store in, where one is ready, also after a kill in the middle. */
    void finish() {
        if (!Files.exists(folder.restoredFile())) {
            return;
        }
        try {
            OwnerOnly.createFolder(folder.setAside());
            String time = NAME.format(clock.instant());
            // The log goes first: it must never be read with another file.
            for (String ending : WITH_STORE) {
                Path old = DataFolder.beside(folder.storeFile(), ending);
                if (Files.exists(old)) {
                    Path aside = folder.setAside().resolve("cartwright-" + time + ".db" + ending);
                    Files.move(old, aside, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(folder.restoredFile(), folder.storeFile(), StandardCopyOption.ATOMIC_MOVE);
            lock.storeOpen(false);
            pruneAside();
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.storeFile());
        }
    }

    private void pruneAside() throws IOException {
        try (Stream<Path> files = Files.list(folder.setAside())) {
            List<String> stores = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("cartwright-"))
                    .map(name -> name.replaceAll("-(wal|shm)$", ""))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .skip(KEPT_ASIDE)
                    .toList();
            for (String name : stores) {
                for (String ending : WITH_STORE) {
                    Files.deleteIfExists(folder.setAside().resolve(name + ending));
                }
            }
        }
    }

    private void discardStaging() {
        for (String ending : WITH_STORE) {
            delete(DataFolder.beside(folder.stagingFile(), ending));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreProblem.of(e, file);
        }
    }
}
