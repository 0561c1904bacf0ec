package app.cartwright.desktop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.LarkspurStock;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.stock.StockModel.Group;
import app.cartwright.desktop.stock.StockModel.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StockModelTest {
    private final StockModel model = new StockModel(Models.TEXTS, Models.TIMES);
    private final List<Row> rows = model.rows(LarkspurStock.stock());
    private final Map<String, Row> bySku = rows.stream().collect(Collectors.toMap(Row::sku, Function.identity()));

    private String verdict(String sku) {
        return bySku.get(sku).mark().word();
    }

    @Test
    void totalsRunOverTheEnabledLocations() {
        assertThat(bySku.get("TEA-ASSAM-100").available()).isEqualByComparingTo("40");
        assertThat(bySku.get("TEA-ASSAM-100").sent()).isEqualByComparingTo("40");
    }

    @Test
    void eachSkuHasOneVerdict() {
        assertThat(verdict("TEA-ASSAM-100")).isEqualTo("In step");
        assertThat(verdict("TEA-EARLGREY-100")).isEqualTo("Waiting 12 s");
        assertThat(verdict("TEA-DARJ-050")).isEqualTo("Waiting 9 s");
        assertThat(verdict("TEA-SENCHA-100")).isEqualTo("3 on new orders");
        assertThat(verdict("TEA-ROOIBOS-100")).isEqualTo("Differs");
        assertThat(verdict("MUG-LARKSPUR")).isEqualTo("Below 0, sent 0");
        assertThat(verdict("TEA-JASMINE-100")).isEqualTo("Not confirmed yet");
    }

    @Test
    @Tag("M14")
    void aSkuWithoutAPartnerIsShownAndHasNoFigureSent() {
        assertThat(verdict("TEA-MATCHA-30")).isEqualTo("No match");
        assertThat(model.sent(bySku.get("TEA-MATCHA-30"))).isEqualTo("–");
        assertThat(model.count(rows, Group.NO_MATCH)).isEqualTo("14");
    }

    @Test
    @Tag("P6")
    void anUnknownFigureIsAQuestionMarkAndNeverZero() {
        assertThat(model.own(bySku.get("TEA-JASMINE-100"))).isEqualTo("?");
    }

    @Test
    void textAndGroupNarrowTheList() {
        assertThat(rows.stream().filter(r -> model.shows(r, Group.DIFFERS, ""))).hasSize(1);
        assertThat(rows.stream().filter(r -> model.shows(r, Group.ALL, "earl grey")))
                .hasSize(1);
    }

    @Test
    @Tag("P9")
    void theFirstReadCountsWhatWasRead() {
        List<Row> half = model.rows(LarkspurStock.read(200));
        assertThat(model.firstRead(half, StockModel.isFirstRead(LarkspurStatus.firstRead())))
                .isEqualTo(new StockModel.FirstRead(198, 395));
        assertThat(model.firstRead(half, StockModel.isFirstRead(LarkspurStatus.status())))
                .isNull();
        assertThat(model.firstRead(rows, true)).isNull();
    }

    /** Each run of a service changes the ages in the status: the table is not drawn again for them. */
    @Test
    void anotherStatusAloneDrawsNoTableAgain() {
        StubBridge bridge = new StubBridge();
        StockScreen.Facts before = StockScreen.Facts.read(bridge);
        StatusView was = bridge.status;
        bridge.status = LarkspurStatus.practice();
        assertThat(bridge.status).isNotEqualTo(was);
        assertThat(StockScreen.Facts.read(bridge)).isEqualTo(before);
    }
}
