package app.cartwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.secrets.SecretsAnswer.Held;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsChoiceTest {

    @ParameterizedTest
    @CsvSource({
        ", , KEYRING",
        ", FILE, FILE",
        "keyring, FILE, KEYRING",
        "file, , FILE",
        "env, KEYRING, ENV",
        "' File ', ENV, FILE",
        "'', ENV, ENV"
    })
    void theVariableWinsOverWhatWasChosenAndTheKeyringIsTheDefault(
            String variable, SecretsMode remembered, SecretsMode expected) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of("CARTWRIGHT_SECRETS", variable);

        SecretsChoice choice = SecretsChoice.of(environment, remembered);

        assertThat(choice.mode()).isEqualTo(expected);
        assertThat(choice.fault()).isNull();
        assertThat(choice.open(Path.of("x"), environment, null, new SecureRandom(), "Linux")
                        .mode())
                .isEqualTo(expected);
    }

    @Test
    void anotherWordIsAFault() {
        assertThat(SecretsChoice.of(Map.of("CARTWRIGHT_SECRETS", "vault"), null).fault())
                .isEqualTo("CARTWRIGHT_SECRETS is none of keyring, file and env.");
    }

    @Test
    void theEnvironmentHoldsKeysAndKeepsNone() {
        Secrets secrets = new EnvironmentSecrets(Map.of(
                "CARTWRIGHT_INFLOW_API_KEY", " one ",
                "CARTWRIGHT_CARTROVER_API_USER", "two\n",
                "CARTWRIGHT_CARTROVER_API_KEY", "\u00a0three"));
        secrets.put(Map.of(KeyName.INFLOW_API_KEY, "other"));

        assertThat(((Held) secrets.get()).all()).hasValue(new Keys("one", "two", "three"));
        assertThat(((Held) new EnvironmentSecrets(Map.of("CARTWRIGHT_INFLOW_API_KEY", " ")).get()).missing())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inflowApiKey\":\"one\",\"cartroverApiUser\":\"two\",\"cartroverApiKey\":\"three\"}",
                "\ufeff {\"CARTWRIGHT_INFLOW_API_KEY\":\" one\",\"CARTWRIGHT_CARTROVER_API_USER\":\"two\\n\","
                        + "\"CARTWRIGHT_CARTROVER_API_KEY\":\"\\u00a0three \"}\n"
            })
    void keysAreReadFromStandardInputUnderEitherName(String json) {
        SecretsStdin.Read read = read(json);

        assertThat(read.faults()).isEmpty();
        assertThat(new Held(read.keys()).all()).hasValue(new Keys("one", "two", "three"));
    }

    @Tag("P12")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary-5512",
                "[\"canary-5512\"]",
                "\"canary-5512\"",
                "{\"canary-5512\":\"x\"}",
                "{\"inflowApiKey\":{\"canary-5512\":1}}",
                "{\"inflowApiKey\":55120000}",
                "{\"inflowApiKey\":\"canary-5512\",\"inflowApiKey\":\"canary-5512\"}",
                "{\"inflowApiKey\":\"canary-5512\",\"CARTWRIGHT_INFLOW_API_KEY\":\"canary-5512\"}",
                "{\"inflowApiKey\":\"canary-5512\"} {\"x\":1}",
                "{\"inflowApiKey\":\"canary-5512\", canary-5512",
                "{\"inflowApiKey\":\"canary-5512",
                "{\"inflowApiKey\":\"canary\\u0000-5512\"}",
                "{\"inflowApiKey\":\" \"}",
                "{\"inflowApiKey\":null}",
                "{}"
            })
    void whatIsNotOneObjectWithKeysIsRefusedWithoutRepeatingIt(String json) {
        SecretsStdin.Read read = read(json);

        assertThat(read.faults()).isNotEmpty().allSatisfy(f -> assertThat(f).doesNotContain("5512"));
        assertThat(read.keys()).isEmpty();
        assertThat(read.toString()).doesNotContain("5512");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(read("{\"inflowApiKey\":1,\"cartroverApiUser\":\"\",\"colour\":\"x\"}")
                        .faults())
                .hasSize(3);
    }

    @Test
    void aFloodOrAnotherCharsetOnStandardInputIsRefused() {
        assertThat(read("{\"inflowApiKey\":\"" + "k".repeat(70_000) + "\"}").faults())
                .singleElement()
                .asString()
                .contains("64 KB");
        assertThat(read("[".repeat(50_000)).faults()).hasSize(1);
        assertThat(SecretsStdin.read(new ByteArrayInputStream(
                                "{\"inflowApiKey\":\"thé\"}".getBytes(StandardCharsets.ISO_8859_1)))
                        .faults())
                .containsExactly("Standard input isn't UTF-8 text.");
    }

    @ParameterizedTest
    @CsvSource({
        "KEYRING, Windows 11, Windows Credential Manager",
        "KEYRING, Mac OS X, Keychain",
        "KEYRING, Linux, system keyring",
        "FILE, Linux, encrypted file",
        "ENV, Linux, environment variables"
    })
    void eachPlaceHasTheNameThatPeopleKnow(SecretsMode mode, String os, String place) {
        assertThat(mode.place(os)).isEqualTo(place);
    }

    private static SecretsStdin.Read read(String json) {
        return SecretsStdin.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
