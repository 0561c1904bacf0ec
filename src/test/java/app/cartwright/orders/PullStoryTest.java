package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.NameId;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.NewOrder.NewLine;
import app.cartwright.sandbox.Person;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.PullOrders;
import app.cartwright.store.OrderRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever shoppers, the warehouse, the network and the disk do: once they are calm, every order is where it belongs. */
@Tag("M7")
@Tag("M74")
@Tag("P1")
@Tag("P2")
@Tag("P7")
class PullStoryTest {
    private static final int STEPS = 120;

    @TempDir
    Path folder;

    private final List<String> refs = new ArrayList<>();
    private final Set<String> picked = new HashSet<>();
    private Path copy;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyOrderEndsOnceAndInTheRightPlace(long seed) {
        Random random = new Random(seed);
        PullShop shop = new PullShop(
                folder.resolve("story.db"),
                InflowVariant.standard()
                        .textFiltersContain(random.nextBoolean())
                        .duplicateNumberRefused(random.nextBoolean()),
                CartRoverVariant.standard().numberQuantities(random.nextBoolean()));
        shop.sandbox.faults().profile(FaultProfile.STORM);
        for (int step = 0; step < STEPS; step++) {
            happen(shop, random, step);
        }
        shop.sandbox.faults().calm();
        shop.products().addProduct("MYSTERY", "No mystery any more", BigDecimal.ONE);
        for (String ref : refs) {
            shop.carts().hold(ref, false);
        }
        for (int i = 0; i < 30; i++) {
            shop.clock.advance(Duration.ofMinutes(30));
            shop.run();
            shop.runByHand();
            shop.errors().stream()
                    .filter(error -> error.code() == ProblemCode.SECOND_COPY)
                    .forEach(error -> shop.desk().retry(List.of(error.id())));
        }

        refs.forEach(ref -> check(shop, ref));
        assertThat(shop.sandbox.inflow().orders())
                .extracting(order -> order.path("orderNumber").asText())
                .doesNotHaveDuplicates();
        assertThat(shop.errors()).extracting(error -> error.code()).containsOnly(allowed(shop));
        shop.close();
    }

    private void happen(PullShop shop, Random random, int step) {
        String some = refs.isEmpty() ? "" : refs.get(random.nextInt(refs.size()));
        switch (random.nextInt(some.isEmpty() ? 3 : 14)) {
            case 0, 1, 2, 3 -> {
                String ref = "S" + step;
                refs.add(ref);
                shop.place(order(shop, ref, random));
            }
            case 4 -> shop.carts().cancel(some);
            case 5 -> shop.carts().hold(some, true);
            case 6 -> shop.carts().addOneMore(some);
            case 7 -> {
                shop.sandbox.inflow().order(NameId.order(some)).ifPresent(order -> pick(shop, some, order));
            }
            case 8 -> shop.restart();
            case 9 ->
                shop.pullOrders(pull -> new PullOrders(
                        true,
                        null,
                        pull.since(),
                        List.of(new CartPrefix(PullShop.TEAS, "shopify", "P" + step + "-", true))));
            case 10 -> copyOrRestore(shop);
            default -> shop.run();
        }
        if (random.nextBoolean()) {
            shop.run();
        }
    }

    private void pick(PullShop shop, String ref, ObjectNode order) {
        if (!order.path("isCancelled").asBoolean()) {
            shop.sandbox.inflow().warehouse().pick(NameId.order(ref), "TEA-ASSAM-100", BigDecimal.ONE);
            picked.add(ref);
        }
    }

    /** The folder is copied away, and some time later the copy is put back. */
    private void copyOrRestore(PullShop shop) {
        try {
            shop.store.close();
            if (copy == null) {
                copy = Files.copy(shop.file, folder.resolve("copy.db"));
            } else {
                shop.file = copy;
                copy = null;
            }
            shop.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewOrder order(PullShop shop, String ref, Random random) {
        NewOrder order = shop.order(ref)
                .custPoNo(Integer.toString(random.nextInt(30)))
                .buyer(Person.of("Buyer", "No. " + random.nextInt(5), "buyer" + random.nextInt(5) + "@shop.example"))
                .tax("1." + random.nextInt(10))
                .shipping("4.90")
                .orderDiscount("0." + random.nextInt(10));
        if (random.nextInt(4) == 0) {
            order.line(NewLine.of("MYSTERY", "3", "3.33").discount("0.11"));
        }
        if (random.nextInt(5) == 0) {
            order.line(NewLine.of("GIFT-CARD", "1", "10.00").filteredOut());
        }
        return order;
    }

    private void check(PullShop shop, String ref) {
        List<ObjectNode> there = shop.sandbox.inflow().ordersByExternalId(ref);
        String status = shop.status(ref);
        assertThat(there).as(ref).hasSizeLessThanOrEqualTo(1);
        assertThat(status).as(ref).isIn("at_wms", "canceled");
        if (there.isEmpty()) {
            assertThat(status).as(ref).isEqualTo("canceled");
            return;
        }
        OrderRow row = shop.row(ref);
        ObjectNode order = there.getFirst();
        boolean cancelled = order.path("isCancelled").asBoolean();
        assertThat(cancelled).as(ref).isEqualTo(status.equals("canceled") && !picked.contains(ref));
        assertThat(row.state()).as(ref).isEqualTo(cancelled ? OrderRow.State.CANCELLED : OrderRow.State.PULLED);
        assertThat(order.path("orderNumber").asText()).as(ref).isEqualTo(row.number());
        if (!row.adopted() && row.problems().isEmpty()) {
            Pricing pricing =
                    OrderMoney.price(OrderSnapshot.read(row.snapshot()).orElseThrow());
            assertThat(new BigDecimal(order.path("total").asText()))
                    .as(ref)
                    .isEqualByComparingTo(((Pricing.Priced) pricing).total());
        }
    }

    /** Only cancellations that came too late are left for the owner. */
    private ProblemCode[] allowed(PullShop shop) {
        boolean late = picked.stream().anyMatch(ref -> shop.status(ref).equals("canceled"));
        return late ? new ProblemCode[] {ProblemCode.CANCELLED_LATE} : new ProblemCode[0];
    }
}
