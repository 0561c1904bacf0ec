package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailableTest {
    private final Map<StockKey, StockFigure> figures = new HashMap<>();

    private void figure(
            String location, @Nullable String onHand, @Nullable String reserved, @Nullable String available) {
        StockKey key = new StockKey("p", location);
        figures.put(key, new StockFigure(key, number(onHand), number(reserved), number(available)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Available at(String... locations) {
        return Available.of("p", List.of(locations), figures::get);
    }

    @Test
    @Tag("M56")
    void availableIsPushedAndNotOnHand() {
        figure("main", "42", "5", "37");
        assertThat(at("main").toPush()).isEqualTo(37);
        assertThat(at("main").onHandToPush()).isEqualTo(42);
    }

    @Test
    @Tag("M59")
    void aSingleSourceCountsItsLocationOnly() {
        figure("main", "10", "0", "10");
        figure("floor", "3", "0", "3");
        List<String> counted = Available.locations(new Source.One("floor", "Shop floor"), List.of("main", "floor"));
        assertThat(Available.of("p", counted, figures::get).toPush()).isEqualTo(3);
    }

    @Test
    @Tag("M58")
    void allLocationsAreSummedAsTheyAreBeforeRounding() {
        figure("main", "1", "0", "0.6");
        figure("floor", "1", "0", "0.6");
        figure("annex", "0", "2", "-0.1");
        assertThat(at("main", "floor", "annex").sum()).isEqualByComparingTo("1.1");
        assertThat(at("main", "floor", "annex").toPush()).isEqualTo(1);
    }

    @Test
    @Tag("M58")
    void aNegativePartLowersTheSum() {
        figure("main", "10", "0", "10");
        figure("floor", "0", "4", "-4");
        assertThat(at("main", "floor").toPush()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"2.9999,2", "3,3", "0.9,0", "-0.1,0", "-7,0", "0,0", "9223372036854775807,9223372036854775807"})
    @Tag("M58")
    void theSumIsRoundedDownAndNeverBelowZero(String available, long pushed) {
        figure("main", "1", "0", available);
        assertThat(at("main").toPush()).isEqualTo(pushed);
    }

    @Test
    @Tag("P6")
    void aMissingPartMakesTheWholeUnknown() {
        figure("main", "10", "0", "10");
        Available sum = at("main", "floor");
        assertThat(sum.sum()).isNull();
        assertThat(sum.toPush()).isNull();
        assertThat(sum.missing()).containsExactly("floor");
    }

    @Test
    @Tag("P6")
    void aPartWithoutQuantityAvailableIsUnknownToo() {
        figure("main", "10", "0", null);
        assertThat(at("main").toPush()).isNull();
    }

    @Test
    @Tag("P6")
    void noLocationAtAllIsUnknown() {
        assertThat(at().toPush()).isNull();
    }

    @Test
    void anUnknownOnHandIsLeftOutButDoesNotStopThePush() {
        figure("main", null, "0", "10");
        assertThat(at("main").toPush()).isEqualTo(10);
        assertThat(at("main").onHandToPush()).isNull();
    }

    @Test
    void aFigureThatNoNumberHoldsIsUnknown() {
        figure("main", "1", "0", "9223372036854775808");
        assertThat(at("main").toPush()).isNull();
    }

    /** Exact against whole ten-thousandths, which no rounding on the way could keep to. */
    @Test
    @Tag("M58")
    @Tag("P6")
    void theSumOfAllLocationsIsExactWhateverTheParts() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            figures.clear();
            List<String> locations = new ArrayList<>();
            BigInteger total = BigInteger.ZERO;
            boolean missing = false;
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                String location = "l" + i;
                locations.add(location);
                BigInteger part = BigInteger.valueOf(random.nextLong(-2_000_000_000L, 3_000_000_000L));
                if (random.nextInt(20) == 0) {
                    missing = true;
                    continue;
                }
                total = total.add(part);
                StockKey key = new StockKey("p", location);
                figures.put(key, new StockFigure(key, BigDecimal.ONE, BigDecimal.ONE, new BigDecimal(part, 4)));
            }
            Long pushed = Available.of("p", locations, figures::get).toPush();
            if (missing) {
                assertThat(pushed).as("seed %s", seed).isNull();
            } else {
                BigInteger whole = total.signum() <= 0 ? BigInteger.ZERO : total.divide(BigInteger.valueOf(10_000));
                assertThat(pushed).as("seed %s", seed).isEqualTo(whole.longValueExact());
            }
        }
    }
}
