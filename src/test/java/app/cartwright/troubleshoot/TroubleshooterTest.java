package app.cartwright.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.StoredProblems;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.shipping.ShippingShop;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.ServiceRows;
import app.cartwright.store.StockRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides on live evidence: both services simulated, a real store. */
class TroubleshooterTest {
    private static final String SKU = "TEA-ASSAM-100";

    @TempDir
    Path folder;

    private ShippingShop shop;

    @BeforeEach
    void open() {
        shop = new ShippingShop(folder.resolve("cartwright.db"));
        Settings old = shop.settings;
        shop.settings = new Settings(
                old.inflow(),
                old.cartrover(),
                new Settings.PushInventory(
                        true,
                        List.of(new Settings.LocationMapping(
                                "MAIN",
                                true,
                                new Settings.Source.One(
                                        shop.sandbox
                                                .inflow()
                                                .catalogue()
                                                .locationId("Main warehouse")
                                                .orElseThrow(),
                                        "Main warehouse"))),
                        BigDecimal.valueOf(5),
                        5,
                        false),
                new Settings.PullOrders(
                        true,
                        null,
                        LocalDate.of(2026, 11, 1),
                        List.of(new Settings.CartPrefix(ShippingShop.CART, "shopify", "SH:", false))),
                old.pushShipping(),
                old.limits(),
                old.intervals());
        ran();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void ran() {
        for (Service service : Service.values()) {
            Instant now = shop.clock.instant();
            new ServiceRows(shop.store)
                    .save(new ServiceRows.Run(service.word(), "idle", now, now, null, null, 0, "done"));
        }
    }

    private Troubleshooter guides() {
        return new Troubleshooter(new Troubleshooter.Parts(
                shop.inflow,
                shop.rover,
                shop.store,
                shop.shipments,
                new ErrorDesk(
                        shop.store, Map.of(), new Activity(shop.store, shop.clock), shop.clock, Situations.EASTERN),
                new SettingsBook() {
                    @Override
                    public Settings current() {
                        return shop.settings;
                    }

                    @Override
                    public boolean isSetUp() {
                        return true;
                    }

                    @Override
                    public void change(String what, UnaryOperator<Settings> change) {
                        throw new AssertionError("a guide changes no setting");
                    }
                },
                sku -> null,
                shop.clock,
                Situations.EASTERN));
    }

    private static String where(Explanation explanation) {
        return explanation.verdict().where();
    }

    private void placed(String custRef, String shopNumber) {
        shop.sandbox
                .cartRover()
                .carts()
                .place(NewOrder.of(custRef, ShippingShop.CART)
                        .custPoNo(shopNumber)
                        .line(SKU, "3", "15.00"));
    }

    @Test
    @Tag("M113")
    void anOrderThatNobodyKnowsIsBetweenCartAndCartRoverAndNothingIsWritten() {
        shop.sandbox.history().clear();
        Explanation explanation = guides().order("1047", Map.of());

        assertThat(where(explanation)).isEqualTo("cartToCartRover");
        // The only cart's last run was looked up; when the order was made only the owner knows.
        assertThat(explanation.steps().getLast().asks()).isEqualTo("orderInCartAt");
        assertThat(shop.sandbox.history().writes()).isEmpty();
    }

    @Test
    @Tag("M120")
    void anOrderIsFoundByEachOfItsNumbers() {
        placed("LLT#58/1", "1047");
        shop.later(Duration.ofMinutes(10));
        ran();

        for (String number : List.of("1047", "SH:1047", "LLT#58/1", "Shopify 1047", "larkspur lane teas 1047")) {
            assertThat(where(guides().order(number, Map.of()))).as(number).isEqualTo("cartRoverToInflow");
        }
        assertThat(where(guides().order("1048", Map.of()))).isEqualTo("cartToCartRover");
    }

    @Test
    void anOrderThatHasOnlyJustComeIsNoFault() {
        placed("1047", "1047");
        shop.later(Duration.ofMinutes(1));

        assertThat(where(guides().order("1047", Map.of()))).isEqualTo("noFault");
    }

    @Test
    void anOrderThatIsInInflowIsThere() {
        shop.pulled("1001");
        Explanation explanation = guides().order("1001", Map.of());

        assertThat(where(explanation)).isEqualTo("noFault");
        assertThat(explanation.verdict().sentence()).contains("SH:1001");
    }

    @Test
    @Tag("M120")
    void aHeldOrderLeadsToItsError() {
        placed("1047", "1047");
        OrderRows rows = new OrderRows(shop.store);
        rows.offer(
                new OrderRows.Offer(
                        "1047",
                        ShippingShop.CART,
                        "1047",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "{}",
                        List.of()),
                shop.clock.instant());
        rows.place("1047", OrderRow.State.HELD, "SKU TEA-X isn't in inFlow", "SH:1047", List.of());
        new StoredProblems(shop.store, shop.clock)
                .raise(new Problem(
                        ProblemCode.SKU_MISSING,
                        Service.PULL_ORDERS,
                        "TEA-X",
                        Map.of("sku", "TEA-X"),
                        List.of(new Problem.Item("1047", "1047", "line 1")),
                        null,
                        null));

        Explanation explanation = guides().order("SH:1047", Map.of());

        assertThat(where(explanation)).isEqualTo("cartRoverToInflow");
        assertThat(explanation.verdict().sentence()).contains("TEA-X");
    }

    @Test
    @Tag("M112")
    void withCartRoverDownTheGuideCantTellYet() {
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofHours(1));

        assertThat(where(guides().order("1047", Map.of()))).isEqualTo("unknown");
        assertThat(where(guides().stock(SKU, Map.of()))).isEqualTo("unknown");
        shop.pulled("1001");
    }

    @Test
    @Tag("M114")
    void whatTheOwnerToldIsKeptForTheNextQuestion() {
        guides().order("1047", Map.of("orderInCartAt", "2026-11-25 03:00", "orderStatusesPulled", "Paid"));
        Explanation explanation = guides().order("SH:1047", Map.of("lastOrderRunResult", "success"));

        assertThat(explanation.steps().getLast().asks()).isEqualTo("orderStatusInCart");
        assertThat(explanation.steps())
                .anySatisfy(step -> assertThat(step.evidence()).contains("Order made 03:00 your time"));
    }

    @Test
    @Tag("M131")
    @Tag("M132")
    @Tag("M135")
    void aShipmentIsFollowedFromFulfilmentToTheCart() {
        String id = shop.pulled("1001");
        shop.warehouse().pick(id, "TIN-SMALL", BigDecimal.ONE);
        shop.run();
        assertThat(guides().shipping("1001", Map.of()).verdict())
                .satisfies(verdict -> assertThat(verdict.where()).isEqualTo("noFault"))
                .satisfies(verdict -> assertThat(verdict.sentence()).contains("isn't entirely fulfilled"));

        shop.warehouse().fulfil(id, "UPS", "1Z001");
        shop.run();
        assertThat(guides().shipping("SH:1001", Map.of()).verdict().sentence()).contains("settling");
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(where(guides().shipping("1001", Map.of()))).isEqualTo("noFault");
        shop.later(Duration.ofMinutes(10));
        assertThat(where(guides().shipping("1001", Map.of()))).isEqualTo("cartRoverToCart");
        assertThat(guides().shipping("1001", Map.of("lastShipmentRunResult", "failed", "lastShipmentRun", "9 AM"))
                        .steps()
                        .getLast()
                        .asks())
                .isEqualTo("lastShipmentRun");

        shop.sandbox.cartRover().carts().confirm("1001");
        shop.later(Duration.ofHours(2));
        assertThat(guides().shipping("1001", Map.of()).verdict().sentence()).contains("It isn't stuck");
    }

    @Test
    @Tag("M77")
    void aNumberThatNoPulledOrderHasIsNotOneOfTheCarts() {
        assertThat(where(guides().shipping("SO-77", Map.of()))).isEqualTo("noFault");
    }

    @Test
    @Tag("M124")
    void stockIsComparedAsBothSidesAreNow() {
        Instant sent = shop.clock.instant().minus(Duration.ofHours(3));
        shop.sandbox.cartRover().account().setFigure(SKU, "MAIN", BigDecimal.valueOf(1_000), sent);
        assertThat(where(guides().stock(SKU, Map.of()))).isEqualTo("cartRoverToCart");

        shop.sandbox.cartRover().account().setFigure(SKU, "MAIN", BigDecimal.valueOf(900), sent);
        new StockRows(shop.store)
                .observe(
                        "MAIN",
                        List.of(new StockRows.Seen(SKU, shop.product(SKU), BigDecimal.valueOf(1_000), 1_000)),
                        sent);
        Explanation differs = guides().stock(SKU, Map.of());
        assertThat(where(differs)).isEqualTo("inflowToCartRover");
        assertThat(differs.verdict().sentence()).contains("inFlow has 1000", "CartRover shows 900");
        assertThat(differs.verdict().nextStep()).contains("Push the SKU again");
    }

    @Test
    @Tag("M122")
    void aSkuThatDiffersByCaseIsNamed() {
        Explanation explanation = guides().stock("tea-assam-100", Map.of());

        assertThat(explanation.steps().getFirst().answer()).isEqualTo("no");
        assertThat(explanation.verdict().nextStep()).contains("TEA-ASSAM-100");
    }
}
