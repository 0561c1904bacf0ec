package app.cartwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.http.ContractFile.Fault;
import app.cartwright.inflow.InflowContract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFileTest {
    private static final Map<Api, List<ContractEntry>> KNOWN =
            Map.of(Api.INFLOW, InflowContract.ENTRIES, Api.CARTROVER, CartRoverContract.ENTRIES);

    @Test
    void entriesOfBothServicesAreOverridden() {
        ContractFile file = ContractFile.read("""
            {"cartrover":{"inventoryWritePath":"/v1/wms/stock","inventoryBatchSize":50,"zonelessTimes":"America/Los_Angeles"},
             "inflow":{"cancelWay":"write"}}\
            """, KNOWN);
        assertThat(file.faults()).isEmpty();
        CartRoverContract cartRover = new CartRoverContract(file.of(Api.CARTROVER));
        assertThat(cartRover.values().get("inventoryWritePath")).isEqualTo("/v1/wms/stock");
        assertThat(cartRover.inventoryBatchSize()).isEqualTo(50);
        assertThat(cartRover.values().overridden("inventoryWritePath")).isTrue();
        assertThat(cartRover.values().overridden("cartsPath")).isFalse();
        assertThat(new InflowContract(file.of(Api.INFLOW)).values().get("cancelWay"))
                .isEqualTo("write");
    }

    @Test
    void everyFaultIsListedWithItsPlace() {
        ContractFile file = ContractFile.read("""
            {"cartrover":{"inventoryPathh":"/x","inventoryBatchSize":0,"cartsShape":"tree","orderUpdatePath":["/x"]},
             "inflow":[], "shopify":{}}\
            """, KNOWN);
        assertThat(file.faults())
                .extracting(Fault::place)
                .containsExactly(
                        "cartrover.inventoryPathh",
                        "cartrover.inventoryBatchSize",
                        "cartrover.cartsShape",
                        "cartrover.orderUpdatePath",
                        "inflow",
                        "shopify");
        assertThat(file.faults())
                .extracting(Fault::message)
                .contains("There is no such entry.", "It must be one of: any, objects, map, names.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"inflow\":{},\"inflow\":{}}",
                "{} {}",
                "null",
                "{\"inflow\":{\"cancelWay\":1e9}}"
            })
    void aFileThatIsNoGoodObjectIsAFaultAndNeverACrash(String text) {
        assertThat(ContractFile.read(text, KNOWN).faults()).isNotEmpty();
    }

    @Test
    void aFaultOfFormNamesLineAndColumn() {
        assertThat(ContractFile.read("{\n  \"inflow\": {,}\n}", KNOWN).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).startsWith("line 2, column"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "orderUpdatePath | /v1/merchant/orders/update/{cust_ref} | true",
                "orderUpdatePath | /v1/x | true",
                "orderUpdatePath | v1/x | false",
                "orderUpdatePath | /v1/{sku} | false",
                "orderUpdatePath | /v1/x?key=1 | false",
                "orderUpdatePath | /v1/../x | false",
                "orderUpdatePath | https://elsewhere.example/x | false",
                "orderUpdatePath | //elsewhere.example/x | false",
                "orderPath | /v1/merchant/orders | false",
                "acknowledgeWord | at_wms | true",
                "acknowledgeWord | at wms | false",
                "acknowledgeWord | '' | false",
                "pageLimit | 101 | false",
                "pageLimit | 007 | true",
                "pageLimit | -1 | false",
                "zonelessTimes | Pacific | false",
                "zonelessTimes | UTC | true"
            },
            delimiter = '|')
    void impossibleValuesAreRefused(String entry, String value, boolean possible) {
        if (possible) {
            assertThat(new CartRoverContract(Map.of(entry, value)).values().get(entry))
                    .isEqualTo(value);
        } else {
            assertThatThrownBy(() -> new CartRoverContract(Map.of(entry, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(entry);
        }
    }

    @Test
    void everyEntrySaysWhatItDecidesAndNamesAreUnique() {
        for (List<ContractEntry> entries : KNOWN.values()) {
            Set<String> names = new HashSet<>();
            for (ContractEntry entry : entries) {
                assertThat(names.add(entry.name())).as(entry.name()).isTrue();
                assertThat(entry.effect()).as(entry.name()).endsWith(".").hasSizeGreaterThan(20);
                assertThat(entry.shape().fault(entry.defaultValue())).isNull();
            }
        }
        assertThat(CartRoverContract.ENTRIES.stream().filter(entry -> entry.probe() != null))
                .hasSizeGreaterThan(5);
    }
}
