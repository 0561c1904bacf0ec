package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Makes orders. The order of a number follows from the seed and that number alone, so the orders are the same whatever
 * else happens.
 */
final class Shoppers {
    private static final BigDecimal TAX = new BigDecimal("0.06");
    private static final int[] CART_SHARES = {40, 65, 80, 100};
    private static final List<String[]> METHODS = List.of(
            new String[] {"std", "Standard (3-5 days)", "09"},
            new String[] {"exp", "Express", "02"},
            new String[] {"ground", "Ground", "03"},
            new String[] {"", "Whatever is cheapest", ""});
    private static final List<String> NOTES = List.of(
            "Leave with neighbour", "Ring twice", "Back door; beware of the goose", "Please call before delivery");
    private static final List<String> GIFTS =
            List.of("Happy birthday, dear aunt", "With love from all of us – ☕", "Thank you for the cat-sitting");

    private final long seed;
    private final List<String> orderSources;

    /** An order that is ready to be placed, and what will become of it. */
    record Wish(NewOrder order, Fate fate, int units) {}

    Shoppers(long seed, List<String> orderSources) {
        this.seed = seed;
        this.orderSources = orderSources;
    }

    /** Chance of its own for a subject. */
    static Random chance(long seed, String subject) {
        long mixed = seed;
        for (int i = 0; i < subject.length(); i++) {
            mixed = mixed * 1_000_003L + subject.charAt(i);
        }
        Random random = new Random(mixed);
        random.nextLong();
        return random;
    }

    Wish order(int number, Instant now) {
        RandomGenerator random = chance(seed, "order " + number);
        int cart = cart(random);
        NewOrder order = numbered(cart, number, random);
        Fate fate = fate(random);
        lines(order, random, fate, cart);
        Person person = ShopPeople.someone(random);
        order.buyer(person).customerId(random.nextInt(3) == 0 ? "" : String.valueOf(7000 + random.nextInt(900)));
        if (random.nextInt(20) == 0) {
            order.shipTo(Person.NONE);
        }
        String[] method = ShopPeople.pick(METHODS, random);
        order.shipMethod(method[0], method[1], method[2]);
        money(order, random, cart);
        if (random.nextInt(7) == 0) {
            order.shippingInstructions(ShopPeople.pick(NOTES, random));
        }
        if (random.nextInt(12) == 0) {
            order.giftMessage(ShopPeople.pick(GIFTS, random));
        }
        if (random.nextInt(10) == 0) {
            order.requestedShipDate(
                    now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2).toString());
        }
        if (random.nextInt(15) == 0) {
            order.currency("");
        }
        int units = order.lines.stream()
                .filter(line -> !line.filtered())
                .mapToInt(line -> line.quantity().intValue())
                .sum();
        return new Wish(order, fate, units);
    }

    private static int cart(RandomGenerator random) {
        int dice = random.nextInt(100);
        int cart = 0;
        while (dice >= CART_SHARES[cart]) {
            cart++;
        }
        return cart;
    }

    private NewOrder numbered(int cart, int number, RandomGenerator random) {
        String source = orderSources.get(cart);
        return switch (cart) {
            case 0 -> NewOrder.of("LLT-" + (1000 + number), source).custPoNo(String.valueOf(1000 + number));
            case 1 -> {
                NewOrder order = random.nextInt(5) == 0
                        ? NewOrder.of("PO " + number + "/7 #" + random.nextInt(90) + "+3%", source)
                        : NewOrder.of("WC-" + (1000 + number), source);
                yield random.nextInt(8) == 0 ? order.withoutCustPoNo() : order.custPoNo(String.valueOf(1000 + number));
            }
            case 2 -> NewOrder.of(String.format("77-%05d", number), source);
            default -> NewOrder.of(String.format("900-%07d", number), source);
        };
    }

    private static Fate fate(RandomGenerator random) {
        int dice = random.nextInt(100);
        Fate[] rare = {
            Fate.CANCELLED_AT_ONCE,
            Fate.CANCELLED_AT_ONCE,
            Fate.CANCELLED_SOON,
            Fate.CANCELLED_SOON,
            Fate.CANCELLED_SOON,
            Fate.CANCELLED_LATE,
            Fate.CANCELLED_LATE,
            Fate.EDITED,
            Fate.EDITED,
            Fate.EDITED,
            Fate.REFUNDED,
            Fate.REFUNDED,
            Fate.HELD_FOR_A_WHILE,
            Fate.HELD_FOR_A_WHILE,
            Fate.NOT_TO_BE_SENT,
            Fate.IN_ERROR_FOR_A_WHILE,
            Fate.NEW_SKU,
            Fate.NEW_SKU,
            Fate.NEW_SKU
        };
        return dice < rare.length ? rare[dice] : Fate.SHIPPED;
    }

    private static void lines(NewOrder order, RandomGenerator random, Fate fate, int cart) {
        int count = 1 + random.nextInt(4) * random.nextInt(2);
        for (int i = 0; i < count; i++) {
            ShopStock.Ware ware = ShopPeople.pick(ShopStock.wares(), random);
            int quantity = 1 + random.nextInt(cart == 1 ? 6 : 3);
            NewOrder.NewLine line = NewOrder.NewLine.of(
                            ware.sku(), String.valueOf(quantity), ware.price().toPlainString())
                    .description(ware.name());
            if (random.nextInt(7) == 0) {
                line = line.discount(share(ware.price(), "0.10"));
            }
            if (random.nextInt(12) == 0) {
                line = line.addlDiscount(share(ware.price(), "0.07"));
            }
            order.line(line);
        }
        if (random.nextInt(33) == 0) {
            order.line(NewOrder.NewLine.of("VOUCHER-25", "1", "25.00")
                    .description("Gift voucher")
                    .filteredOut());
        }
        if (fate == Fate.NEW_SKU) {
            ShopStock.Ware late = ShopPeople.pick(ShopStock.lateWares(), random);
            order.line(NewOrder.NewLine.of(late.sku(), "1", late.price().toPlainString())
                    .description(late.name()));
        }
    }

    private static void money(NewOrder order, RandomGenerator random, int cart) {
        BigDecimal subTotal = order.sumOfLines();
        if (random.nextInt(8) == 0) {
            order.orderDiscount(share(subTotal, "0.05"));
        }
        if (cart < 2) {
            order.tax(subTotal.multiply(TAX).setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
        order.shipping(ShopPeople.pick(List.of("0", "5.50", "8.95", "5.50"), random));
    }

    private static String share(BigDecimal of, String part) {
        return of.multiply(new BigDecimal(part))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
