package app.cartwright.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NameIdTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void theStandardsOwnNamesGiveTheKnownIds() {
        assertThat(NameId.version5(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
        assertThat(NameId.version5(DNS, "python.org")).hasToString("886313e1-3b8a-5372-9b90-0c9aee199e5d");
        assertThat(NameId.version5(DNS, "www.widgets.com")).hasToString("21f7f8de-8051-5b89-8680-0195ef798b6a");
        assertThat(NameId.version5(URL, "http://www.ietf.org/rfc/rfc4122.txt").version())
                .isEqualTo(5);
    }

    @Test
    @Tag("P1")
    @Tag("M74")
    void theIdsOfARecordNeverChangeBetweenReleases() {
        assertThat(NameId.order("LLT-58120")).isEqualTo("cc54021f-9394-5d41-b963-1d9961de090d");
        assertThat(NameId.line("LLT-58120", "1", 0)).isEqualTo("0995387f-a2a7-586c-9269-6354a623d9da");
        assertThat(NameId.line("LLT-58120", "1", 2)).isEqualTo("9c50e3dd-0148-5faf-a5c1-c2f23d110e1f");
        assertThat(NameId.customer("odile@shop.example")).isEqualTo("09f44b27-d27a-58dc-8ffe-89da53d99418");
        assertThat(NameId.customerAddress("odile@shop.example")).isEqualTo("109a702e-e89c-58af-8693-17ebb3221e81");
    }

    @Test
    void differentReferencesLinesAndPartsHaveDifferentIds() {
        assertThat(new String[] {
                    NameId.order("A"),
                    NameId.order("a"),
                    NameId.order("A "),
                    NameId.order("Ä"),
                    NameId.line("A", "1", 0),
                    NameId.line("A", "2", 0),
                    NameId.line("A", "1", 1),
                    NameId.line("A", "1", 2),
                    NameId.customer("A"),
                    NameId.customerAddress("A")
                })
                .doesNotHaveDuplicates();
    }
}
