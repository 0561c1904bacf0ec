package app.cartwright.shipping;

import static app.cartwright.shipping.Shop.ASSAM;
import static app.cartwright.shipping.Shop.NOON;
import static app.cartwright.shipping.Shop.TIN;
import static app.cartwright.shipping.Shop.pack;
import static app.cartwright.shipping.Shop.ship;
import static app.cartwright.shipping.Shop.whole;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.SalesOrder;
import app.cartwright.problems.ProblemCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest extends GateCases {
    private static final OwnerChoice HOLD = new OwnerChoice(true, false, null);
    private static final OwnerChoice WITHOUT = new OwnerChoice(false, true, null);

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
    @Tag("M82")
    void anUnknownCarrierOpensItsErrorOnlyOnceSettled() {
        SalesOrder order = whole().ships(ship("s1", "FDX", "1Z001", "1")).read();

        assertThat(look(order, null, OwnerChoice.NONE, NOON).decision()).isInstanceOf(Decision.Settling.class);
        assertThat(settled(order).decision()).isInstanceOfSatisfying(Decision.Faulty.class, faulty -> {
            assertThat(faulty.code()).isEqualTo(ProblemCode.CARRIER_UNKNOWN);
            assertThat(faulty.subject()).isEqualTo("FDX");
        });
    }
}
