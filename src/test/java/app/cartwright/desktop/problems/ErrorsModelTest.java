package app.cartwright.desktop.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurProblems;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.ui.LegPicture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ErrorsModelTest {
    private final StubBridge bridge = new StubBridge();
    private final ErrorsModel model = new ErrorsModel(Models.TEXTS, Models.TIMES);
    private final List<ErrorView> errors = LarkspurProblems.errors();

    @BeforeEach
    void inline() {
        bridge.inline = true;
    }

    @Test
    @Tag("M107")
    void anErrorNamesTheLegBetweenCartRoverAndInflow() {
        ErrorView sku = errors.getFirst();
        assertThat(model.heading(sku)).isEqualTo("3 orders are held: SKU TEA-MATCHA-030 isn’t in inFlow");
        assertThat(model.cartLeg(sku)).isEqualTo(LegPicture.Leg.GOOD);
        assertThat(model.carts(ErrorsModel.Facts.read(bridge), sku))
                .extracting(LegPicture.Cart::name)
                .containsExactly("WooCommerce", "Amazon", "eBay");
        assertThat(model.happened(sku)).contains("3 orders were not written to inFlow, whole or in part.");
    }

    @Test
    @Tag("M107")
    void itSaysHowOftenItIsLookedWhetherTheCauseIsGone() {
        assertThat(model.seen(errors.getFirst()))
                .isEqualTo("First seen 13:05 · checked again every 5 min · last try 14:05:41");
        assertThat(model.seen(errors.get(1)))
                .isEqualTo("First seen 13:20 · checked again every minute · last try 14:05:41");
        assertThat(model.seen(errors.get(2))).isEqualTo("First seen 11:56 · last try 14:05:52");
    }

    @Test
    @Tag("M110")
    void whereRetryIsNotPossibleTheRowSaysWhy() {
        assertThat(errors.stream().filter(e -> !e.retryable()))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(model.remark(e)).isNotBlank());
        assertThat(model.retryable(errors)).isEqualTo(2);
    }

    @Test
    @Tag("M109")
    void aRetryThatEndsTheSameSaysSo() {
        ErrorView before = errors.getFirst();
        assertThat(model.remark(before)).isNull();
        model.retrying(before);
        ErrorView after = new ErrorView(
                before.id(),
                before.code(),
                before.service(),
                before.subject(),
                before.title(),
                before.cause(),
                before.nextStep(),
                true,
                true,
                null,
                before.firstSeenAt(),
                Larkspur.at("14:08"),
                27,
                null,
                null,
                "open",
                before.items(),
                before.between(),
                before.checkedEverySeconds(),
                null);
        assertThat(model.remark(after)).isEqualTo("The same as before, 14:08");
    }

    @Test
    @Tag("P7")
    void aTotalThatDiffersIsTakenApart() {
        List<ErrorsModel.Part> parts = model.parts(ErrorsModel.Facts.read(bridge), errors.get(1));
        assertThat(parts).hasSize(5);
        assertThat(parts.getFirst().differs()).isTrue();
        assertThat(parts.getLast().said()).isEqualByComparingTo("27.49");
        assertThat(parts.getLast().added()).isEqualByComparingTo("25.99");
    }

    @Test
    void textAndCauseNarrowTheList() {
        ErrorsModel.Facts facts = ErrorsModel.Facts.read(bridge);
        assertThat(errors.stream().filter(e -> facts.fits(e, "3402", null))).hasSize(1);
        assertThat(errors.stream().filter(e -> facts.fits(e, "", "carrier-unknown")))
                .hasSize(1);
        ErrorView named = errors.getFirst();
        assertThat(facts.fits(named, named.title().toLowerCase(java.util.Locale.ROOT), null))
                .isTrue();
        assertThat(facts.fits(named, "no such words", null)).isFalse();
    }
}
