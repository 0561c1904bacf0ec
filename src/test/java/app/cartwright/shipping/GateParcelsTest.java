package app.cartwright.shipping;

import static app.cartwright.shipping.Shop.ASSAM;
import static app.cartwright.shipping.Shop.NOON;
import static app.cartwright.shipping.Shop.TIN;
import static app.cartwright.shipping.Shop.WRAP;
import static app.cartwright.shipping.Shop.line;
import static app.cartwright.shipping.Shop.pack;
import static app.cartwright.shipping.Shop.ship;
import static app.cartwright.shipping.Shop.whole;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.SalesOrder;
import app.cartwright.problems.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parcels an order that passes the gate goes in, and when that is unclear. */
class GateParcelsTest extends GateCases {
    private static final OwnerChoice WITHOUT = new OwnerChoice(false, true, null);

    @Test
    void anOrderFulfilledWithoutShipLinesIsHeldUntilTheOwnerSendsItAsOneParcel() {
        ordered = Shop.ordered("1001", "09");
        SalesOrder order = whole().packs().ships().read();

        assertThat(settled(order).decision()).isEqualTo(new Decision.Held("Fulfilled without a shipment"));
        Gate.Verdict sent = settled(order, WITHOUT);
        assertThat(sent.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(sent.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.shippedAt()).isEqualTo("2026-03-04T12:00Z");
            assertThat(parcel.sendAs()).isEqualTo("USPS");
            assertThat(parcel.items()).hasSize(2);
        });
    }

    @Test
    @Tag("M84")
    void theOnlyShipLineTakesAllWhereNothingWasPacked() {
        Gate.Verdict verdict =
                settled(whole().packs().ships(ship("s1", "UPS", "1Z001", "1")).read());

        assertThat(verdict.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(verdict.parcels().getFirst().items()).hasSize(2);
    }

    @Test
    @Tag("M84")
    void theOnlyShipLineTakesAllWhereItNamesNoBox() {
        assertThat(settled(whole().ships(ship("s1", "UPS", "1Z001")).read())
                        .parcels()
                        .getFirst()
                        .items())
                .hasSize(2);
    }

    @Test
    @Tag("P4")
    void twoShipLinesWithoutBoxesAreUnclear() {
        SalesOrder order = whole().packs()
                .ships(ship("s1", "UPS", "1Z001"), ship("s2", "UPS", "1Z002"))
                .read();

        assertThat(settled(order).decision()).isInstanceOfSatisfying(Decision.Faulty.class, faulty -> {
            assertThat(faulty.code()).isEqualTo(ProblemCode.CONTENTS_UNCLEAR);
            assertThat(faulty.facts()).containsEntry("a", "0").containsEntry("b", "3");
        });
    }

    @Test
    @Tag("M84")
    @Tag("P4")
    void unitsLeftInABoxThatDidNotGoKeepTheGateShut() {
        SalesOrder order = whole().packs(pack(ASSAM, "2", "1"), pack(TIN, "1", "2"))
                .ships(ship("s1", "UPS", "1Z001", "1"))
                .read();

        assertThat(settled(order).decision())
                .isInstanceOfSatisfying(
                        Decision.Faulty.class,
                        faulty -> assertThat(faulty.reason()).isEqualTo("The parcels hold 2 of 3 units"));
    }

    @Test
    @Tag("P4")
    void aBoxInTwoParcelsIsUnclear() {
        SalesOrder order = whole().ships(ship("s1", "UPS", "1Z001", "1"), ship("s2", "UPS", "1Z002", "1"))
                .read();

        assertThat(settled(order).decision()).isInstanceOf(Decision.Faulty.class);
    }

    @Test
    @Tag("P4")
    void theSameNumberOfOtherProductsIsUnclear() {
        SalesOrder order =
                whole().packs(pack(ASSAM, "1", "1"), pack(TIN, "2", "1")).read();

        assertThat(settled(order).decision())
                .isInstanceOfSatisfying(
                        Decision.Faulty.class,
                        faulty -> assertThat(faulty.reason())
                                .isEqualTo("The parcels hold other products than the order"));
    }

    @Test
    void unclearContentsOpenNoErrorBeforeTheyHaveSettled() {
        SalesOrder order = whole().packs(pack(ASSAM, "2", "1")).read();

        assertThat(look(order, null, OwnerChoice.NONE, NOON).decision()).isInstanceOf(Decision.Settling.class);
    }

    @Test
    @Tag("M84")
    void servicesReturnsAndDiscardedLinesNeedNoParcel() {
        SalesOrder order = whole().lines(
                        line(ASSAM, "2"),
                        line(TIN, "1"),
                        line(WRAP, "1"),
                        line(TIN, "-1"),
                        new SalesOrder.Line("gone", ASSAM, "", new BigDecimal("5"), true))
                .read();

        assertThat(settled(order).decision()).isInstanceOf(Decision.Ready.class);
    }

    @Test
    void anOrderOfServicesOnlyHasNothingToShip() {
        SalesOrder order = whole().lines(line(WRAP, "1")).packs().ships().read();

        assertThat(settled(order, WITHOUT).decision())
                .isEqualTo(new Decision.Held("Nothing on this order is to be shipped"));
    }

    @Test
    @Tag("M84")
    void theLinesCountAsTheyAreNowInInflow() {
        SalesOrder order = whole().lines(line(ASSAM, "3"), line("prod-added", "1"))
                .packs(pack(ASSAM, "3", "1"), pack("prod-added", "1", "1"))
                .read();

        Gate.Verdict verdict = settled(order);

        assertThat(verdict.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(verdict.parcels().getFirst().items())
                .extracting(PackedParcel.Item::sku)
                .containsExactly("TEA-ASSAM-100", "NOW-prod-added");
    }

    @Test
    void aProductWithoutSkuCannotBeTold() {
        SalesOrder order =
                whole().lines(line("bare", "1")).packs(pack("bare", "1", "1")).read();

        assertThat(settled(order).decision())
                .isInstanceOfSatisfying(
                        Decision.Faulty.class,
                        faulty -> assertThat(faulty.code()).isEqualTo(ProblemCode.CONTENTS_UNCLEAR));
    }

    @Test
    void theMethodIsTheOrdersOwnShipCodeElseThatOfTheMatchedMethodElseLeftOut() {
        assertThat(settled(whole().read()).parcels().getFirst().method()).isNull();
        assertThat(settled(whole().ships(ship("s1", "ups ground", "1Z001", "1")).read())
                        .parcels()
                        .getFirst())
                .satisfies(parcel -> {
                    assertThat(parcel.sendAs()).isEqualTo("UPS");
                    assertThat(parcel.method()).isEqualTo("03");
                });
        ordered = Shop.ordered("1001", "20");
        assertThat(settled(whole().ships(ship("s1", "UPS Ground", "1Z001", "1")).read())
                        .parcels()
                        .getFirst()
                        .method())
                .isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Tag("M85")
    void anOrderInSeveralParcelsGoesWithAllOfThem(int count) {
        List<SalesOrder.PackLine> packs = new ArrayList<>();
        List<SalesOrder.ShipLine> ships = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            packs.add(pack(ASSAM, "1", "B" + i));
            ships.add(ship("s" + i, "UPS", "1Z00" + i, "B" + i));
        }
        SalesOrder order = whole().lines(line(ASSAM, Integer.toString(count)))
                .packs(packs.toArray(SalesOrder.PackLine[]::new))
                .ships(ships.toArray(SalesOrder.ShipLine[]::new))
                .read();

        Gate.Verdict verdict = settled(order);

        assertThat(verdict.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(verdict.parcels())
                .hasSize(count)
                .extracting(PackedParcel::trackingNumber)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("M84")
    @Tag("M85")
    @Tag("P4")
    void whatIsSentIsAlwaysTheSumOfTheOrdersLines() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int ready = 0;
        for (int round = 0; round < 2_000; round++) {
            SalesOrder order = randomOrder(random);
            Gate.Verdict verdict = settled(order);
            if (verdict.decision() instanceof Decision.Ready) {
                ready++;
                Map<String, BigDecimal> sent = new HashMap<>();
                verdict.parcels()
                        .forEach(parcel -> parcel.items()
                                .forEach(item ->
                                        sent.merge(item.sku(), item.quantity().setScale(4), BigDecimal::add)));
                Map<String, BigDecimal> wanted = new HashMap<>();
                order.lines().stream()
                        .filter(l -> l.quantity().signum() > 0 && !l.productId().equals(WRAP))
                        .forEach(l -> wanted.merge(
                                ordered.skuOf(l.productId()).orElse("NOW-" + l.productId()),
                                l.quantity().setScale(4),
                                BigDecimal::add));
                assertThat(sent).isEqualTo(wanted);
            }
        }
        assertThat(ready).isBetween(200, 1_900);
    }

    /** An order split over boxes and parcels at random; now and then a unit is left out or a box goes twice. */
    private static SalesOrder randomOrder(RandomGenerator random) {
        List<String> products = List.of(ASSAM, TIN, "prod-added", WRAP);
        List<SalesOrder.Line> lines = new ArrayList<>();
        List<SalesOrder.PackLine> packs = new ArrayList<>();
        int boxes = 1 + random.nextInt(4);
        for (int i = 0; i <= random.nextInt(4); i++) {
            String product = products.get(random.nextInt(products.size()));
            int units = 1 + random.nextInt(5);
            lines.add(new SalesOrder.Line("l" + i, product, "", BigDecimal.valueOf(units), false));
            for (int unit = 0; unit < units; unit++) {
                if (!product.equals(WRAP) && random.nextInt(40) > 0) {
                    packs.add(pack(product, "1.0000", "B" + random.nextInt(boxes)));
                }
            }
        }
        List<SalesOrder.ShipLine> ships = new ArrayList<>();
        for (int box = 0; box < boxes; box++) {
            if (random.nextInt(40) > 0) {
                ships.add(ship("s" + box, "UPS", "1Z" + box, "B" + (random.nextInt(60) == 0 ? 0 : box)));
            }
        }
        return whole().lines(lines.toArray(SalesOrder.Line[]::new))
                .packs(packs.toArray(SalesOrder.PackLine[]::new))
                .ships(ships.toArray(SalesOrder.ShipLine[]::new))
                .read();
    }
}
