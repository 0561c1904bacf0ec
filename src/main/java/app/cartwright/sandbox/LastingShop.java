package app.cartwright.sandbox;

import app.cartwright.http.Api;
import app.cartwright.sandbox.ShopMemory.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A practice shop that is the same after the program was closed and started again: it is opened anew from its seed, and
 * everything that came from outside happens once more, at its own time. While it was closed nothing happened in it.
 */
public final class LastingShop {
    private LastingShop() {}

    /**
     * Opens the shop, the first time or again.
     *
     * @param file where everything that happens to it is noted
     * @param ordersADay how many orders come in a day
     * @param ordersBefore how many orders came before, for a shop that can't be brought back: no number comes twice
     */
    public static PracticeShop open(Path file, InstantSource clock, long seed, int ordersADay, int ordersBefore) {
        ShopMemory memory = new ShopMemory(file);
        List<Line> lines = memory.lines();
        boolean known = !lines.isEmpty() && lines.getFirst().kind() == ShopMemory.Kind.OPENED;
        Instant now = clock.instant();
        Earlier earlier = new Earlier(clock);
        earlier.at = known ? lines.getFirst().at() : now;
        PracticeShop shop = PracticeShop.open(earlier, seed);
        shop.continueAfter(known ? lines.getFirst().number() : ordersBefore);
        shop.live(ordersADay, Integer.MAX_VALUE);
        if (known) {
            liveAgain(shop, lines, earlier);
            shop.sleptFor(Duration.between(lines.getLast().at(), now));
        } else {
            memory.forget();
        }
        memory.note(now, ShopMemory.Kind.OPENED, known ? 0 : ordersBefore);
        earlier.at = null;
        shop.remember(memory);
        return shop;
    }

    private static void liveAgain(PracticeShop shop, List<Line> lines, Earlier earlier) {
        Instant last = lines.getFirst().at();
        for (Line line : lines.subList(1, lines.size())) {
            earlier.at = line.at();
            if (line.kind() == ShopMemory.Kind.OPENED) {
                shop.sleptFor(Duration.between(last, line.at()));
            } else {
                happensAgain(shop, line);
            }
            last = line.at();
        }
    }

    private static void happensAgain(PracticeShop shop, Line line) {
        switch (line.kind()) {
            case WENT_ON -> shop.step();
            case CALLED -> shop.sandbox().repeat(signed(line.request(), shop));
            case PACE -> shop.ordersPerMinute(line.number());
            case SPEED -> shop.speed(line.number());
            case NEW_KEY -> shop.cause(PracticeFault.KEY_REFUSED);
            case PLACED -> shop.placeOne();
            case UNKNOWN_SKU -> shop.cause(PracticeFault.UNKNOWN_SKU);
            case EDITED -> shop.cause(PracticeFault.ORDER_EDITED);
            case OPENED -> throw new IllegalArgumentException(line.toString());
        }
    }

    /** Calls are noted without their key. */
    private static SandboxRequest signed(SandboxRequest request, PracticeShop shop) {
        SandboxCredentials keys = shop.sandbox().credentials();
        String pair = keys.cartRoverApiUser() + ":" + shop.currentCartRoverKey();
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(
                "authorization",
                request.api() == Api.INFLOW
                        ? "Bearer " + keys.inflowApiKey()
                        : "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return new SandboxRequest(
                request.api(), request.method(), request.rawPath(), request.rawQuery(), headers, request.body());
    }

    /** The clock, and before that the times at which everything happened. */
    private static final class Earlier implements InstantSource {
        private final InstantSource clock;
        private volatile @Nullable Instant at;

        Earlier(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            Instant earlier = at;
            return earlier == null ? clock.instant() : earlier;
        }
    }
}
