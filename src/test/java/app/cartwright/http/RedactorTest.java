package app.cartwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P12")
class RedactorTest {
    private static final String CANARY = "Canary+K/ey 9f&3\"1\\c2";
    private final Redactor redactor = new Redactor(List.of(CANARY));

    @Test
    void aSecretIsHiddenInEachFormThatItTravelsIn() {
        String url = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
        for (String form : List.of(
                CANARY,
                url,
                url.replace("+", "%20"),
                url.toLowerCase(java.util.Locale.ROOT)
                        .replace("canary", "Canary")
                        .replace("k", "K"),
                Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)),
                CANARY.replace("\\", "\\\\").replace("\"", "\\\""))) {
            assertThat(redactor.redact("before " + form + " after")).as(form).isEqualTo("before [hidden] after");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "usr", "larkspur"})
    void aSecretIsHiddenInABasicHeaderWhateverTheUserIsCalled(String user) {
        String header = Base64.getEncoder().encodeToString((user + ":" + CANARY).getBytes(StandardCharsets.UTF_8));
        String clean = redactor.redact("Authorization: Basic " + header);
        assertThat(clean).contains("[hidden]");
        String left = clean.replace("Authorization: Basic ", "").replace("[hidden]", "");
        assertThat(left.length()).isLessThanOrEqualTo(user.length() * 4 / 3 + 8);
    }

    @Test
    void aPairIsHiddenAloneTogetherAndAsAHeader() {
        Redactor pair = new Redactor();
        pair.addPair("larkspur-api", "k-77-tea-cup-55");
        String header =
                Base64.getEncoder().encodeToString("larkspur-api:k-77-tea-cup-55".getBytes(StandardCharsets.UTF_8));
        assertThat(pair.redact("larkspur-api k-77-tea-cup-55 " + header + " larkspur-api:k-77-tea-cup-55"))
                .isEqualTo("[hidden] [hidden] [hidden] [hidden]");
    }

    @Test
    void aValueThatCameWithBlanksAroundItIsHiddenWithoutThemToo() {
        assertThat(new Redactor(List.of(" tea-cup-9000\n")).redact("x=tea-cup-9000;"))
                .isEqualTo("x=[hidden];");
    }

    @Test
    void ordinaryTextAndValuesTooShortToBeASecretStay() {
        Redactor shortOne = new Redactor(List.of("abc", ""));
        assertThat(shortOne.redact("abc of tea")).isEqualTo("abc of tea");
        assertThat(redactor.redact("Assam loose leaf 100 g")).isEqualTo("Assam loose leaf 100 g");
    }

    @Test
    void aSecretThatHoldsAnotherIsHiddenWhole() {
        Redactor both = new Redactor(List.of("tea-cup", "tea-cup-and-saucer"));
        assertThat(both.redact("tea-cup-and-saucer, tea-cup")).isEqualTo("[hidden], [hidden]");
    }
}
