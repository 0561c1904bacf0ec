package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationRuleTest {
    private static final Source MAIN = new Source.One("main", "Main warehouse");
    private static final Source FLOOR = new Source.One("floor", "Shop floor");

    @Test
    void theChosenLocationWins() {
        assertThat(LocationRule.bySettings(settings(new Source.One("chosen", "Chosen"), on("A", MAIN))))
                .contains("chosen");
    }

    @Test
    void theSourceOfEveryEnabledMappingIsTheDefault() {
        assertThat(LocationRule.bySettings(settings(null, on("A", MAIN), on("B", new Source.One("main", "Old name")))))
                .contains("main");
        assertThat(LocationRule.bySettings(settings(null, on("A", MAIN), new LocationMapping("B", false, FLOOR))))
                .contains("main");
    }

    @Test
    void whereMappingsDisagreeInflowsOwnDefaultDecides() {
        assertThat(LocationRule.bySettings(settings(null))).isEmpty();
        assertThat(LocationRule.bySettings(settings(null, on("A", MAIN), on("B", FLOOR))))
                .isEmpty();
        assertThat(LocationRule.bySettings(settings(null, on("A", new Source.All()))))
                .isEmpty();
        assertThat(LocationRule.bySettings(settings(null, on("A", MAIN), on("B", new Source.All()))))
                .isEmpty();
        assertThat(LocationRule.byInflow(List.of(
                        new Location("floor", "Shop floor", true, false), new Location("main", "Main", true, true))))
                .contains("main");
    }

    private static LocationMapping on(String name, Source source) {
        return new LocationMapping(name, true, source);
    }

    private static Settings settings(Source.@Nullable One chosen, LocationMapping... mappings) {
        return new Settings(
                new Settings.Inflow("c", URI.create("http://127.0.0.1"), "2025-06-24"),
                new Settings.CartRover(URI.create("http://127.0.0.1")),
                new Settings.PushInventory(true, List.of(mappings), BigDecimal.valueOf(5), 5, false),
                new Settings.PullOrders(true, chosen, LocalDate.EPOCH, List.of()),
                new Settings.PushShipping(true, 120, 24, Map.of()),
                new Settings.Limits(50, 950, 90),
                new Settings.Intervals(60, 60, 60));
    }
}
