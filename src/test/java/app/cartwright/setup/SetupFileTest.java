package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupFileTest {
    static final String COMPANY = "5e0c7a10-0001-4a00-9000-0000000000ff";

    static final String WHOLE = """
        {
          "inflow":    { "companyId": "5e0c7a10-0001-4a00-9000-0000000000ff", "baseUrl": "https://inflow.example", "apiVersion": "2024-10-01" },
          "cartrover": { "baseUrl": "http://127.0.0.1:4871/" },
          "pushInventory": {
            "enabled": false,
            "locations": [
              { "cartroverLocation": "MAIN", "enabled": true,  "source": "Main warehouse" },
              { "cartroverLocation": "SHOPFLOOR", "enabled": false, "source": "ALL" }
            ],
            "zeroGuardPercent": 7.5, "zeroGuardAtLeast": 9, "acceptDoubleCount": true
          },
          "pullOrders": {
            "enabled": false,
            "location": "Main warehouse",
            "since": "2026-11-01",
            "carts": [ { "orderSource": "Larkspur Lane Teas", "prefix": "SH:" }, { "orderSource": "larkspur-lane" } ]
          },
          "pushShipping": { "enabled": false, "settleSeconds": 30, "trackingWaitHours": 48, "carriers": { "UPS Ground": "UPS" } },
          "limits": { "inflowPerMinute": 40, "inflowPerHour": 800, "cartroverPerMinute": 70 },
          "intervals": { "ordersSeconds": 5, "inventorySeconds": 90, "shippingSeconds": 86400 }
        }
        """;

    @Test
    void everyKeyIsRead() {
        SetupDraft draft = draft(WHOLE);

        assertThat(draft.inflow())
                .isEqualTo(new Settings.Inflow(COMPANY, URI.create("https://inflow.example"), "2024-10-01"));
        assertThat(draft.cartrover().baseUrl()).hasToString("http://127.0.0.1:4871");
        assertThat(draft.pushInventory())
                .isEqualTo(new SetupDraft.Stock(
                        false,
                        List.of(
                                new SetupDraft.Location("pushInventory.locations[0]", "MAIN", true, "Main warehouse"),
                                new SetupDraft.Location("pushInventory.locations[1]", "SHOPFLOOR", false, "ALL")),
                        new BigDecimal("7.5"),
                        9,
                        true));
        assertThat(draft.pullOrders())
                .isEqualTo(new SetupDraft.Orders(
                        false,
                        "Main warehouse",
                        LocalDate.of(2026, 11, 1),
                        List.of(
                                new SetupDraft.NamedCart("pullOrders.carts[0]", "Larkspur Lane Teas", "SH:"),
                                new SetupDraft.NamedCart("pullOrders.carts[1]", "larkspur-lane", null))));
        assertThat(draft.pushShipping()).isEqualTo(new SetupDraft.Shipping(false, 30, 48, Map.of("UPS Ground", "UPS")));
        assertThat(draft.limits()).isEqualTo(new Settings.Limits(40, 800, 70));
        assertThat(draft.intervals()).isEqualTo(new Settings.Intervals(5, 90, 86_400));
    }

    @Test
    void everyKeyButTheCompanyIdMayBeLeftOut() {
        SetupDraft draft = draft("{\"inflow\":{\"companyId\":\"" + COMPANY + "\"}}");

        assertThat(draft.inflow())
                .isEqualTo(
                        new Settings.Inflow(COMPANY, URI.create("https://cloudapi.inflowinventory.com"), "2025-06-24"));
        assertThat(draft.cartrover().baseUrl()).hasToString("https://api.cartrover.com");
        assertThat(draft.pushInventory())
                .isEqualTo(new SetupDraft.Stock(true, List.of(), BigDecimal.valueOf(5), 5, false));
        assertThat(draft.pullOrders()).isEqualTo(new SetupDraft.Orders(true, null, null, List.of()));
        assertThat(draft.pushShipping()).isEqualTo(new SetupDraft.Shipping(true, 120, 24, null));
        assertThat(draft.limits()).isEqualTo(new Settings.Limits(50, 950, 90));
        assertThat(draft.intervals()).isEqualTo(new Settings.Intervals(60, 60, 60));
    }

    @Test
    void everyFaultIsListedAtOnceWithItsPlace() {
        SetupFile.Read read = read("""
            {
              "inflow": { "baseUrl": "http://inflow.example", "apiVersion": "newest", "colour": 1 },
              "pushInventory": {
                "enabled": "yes",
                "locations": [
                  { "cartroverLocation": "MAIN" },
                  { "cartroverLocation": "MAIN", "source": "ALL", "enabled": 1 },
                  "SHOPFLOOR"
                ],
                "zeroGuardPercent": 101, "zeroGuardAtLeast": 0
              },
              "pullOrders": {
                "location": "ALL", "since": "2026-02-30",
                "carts": [
                  { "orderSource": "Teas", "prefix": "SH:" },
                  { "orderSource": "Tins", "prefix": "s h:" },
                  { "orderSource": "Mugs", "prefix": "" },
                  { "orderSource": "Pots", "prefix": "POTTERY:1" },
                  { "orderSource": "Pans", "prefix": "S" },
                  { "prefix": "X" }
                ]
              },
              "pushShipping": { "settleSeconds": -1, "trackingWaitHours": 24.5, "carriers": { "UPS Ground": 3 } },
              "limits": { "inflowPerMinute": 0, "inflowPerHour": 1000001, "cartroverPerMinute": "90" },
              "intervals": { "ordersSeconds": 4, "inventorySeconds": 86401, "shippingSeconds": null },
              "pushinventory": {}
            }
            """);

        assertThat(read.draft()).isNull();
        assertThat(read.faults())
                .extracting(SetupFault::place)
                .containsExactlyInAnyOrder(
                        "inflow.companyId",
                        "inflow.baseUrl",
                        "inflow.apiVersion",
                        "inflow.colour",
                        "pushInventory.enabled",
                        "pushInventory.locations[0].source",
                        "pushInventory.locations[1].cartroverLocation",
                        "pushInventory.locations[1].enabled",
                        "pushInventory.locations[2]",
                        "pushInventory.zeroGuardPercent",
                        "pushInventory.zeroGuardAtLeast",
                        "pullOrders.location",
                        "pullOrders.since",
                        "pullOrders.carts[1].prefix",
                        "pullOrders.carts[2].prefix",
                        "pullOrders.carts[3].prefix",
                        "pullOrders.carts[4].prefix",
                        "pullOrders.carts[5].orderSource",
                        "pushShipping.settleSeconds",
                        "pushShipping.trackingWaitHours",
                        "pushShipping.carriers[\"UPS Ground\"]",
                        "limits.inflowPerMinute",
                        "limits.inflowPerHour",
                        "limits.cartroverPerMinute",
                        "intervals.ordersSeconds",
                        "intervals.inventorySeconds",
                        "intervals.shippingSeconds",
                        "pushinventory");
    }

    @Tag("M70")
    @ParameterizedTest
    @CsvSource({
        "SH:, SH:, Already used by Teas.",
        "SH:, sh:, Already used by Teas.",
        "SH:, S H:, Already used by Teas.",
        "SH:, S, SH: of Teas begins with it.",
        "S, SH:, 'Begins with S, which Teas uses.'"
    })
    void aDuplicatePrefixIsRefusedWithAMessage(String first, String second, String message) {
        assertThat(read(withCarts(first, second)).faults())
                .containsExactly(new SetupFault("pullOrders.carts[1].prefix", message));
    }

    @ParameterizedTest
    @CsvSource({
        "limits.inflowPerMinute, 1, 1000000",
        "limits.inflowPerHour, 1, 1000000",
        "limits.cartroverPerMinute, 1, 1000000",
        "intervals.ordersSeconds, 5, 86400",
        "intervals.inventorySeconds, 5, 86400",
        "intervals.shippingSeconds, 5, 86400",
        "pushShipping.settleSeconds, 0, 86400",
        "pushShipping.trackingWaitHours, 1, 720",
        "pushInventory.zeroGuardPercent, 0, 100",
        "pushInventory.zeroGuardAtLeast, 1, 1000000"
    })
    void eachNumberIsAcceptedFromItsLeastToItsMostAndNotBeyond(String place, int least, int most) {
        String[] path = place.split("\\.");
        for (String good : List.of(least + "", most + "", least + ".0", "1e2")) {
            assertThat(read(with(path[0], path[1], good)).faults()).as(good).isEmpty();
        }
        for (String bad :
                List.of((least - 1) + "", (most + 1) + "", "1e99999999", "-1e99999999", "1e-99", "\"" + least + "\"")) {
            assertThat(read(with(path[0], path[1], bad)).faults())
                    .as(bad)
                    .extracting(SetupFault::place)
                    .isEqualTo(List.of(place));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "HTTPS://api.example.com/base/",
                "https://api.example.com:8443",
                "http://localhost:4870",
                "http://127.0.0.1",
                "http://127.8.9.255:1",
                "http://[::1]:4870"
            })
    void aBaseUrlIsHttpsOrOnLoopback(String url) {
        assertThat(read(with("cartrover", "baseUrl", "\"" + url + "\"")).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://127.0.0.256",
                "http://localhost.example.com",
                "http://0x7f.1",
                "http://192.168.1.4",
                "ftp://127.0.0.1",
                "https://",
                "https:api.example.com",
                "api.example.com",
                "https://user:word@api.example.com",
                "https://api.example.com?x=1",
                "https://api.example.com#x",
                "https://api.example.com:99999",
                "https://api example.com",
                "file:///etc/hosts",
                ""
            })
    void anyOtherBaseUrlIsRefused(String url) {
        assertThat(read(with("cartrover", "baseUrl", "\"" + url + "\"")).faults())
                .extracting(SetupFault::place)
                .containsExactly("cartrover.baseUrl");
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                Arguments.of("{ \"inflow\": { \"companyId\": \"x\" }, }", "line 1, column 35"),
                Arguments.of("{ \"inflow\": { \"companyId\": \"x\" ", "line 1, column 32"),
                Arguments.of("{\n  \"inflow\": oops\n}", "line 2, column"),
                Arguments.of("{\n // where inFlow is\n}", "line 2, column"),
                Arguments.of("{\n  'inflow': 1 }", "line 2, column 3"),
                Arguments.of("{} {}", "line 1, column 4"),
                Arguments.of("[]", "file"),
                Arguments.of("3", "file"),
                Arguments.of("", "file"));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void aSyntaxFaultNamesLineAndColumn(String text, String place) {
        SetupFile.Read read = read(text);

        assertThat(read.draft()).isNull();
        assertThat(read.faults()).singleElement().satisfies(f -> {
            assertThat(f.place()).startsWith(place);
            assertThat(f.message()).doesNotContain("oops").endsWith(".");
        });
    }

    @Test
    void namesThatStandTwiceAreEachNamed() {
        SetupFile.Read read =
                read("{\"inflow\":{\"companyId\":\"a\",\"companyId\":\"b\"},\"limits\":{},\"limits\":{}}");

        assertThat(read.faults())
                .containsExactly(
                        new SetupFault("inflow.companyId", "Stands twice."), new SetupFault("limits", "Stands twice."));
    }

    @Test
    @Tag("P12")
    void aKeyInTheFileIsRefusedAndNotRepeated() {
        SetupFile.Read read = read("{\"inflow\":{\"companyId\":\"" + COMPANY
                + "\",\"apiKey\":\"canary-5512\"},\"cartroverApiKey\":\"canary-5513\"}");

        assertThat(read.faults()).extracting(SetupFault::place).containsExactly("inflow.apiKey", "cartroverApiKey");
        assertThat(read.faults())
                .allSatisfy(f -> assertThat(f.message())
                        .startsWith("Keys are never in the set-up file")
                        .doesNotContain("canary"));
    }

    @Test
    void aByteOrderMarkOfUtf8IsTakenAndAnotherCharsetRefused() {
        assertThat(read("\ufeff" + WHOLE).faults()).isEmpty();
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThat(SetupFile.read(WHOLE.getBytes(charset)).faults())
                    .as(charset.name())
                    .hasSize(1);
        }
        byte[] latin = WHOLE.replace("Main warehouse", "Entrepôt").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SetupFile.read(latin).faults())
                .containsExactly(new SetupFault("line 7", "Isn't UTF-8 text. Save the file as UTF-8."));
    }

    @Test
    void hostileFilesAreRefusedAtOnce() {
        assertThat(read("[".repeat(400_000)).faults()).hasSize(1);
        assertThat(read("{\"a\":".repeat(100_000)).faults()).hasSize(1);
        assertThat(SetupFile.read(new byte[2_000_000]).faults())
                .containsExactly(new SetupFault("file", "Is larger than 1 MB: this is no set-up file."));
        assertThat(SetupFile.read(new byte[] {0, 1, 2, 3}).faults()).hasSize(1);
        assertThat(read("{\"inflow\":{\"companyId\":\"" + "x".repeat(500_000) + "\"}}")
                        .faults())
                .hasSize(1);
        assertThat(read("{\"limits\":{\"inflowPerMinute\":" + "9".repeat(500_000) + "}}")
                        .faults())
                .hasSize(1);
        String carts = "{\"orderSource\":\"x\",\"prefix\":\"y\"},".repeat(20_000);
        assertThat(read("{\"inflow\":{\"companyId\":\"x\"},\"pullOrders\":{\"carts\":[" + carts + "{}]}}")
                        .faults())
                .containsExactly(new SetupFault("pullOrders.carts", "Holds more than 1000 entries."));
        StringBuilder names = new StringBuilder("{\"inflow\":{\"companyId\":\"x\"}");
        for (int i = 0; i < 3_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        assertThat(read(names + "}").faults())
                .hasSize(501)
                .last()
                .isEqualTo(new SetupFault("file", "Has 2500 more faults of such kinds."));
    }

    @Test
    void aNameInAPlaceIsShownWithoutWhatCannotBePrinted() {
        assertThat(read("{\"inflow\":{\"companyId\":\"x\"},\"a\\u001b[31m\\u202e\\\"b\":1}")
                        .faults())
                .extracting(SetupFault::place)
                .containsExactly("[\"a?[31m??b\"]");
    }

    static SetupFile.Read read(String text) {
        return SetupFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static SetupDraft draft(String text) {
        SetupFile.Read read = read(text);
        assertThat(read.faults()).isEmpty();
        SetupDraft draft = read.draft();
        assertThat(draft).isNotNull();
        return draft;
    }

    private static String with(String object, String name, String value) {
        return "{\"inflow\":{\"companyId\":\"" + COMPANY + "\"},\"" + object + "\":{\"" + name + "\":" + value + "}}";
    }

    private static String withCarts(String first, String second) {
        return with(
                "pullOrders",
                "carts",
                "[{\"orderSource\":\"Teas\",\"prefix\":\"" + first + "\"},{\"orderSource\":\"Tins\",\"prefix\":\""
                        + second + "\"}]");
    }
}
