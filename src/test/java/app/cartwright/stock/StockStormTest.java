package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.ledger.IntentKind;
import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.InventoryWrite;
import app.cartwright.sandbox.PowerCut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything goes wrong for a while, then nothing does. */
class StockStormTest {
    private static final int SKUS = 12;

    @TempDir
    Path folder;

    @Test
    @Tag("P5")
    @Tag("P6")
    @Tag("P14")
    void afterTheStormEveryNumberIsRightAndNoOlderOneEverFollowedANewerOne() {
        for (long seed = 1; seed <= 6; seed++) {
            try (StockShop shop = new StockShop(folder.resolve("store" + seed + ".db"))) {
                new Storm(shop, seed).blow();
            }
        }
    }

    private static final class Storm {
        private final StockShop shop;
        private final long seed;
        private final Random random;
        /** Every true figure of a SKU, oldest first; no two alike. */
        private final Map<String, List<Integer>> truth = new HashMap<>();

        Storm(StockShop shop, long seed) {
            this.shop = shop;
            this.seed = seed;
            this.random = new Random(seed);
        }

        void blow() {
            for (int i = 0; i < SKUS; i++) {
                String sku = "SKU-" + i;
                shop.sku(sku, 1_000);
                truth.put(sku, new ArrayList<>(List.of(1_000)));
            }
            shop.sandbox.faults().profile(FaultProfile.STORM);
            for (int minute = 0; minute < 60; minute++) {
                stockMoves();
                if (random.nextInt(10) == 0) {
                    kill(random.nextBoolean());
                } else {
                    shop.run();
                }
            }
            shop.sandbox.faults().calm();
            for (int minute = 0; minute < 10; minute++) {
                shop.run();
            }
            assertAllRight();
            assertOrder();
        }

        private void stockMoves() {
            for (int i = 0; i < random.nextInt(4); i++) {
                String sku = "SKU-" + random.nextInt(SKUS);
                List<Integer> figures = truth.get(sku);
                int next = 1_000 + figures.size() * 7 + random.nextInt(7);
                figures.add(next);
                shop.stock(sku, StockShop.MAIN, next);
            }
        }

        private void kill(boolean after) {
            shop.powerCutAtPush(after);
            try {
                shop.run();
            } catch (PowerCut gone) {
                // The program is dead.
            }
            shop.powerBack();
        }

        private void assertAllRight() {
            truth.forEach((sku, figures) -> assertThat(shop.figure(sku, "MAIN"))
                    .as("seed %s, %s", seed, sku)
                    .isEqualTo(figures.getLast()));
            assertThat(shop.tables.rows().unsettled()).as("seed %s", seed).isEmpty();
            assertThat(shop.ledger.unsettled(IntentKind.PUSH_STOCK))
                    .as("seed %s", seed)
                    .isEmpty();
            assertThat(shop.open(app.cartwright.problems.ProblemCode.STOCK_REFUSED))
                    .isEmpty();
        }

        /** Every number that reached CartRover was true at some time, and they came in the order of the truth. */
        private void assertOrder() {
            Map<String, Integer> reached = new HashMap<>();
            for (InventoryWrite write : shop.writes()) {
                int at = truth.get(write.sku()).indexOf(write.available().intValueExact());
                assertThat(at)
                        .as("seed %s: %s", seed, write)
                        .isGreaterThanOrEqualTo(reached.getOrDefault(write.sku(), 0));
                reached.put(write.sku(), at);
            }
        }
    }
}
