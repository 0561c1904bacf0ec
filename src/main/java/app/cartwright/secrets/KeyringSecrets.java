package app.cartwright.secrets;

import app.cartwright.secrets.KeyringDoor.Missing;
import app.cartwright.secrets.KeyringDoor.Room;
import app.cartwright.secrets.SecretsAnswer.Held;
import app.cartwright.secrets.SecretsAnswer.Unusable;
import app.cartwright.secrets.SecretsAnswer.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keys in the operating system's keyring, one entry a key, named by data folder, so that two set-ups on one computer
 * never see each other's. The keyring is opened for each call and closed again, on a thread of its own, because it may
 * wait for the user to unlock it.
 */
public final class KeyringSecrets implements Secrets {
    private static final String SERVICE = "Cartwright";

    /** Long enough for a person to type the keyring's password. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KeyringDoor door;
    private final String folder;
    private final String place;
    private final Duration patience;

    /**
     * Keys of a data folder.
     *
     * @param osName the system property {@code os.name}, for the place's name in messages
     */
    public KeyringSecrets(Path dataFolder, @Nullable String osName) {
        this(KeyringDoor.ofSystem(), dataFolder, osName, PATIENCE);
    }

    KeyringSecrets(KeyringDoor door, Path dataFolder, @Nullable String osName, Duration patience) {
        this.door = door;
        this.folder = realPath(dataFolder);
        this.place = SecretsMode.KEYRING.place(osName);
        this.patience = patience;
    }

    @Override
    public SecretsMode mode() {
        return SecretsMode.KEYRING;
    }

    @Override
    public SecretsAnswer get() {
        return inKeyring((room, late) -> {
            Map<KeyName, String> found = new EnumMap<>(KeyName.class);
            for (KeyName name : KeyName.values()) {
                try {
                    found.put(name, room.get(SERVICE, account(name)));
                } catch (Missing e) {
                    // Not there, or locked: the probe below tells which.
                }
            }
            if (found.size() < KeyName.values().length) {
                probe(room);
            }
            return new Held(found);
        });
    }

    @Override
    public SecretsAnswer put(Map<KeyName, String> keys) {
        Unusable refused = KeyFaults.refused(keys);
        if (refused != null) {
            return refused;
        }
        SecretsAnswer written = inKeyring((room, late) -> {
            probe(room);
            for (Map.Entry<KeyName, String> key : keys.entrySet()) {
                if (late.get()) {
                    throw new IOException("nobody waits any more");
                }
                room.set(SERVICE, account(key.getKey()), key.getValue());
                if (!key.getValue().equals(room.get(SERVICE, account(key.getKey())))) {
                    throw new IOException("read back otherwise");
                }
            }
            return new Held(keys);
        });
        return written instanceof Held ? get() : written;
    }

    @Override
    public SecretsAnswer forget() {
        return inKeyring((room, late) -> {
            for (KeyName name : KeyName.values()) {
                try {
                    room.delete(SERVICE, account(name));
                } catch (Missing e) {
                    // Gone already.
                }
            }
            return new Held(Map.of());
        });
    }

    /** A keyring that is locked or empty opens without a word and fails at the first write. */
    private void probe(Room room) throws Exception {
        String account = "probe " + folder;
        room.set(SERVICE, account, "probe");
        String back = room.get(SERVICE, account);
        room.delete(SERVICE, account);
        if (!"probe".equals(back)) {
            throw new IOException("read back otherwise");
        }
    }

    private SecretsAnswer inKeyring(Work work) {
        AtomicBoolean opened = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        FutureTask<SecretsAnswer> task = new FutureTask<>(() -> {
            Room room = door.open();
            opened.set(true);
            try {
                return work.in(room, late);
            } finally {
                close(room);
            }
        });
        Thread.ofPlatform().daemon().name("keyring").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late.set(true);
            return unusable(Why.LOCKED, "It gave no answer within " + patience.toSeconds() + " s.");
        } catch (ExecutionException e) {
            // The library throws unchecked exceptions as well, a NullPointerException for a locked keyring among them.
            return opened.get()
                    ? unusable(Why.LOCKED, "It is locked, or it has no default keyring.")
                    : unusable(Why.ABSENT, "None answers on this computer or in this session.");
        } catch (InterruptedException e) {
            late.set(true);
            Thread.currentThread().interrupt();
            return unusable(Why.LOCKED, "Waiting for it was stopped.");
        }
    }

    private static void close(Room room) {
        try {
            room.close();
        } catch (Exception e) {
            // What was asked of it is done or has failed for a reason of its own.
        }
    }

    private Unusable unusable(Why why, String cause) {
        String title = why == Why.ABSENT
                ? "This computer has no " + place + " that Cartwright can use"
                : "The " + place + " can't be used now";
        String unlock = why == Why.LOCKED ? "Unlock it and try again. Or set" : "Set";
        return new Unusable(
                why,
                title,
                cause,
                unlock + " CARTWRIGHT_SECRETS=file to keep the keys in an encrypted file, or CARTWRIGHT_SECRETS=env to"
                        + " give them in environment variables.");
    }

    private String account(KeyName name) {
        return name.word() + " " + folder;
    }

    private static String realPath(Path folder) {
        try {
            return folder.toRealPath().toString();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize().toString();
        }
    }

    private interface Work {
        SecretsAnswer in(Room room, AtomicBoolean late) throws Exception;
    }
}
