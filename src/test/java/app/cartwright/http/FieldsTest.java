package app.cartwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "12.50 | 12.50",
                "\"12.50\" | 12.50",
                "\" 7 \" | 7",
                "\"-0.3\" | -0.3",
                "\"+4\" | 4",
                "1e2 | 100",
                "\"1E2\" | 100",
                "\"5.\" | 5",
                "null | ",
                "\"\" | ",
                "\"1,000\" | ",
                "\"0x10\" | ",
                "\"NaN\" | ",
                "true | ",
                "[1] | ",
                "{} | ",
                "1e999999999 | ",
                "\"1e99999\" | ",
                "\"99999999999999999999999999999999999999999999\" | "
            },
            delimiter = '|',
            quoteCharacter = '\'')
    @Tag("P6")
    void numbersAreReadFromTextAndNumberAndEverythingElseIsUnknown(String json, BigDecimal number) throws Exception {
        BigDecimal read = new Fields(Json.parse("{\"a\":" + json + "}")).decimal("a");
        if (number == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualByComparingTo(number);
        }
    }

    @Test
    void binaryFractionsNeverComeNearANumber() throws Exception {
        assertThat(new Fields(Json.parse("{\"a\":0.1,\"b\":0.30000000000000004}")).decimal("a"))
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void theExactNameWinsAndItsCaseDoesNotMatterOtherwise() throws Exception {
        Fields fields = new Fields(Json.parse("{\"Description\":\"big\",\"description\":\"small\",\"SKU\":5}"));
        assertThat(fields.text("description")).isEqualTo("small");
        assertThat(fields.text("Description")).isEqualTo("big");
        assertThat(fields.text("sku")).isEqualTo("5");
        assertThat(fields.has("sKu")).isTrue();
        assertThat(fields.has("other")).isFalse();
    }

    @Test
    void containersHaveNoTextAndScalarsNoElements() throws Exception {
        Fields fields = new Fields(Json.parse("{\"a\":[1],\"b\":{\"c\":1},\"d\":\"x\"}"));
        assertThat(fields.text("a") + fields.text("b")).isEmpty();
        assertThat(fields.list("d")).isNull();
        assertThat(fields.list("missing")).isNull();
        assertThat(fields.object("b").text("c")).isEqualTo("1");
        assertThat(fields.object("d").text("c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1,\"a\":2}", "{} x", "{'a':1}", "{\"a\":NaN}", "{\"a\":01}", "// no\n{}", "{\"a\":1,}"})
    void whatIsNotExactlyOneJsonValueIsRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    @Tag("P13")
    void nestingAndLengthOfNumbersHaveALimit() {
        assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.parse("1".repeat(101))).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(JsonProcessingException.class);
    }
}
