package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.stock.SkuMatch.Difference;
import app.cartwright.stock.SkuMatch.Item;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M17")
class RepairCsvTest {
    private static Difference difference(String name, String cartRoverSku) {
        return new Difference(new Item("1", "old", name, true), cartRoverSku);
    }

    @Test
    void eachProductGetsTheSkuThatCartRoverHas() {
        RepairCsv csv = RepairCsv.of(List.of(difference("Lapsang 100 g", "TEA-LAPSANG-100")));
        assertThat(csv.text()).isEqualTo("ProductName,SKU\r\nLapsang 100 g,TEA-LAPSANG-100\r\n");
        assertThat(csv.byHand()).isEmpty();
    }

    @Test
    void commasQuotesAndOuterBlanksAreKept() {
        RepairCsv csv = RepairCsv.of(List.of(difference("Tin, \"small\"", "TIN ")));
        assertThat(csv.text()).endsWith("\"Tin, \"\"small\"\"\",\"TIN \"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-SKU", "@SUM(A1)", "\tX", " =1+1", "|cmd"})
    void whatASpreadsheetWouldCalculateIsLeftOutAndNamed(String dangerous) {
        Difference inSku = difference("Tin", dangerous);
        Difference inName = difference(dangerous, "TIN");
        RepairCsv csv = RepairCsv.of(List.of(inSku, inName));
        assertThat(csv.text()).isEqualTo("ProductName,SKU\r\n");
        assertThat(csv.byHand()).containsExactly(inSku, inName);
    }
}
