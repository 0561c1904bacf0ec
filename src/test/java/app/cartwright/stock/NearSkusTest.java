package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearSkusTest {
    private final NearSkus near = new NearSkus(List.of("TEA-MATCHA-030", "TEA-ASSAM-250", "POT_CAST.06"));

    @Test
    void zeroesBeforeANumberAndWhatStandsBetweenDoNotMatter() {
        assertThat(near.of("TEA-MATCHA-30")).isEqualTo("TEA-MATCHA-030");
        assertThat(near.of("pot-cast-6")).isEqualTo("POT_CAST.06");
    }

    @Test
    void anotherNumberIsAnotherProduct() {
        assertThat(near.of("TEA-ASSAM-100")).isNull();
        assertThat(near.of("TEA-MATCHA-300")).isNull();
    }
}
