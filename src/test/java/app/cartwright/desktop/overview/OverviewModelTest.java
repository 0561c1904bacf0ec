package app.cartwright.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Navigator.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverviewModelTest {
    private final StubBridge bridge = new StubBridge();
    private final OverviewModel model = new OverviewModel(Models.TEXTS, Models.TIMES);
    private final ServiceCards cards = new ServiceCards(Models.TEXTS, Models.TIMES);
    private final ProblemRows problems = new ProblemRows(Models.TEXTS, Models.TIMES);

    @BeforeEach
    void inline() {
        bridge.inline = true;
    }

    @Test
    @Tag("M3")
    void theThreeServicesSayHowTheyStand() {
        List<ServiceCards.Card> all = cards.cards(Facts.read(bridge));
        assertThat(all)
                .extracting(ServiceCards.Card::title)
                .containsExactly("Pull orders", "Push stock", "Push shipping");
        ServiceCards.Card orders = all.getFirst();
        assertThat(orders.badge().word()).isEqualTo("4 held");
        assertThat(orders.figure() + " " + orders.caption()).isEqualTo("20 orders written today");
        assertThat(orders.lastRun()).isEqualTo("14:05:41, 2 written, 0 held");
        assertThat(orders.nextRun()).isEqualTo("in 39 s");
        assertThat(orders.lag()).isEqualTo("32 s, oldest waiting order");
        assertThat(all.get(1).badge().word()).isEqualTo("In sync");
        assertThat(all.get(1).figure() + " " + all.get(1).caption()).isEqualTo("18 numbers sent this hour");
        assertThat(all.get(1).lag()).isEqualTo("12 s, oldest unsent change");
        assertThat(all.get(2).lag()).isEqualTo("none; 1 waits for tracking");
        assertThat(all.get(2).badge().word()).isEqualTo("2 errors");
    }

    @Test
    @Tag("P9")
    void inSyncIsNotSaidBeforeTheFirstRun() {
        bridge.errors = List.of();
        var s = bridge.status;
        bridge.status = new app.cartwright.bridge.StatusView(
                "syncing",
                "",
                null,
                null,
                false,
                s.services().stream()
                        .map(v -> new app.cartwright.bridge.StatusView.ServiceView(
                                v.service(), true, "running", null, null, null, null, null, 0))
                        .toList(),
                0,
                0,
                s.budgets());
        assertThat(cards.cards(Facts.read(bridge)))
                .allSatisfy(card -> assertThat(card.badge().word()).isEqualTo("Starting"));
    }

    @Test
    void whilePausedItSaysUntilWhenAndWhatWaits() {
        bridge.status = LarkspurStatus.paused();
        Facts facts = Facts.read(bridge);
        assertThat(model.notice(facts)).isNotNull();
        assertThat(model.notice(facts).text())
                .startsWith("**Paused until 15:06.**")
                .contains("2 stock numbers and 1 shipment stay queued");
        assertThat(cards.cards(facts).get(1).caption()).isEqualTo("numbers are queued");
        assertThat(cards.cards(facts).get(1).lag()).isEqualTo("not measured while paused");
    }

    @Test
    void offlineSaysSinceWhenAndThatNothingIsLost() {
        bridge.status = LarkspurStatus.offline();
        bridge.overview = LarkspurStatus.offlineOverview();
        Facts facts = Facts.read(bridge);
        assertThat(model.notice(facts).text()).contains("No connection since 13:52", "Nothing is lost");
        assertThat(model.figuresAsOf(facts)).isEqualTo("Figures as of 13:52");
        assertThat(cards.cards(facts))
                .extracting(ServiceCards.Card::lag)
                .containsExactly("14 min since last look", "14 min, oldest queued", "13 min, oldest queued");
    }

    @Test
    @Tag("M106")
    void problemsAreNamedByCauseAndAlertsStandApart() {
        List<ProblemRows.Problem> rows = problems.problems(Facts.read(bridge));
        assertThat(rows)
                .extracting(ProblemRows.Problem::title)
                .containsExactly(
                        "3 orders: SKU isn’t in inFlow",
                        "1 order: totals differ by $1.50",
                        "1 shipment: carrier “FDX” isn’t known",
                        "1 shipment: outcome unknown",
                        "2 alerts in CartRover");
        assertThat(rows.getFirst().detail()).isEqualTo("Oldest held 1 h 1 min · TEA-MATCHA-030");
        assertThat(rows.get(2).detail()).isEqualTo("Waiting 2 h 10 min · WO:3388");
        assertThat(rows.get(3).detail()).isEqualTo("Next look 14:08 · EB:14-09102-77310");
        assertThat(rows.getLast().page()).isEqualTo(Page.ALERTS);
    }

    @Test
    @Tag("M1")
    void everyCartIsSeenInOnePlace() {
        Facts facts = Facts.read(bridge);
        assertThat(model.carts(facts))
                .extracting(c -> c.name() + " " + c.prefix() + " " + c.badge().word())
                .containsExactly(
                        "Shopify SH: All well", "WooCommerce WO: All well", "eBay EB: 1 alert", "Amazon AM: 1 alert");
        assertThat(model.totals(facts).values()).containsExactly(255, 111, 67, 120);
    }
}
