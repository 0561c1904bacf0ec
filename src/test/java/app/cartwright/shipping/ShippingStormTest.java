package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.sandbox.ShipmentPush;
import app.cartwright.schedule.RunRequest;
import app.cartwright.store.ShipmentRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults, power cuts and people who change their minds, at random; then calm. */
@Tag("P3")
@Tag("P4")
@Tag("M80")
class ShippingStormTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachFulfilledOrderIsPushedExactlyOnceWhateverHappens(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (ShippingShop shop = new ShippingShop(folder.resolve("storm.db"))) {
            Map<String, String> orders = new LinkedHashMap<>();
            for (int i = 0; i < 5; i++) {
                orders.put("10" + i, shop.pulled("10" + i));
            }
            shop.sandbox.faults().profile(FaultProfile.STORM);
            for (int step = 0; step < 60; step++) {
                disturb(shop, random, List.copyOf(orders.values()));
                shop.later(Duration.ofSeconds(20 + random.nextInt(120)));
                cycle(shop, random);
            }
            shop.sandbox.faults().calm();
            shop.wire = shop.sandbox.transport();
            shop.restart();
            orders.forEach((custRef, id) -> finish(shop, custRef, id));
            for (int i = 0; i < 12; i++) {
                shop.later(Duration.ofMinutes(3));
                shop.push.run(RunRequest.BY_HAND);
            }
            for (String custRef : orders.keySet()) {
                List<ShipmentPush> accepted = shop.pushes(custRef).stream()
                        .filter(ShipmentPush::accepted)
                        .toList();
                assertThat(accepted).as("pushes of " + custRef).hasSize(1);
                assertThat(accepted.getFirst().fulfilledThen()).isTrue();
                assertThat(shop.row(custRef).state()).as(custRef).isEqualTo(ShipmentRow.State.PUSHED);
            }
            assertThat(shop.errors()).isEmpty();
        }
    }

    /** Somebody in the warehouse does something. */
    private static void disturb(ShippingShop shop, RandomGenerator random, List<String> ids) {
        String id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(6)) {
            case 0 -> shop.warehouse().unfulfil(id);
            case 1 -> {
                shop.warehouse().unfulfil(id);
                shop.warehouse().fulfil(id, "UPS", "1Z" + random.nextInt(1_000_000));
            }
            case 2 -> shop.warehouse().pick(id, "TIN-SMALL", BigDecimal.ONE);
            default -> {}
        }
    }

    /** One cycle; now and then the power goes in the middle of it. */
    private static void cycle(ShippingShop shop, RandomGenerator random) {
        int cutAt = random.nextInt(12);
        boolean after = random.nextBoolean();
        List<Integer> calls = new ArrayList<>();
        shop.powerCutAt(
                call -> {
                    calls.add(1);
                    return calls.size() == cutAt;
                },
                after);
        try {
            shop.push.run(random.nextInt(4) == 0 ? RunRequest.BY_HAND : RunRequest.BY_CLOCK);
        } catch (PowerCut cut) {
            shop.powerBack();
        }
        shop.wire = shop.sandbox.transport();
    }

    private static void finish(ShippingShop shop, String custRef, String id) {
        if (shop.pushes(custRef).stream().noneMatch(ShipmentPush::accepted)) {
            shop.warehouse().unfulfil(id);
            shop.warehouse().fulfil(id, "UPS", "1ZFINAL" + custRef);
        }
    }
}
