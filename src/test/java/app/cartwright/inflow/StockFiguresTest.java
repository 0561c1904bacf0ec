package app.cartwright.inflow;

import static app.cartwright.inflow.InflowFixture.ASSAM;
import static app.cartwright.inflow.InflowFixture.COMPANY;
import static app.cartwright.inflow.InflowFixture.MAIN;
import static app.cartwright.inflow.InflowFixture.SHOP_FLOOR;
import static app.cartwright.inflow.InflowFixture.TIN;
import static app.cartwright.inflow.InflowFixture.client;
import static app.cartwright.inflow.InflowFixture.done;
import static app.cartwright.inflow.InflowFixture.refusal;
import static app.cartwright.inflow.InflowFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Json;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StockFiguresTest {
    private static final StockKey ASSAM_MAIN = new StockKey(ASSAM, MAIN);
    private static final StockKey ASSAM_SHOP = new StockKey(ASSAM, SHOP_FLOOR);
    private static final StockKey TIN_MAIN = new StockKey(TIN, MAIN);

    private final StubCalls calls = new StubCalls();
    private final InflowClient inflow = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("M56")
    void figuresAreAskedForByPairAndReadAsAvailableNotOnHand() throws Exception {
        calls.service.answer(200, "[" + row(ASSAM, MAIN, "\"42.00000\"", "\"5.00000\"", "\"37.00000\"") + "]");
        assertThat(done(inflow.stockFigures(List.of(ASSAM_MAIN))))
                .containsExactly(new StockFigure(
                        ASSAM_MAIN, new BigDecimal("42.00000"), new BigDecimal("5.00000"), new BigDecimal("37.00000")));
        assertThat(calls.service.last().method()).isEqualTo("POST");
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/products/summary");
        assertThat(Json.parse(calls.service.last().body()))
                .isEqualTo(Json.parse("[{\"productId\":\"" + ASSAM + "\",\"locationId\":\"" + MAIN + "\"}]"));
        assertThat(calls.evidence).contains("summaryPath CONFIRMED", "availableField CONFIRMED");
    }

    @Test
    void numbersMayBeTextOrNumbers() {
        calls.service.answer(200, "[" + row(ASSAM, MAIN, "42", "\"5\"", "-3.5") + "]");
        StockFigure figure = done(inflow.stockFigures(List.of(ASSAM_MAIN))).getFirst();
        assertThat(figure.onHand()).isEqualByComparingTo("42");
        assertThat(figure.available()).isEqualByComparingTo("-3.5");
    }

    @Test
    @Tag("P5")
    void rowsAreMatchedByTheirPairNeverByTheirPlace() {
        calls.service.answer(
                200,
                "[" + row(TIN.toUpperCase(Locale.ROOT), MAIN, "1", "0", "1") + ","
                        + row(ASSAM, SHOP_FLOOR, "2", "0", "2")
                        + "," + row(ASSAM, MAIN, "3", "0", "3") + "," + row("another", MAIN, "9", "0", "9") + ","
                        + "{\"productId\":\"" + ASSAM + "\",\"locationId\":null,\"quantityAvailable\":\"5\"}]");
        List<StockFigure> figures = done(inflow.stockFigures(List.of(ASSAM_MAIN, ASSAM_SHOP, TIN_MAIN)));
        assertThat(figures).extracting(StockFigure::key).containsExactlyInAnyOrder(ASSAM_MAIN, ASSAM_SHOP, TIN_MAIN);
        for (StockFigure figure : figures) {
            String expected = figure.key().equals(TIN_MAIN) ? "1" : figure.key().equals(ASSAM_SHOP) ? "2" : "3";
            assertThat(figure.available()).as("%s", figure.key()).isEqualByComparingTo(expected);
        }
    }

    @Test
    @Tag("P6")
    void aPairWithoutRowAndAFigureThatIsNoNumberAreUnknown() {
        calls.service.answer(
                200, "[" + row(ASSAM, MAIN, "null", "\"\"", "null") + "," + row(TIN, MAIN, "1", "0", "\"many\"") + "]");
        List<StockFigure> figures = done(inflow.stockFigures(List.of(ASSAM_MAIN, ASSAM_SHOP, TIN_MAIN)));
        assertThat(figures).extracting(StockFigure::key).containsExactly(ASSAM_MAIN, TIN_MAIN);
        assertThat(figures).extracting(StockFigure::available).containsOnlyNulls();
        assertThat(calls.evidence).contains("availableField CONTRADICTED", "missingSummaryRow CONFIRMED");
    }

    @Test
    @Tag("P6")
    void aPairThatComesTwiceCountsOnceWhereTheRowsAgreeAndIsUnknownWhereTheyDiffer() {
        calls.service.answer(
                200,
                "[" + row(ASSAM, MAIN, "3", "0", "3") + "," + row(ASSAM, MAIN, "3", "0", "3.0") + ","
                        + row(TIN, MAIN, "1", "0", "1") + "," + row(TIN, MAIN, "0", "0", "0") + ","
                        + row(TIN, MAIN, "0", "0", "0") + "]");
        assertThat(done(inflow.stockFigures(List.of(ASSAM_MAIN, TIN_MAIN))))
                .singleElement()
                .satisfies(figure -> assertThat(figure.available()).isEqualByComparingTo("3"));
    }

    @Test
    void whichFigureCountsAsAvailableAndWhereItIsReadFollowTheContract() {
        InflowClient other = client(
                calls,
                "2025-06-24",
                Map.of("availableField", "rawQuantityAvailable", "summaryPath", "/products/stock"));
        calls.service.answer(200, "[" + row(ASSAM, MAIN, "3", "0", "3") + "]");
        assertThat(done(other.stockFigures(List.of(ASSAM_MAIN))).getFirst().available())
                .isEqualByComparingTo("-7");
        assertThat(calls.service.last().uri()).endsWith("/products/stock");
    }

    @Test
    void nothingIsAskedForNothingAndNeverMoreThanAHundredPairs() {
        assertThat(done(inflow.stockFigures(List.of()))).isEmpty();
        assertThat(calls.service.requests()).isEmpty();
        List<StockKey> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(new StockKey("p" + i, MAIN));
        }
        assertThatThrownBy(() -> inflow.stockFigures(many)).hasMessageContaining("100");
    }

    @Test
    @Tag("P6")
    void anAnswerThatIsNoListOfRowsIsNoFigure() {
        calls.service.answer(200, "{\"a\":1}").answer(200, "[1,2]").answer(404, "");
        assertThat(unknown(inflow.stockFigures(List.of(ASSAM_MAIN))).cause()).isEqualTo(UnknownCause.NOT_THE_SERVICE);
        assertThat(unknown(inflow.stockFigures(List.of(ASSAM_MAIN))).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(refusal(inflow.stockFigures(List.of(ASSAM_MAIN))).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(calls.evidence).isEmpty();
    }

    private static String row(String product, String location, String onHand, String reserved, String available) {
        return "{\"productId\":\"" + product + "\",\"locationId\":\"" + location + "\",\"quantityOnHand\":" + onHand
                + ",\"quantityReserved\":" + reserved + ",\"quantityAvailable\":" + available
                + ",\"rawQuantityAvailable\":\"-7\",\"quantityBuildable\":null}";
    }
}
