package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.wizard.SkuMarks.Piece;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M14")
class SkuMarksTest {
    @Test
    void aLetterOfAnotherCaseIsMarkedOnBothSides() {
        assertThat(SkuMarks.of("TEA-cHAI-250", "TEA-CHAI-250"))
                .containsExactly(new Piece("TEA-", false), new Piece("c", true), new Piece("HAI-250", false));
        assertThat(SkuMarks.of("TEA-CHAI-250", "TEA-cHAI-250"))
                .containsExactly(new Piece("TEA-", false), new Piece("C", true), new Piece("HAI-250", false));
    }

    @Test
    void aBlankAtTheEndIsShownAndReadOut() {
        assertThat(SkuMarks.of("POT-06 ", "POT-06")).containsExactly(new Piece("POT-06", false), new Piece("␣", true));
        assertThat(SkuMarks.spoken("POT-06 ", "POT-06", "blank")).isEqualTo("POT-06 blank");
        assertThat(SkuMarks.of("POT-06", "POT-06 ")).containsExactly(new Piece("POT-06", false));
    }

    @Test
    void aBlankInsideDoesNotMarkWhatFollows() {
        assertThat(SkuMarks.of("POT- 06", "POT-06"))
                .containsExactly(new Piece("POT-", false), new Piece("␣", true), new Piece("06", false));
        assertThat(SkuMarks.of("POT-06", "POT- 06")).containsExactly(new Piece("POT-06", false));
    }

    @Test
    void equalSkusHaveNoMark() {
        assertThat(SkuMarks.of("TIN-SMALL", "TIN-SMALL")).containsExactly(new Piece("TIN-SMALL", false));
        assertThat(SkuMarks.of("", "TIN")).isEmpty();
    }
}
