package app.cartwright.bridge;

import app.cartwright.http.Transport;
import app.cartwright.schedule.Waiting;
import app.cartwright.secrets.Passphrase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where a bridge stands: the data folder and everything that comes from outside.
 *
 * @param alone whether no other Cartwright holds the folder, as far as this one knows
 */
record Place(
        Path home,
        Map<String, String> environment,
        InstantSource clock,
        ZoneId zone,
        @Nullable Passphrase prompt,
        Supplier<Transport> transport,
        Waiting waiting,
        RandomGenerator random,
        boolean alone) {}
