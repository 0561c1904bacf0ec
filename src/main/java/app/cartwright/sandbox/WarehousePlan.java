package app.cartwright.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How the warehouse will deal with one order. Follows from the seed and the order's key.
 *
 * @param untilPick from first sight to picking
 * @param halfFirst whether a part is picked first and the rest an hour later
 * @param untilShip from the last pick to shipping
 * @param parcels how many parcels at most
 * @param carrier as a person would type it
 * @param trackingLater how long after shipping the tracking numbers are typed in; zero for at once
 * @param touchesUpLater whether somebody corrects a tracking number the next day
 */
record WarehousePlan(
        Duration untilPick,
        boolean halfFirst,
        Duration untilShip,
        int parcels,
        String carrier,
        Duration trackingLater,
        boolean touchesUpLater) {
    /** A carrier that no list knows; somebody corrects it some hours later. */
    static final String OWN_BIKE = "Tom's cargo bike";

    private static final List<String> CARRIERS =
            List.of("UPS", "USPS", "FedEx", "UPS Ground", "USPS Priority Mail", "ups", "FEDEX", "DHL");

    static WarehousePlan of(long seed, String key, Fate fate) {
        RandomGenerator random = Shoppers.chance(seed, "warehouse " + key);
        int minutes = 10 + random.nextInt(150);
        int dice = random.nextInt(100);
        return new WarehousePlan(
                Duration.ofMinutes(fate == Fate.CANCELLED_SOON ? minutes + 180L : minutes),
                random.nextInt(10) == 0,
                Duration.ofMinutes(10L + random.nextInt(60)),
                dice < 75 ? 1 : dice < 92 ? 2 : 3,
                random.nextInt(40) == 0 ? OWN_BIKE : ShopPeople.pick(CARRIERS, random),
                random.nextInt(6) == 0 ? Duration.ofMinutes(40L + random.nextInt(200)) : Duration.ZERO,
                random.nextInt(50) == 0);
    }
}
