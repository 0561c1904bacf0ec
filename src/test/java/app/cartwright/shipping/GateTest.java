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
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final OwnerChoice HOLD = new OwnerChoice(true, false, null);
    private static final OwnerChoice WITHOUT = new OwnerChoice(false, true, null);

    private Settings.PushShipping settings = Shop.SETTINGS;
    private Carriers carriers = Shop.CARRIERS;
    private OrderedGoods ordered = Shop.ordered("1001", null);

    private Gate.Verdict look(SalesOrder order, @Nullable Seen before, OwnerChoice choice, Instant now) {
        return Gate.look(new Gate.Case(order, ordered, settings, carriers, Shop.PRODUCTS, before, choice, now));
    }

    /** Looks twice, the second time after the settle time. */
    private Gate.Verdict settled(SalesOrder order, OwnerChoice choice) {
        Gate.Verdict first = look(order, null, choice, NOON);
        return look(order, first.seen(), choice, NOON.plusSeconds(120));
    }

    private Gate.Verdict settled(SalesOrder order) {
        return settled(order, OwnerChoice.NONE);
    }

    @Test
    @Tag("M78")
    @Tag("M81")
    @Tag("M82")
    @Tag("M83")
    @Tag("M84")
    void anOrderThatIsWholeAndSettledGoesWithDateCarrierTrackingAndContents() {
        Gate.Verdict verdict = settled(whole().read());

        assertThat(verdict.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(verdict.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.shippedAt()).isEqualTo("2026-03-03T15:15-05:00");
            assertThat(parcel.sendAs()).isEqualTo("UPS");
            assertThat(parcel.trackingNumber()).isEqualTo("1Z001");
            assertThat(parcel.items())
                    .containsExactly(
                            new PackedParcel.Item("TEA-ASSAM-100", new BigDecimal("2")),
                            new PackedParcel.Item("TIN-SMALL", new BigDecimal("1")));
            assertThat(parcel.toPush().shippedAt().getOffset().getId()).isEqualTo("-05:00");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "unconfirmed", "unfulfilled", "started", "partiallyfulfilled", ""})
    @Tag("M79")
    @Tag("P4")
    void nothingGoesWhileTheOrderIsNotFulfilled(String status) {
        Gate.Verdict verdict = settled(whole().status(status).read());

        assertThat(verdict.decision()).isInstanceOf(Decision.Waiting.class);
    }

    @Test
    @Tag("M79")
    void aPartlyShippedOrderNamesTheLinesItWaitsFor() {
        SalesOrder order = whole().status("started")
                .packs(pack(ASSAM, "2", "1"))
                .ships(ship("s1", "UPS", "1Z001", "1"))
                .read();

        assertThat(settled(order).decision()).isEqualTo(new Decision.Waiting(1, 2, "Waits for 1 of 2 lines"));
    }

    @Test
    @Tag("M79")
    void unitsInAParcelThatHasNotLeftStillCountAsOpen() {
        SalesOrder order = whole().status("started")
                .ships(new SalesOrder.ShipLine("s1", "UPS", "1Z001", null, List.of("1")))
                .read();

        assertThat(settled(order).decision()).isEqualTo(new Decision.Waiting(2, 2, "Waits for 2 of 2 lines"));
    }

    @Test
    @Tag("P4")
    void aCancelledOrderIsClosedWhateverItsStatusSays() {
        assertThat(settled(whole().cancelled().read()).decision())
                .isEqualTo(new Decision.Closed("Cancelled in inFlow"));
    }

    @Test
    @Tag("P4")
    void anOrderCancelledAtTheCartIsClosedThoughInflowHasItFulfilled() {
        ordered = new OrderedGoods(
                "1001",
                "SH:1001",
                "1001",
                null,
                "order-1001",
                ordered.orderDate(),
                NOON,
                false,
                true,
                true,
                null,
                ordered.lines());

        assertThat(settled(whole().read()).decision()).isEqualTo(new Decision.Closed("Cancelled at the cart"));
    }

    @Test
    @Tag("P6")
    void anAnswerWithoutParcelsChangesNothing() {
        Gate.Verdict verdict = look(whole().withoutRelations().read(), null, OwnerChoice.NONE, NOON);

        assertThat(verdict.decision()).isInstanceOf(Decision.Unread.class);
        assertThat(verdict.seen()).isNull();
    }

    @Test
    @Tag("P4")
    void theSettleTimeIsOverAtItsLastSecondAndNotBefore() {
        SalesOrder order = whole().read();
        Seen seen = look(order, null, OwnerChoice.NONE, NOON).seen();

        assertThat(look(order, seen, OwnerChoice.NONE, NOON.plusMillis(119_999)).decision())
                .isEqualTo(new Decision.Settling(NOON.plusSeconds(120), "Settling"));
        assertThat(look(order, seen, OwnerChoice.NONE, NOON.plusSeconds(120)).decision())
                .isInstanceOf(Decision.Ready.class);
    }

    @Test
    @Tag("P4")
    void aChangeStartsTheSettleTimeAgain() {
        Seen seen = look(whole().read(), null, OwnerChoice.NONE, NOON).seen();
        SalesOrder corrected = whole().ships(ship("s1", "UPS", "1Z002", "1")).read();

        Decision decision =
                look(corrected, seen, OwnerChoice.NONE, NOON.plusSeconds(119)).decision();

        assertThat(decision).isEqualTo(new Decision.Settling(NOON.plusSeconds(239), "Settling"));
    }

    @Test
    void aRemarkOnTheOrderDoesNotStartTheSettleTimeAgain() {
        Seen seen = look(whole().read(), null, OwnerChoice.NONE, NOON).seen();
        SalesOrder touched = whole().timestamp("0000000000000002").read();

        assertThat(look(touched, seen, OwnerChoice.NONE, NOON.plusSeconds(120)).decision())
                .isInstanceOf(Decision.Ready.class);
    }

    @Test
    @Tag("P4")
    void anOrderUnfulfilledWithinTheSettleTimeStartsAnew() {
        Seen seen = look(whole().read(), null, OwnerChoice.NONE, NOON).seen();
        Gate.Verdict back = look(whole().status("started").read(), seen, OwnerChoice.NONE, NOON.plusSeconds(60));
        Gate.Verdict again = look(whole().read(), back.seen(), OwnerChoice.NONE, NOON.plusSeconds(121));

        assertThat(back.decision()).isInstanceOf(Decision.Waiting.class);
        assertThat(again.decision()).isEqualTo(new Decision.Settling(NOON.plusSeconds(241), "Settling"));
    }

    @Test
    void aClockSetBackDoesNotStretchTheSettleTime() {
        Seen seen = look(whole().read(), null, OwnerChoice.NONE, NOON.plus(Duration.ofDays(300)))
                .seen();

        assertThat(look(whole().read(), seen, OwnerChoice.NONE, NOON).decision())
                .isEqualTo(new Decision.Settling(NOON.plusSeconds(120), "Settling"));
    }

    @Test
    @Tag("P4")
    void sendNowSkipsTheSettleTimeOfTheseContentsOnly() {
        Seen seen = look(whole().read(), null, OwnerChoice.NONE, NOON).seen();
        OwnerChoice now = new OwnerChoice(false, false, seen.fingerprint());
        SalesOrder corrected = whole().ships(ship("s1", "UPS", "1Z002", "1")).read();

        assertThat(look(whole().read(), seen, now, NOON.plusSeconds(1)).decision())
                .isInstanceOf(Decision.Ready.class);
        assertThat(look(corrected, seen, now, NOON.plusSeconds(1)).decision()).isInstanceOf(Decision.Settling.class);
    }

    @Test
    void theOwnersHoldKeepsItBack() {
        assertThat(settled(whole().read(), HOLD).decision()).isEqualTo(new Decision.Held("On hold"));
    }

    @Test
    @Tag("M83")
    void withoutTrackingItIsHeldAndBecomesAnErrorAfterTheWait() {
        SalesOrder order = whole().ships(ship("s1", "UPS", " ", "1")).read();
        Seen seen = look(order, null, OwnerChoice.NONE, NOON).seen();

        assertThat(look(order, seen, OwnerChoice.NONE, NOON.plusSeconds(86_399)).decision())
                .isEqualTo(new Decision.Held("Waits for tracking"));
        assertThat(look(order, seen, OwnerChoice.NONE, NOON.plusSeconds(86_400)).decision())
                .isInstanceOfSatisfying(Decision.Faulty.class, faulty -> {
                    assertThat(faulty.code()).isEqualTo(ProblemCode.TRACKING_MISSING);
                    assertThat(faulty.subject()).isEqualTo("SH:1001");
                    assertThat(faulty.facts()).containsEntry("hours", "24");
                });
    }

    @Test
    void theWaitForTrackingGoesOnThoughTheOrderIsEdited() {
        SalesOrder order = whole().ships(ship("s1", "UPS", "", "1")).read();
        SalesOrder edited = whole().ships(ship("s1", "USPS", "", "1")).read();
        Seen first = look(order, null, OwnerChoice.NONE, NOON).seen();
        Seen second =
                look(edited, first, OwnerChoice.NONE, NOON.plusSeconds(40_000)).seen();

        assertThat(look(edited, second, OwnerChoice.NONE, NOON.plusSeconds(86_400))
                        .decision())
                .isInstanceOf(Decision.Faulty.class);
    }

    @Test
    @Tag("M83")
    void oneOfTwoParcelsWithoutTrackingHoldsBoth() {
        SalesOrder order = whole().packs(pack(ASSAM, "2", "1"), pack(TIN, "1", "2"))
                .ships(ship("s1", "UPS", "1Z001", "1"), ship("s2", "UPS", "", "2"))
                .read();

        assertThat(settled(order).decision()).isEqualTo(new Decision.Held("Waits for tracking"));
    }

    @Test
    void theOwnerMaySendThisOneWithoutTracking() {
        Gate.Verdict verdict = settled(whole().ships(ship("s1", "UPS", "", "1")).read(), WITHOUT);

        assertThat(verdict.decision()).isInstanceOf(Decision.Ready.class);
        assertThat(verdict.parcels().getFirst().toPush().trackingNumber()).isEmpty();
    }

    @Test
    @Tag("M82")
    void aBlankCarrierIsWaitedForLikeTracking() {
        assertThat(settled(whole().ships(ship("s1", "", "1Z001", "1")).read()).decision())
                .isEqualTo(new Decision.Held("Waits for a carrier"));
    }

    @Test
    @Tag("M81")
    @Tag("P4")
    void aParcelThatIsOnlyPreparedHasNotLeftEvenWhereTheOwnerSendsWithoutTracking() {
        SalesOrder order = whole().ships(new SalesOrder.ShipLine("s1", "UPS", "1Z001", null, List.of("1")))
                .read();

        assertThat(settled(order).decision()).isEqualTo(new Decision.Held("Waits for a ship date"));
        assertThat(settled(order, WITHOUT).decision()).isEqualTo(new Decision.Held("Waits for a ship date"));
    }

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
    @Tag("M82")
    void anUnknownCarrierOpensItsErrorOnlyOnceSettled() {
        SalesOrder order = whole().ships(ship("s1", "FDX", "1Z001", "1")).read();

        assertThat(look(order, null, OwnerChoice.NONE, NOON).decision()).isInstanceOf(Decision.Settling.class);
        assertThat(settled(order).decision()).isInstanceOfSatisfying(Decision.Faulty.class, faulty -> {
            assertThat(faulty.code()).isEqualTo(ProblemCode.CARRIER_UNKNOWN);
            assertThat(faulty.subject()).isEqualTo("FDX");
        });
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
