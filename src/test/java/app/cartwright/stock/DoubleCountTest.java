package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M52")
class DoubleCountTest {
    private static final Source MAIN = new Source.One("m", "Main warehouse");
    private static final Source FLOOR = new Source.One("f", "Shop floor");
    private static final Source ALL = new Source.All();
    private static final Map<String, String> ACTIVE = new TreeMap<>(Map.of("m", "Main warehouse", "f", "Shop floor"));

    private static LocationMapping on(String location, Source source) {
        return new LocationMapping(location, true, source);
    }

    @Test
    @Tag("M51")
    void oneToOneCountsNothingTwice() {
        assertThat(DoubleCount.find(List.of(on("MAIN", MAIN), on("SHOPFLOOR", FLOOR)), ACTIVE))
                .isEmpty();
    }

    @Test
    void theSameSourceForTwoLocationsIsCountedTwice() {
        List<DoubleCount> found = DoubleCount.find(List.of(on("MAIN", MAIN), on("RETAIL", MAIN)), ACTIVE);
        assertThat(found).containsExactly(new DoubleCount("m", "Main warehouse", List.of("MAIN", "RETAIL")));
    }

    @Test
    void allTogetherCountsEveryOtherOneTwice() {
        List<DoubleCount> found = DoubleCount.find(List.of(on("MAIN", ALL), on("SHOPFLOOR", FLOOR)), ACTIVE);
        assertThat(found).containsExactly(new DoubleCount("f", "Shop floor", List.of("MAIN", "SHOPFLOOR")));
    }

    @Test
    void allTogetherTwiceCountsEveryLocationTwice() {
        assertThat(DoubleCount.find(List.of(on("MAIN", ALL), on("RETAIL", ALL)), ACTIVE))
                .extracting(DoubleCount::inflowLocation)
                .containsExactly("Shop floor", "Main warehouse");
    }

    @Test
    void aLocationThatIsSwitchedOffCountsNothing() {
        assertThat(DoubleCount.find(List.of(on("MAIN", MAIN), new LocationMapping("RETAIL", false, MAIN)), ACTIVE))
                .isEmpty();
    }

    @Test
    void theWarningGivesTheRealSumOfAnExample() {
        DoubleCount twice = new DoubleCount("m", "Main warehouse", List.of("MAIN", "RETAIL"));
        assertThat(twice.sentence("TEA-ASSAM-100", id -> new BigDecimal("40.5")))
                .isEqualTo("Main warehouse is counted by MAIN and RETAIL. It has 40 of TEA-ASSAM-100;"
                        + " a cart that combines all locations would offer 80.");
        assertThat(twice.sentence(null, id -> null))
                .isEqualTo("Main warehouse is counted by MAIN and RETAIL."
                        + " A cart that combines all locations would offer its stock twice.");
    }
}
