package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMoneyTest {

    @Test
    @Tag("M71")
    @Tag("M72")
    void discountsPerUnitPerLineAndPerOrderLowerTheUnitPrices() {
        Order order = SampleOrder.of("LLT-58120")
                .line("TEA-ASSAM-100", "2", "15.0000")
                .line("TIN-SMALL", "1", "10.0000", "1.0000", "2.0000")
                .charges("5.00", "2.34", "5.50", "41.84")
                .build();

        Pricing.Priced priced = priced(order);

        // 2.00 belongs to the tin; the other 3.00 are spread over 30.00 and 7.00.
        assertThat(value(priced, "TEA-ASSAM-100")).isEqualByComparingTo("27.57");
        assertThat(value(priced, "TIN-SMALL")).isEqualByComparingTo("6.43");
        assertThat(priced.tax()).isEqualByComparingTo("2.34");
        assertThat(priced.freight()).isEqualByComparingTo("5.50");
        assertThat(priced.total()).isEqualByComparingTo("41.84");
        assertThat(priced.remarks()).isEmpty();
    }

    @Test
    @Tag("P7")
    void aLineThatCannotBePricedExactlyIsSplitInTwo() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "3", "3.3333", "0", "0")
                .totalled()
                .build();

        List<Pricing.Line> lines = priced(order).lines();

        assertThat(lines).hasSize(2);
        assertThat(lines).extracting(Pricing.Line::part).containsExactly(1, 2);
        assertThat(lines.get(0).quantity()).isEqualByComparingTo("2");
        assertThat(lines.get(0).unitPrice()).isEqualByComparingTo("3.33");
        assertThat(lines.get(1).quantity()).isEqualByComparingTo("1");
        assertThat(lines.get(1).unitPrice()).isEqualByComparingTo("3.34");
    }

    @Test
    void aLineThatDividesAtFiveDecimalsStaysWhole() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "8", "0.1250")
                .totalled()
                .build();

        List<Pricing.Line> lines = priced(order).lines();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.part()).isZero();
            assertThat(line.unitPrice()).isEqualByComparingTo("0.125");
        });
    }

    @Test
    void aDiscountAboveTheGoodsLowersTheFreightAndSaysSo() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "1", "10.00")
                .charges("12.00", "0", "5.00", "3.00")
                .build();

        Pricing.Priced priced = priced(order);

        assertThat(value(priced, "TEA-ASSAM-100")).isZero();
        assertThat(priced.freight()).isEqualByComparingTo("3.00");
        assertThat(priced.remarks()).singleElement().asString().contains("2.00", "lowers the freight");
    }

    @Test
    @Tag("P7")
    void aDiscountAboveGoodsAndFreightIsHeld() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "1", "10.00")
                .charges("16.00", "2.00", "5.00", "1.00")
                .build();

        assertThat(OrderMoney.price(order)).isInstanceOfSatisfying(Pricing.Differs.class, differs -> {
            assertThat(differs.sum()).isEqualByComparingTo("2.00");
            assertThat(differs.total()).isEqualByComparingTo("1.00");
            assertThat(differs.why()).contains("more than the goods and the shipping");
        });
    }

    @Test
    @Tag("P7")
    void oneCentTooMuchIsHeldWithBothSums() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "2", "15.00")
                .charges("0", "1.80", "0", "31.81")
                .build();

        assertThat(OrderMoney.price(order))
                .isEqualTo(new Pricing.Differs(new BigDecimal("31.80"), new BigDecimal("31.81"), ""));
    }

    @Test
    @Tag("P7")
    void aPriceThatContradictsTheLineAmountIsHeld() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "2", "15.00", "0", "0", "25.00", null, false)
                .charges("0", "0", "0", "25.00")
                .build();

        assertThat(OrderMoney.price(order))
                .isEqualTo(new Pricing.Differs(new BigDecimal("30.00"), new BigDecimal("25.00"), ""));
    }

    @Test
    @Tag("M72")
    void missingHeaderAmountsComeFromTheLines() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "2", "15.00", "0", "1.00", "30.00", "1.80", false)
                .line("TIN-SMALL", "1", "9.00", "0", "0", null, "0.54", false)
                .charges(null, null, null, "40.34")
                .build();

        Pricing.Priced priced = priced(order);

        assertThat(priced.tax()).isEqualByComparingTo("2.34");
        assertThat(priced.freight()).isEqualByComparingTo("0");
        assertThat(value(priced, "TEA-ASSAM-100")).isEqualByComparingTo("29.00");
    }

    @Test
    void filteredLinesStayOutAndTheirAmountIsTakenOffTheTotal() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "2", "15.00")
                .line("GIFT-CARD", "1", "9.00", "0", "1.00", "9.00", "0.50", true)
                .charges("1.00", "2.30", "5.00", "45.30")
                .build();

        Pricing.Priced priced = priced(order);

        assertThat(priced.lines()).extracting(line -> line.ordered().sku()).containsExactly("TEA-ASSAM-100");
        assertThat(priced.total()).isEqualByComparingTo("36.80");
        assertThat(priced.tax()).isEqualByComparingTo("1.80");
        assertThat(priced.remarks()).singleElement().asString().contains("GIFT-CARD", "9.00", "45.30");
    }

    @Test
    void filteredLinesThatTheTotalLeavesOutAlreadyChangeNothing() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "2", "15.00")
                .line("GIFT-CARD", "1", "9.00", "0", "0", "9.00", null, true)
                .charges("0", "0", "5.00", "35.00")
                .build();

        assertThat(priced(order).total()).isEqualByComparingTo("35.00");
        assertThat(priced(order).remarks()).isEmpty();
    }

    @Test
    void zeroPriceLinesAreWrittenAndZeroQuantitiesAreNot() {
        Order order = SampleOrder.of("1")
                .line("SAMPLE", "1", "0.0000")
                .line("TIN-SMALL", "0", "9.00")
                .line("TEA-ASSAM-100", "1", "15.00")
                .totalled()
                .build();

        Pricing.Priced priced = priced(order);

        assertThat(priced.lines()).extracting(line -> line.ordered().sku()).containsExactly("SAMPLE", "TEA-ASSAM-100");
        assertThat(priced.remarks()).containsExactly("Left out, quantity 0: TIN-SMALL.");
    }

    @Test
    void aDiscountSentWithItsSignMeansTheSame() {
        Order order = SampleOrder.of("1")
                .line("TEA-ASSAM-100", "1", "10.00")
                .charges("-2.00", "0", "0", "8.00")
                .build();

        assertThat(value(priced(order), "TEA-ASSAM-100")).isEqualByComparingTo("8.00");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 10.00",
        "0.25, 9.99",
        "0.3333, 20.00",
        "2.7, 13.37",
        "7.3333, 99.99",
        "0.0007, 1.00",
        "12.125, 0.01"
    })
    @Tag("P7")
    void fractionsOfAUnitAddUpToTheCent(String quantity, String value) {
        Order order = SampleOrder.of("1")
                .line("RIBBON", quantity, null, "0", "0", value, null, false)
                .charges("0", "0", "0", value)
                .build();

        Pricing.Priced priced = priced(order);

        assertThat(value(priced, "RIBBON")).isEqualByComparingTo(value);
        assertThat(quantity(priced, "RIBBON")).isEqualByComparingTo(quantity);
        assertExact(priced);
    }

    @Test
    void nonsenseIsNamedAndNotPriced() {
        assertThat(reason(SampleOrder.of("1").charges("0", "0", "0", "0"))).isEqualTo("It has no lines");
        assertThat(reason(sample(null, "15.00", "15.00")))
                .isEqualTo("Line 1 (TEA) has a quantity that is not a number");
        assertThat(reason(sample("-2", "15.00", "-30.00"))).contains("Line 1 (TEA)", "negative quantity -2");
        assertThat(reason(sample("1", null, null))).isEqualTo("Line 1 (TEA) has no price");
        assertThat(reason(sample("1.00001", "15.00", "15.00"))).contains("finer than inFlow keeps it");
        assertThat(reason(sample("1e15", "15.00", "15.00"))).contains("cannot be right");
        assertThat(reason(sample("1", "15.00", "15.00").charges("0", "0", "0", null)))
                .isEqualTo("CartRover gave no grand total");
        assertThat(reason(sample("1", "15.00", "15.00").charges("0", "-1.00", "0", "14.00")))
                .isEqualTo("Its sales tax is negative: -1.00");
        assertThat(reason(sample("1", "15.00", "15.00").charges("0", "0", "0", "15.001")))
                .contains("finer than a cent");
        assertThat(reason(SampleOrder.of("1")
                        .line("TEA", "1", "15.00", "0", "0", "15.00", null, true)
                        .charges("0", "0", "0", "15.00")))
                .isEqualTo("No line of it is to be fulfilled");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("M71")
    @Tag("M72")
    @Tag("P7")
    void whateverAddsUpInCartRoverIsWrittenToTheCent(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 250; n++) {
            SampleOrder sample = random(random, n == 0 ? 500 : 1 + random.nextInt(12));
            Order order = sample.totalled().build();

            Pricing pricing = OrderMoney.price(order);

            if (pricing instanceof Pricing.Priced priced) {
                assertExact(priced);
                assertThat(priced.total()).isEqualByComparingTo(order.grandTotal());
                for (Order.Line line : order.lines()) {
                    BigDecimal quantity = priced.lines().stream()
                            .filter(l -> l.ordered().lineNo().equals(line.lineNo()))
                            .map(Pricing.Line::quantity)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(quantity).isEqualByComparingTo(line.quantity());
                }
            } else {
                // Only a discount that eats tax as well may be turned away.
                assertThat(pricing).isInstanceOf(Pricing.Differs.class);
                assertThat(order.orderDiscount()).isGreaterThan(order.subTotal().add(order.shippingHandling()));
            }
            sample.total = order.grandTotal().add(new BigDecimal(random.nextBoolean() ? "0.01" : "-0.01"));
            assertThat(OrderMoney.price(sample.build())).isNotInstanceOf(Pricing.Priced.class);
        }
    }

    private static SampleOrder random(Random random, int lines) {
        SampleOrder sample = SampleOrder.of("R" + random.nextInt());
        BigDecimal goods = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        for (int i = 0; i < lines; i++) {
            BigDecimal quantity = switch (random.nextInt(6)) {
                case 0 -> new BigDecimal(1 + random.nextInt(40_000)).movePointLeft(1 + random.nextInt(4));
                case 1 -> new BigDecimal(1 + random.nextInt(5_000));
                default -> new BigDecimal(1 + random.nextInt(9));
            };
            BigDecimal price = random.nextInt(10) == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(random.nextInt(900_000)).movePointLeft(4);
            BigDecimal discount = random.nextInt(3) == 0
                    ? price.multiply(new BigDecimal("0.1")).setScale(4, RoundingMode.DOWN)
                    : BigDecimal.ZERO;
            BigDecimal value = price.subtract(discount).multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            BigDecimal addl = random.nextInt(4) == 0
                    ? value.multiply(new BigDecimal(random.nextInt(130)))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.DOWN)
                    : BigDecimal.ZERO;
            goods = goods.add(value);
            own = own.add(addl);
            sample.line(
                    "SKU-" + i,
                    quantity.toPlainString(),
                    price.toPlainString(),
                    discount.toPlainString(),
                    addl.toPlainString());
        }
        BigDecimal more = goods.multiply(new BigDecimal(random.nextInt(60)))
                .movePointLeft(2)
                .setScale(2, RoundingMode.DOWN);
        sample.discount = random.nextInt(3) == 0 ? own : own.add(more);
        sample.tax = new BigDecimal(random.nextInt(3_000)).movePointLeft(2);
        sample.shipping = new BigDecimal(random.nextInt(2_000)).movePointLeft(2);
        BigDecimal most = goods.add(sample.tax).add(sample.shipping);
        sample.discount = sample.discount.min(most);
        return sample;
    }

    private static void assertExact(Pricing.Priced priced) {
        BigDecimal sum = priced.tax().add(priced.freight());
        assertThat(priced.freight()).isNotNegative();
        for (Pricing.Line line : priced.lines()) {
            BigDecimal value = line.quantity().multiply(line.unitPrice());
            assertThat(value.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
            assertThat(line.unitPrice().scale()).isLessThanOrEqualTo(5);
            assertThat(line.unitPrice()).isNotNegative();
            assertThat(line.quantity().scale()).isLessThanOrEqualTo(4);
            sum = sum.add(value);
        }
        assertThat(sum).isEqualByComparingTo(priced.total());
    }

    private static SampleOrder sample(String quantity, String price, String extended) {
        return SampleOrder.of("1")
                .line("TEA", quantity, price, "0", "0", extended, null, false)
                .charges("0", "0", "0", "15.00");
    }

    private static String reason(SampleOrder sample) {
        return ((Pricing.Unreadable) OrderMoney.price(sample.build())).reason();
    }

    private static Pricing.Priced priced(Order order) {
        Pricing pricing = OrderMoney.price(order);
        assertThat(pricing).isInstanceOf(Pricing.Priced.class);
        return (Pricing.Priced) pricing;
    }

    private static BigDecimal value(Pricing.Priced priced, String sku) {
        return priced.lines().stream()
                .filter(line -> line.ordered().sku().equals(sku))
                .map(line -> line.quantity().multiply(line.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal quantity(Pricing.Priced priced, String sku) {
        return priced.lines().stream()
                .filter(line -> line.ordered().sku().equals(sku))
                .map(Pricing.Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
