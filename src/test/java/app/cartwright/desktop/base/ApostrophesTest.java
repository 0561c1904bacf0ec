package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApostrophesTest {
    @Test
    void aSentenceOfTheEngineIsWrittenLikeTheWindowsOwn() {
        assertThat(Apostrophes.printed("It isn't in inFlow; CartRover's order doesn't say, and we'll look."))
                .isEqualTo("It isn’t in inFlow; CartRover’s order doesn’t say, and we’ll look.");
    }

    @Test
    void aSkuAQuotationAndANumberStayAsTheyAre() {
        assertThat(Apostrophes.printed("KID'S-01 and 'quoted' and 5'10 and O'Hara"))
                .isEqualTo("KID'S-01 and 'quoted' and 5'10 and O'Hara");
    }
}
