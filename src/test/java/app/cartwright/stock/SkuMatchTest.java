package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.stock.SkuMatch.Item;
import app.cartwright.stock.SkuMatch.Kind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SkuMatchTest {
    private static Item item(String id, String sku, String name) {
        return new Item(id, sku, name, true);
    }

    @Test
    @Tag("M12")
    @Tag("M13")
    void theSameSkuMatchesWhateverTheName() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "TIN-SMALL", "Small tin")), List.of("TIN-SMALL"));
        assertThat(match.matched()).containsOnlyKeys("TIN-SMALL");
        assertThat(match.kind("TIN-SMALL")).isEqualTo(Kind.MATCHED);
    }

    @Test
    @Tag("M12")
    void anEqualNameDoesNotMatch() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "TIN-1", "TIN-SMALL")), List.of("TIN-SMALL"));
        assertThat(match.matched()).isEmpty();
        assertThat(match.onlyInflow()).extracting(Item::sku).containsExactly("TIN-1");
        assertThat(match.onlyCartRover()).containsExactly("TIN-SMALL");
    }

    @Test
    @Tag("M14")
    @Tag("M122")
    void caseAndBlanksDifferAndAreShownWithTheirPartner() {
        SkuMatch match = SkuMatch.of(
                List.of(item("1", "tea-assam-100", "Assam"), item("2", "TEA-NETTLE-50 ", "Nettle")),
                List.of("TEA-ASSAM-100", "TEA-NETTLE-50"));
        assertThat(match.matched()).isEmpty();
        assertThat(match.kind("tea-assam-100")).isEqualTo(Kind.DIFFERS_BY_CASE_OR_BLANK);
        assertThat(match.nearest("tea-assam-100")).isEqualTo("TEA-ASSAM-100");
        assertThat(match.kind("TEA-NETTLE-50")).isEqualTo(Kind.DIFFERS_BY_CASE_OR_BLANK);
        assertThat(match.nearest("TEA-NETTLE-50")).isEqualTo("TEA-NETTLE-50 ");
        assertThat(match.onlyInflow()).isEmpty();
        assertThat(match.onlyCartRover()).isEmpty();
    }

    @Test
    void anInvisibleBlankIsABlankToo() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "TIN\u00a0SMALL\u200b", "Tin")), List.of("TINSMALL"));
        assertThat(match.kind("TINSMALL")).isEqualTo(Kind.DIFFERS_BY_CASE_OR_BLANK);
    }

    @Test
    void aSkuThatIsBlankCountsAsNone() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "  ", "Shelf talker"), item("2", "", "x")), List.of(" ", ""));
        assertThat(match.matched()).isEmpty();
        assertThat(match.onlyInflow()).isEmpty();
        assertThat(match.onlyCartRover()).isEmpty();
        assertThat(match.differs()).isEmpty();
    }

    @Test
    void aSkuWithAnOuterBlankIsNeverTrimmed() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "TIN ", "Tin")), List.of("TIN "));
        assertThat(match.matched()).containsOnlyKeys("TIN ");
    }

    @Test
    void aSkuOnTwoProductsIsAmbiguousAndNotMatched() {
        SkuMatch match = SkuMatch.of(List.of(item("1", "TIN", "Tin"), item("2", "TIN", "Tin, old")), List.of("TIN"));
        assertThat(match.matched()).isEmpty();
        assertThat(match.ambiguous().get("TIN")).extracting(Item::productId).containsExactly("1", "2");
    }

    @Test
    @Tag("M14")
    void aSkuThatNeitherSideHasIsUnknown() {
        assertThat(SkuMatch.of(List.of(), List.of("A")).kind("B")).isNull();
    }
}
