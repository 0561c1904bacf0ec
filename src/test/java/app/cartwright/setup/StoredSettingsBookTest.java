package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoredSettingsBookTest {
    private final MapShelf shelf = new MapShelf();
    private final List<String> activity = new ArrayList<>();
    private final StoredSettingsBook book = new StoredSettingsBook(shelf, activity::add);

    static Settings settings() {
        return new Settings(
                new Settings.Inflow(SetupFileTest.COMPANY, URI.create("http://127.0.0.1:4870"), "2025-06-24"),
                new Settings.CartRover(URI.create("https://api.cartrover.com")),
                new Settings.PushInventory(
                        true,
                        List.of(
                                new LocationMapping("MAIN", true, new Source.One("loc-1", "Main warehouse")),
                                new LocationMapping("SHOPFLOOR", false, new Source.All())),
                        new BigDecimal("7.5"),
                        9,
                        true),
                new Settings.PullOrders(
                        true,
                        new Source.One("loc-1", "Main warehouse"),
                        LocalDate.of(2026, 11, 1),
                        List.of(
                                new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false),
                                new CartPrefix("larkspur-lane", null, "TEA-", true))),
                new Settings.PushShipping(false, 30, 48, Map.of("UPS Ground", "UPS")),
                new Settings.Limits(40, 800, 70),
                new Settings.Intervals(5, 90, 86_400));
    }

    @Test
    @Tag("M64")
    @Tag("M139")
    void settingsSurviveARestartWhole() {
        book.setUp("Set up from a file", settings());

        StoredSettingsBook later = new StoredSettingsBook(shelf, activity::add);

        assertThat(later.isSetUp()).isTrue();
        assertThat(later.current()).isEqualTo(settings());
    }

    @Test
    void beforeAnySetUpThereAreNone() {
        assertThat(book.isSetUp()).isFalse();
        assertThatThrownBy(book::current).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> book.change("x", s -> s)).isInstanceOf(IllegalStateException.class);
        assertThat(shelf.texts).isEmpty();
    }

    @Test
    @Tag("M69")
    void aChangedPrefixIsStoredWithOneSentenceForTheActivityList() {
        book.setUp("Set up", settings());

        book.change("Prefix of Larkspur Lane Teas is TEA: now", s -> withCarts(s, "TEA:", "TIN:"));

        assertThat(book.current().pullOrders().cart("Larkspur Lane Teas"))
                .map(CartPrefix::prefix)
                .hasValue("TEA:");
        assertThat(activity).containsExactly("Set up", "Prefix of Larkspur Lane Teas is TEA: now");
        assertThat(shelf.together).isEqualTo(2);
    }

    @Test
    @Tag("M70")
    void settingsThatBreakARuleAreNotStored() {
        book.setUp("Set up", settings());

        assertThatThrownBy(() -> book.change("Both the same", s -> withCarts(s, "TEA:", "tea :")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pullOrders.carts[1].prefix: Already used by Shopify.");

        assertThat(book.current()).isEqualTo(settings());
        assertThat(activity).containsExactly("Set up");
    }

    @Test
    void whatAnotherProcessStoredIsSeenAtOnce() {
        book.setUp("Set up", settings());
        book.current();

        new StoredSettingsBook(shelf, activity::add).change("Other", s -> withCarts(s, "A:", "B:"));

        assertThat(book.current().pullOrders().carts())
                .extracting(CartPrefix::prefix)
                .containsExactly("A:", "B:");
    }

    @Test
    void namesOfANewerVersionArePassedOverAndThoseOfAnOlderOneTakeTheirDefault() {
        shelf.put(
                SettingsShelf.SETTINGS,
                "{\"inflow\":{\"companyId\":\"c\",\"colour\":\"red\"},\"webhooks\":{\"on\":true},"
                        + "\"pullOrders\":{\"since\":\"2026-01-05\"}}");

        Settings read = book.current();

        assertThat(read.inflow().companyId()).isEqualTo("c");
        assertThat(read.limits()).isEqualTo(new Settings.Limits(50, 950, 90));
        assertThat(read.pushInventory().locations()).isEmpty();
    }

    @Test
    void aSetUpFileWrittenFromSettingsGivesTheSameSettingsAgain() {
        String file = SettingsJson.setupFile(settings());

        SetupFile.Read read = SetupFile.read(file.getBytes(StandardCharsets.UTF_8));

        assertThat(read.faults()).isEmpty();
        assertThat(file)
                .contains("\"source\" : \"Main warehouse\"")
                .doesNotContain("chosen")
                .endsWith("}\n");
        assertThat(read.draft()).isNotNull().satisfies(draft -> {
            assertThat(draft.inflow()).isEqualTo(settings().inflow());
            assertThat(draft.pushInventory().zeroGuardPercent()).isEqualTo("7.5");
            assertThat(draft.pullOrders().since()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(draft.pushShipping().carriers()).isEqualTo(Map.of("UPS Ground", "UPS"));
        });
    }

    @Test
    void aLimitAboveWhatAServiceAllowsIsAcceptedWithAWarning() {
        assertThat(SettingsRules.warnings(new Settings.Limits(60, 1_000, 100))).isEmpty();
        assertThat(SettingsRules.warnings(new Settings.Limits(61, 1_001, 101)))
                .hasSize(3)
                .first()
                .isEqualTo("inFlow is known to allow 60 calls a minute. With a limit of 61 it may refuse some for a"
                        + " while.");
    }

    private static Settings withCarts(Settings s, String first, String second) {
        List<CartPrefix> carts = List.of(
                new CartPrefix("Larkspur Lane Teas", "shopify", first, true),
                new CartPrefix("larkspur-lane", null, second, true));
        return new Settings(
                s.inflow(),
                s.cartrover(),
                s.pushInventory(),
                new Settings.PullOrders(
                        s.pullOrders().enabled(),
                        s.pullOrders().location(),
                        s.pullOrders().since(),
                        carts),
                s.pushShipping(),
                s.limits(),
                s.intervals());
    }

    /** A shelf in memory. */
    static final class MapShelf implements SettingsShelf {
        final Map<String, String> texts = new HashMap<>();
        int together;

        @Override
        public @Nullable String get(String name) {
            return texts.get(name);
        }

        @Override
        public void put(String name, String text) {
            texts.put(name, text);
        }

        @Override
        public void remove(String name) {
            texts.remove(name);
        }

        @Override
        public void together(Runnable writes) {
            together++;
            writes.run();
        }
    }
}
