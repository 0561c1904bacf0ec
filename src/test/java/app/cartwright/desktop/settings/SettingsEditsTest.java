package app.cartwright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurSettings;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsEditsTest {
    @Test
    @Tag("M48")
    void switchingOneLocationLeavesTheOthersUnchanged() {
        Settings before = LarkspurSettings.settings();
        List<LocationMapping> were = before.pushInventory().locations();
        LocationMapping last = were.getLast();

        Settings after = SettingsEdits.location(before, last.cartroverLocation(), !last.enabled());

        List<LocationMapping> are = after.pushInventory().locations();
        assertThat(are.subList(0, are.size() - 1)).isEqualTo(were.subList(0, were.size() - 1));
        assertThat(are.getLast())
                .isEqualTo(new LocationMapping(last.cartroverLocation(), !last.enabled(), last.source()));
        assertThat(after.pullOrders()).isEqualTo(before.pullOrders());
        assertThat(after.pushShipping()).isEqualTo(before.pushShipping());
    }
}
